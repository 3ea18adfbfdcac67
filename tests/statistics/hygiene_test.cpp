// A10 to A12 of the privacy design: what is in the file besides the figures. Read from the file alone.

#include "model/content/read/content_builder.h"
#include "reports/statistics/count/subjects.h"
#include "reports/statistics/workbook/report_words.h"
#include "tests/statistics/support/report_fixture.h"

#include <pugixml.hpp>
#include <xlsxwriter.h>

#include <clocale>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>

namespace {

std::time_t g_later = 0; // seconds by which the clock of this program is ahead

} // namespace

// The clock that the workbook library asks when nobody tells it the date: this program's definition goes
// before that of the C library, for the library too.
extern "C" std::time_t time(std::time_t* result) noexcept {
    std::timespec now{};
    std::timespec_get(&now, TIME_UTC);
    const std::time_t told = now.tv_sec + g_later;
    if (result != nullptr) {
        *result = told;
    }
    return told;
}

namespace kentering::test {
namespace {

constexpr std::array kLanguages{Language::Dutch, Language::English};

class Hygiene : public ReportFixture {
protected:
    XlsxFile file(Language language = Language::Dutch, Profile profile = Profile::Internal) {
        ReportRequest wanted = request("2025");
        wanted.language = language;
        wanted.profile = profile;
        return read(m_book, wanted);
    }

    /// A workbook of which nobody told the library the date.
    std::string plainWorkbook() const {
        const std::filesystem::path path = m_folder / "plain.xlsx";
        lxw_workbook* workbook = workbook_new(path.c_str());
        workbook_add_worksheet(workbook, nullptr);
        if (workbook_close(workbook) != LXW_NO_ERROR) {
            throw std::runtime_error("no plain workbook");
        }
        return bytesOf(path);
    }

    static pugi::xml_document parse(const std::string& bytes) {
        pugi::xml_document document;
        if (!document.load_buffer(bytes.data(), bytes.size())) {
            throw std::runtime_error("a part is no XML");
        }
        return document;
    }

    static void walk(const pugi::xml_node& node, const std::function<void(const pugi::xml_node&)>& visit) {
        visit(node);
        for (const pugi::xml_node child : node.children()) {
            walk(child, visit);
        }
    }

    Book m_book = makeBook(11, 200);
};

TEST_F(Hygiene, A11_hasOnlyPartsOfTheAllowList) {
    const std::regex allowed(R"((\[Content_Types\]\.xml)|(_rels/\.rels)|(docProps/(core|app)\.xml)|)"
                             R"((xl/(workbook|styles|sharedStrings)\.xml)|(xl/theme/theme1\.xml)|)"
                             R"((xl/_rels/workbook\.xml\.rels)|(xl/worksheets/sheet\d+\.xml)|)"
                             R"((xl/worksheets/_rels/sheet\d+\.xml\.rels)|(xl/charts/chart\d+\.xml)|)"
                             R"((xl/drawings/drawing\d+\.xml)|(xl/drawings/_rels/drawing\d+\.xml\.rels))");
    const XlsxFile workbook = file();
    for (const auto& [name, bytes] : workbook.parts()) {
        EXPECT_TRUE(std::regex_match(name, allowed)) << name;
    }
}

TEST_F(Hygiene, A11_hasNoFormulaNothingHiddenNoDefinedNameNoLink) {
    const std::set<std::string> forbidden{
        "f",          "definedName", "definedNames",     "legacyDrawing",
        "comment",    "hyperlink",   "dataValidation",   "conditionalFormatting",
        "oleObjects", "control",     "externalReference"};
    const XlsxFile workbook = file();
    for (const auto& [name, bytes] : workbook.parts()) {
        walk(parse(bytes), [&](const pugi::xml_node& node) {
            EXPECT_FALSE(forbidden.contains(node.name())) << name << ": " << node.name();
            for (const pugi::xml_attribute attribute : node.attributes()) {
                const std::string key = attribute.name();
                EXPECT_NE(key, "hidden") << name;
                // The only state is that of frozen headers; a sheet has none, so none is hidden.
                if (key == "state") {
                    EXPECT_STREQ(node.name(), "pane") << name;
                    EXPECT_STREQ(attribute.value(), "frozen") << name;
                }
                EXPECT_NE(key, "veryHidden") << name;
                EXPECT_NE(key, "TargetMode") << name;
            }
        });
    }
}

/// Everything that may stand in a workbook in one language: content's words, names and labels with their
/// blanks filled in, cell codes and marks, the organisation's public names.
class AllowedStrings {
public:
    AllowedStrings(Language language, const ReportOrganisation& organisation) {
        const Content& content = Content::builtIn();
        m_exact = {"<5", "<10", ".", "<1", ">99", "*", organisation.publicName()};
        for (const ReportRegion& region : organisation.regions()) {
            m_exact.insert(region.name);
        }
        for (const std::string& key : builtInTextKeys()) {
            if (key.starts_with("statistics.")) {
                add(std::string(content.text(key, language)));
            }
        }
        const auto addLabels = [&]<typename Enum>(Enum) {
            for (const Enum word : all<Enum>()) {
                add(std::string(content.label(word, language)));
            }
        };
        addLabels(ChecklistItem{});
        addLabels(Complaint{});
        addLabels(ComplaintDomain{});
        addLabels(Phase{});
        addLabels(Substance{});
        addLabels(ReferralKind{});
        addLabels(ReferralStatus{});
        addLabels(OwnGoal{});
        addLabels(Route{});
        const Grid grid(PeriodKind::Year, organisation.regionIds());
        for (const GridCell& cell : grid.cells()) {
            m_exact.insert(cell.code);
        }
        m_exact.insert({"mean-start", "mean-later", "mean-change", "2025", "4e kwartaal van 2026",
                        "Quarter 4 of 2026", "clients.exact", "",
                        "1"}); // the data: nothing is hidden, the first edition
        for (const ReportSubject& subject : reportSubjects()) {
            for (const GridTable table : subject.tables) {
                m_exact.insert(std::string(ReportWords::key(table)));
            }
        }
    }

