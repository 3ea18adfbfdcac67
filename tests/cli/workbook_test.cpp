// The workbook in the hands of other programs: LibreOffice opens it as people would, and the program makes it
// the same whatever the language of the computer.

#include "tests/cli/command_line.h"
#include "tests/statistics/support/xlsx_reader.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <sstream>

namespace kentering::testing {
namespace {

namespace fs = std::filesystem;
using test::PublishedRow;
using test::XlsxFile;

class Workbook : public CommandLine {
protected:
    void SetUp() override {
        CommandLine::SetUp();
        done({"demo", "book", "--clients", "400", "--years", "3"});
    }

    /// Runs a command line of the shell in the test's folder; its exit status.
    int shell(const std::string& command) const {
        return std::system(("cd '" + (path("work")).string() + "' && " + command).c_str());
    }
};

/// The cells of a line of comma-separated values.
std::vector<std::string> cellsOf(const std::string& line) {
    std::vector<std::string> cells{""};
    bool isQuoted = false;
    for (const char character : line) {
        if (character == '"') {
            isQuoted = !isQuoted;
        } else if (character == ',' && !isQuoted) {
            cells.emplace_back();
        } else {
            cells.back() += character;
        }
    }
    return cells;
}

std::string printed(const std::variant<double, std::string>& value) {
    if (const auto* text = std::get_if<std::string>(&value)) {
        return *text;
    }
    std::ostringstream stream;
    stream << std::get<double>(value);
    return stream.str();
}

TEST_F(Workbook, opensInLibreOfficeWithEveryCellInItsPlace) {
    done({"report", "book", "--period", "2025", "-o", "figures.xlsx", "--force"});
    // Every sheet becomes a file of values (76: UTF-8, -1: all sheets). LibreOffice recalculates and
    // repairs nothing silently: what it does not understand it reports or leaves out.
    ASSERT_EQ(shell("HOME=\"$PWD/home\" soffice -env:UserInstallation=file://\"$PWD\"/profile --headless "
                    "--convert-to 'csv:Text - txt - csv "
                    "(StarCalc):44,34,76,1,,0,false,true,false,false,false,-1' "
                    "--outdir csv figures.xlsx >office.log 2>&1"),
              0)
        << read("office.log");
    const std::string log = read("office.log");
    EXPECT_EQ(log.find("rror"), std::string::npos) << log;
    EXPECT_EQ(log.find("repair"), std::string::npos) << log;

    std::multimap<std::string, std::vector<std::string>> found;
    std::size_t sheets = 0;
    for (const auto& entry : fs::directory_iterator(path("work") / "csv")) {
        ++sheets;
        std::istringstream lines(read("csv/" + entry.path().filename().string()));
        for (std::string line; std::getline(lines, line);) {
            std::vector<std::string> cells = cellsOf(line);
            found.emplace(cells.front(), std::move(cells));
        }
    }
    const XlsxFile file(path("work") / "figures.xlsx");
    EXPECT_EQ(sheets, file.sheets().size());
    std::size_t rows = 0;
    for (const PublishedRow& row : file.rows()) {
        ++rows;
        const auto [first, last] = found.equal_range(row.code);
        const bool isThere = std::any_of(first, last, [&row](const auto& line) {
            return line.second.size() > 2 && line.second[1] == row.label &&
                   line.second[2] == printed(row.value);
        });
        EXPECT_TRUE(isThere) << row.sheet << ' ' << row.code << ' ' << printed(row.value);
    }
    EXPECT_GT(rows, 200U);
}

} // namespace
} // namespace kentering::testing
