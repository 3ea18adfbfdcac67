#include "tests/cli/command_line.h"
#include "tests/statistics/support/xlsx_reader.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace kentering::testing {
namespace {

namespace fs = std::filesystem;

/// A casebook of version 0.1, as it was written then, in the test's folder as `book`.
class Released01 : public CommandLine {
protected:
    void SetUp() override {
        CommandLine::SetUp();
        m_environment["KENTERING_PASSPHRASE"] = "verzonnen mensen";
        fs::copy(kFolder / "casebook", path("work") / "book", fs::copy_options::recursive);
    }

    [[nodiscard]] static std::string released(const char* name) {
        std::ifstream stream(kFolder / name, std::ios::binary);
        EXPECT_TRUE(stream) << name;
        return {std::istreambuf_iterator<char>(stream), {}};
    }

    static inline const fs::path kFolder = fs::path(KENTERING_RELEASED_FOLDER) / "0.1";
};

TEST_F(Released01, OpensAndIsSound) {
    EXPECT_NE(done({"verify", "book", "--user", "Noor"}).find("sound"), std::string::npos);
    EXPECT_NE(done({"verify", "book", "--user", "Iris"}).find("sound"), std::string::npos);
}

TEST_F(Released01, OpensByItsRecoveryCode) {
    write("code.txt", "NW0Y-VHRK-CBW2-V7W6-FE8N-36F6-3THG\n");
    m_environment.erase("KENTERING_PASSPHRASE");
    done({"verify", "book", "--recovery-code-file", "code.txt"});
}

TEST_F(Released01, GivesOutTheSameDossiers) {
    done({"export", "book", "--user", "Iris", "-o", "export.json"});
    EXPECT_EQ(read("export.json"), released("export.json"));
}

/// The code of each row, with the count or mark beside it.
std::set<std::pair<std::string, std::optional<int>>> figuresIn(const fs::path& file) {
    std::set<std::pair<std::string, std::optional<int>>> figures;
    for (const test::PublishedRow& row : test::XlsxFile(file).rows()) {
        figures.emplace(row.code, row.count());
    }
    return figures;
}

/// Every figure of `published` stands in `now` too: the file may say more by now, and nothing else.
void expectTheSameFigures(const fs::path& published, const fs::path& now) {
    const auto before = figuresIn(published);
    const auto after = figuresIn(now);
    EXPECT_GT(before.size(), 100U);
    for (const auto& figure : before) {
        EXPECT_TRUE(after.contains(figure)) << figure.first;
    }
}

TEST_F(Released01, GivesOutTheFiguresThatItPublished) {
    done({"report", "book", "--user", "Iris", "--period", "2025", "--lang", "nl", "-o", "year.xlsx"});
    expectTheSameFigures(kFolder / "kentering-statistiek-2025.xlsx", path("work") / "year.xlsx");
    done({"report", "book", "--user", "Iris", "--period", "2025", "--lang", "en", "--profile", "public", "-o",
          "public.xlsx"});
    expectTheSameFigures(kFolder / "public-2025-en.xlsx", path("work") / "public.xlsx");
}

TEST_F(Released01, KeepsABackupOfWhatItWasBeforeAnUpgrade) {
    done({"verify", "book", "--user", "Noor"});
    const fs::path backups = path("work") / "book" / "backups";
    if (!fs::exists(backups)) {
        // No upgrade was needed: the file is of this version's format, and nothing was changed.
        EXPECT_EQ(read("book/casebook.db"), released("casebook/casebook.db"));
        return;
    }
    for (const auto& backup : fs::directory_iterator(backups)) {
        const std::string name = "book/backups/" + backup.path().filename().string();
        done({"export", name, "--user", "Iris", "-o", "backup.json"});
        EXPECT_EQ(read("backup.json"), released("export.json"));
    }
}

} // namespace
} // namespace kentering::testing