    [[nodiscard]] bool holds(const std::string& text) const {
        // "<name of the sheet> · 2025" heads each sheet.
        static const std::string kPeriod = " \u00b7 2025";
        return m_exact.contains(text) ||
               (text.ends_with(kPeriod) && m_exact.contains(text.substr(0, text.size() - kPeriod.size())));
    }

private:
    void add(std::string text) {
        for (const char* threshold : {"5", "10"}) {
            std::string filled = std::regex_replace(text, std::regex(R"(\{threshold\})"), threshold);
            m_exact.insert(
                std::regex_replace(filled, std::regex(R"(\{mark\})"), std::string("<") + threshold));
        }
        m_exact.insert(std::move(text));
    }

    std::set<std::string> m_exact{};
};

TEST_F(Hygiene, A11_everyStringIsOnTheListOfLabels) {
    for (const Language language : kLanguages) {
        const AllowedStrings allowed(language, m_organisation);
        for (const Profile profile : {Profile::Internal, Profile::Public}) {
            const XlsxFile workbook = file(language, profile);
            for (const XlsxSheet& sheet : workbook.sheets()) {
                EXPECT_TRUE(allowed.holds(sheet.name)) << sheet.name;
                for (const XlsxCell& cell : sheet.cells) {
                    if (const std::string* text = cell.text()) {
                        EXPECT_TRUE(allowed.holds(*text)) << sheet.name << ": " << *text;
                    }
                }
            }
        }
    }
}

TEST_F(Hygiene, A11_everyNumberIsWholeOrAMean) {
    const XlsxFile workbook = file();
    for (const XlsxSheet& sheet : workbook.sheets()) {
        for (const XlsxCell& cell : sheet.cells) {
            if (const double* number = cell.number()) {
                if (sheet.name == "Gegevens") {
                    continue; // below
                }
                const XlsxCell* code = sheet.at(cell.row, 0);
                ASSERT_NE(code, nullptr);
                const bool isMean = code->text()->starts_with("mean-");
                const bool isShare = !isMean && cell.column == 3;
                const double scaled = *number * (isMean ? 10 : isShare ? 100 : 1);
                EXPECT_NEAR(scaled, std::round(scaled), 1e-9) << *code->text();
                EXPECT_TRUE(isCellCode(*code->text())) << *code->text();
            }
        }
    }
}

TEST_F(Hygiene, chartsSpeakTheLanguageOfTheFileAndTellTheirNumbers) {
    for (const auto& [language, tag, other] :
         {std::tuple(Language::Dutch, "nl-NL", "en-"), std::tuple(Language::English, "en-GB", "nl-NL")}) {
        const XlsxFile workbook = file(language);
        int charts = 0;
        for (const auto& [name, bytes] : workbook.parts()) {
            if (name.starts_with("xl/charts/")) {
                ++charts;
                EXPECT_NE(bytes.find(tag), std::string::npos) << name;
                EXPECT_EQ(bytes.find("en-US"), std::string::npos) << name;
                EXPECT_NE(bytes.find("<c:errBars>"), std::string::npos) << "the deviation is drawn";
            }
        }
        EXPECT_GE(charts, 5);
        int described = 0;
        walk(parse(workbook.parts().at("xl/drawings/drawing1.xml")), [&](const pugi::xml_node& node) {
            if (const std::string text = node.attribute("descr").value(); !text.empty()) {
                ++described;
                EXPECT_TRUE(std::regex_search(text, std::regex("[A-Za-z?)] [0-9]+[,.]"))) << text;
            }
        });
        EXPECT_EQ(described, charts);
    }
}

/// How light a colour is (WCAG 2), from 0 to 1.
double lightness(const std::string& colour) {
    double sum = 0;
    const std::array<double, 3> weights{0.2126, 0.7152, 0.0722};
    for (std::size_t part = 0; part < 3; ++part) {
        const double value = std::stoi(colour.substr(2 * part, 2), nullptr, 16) / 255.0;
        sum += weights.at(part) * (value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4));
    }
    return sum;
}

TEST_F(Hygiene, barsStandOutFromThePaper) {
    int bars = 0;
    const XlsxFile workbook = file();
    for (const auto& [name, bytes] : workbook.parts()) {
        if (!name.starts_with("xl/charts/")) {
            continue;
        }
        walk(parse(bytes), [&](const pugi::xml_node& node) {
            if (std::string_view(node.name()) != "c:ser") {
                return;
            }
            const std::string colour =
                node.child("c:spPr").child("a:solidFill").child("a:srgbClr").attribute("val").value();
            ASSERT_EQ(colour.size(), 6U);
            EXPECT_GE(1.05 / (lightness(colour) + 0.05), 3.0) << colour;
            ++bars;
        });
    }
    EXPECT_GE(bars, 5);
}

TEST_F(Hygiene, A11_chartsDrawPublishedCellsOnly) {
    const XlsxFile workbook = file();
    const std::map<std::string, PublishedRow> published = workbook.byCode();
    int charts = 0;
    int points = 0;
    for (const auto& [name, bytes] : workbook.parts()) {
        if (!name.starts_with("xl/charts/")) {
            continue;
        }
        ++charts;
        walk(parse(bytes), [&](const pugi::xml_node& node) {
            if (std::string_view(node.name()) != "c:numRef") {
                return;
            }
            // Grafieken!$C$5:$C$9 and the values that are cached for it.
            std::smatch range;
            const std::string reference = node.child_value("c:f");
            ASSERT_TRUE(
                std::regex_match(reference, range, std::regex(R"('?([^'!]+)'?!\$C\$(\d+):\$C\$(\d+))")))
                << reference;
            const XlsxSheet* sheet = workbook.sheet(range[1].str());
            ASSERT_NE(sheet, nullptr);
            int row = std::stoi(range[2].str()) - 1;
            const auto cache = node.child("c:numCache");
            for (const pugi::xml_node point : cache.children("c:pt")) {
                const XlsxCell* code = sheet->at(row, 0);
                const XlsxCell* value = sheet->at(row, 2);
                ASSERT_TRUE(code != nullptr && value != nullptr && value->number() != nullptr);
                EXPECT_EQ(std::stod(point.child_value("c:v")), *value->number());
                EXPECT_EQ(published.at(*code->text()).value, value->value) << *code->text();
                ++row;
                ++points;
            }
            EXPECT_EQ(row, std::stoi(range[3].str()));
        });
    }
    EXPECT_GE(charts, 5);
    EXPECT_GE(points, 30);
}

TEST_F(Hygiene, noChartIsDrawnOfFewRowsOrOfATableOfWhichAThirdIsHidden) {
    int drawn = 0;
    int leftOut = 0;
    for (const int seed : {31, 32, 33}) {
        Book book = makeBook(static_cast<std::uint64_t>(seed), 40);
        for (const Profile profile : {Profile::Internal, Profile::Public}) {
            ReportRequest wanted = request("2025");
            wanted.profile = profile;
            const XlsxFile workbook = read(book, wanted);
            const std::map<std::string, PublishedRow> published = workbook.byCode();
            const auto rowsOf = [&](const std::string& prefix) {
                return std::ranges::count_if(published,
                                             [&](const auto& row) { return row.first.starts_with(prefix); });
            };
            std::set<std::string> tables;
            for (const auto& [name, bytes] : workbook.parts()) {
                if (!name.starts_with("xl/charts/")) {
                    continue;
                }
                ++drawn;
                walk(parse(bytes), [&](const pugi::xml_node& node) {
                    std::smatch range;
                    const std::string reference = node.child_value("c:f");
                    if (std::string_view(node.name()) != "c:numRef" ||
                        !std::regex_match(reference, range, std::regex(R"('?([^'!]+)'?!\$C\$(\d+):.*)"))) {
                        return;
                    }
                    const XlsxCell* code =
                        workbook.sheet(range[1].str())->at(std::stoi(range[2].str()) - 1, 0);
                    ASSERT_NE(code, nullptr);
                    const std::string prefix = code->text()->substr(0, code->text()->find('.') + 1);
                    tables.insert(prefix);
                    const auto points = node.child("c:numCache").children("c:pt");
                    const auto bars = std::distance(points.begin(), points.end());
                    EXPECT_GE(bars, 3) << prefix;
                    EXPECT_LT((rowsOf(prefix) - bars) * 3, rowsOf(prefix)) << prefix;
                });
            }
            leftOut += tables.contains("waiting.") ? 0 : 1;
            leftOut += tables.contains("stay.") ? 0 : 1;
        }
    }
    EXPECT_GT(drawn, 3);
    EXPECT_GT(leftOut, 3) << "nothing here would have been left out";
}

// Print areas are defined names, which A11 forbids: what makes a page is in the sheet itself.
TEST_F(Hygiene, onPaperASheetIsOnePageWideAndNoChartIsCutInTwo) {
    const XlsxFile workbook = file();
    std::size_t sheetsWithCharts = 0;
    for (std::size_t number = 1; number <= workbook.sheets().size(); ++number) {
        const std::string name = "xl/worksheets/sheet" + std::to_string(number) + ".xml";
        const pugi::xml_document part = parse(workbook.parts().at(name));
        const pugi::xml_node sheet = part.child("worksheet");
        const pugi::xml_node setup = sheet.child("pageSetup");
        EXPECT_EQ(setup.attribute("paperSize").as_int(), 9) << name;
        if (!sheet.child("drawing")) {
            EXPECT_TRUE(sheet.child("sheetPr").child("pageSetUpPr").attribute("fitToPage").as_bool()) << name;
            EXPECT_EQ(setup.attribute("fitToHeight").as_int(-1), 0) << name; // as many pages as it takes
            continue;
        }
        ++sheetsWithCharts;
        EXPECT_STREQ(setup.attribute("orientation").value(), "landscape");
        EXPECT_GT(setup.attribute("scale").as_int(), 0);
        std::set<int> breaks; // the row that begins a page
        for (const pugi::xml_node row : sheet.child("rowBreaks").children("brk")) {
            breaks.insert(row.attribute("id").as_int());
        }
        EXPECT_FALSE(breaks.empty());
        const pugi::xml_document drawing = parse(workbook.parts().at("xl/drawings/drawing1.xml"));
        for (const pugi::xml_node anchor : drawing.first_child().children("xdr:twoCellAnchor")) {
            const int first = anchor.child("xdr:from").child("xdr:row").text().as_int();
            const int last = anchor.child("xdr:to").child("xdr:row").text().as_int();
            EXPECT_LT(first, last);
            const auto next = breaks.upper_bound(first);
            EXPECT_TRUE(next == breaks.end() || *next > last) << first << " to " << last;
        }
    }
    EXPECT_EQ(sheetsWithCharts, 1U);
}

/// How many lines a spreadsheet makes of it, where so many letters fit and no word is broken.
int linesOf(const std::string& text, std::size_t letters) {
    std::istringstream words(text);
    int lines = 0;
    std::size_t used = letters + 1;
    for (std::string word; words >> word; used += 1) {
        const auto size = static_cast<std::size_t>(std::ranges::count_if(
            word, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
        if (used + size > letters) {
            ++lines;
            used = 0;
        }
        used += size;
    }
    return lines;
}

TEST_F(Hygiene, noSentenceIsCutOffByTheHeightOfItsRow) {
    constexpr int kPointsOfALine = 14;
    constexpr double kLettersOfWidth = 1.14; // as the office programs were seen to break them
    std::size_t longTexts = 0;
    for (const Language language : kLanguages) {
        const XlsxFile workbook = file(language);
        for (std::size_t number = 1; number < workbook.sheets().size();
             ++number) { // the last is for programs
            const XlsxSheet& sheet = workbook.sheets()[number - 1];
            const pugi::xml_document part = parse(workbook.parts().at(sheet.part));
            double width = 0;
            for (const pugi::xml_node column : part.child("worksheet").child("cols").children("col")) {
                width = column.attribute("min").as_int() == 2 ? column.attribute("width").as_double() : width;
            }
            ASSERT_GT(width, 20);
            std::map<int, double> heights;
            for (const pugi::xml_node row : part.child("worksheet").child("sheetData").children("row")) {
                heights[row.attribute("r").as_int() - 1] = row.attribute("ht").as_double(kPointsOfALine);
            }
            for (const XlsxCell& cell : sheet.cells) {
                if (cell.column != 1 || cell.text() == nullptr) {
                    continue;
                }
                const int lines = linesOf(*cell.text(), static_cast<std::size_t>(width * kLettersOfWidth));
                longTexts += lines > 1 ? 1 : 0;
                EXPECT_GE(heights[cell.row], lines * kPointsOfALine) << sheet.name << ": " << *cell.text();
            }
        }
    }
    EXPECT_GT(longTexts, 60U);
}

TEST_F(Hygiene, A12_propertiesNameNobodyAndNoTime) {
    const XlsxFile workbook = file();
    const pugi::xml_document core = parse(workbook.parts().at("docProps/core.xml"));
    const pugi::xml_node properties = core.child("cp:coreProperties");
    EXPECT_STREQ(properties.child_value("dc:title"), "Cijfers 2025 \u00b7 Stichting Kade");
    EXPECT_STREQ(properties.child_value("dc:language"), "nl-NL");
    EXPECT_STREQ(properties.child_value("dc:creator"), "");
    EXPECT_STREQ(properties.child_value("cp:lastModifiedBy"), "");
    EXPECT_STREQ(properties.child_value("dcterms:created"), "2025-12-31T00:00:00Z");
    EXPECT_STREQ(properties.child_value("dcterms:modified"), "2025-12-31T00:00:00Z");
    for (const pugi::xml_node child : properties.children()) {
        const std::set<std::string> known{"dc:creator",       "cp:lastModifiedBy", "dcterms:created",
                                          "dcterms:modified", "dc:title",          "dc:language"};
        EXPECT_TRUE(known.contains(child.name())) << child.name();
    }
    const pugi::xml_document app = parse(workbook.parts().at("docProps/app.xml"));
    EXPECT_STREQ(app.child("Properties").child_value("Company"), "");
    EXPECT_FALSE(app.child("Properties").child("Manager"));
    EXPECT_FALSE(app.child("Properties").child("HyperlinkBase"));
    for (const auto& [name, time] : workbook.times()) {
        EXPECT_LT(time, 315'532'800 + 2 * 24 * 60 * 60) << name; // 1 January 1980
    }
}

TEST_F(Hygiene, A12_theSameBytesAtAnotherTimeInAnotherZoneAndFolder) {
    const std::string first = bytes(m_book, request("2025"));
    const std::string plain = plainWorkbook();
    ::setenv("TZ", "Pacific/Auckland", 1);
    ::tzset();
    g_later = 400L * 24 * 60 * 60;
    Book copy(m_book.input, m_book.key);
    const std::filesystem::path elsewhere = m_folder / "another folder" / "r.xlsx";
    std::filesystem::create_directory(elsewhere.parent_path());
    EXPECT_FALSE(make(copy, request("2025"), elsewhere));
    const std::string plainLater = plainWorkbook();
    g_later = 0;
    ::unsetenv("TZ");
    ::tzset();
    EXPECT_EQ(bytesOf(elsewhere), first);
    // Left to itself the library does write the time: the clock that was moved is the one it asks.
    EXPECT_NE(plainLater, plain);
}

TEST_F(Hygiene, A12_theSameBytesWhereNumbersHaveADecimalComma) {
    const std::string first = bytes(m_book, request("2025"));
    const std::string make = "localedef -i nl_NL -f UTF-8 '" + (m_folder / "nl_NL.UTF-8").string() + "'";
    ASSERT_EQ(std::system(make.c_str()), 0);
    ::setenv("LOCPATH", m_folder.c_str(), 1);
    const char* set = std::setlocale(LC_ALL, "nl_NL.UTF-8");
    ::unsetenv("LOCPATH");
    ASSERT_NE(set, nullptr);
    std::array<char, 8> half{};
    std::snprintf(half.data(), half.size(), "%.1f", 0.5);
    EXPECT_STREQ(half.data(), "0,5");
    const std::string here = bytes(m_book, request("2025"));
    std::setlocale(LC_ALL, "C");
    EXPECT_EQ(here, first);
}

std::string utf16(const std::string& ascii) {
    std::string wide;
    for (const char character : ascii) {
        wide += character;
        wide += '\0';
    }
    return wide;
}

std::string hex(std::span<const std::uint8_t> bytes) {
    std::string text;
    for (const std::uint8_t byte : bytes) {
        std::array<char, 3> digits{};
        std::snprintf(digits.data(), digits.size(), "%02x", byte);
        text += digits.data();
    }
    return text;
}

TEST_F(Hygiene, A10_noRidNoKeyNoPathNoUserNoHostNoDayIsInTheFile) {
    std::array<char, 256> host{};
    ::gethostname(host.data(), host.size() - 1);
    std::vector<std::string> canaries{m_folder.filename().string(), host.data(), "2026-11-23", "23-11-2026"};
    if (const char* user = std::getenv("HOME")) {
        canaries.emplace_back(user);
    }
    canaries.push_back(hex(m_book.key));
    canaries.emplace_back(m_book.key.begin(), m_book.key.end());
    for (const ClientFacts& client : m_book.input.clients) {
        canaries.push_back(hex(client.rid));
        canaries.emplace_back(client.rid.begin(), client.rid.end());
        canaries.push_back("\"" + std::to_string(client.birthYear) + "\"");
        canaries.push_back(">" + std::to_string(client.birthYear) + "<");
    }
    const XlsxFile workbook = file();
    for (const auto& [name, bytes] : workbook.parts()) {
        for (const std::string& canary : canaries) {
            if (canary.size() >= 4 && canary != "\"0\"" && canary != ">0<") {
                EXPECT_EQ(bytes.find(canary), std::string::npos) << name;
                EXPECT_EQ(bytes.find(utf16(canary)), std::string::npos) << name;
            }
        }
    }
}

TEST_F(Hygiene, organisationsNameIsEscaped) {
    m_organisation = ReportOrganisation("Kade & <Zoon> \"=1+1\"", {});
    const XlsxFile workbook = file();
    const XlsxSheet& cover = workbook.sheets().front();
    bool isFound = false;
    for (const XlsxCell& cell : cover.cells) {
        isFound = isFound || (cell.text() != nullptr && *cell.text() == "Kade & <Zoon> \"=1+1\"");
    }
    EXPECT_TRUE(isFound);
}

TEST_F(Hygiene, eachSheetOpensWithItsDefinitionAndClosesWithTheLegend) {
    const XlsxFile workbook = file();
    const std::string legend(Content::builtIn().text("statistics.legend.total", Language::Dutch));
    const std::string definition(
        Content::builtIn().text("statistics.sheet.items.definition", Language::Dutch));
    for (std::size_t sheet = 1; sheet + 1 < workbook.sheets().size(); ++sheet) { // the last is for programs
        const XlsxSheet& page = workbook.sheets()[sheet];
        ASSERT_NE(page.cells.back().text(), nullptr) << page.name;
        EXPECT_EQ(*page.cells.back().text(), legend) << page.name;
    }
    EXPECT_EQ(*workbook.sheet("Vragenlijst")->at(1, 1)->text(), definition);
}

} // namespace
} // namespace kentering::test
