#include "tests/layers/layer_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <ostream>
#include <string>
#include <unistd.h>

namespace kentering::layers {

void PrintTo(const Violation& violation, std::ostream* stream) {
    *stream << violation.file << ':' << violation.line << ": " << violation.reason;
}

namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// A small house in a folder of its own, with nothing wrong in it.
class LayerRules : public testing::Test {
protected:
    LayerRules() {
        fs::remove_all(m_root);
        write("CMakeLists.txt", "");
        write(".clang-format", "");
        write("build/bin/anything.h", "#include <wx/wx.h>\n");
        write("content/tips.toml", "");
        write("model/base/errors.h", "#include <stdexcept>\n");
        write("model/domain/phase.h", "#include <string_view>\n");
        write("model/domain/dossier/client.h",
              "#include <string>\n#include <boost/date_time/gregorian/gregorian.hpp>\n");
        write("model/storage/store.h",
              "#include \"model/domain/dossier/client.h\"\n#include \"model/base/errors.h\"\n");
        write("model/storage/sqlite/query.cpp", "#include \"model/storage/store.h\"\n#include <sqlite3.h>\n");
        write("model/domain/facts/statistics_facts.h",
              "#include \"model/domain/phase.h\"\n// no std::string_view\n");
        write("app/presenters/screen.h", "#include \"model/acts/reading/open_casebook.h\"\n");
        write("app/gui/window.cpp", "#include \"app/presenters/screen.h\"\n#include <wx/frame.h>\n");
        write("tests/storage/store_test.cpp",
              "#include \"model/storage/store.h\"\n#include <gtest/gtest.h>\n");
    }
    ~LayerRules() override { fs::remove_all(m_root); }

    void write(const std::string& path, const std::string& text) {
        fs::create_directories((m_root / path).parent_path());
        std::ofstream(m_root / path) << text;
    }

    static auto violation(const std::string& file, int line, const std::string& reason) {
        return AllOf(Field("file", &Violation::file, file), Field("line", &Violation::line, line),
                     Field("reason", &Violation::reason, HasSubstr(reason)));
    }

    fs::path m_root = fs::temp_directory_path() / ("kentering-layers-" + std::to_string(::getpid()));
};

TEST_F(LayerRules, AllowAHouseInOrder) {
    EXPECT_THAT(findViolations(m_root), IsEmpty());
}

TEST_F(LayerRules, ReportAnArrowThatPointsUp) {
    write("model/domain/phase.h", "\n#include \"model/storage/store.h\"\n");
    EXPECT_THAT(findViolations(m_root),
                testing::Contains(violation("model/domain/phase.h", 2,
                                            "model/domain may not include model/storage/store.h")));
}

TEST_F(LayerRules, ReportAnActThatIsNotWhole) {
    write("model/acts/talk.h", "#include \"model/domain/dossier/client.h\"\n// begins an Act\n");
    write("model/acts/talk.cpp", "void end() { Act act(session); act.commit(); }\n");
    write("model/acts/steps/begin_talk.cpp", "// commit() is not for a step\nvoid begin(Act& act) {}\n");
    write("app/presenters/screen.h", "#include \"model/acts/reading/open_dossier.h\"\n");
    EXPECT_THAT(findViolations(m_root), IsEmpty());
    write("model/acts/talk.h", "void end(Act& act);\n");
    write("model/acts/talk.cpp", "void end() { Act act(session); act.commit(); act.commit(); }\n");
    write("model/acts/steps/begin_talk.cpp", "void begin(Act& act) { act.commit(); }\n");
    write("app/presenters/screen.h", "\n#include \"model/acts/talk.h\"\n");
    EXPECT_THAT(findViolations(m_root),
                ElementsAre(violation("app/presenters/screen.h", 2, "only model/acts/reading"),
                            violation("model/acts/steps/begin_talk.cpp", 0, "a step never commits"),
                            violation("model/acts/talk.cpp", 0, "committed at one place"),
                            violation("model/acts/talk.h", 0, "does not show an Act"),
                            violation("model/acts", 0, "end is called by no presenter"),
                            violation("model/acts", 0, "end is named by no test")));
}

TEST_F(LayerRules, ReportAnAbilityWithoutADoorOrATest) {
    write("model/acts/talk.h", "[[nodiscard]] std::optional<int> answerItem(int item);\n");
    EXPECT_THAT(findViolations(m_root),
                ElementsAre(violation("model/acts", 0, "answerItem is called by no presenter"),
                            violation("model/acts", 0, "answerItem is named by no test")));
    write("app/presenters/screen.cpp", "void press() { answerItem(3); }\n");
    write("tests/acts/talk_test.cpp", "TEST(Talk, IsAnswered) { answerItem(3); }\n");
    EXPECT_THAT(findViolations(m_root), IsEmpty());
}

TEST_F(LayerRules, ReportSqlOutsideItsRoom) {
    write("model/storage/sqlite/query.cpp", "auto one = \"SELECT 1\";\n");
    write("model/storage/sqlite/connection.h", "void commit();\n");
    write("model/storage/casebook/keys.cpp", "void change() { act.commit(); }\n");
    write("model/storage/dossier/slip_store.cpp", "// commit() is the act's\nvoid committed();\n");
    write("app/presenters/screen.cpp", "// SELECT nothing\nauto title = \"Select one\";\n");
    EXPECT_THAT(findViolations(m_root), IsEmpty());
    write("app/presenters/screen.cpp", "auto one = \"SELECT 1\";\n");
    write("model/storage/store.h", "auto one = \"SELECT * FROM consent WHERE id = 1\";\n");
    write("model/storage/other.cpp", "auto begin = \"BEGIN IMMEDIATE\";\n");
    write("model/storage/dossier/slip_store.cpp", "void add() { m_act.commit(); }\n");
    EXPECT_THAT(findViolations(m_root),
                ElementsAre(violation("app/presenters/screen.cpp", 0, "model/storage only"),
                            violation("model/storage/dossier/slip_store.cpp", 0, "a store never commits"),
                            violation("model/storage/other.cpp", 0, "ends a transaction"),
                            violation("model/storage/store.h", 0, "reads consent")));
}

TEST_F(LayerRules, ReportErrorsThatAreCaughtBesideTheDoors) {
    write("app/gui/controls/guard.cpp", "void guarded() { try { what(); } catch (...) {} }\n");
    EXPECT_THAT(findViolations(m_root), IsEmpty());
    write("app/gui/window.cpp", "// catch (it)\nvoid press() { try { what(); } catch (...) {} }\n");
    EXPECT_THAT(findViolations(m_root), ElementsAre(violation("app/gui/window.cpp", 0, "through the doors")));
}

TEST_F(LayerRules, ReportAFolderThatNobodyTakesInAtAGlance) {
    for (char name = 'a'; name <= 'o'; ++name) {
        write(std::string("model/domain/") + name + ".h", "");
        write(std::string("model/domain/") + name + ".cpp", "");
    }
    EXPECT_THAT(findViolations(m_root), IsEmpty()) << "sixteen with phase.h";
    write("model/domain/p.h", "");
    EXPECT_THAT(findViolations(m_root), ElementsAre(violation("model/domain", 0, "holds 17 ideas")));
}

TEST_F(LayerRules, ReportAnActThatKnowsAWindow) {
    write("model/acts/talk.cpp", "#include <wx/window.h>\n#include \"reports/statistics/count/grid.h\"\n");
    EXPECT_THAT(findViolations(m_root),
                ElementsAre(violation("model/acts/talk.cpp", 1, "model/acts may not include wx/window.h"),
                            violation("model/acts/talk.cpp", 2, "model/acts may not include reports")));
}

TEST_F(LayerRules, ReportAnArrowBetweenStorageAndReports) {
    write("reports/handout/layout.cpp", "#include \"model/storage/store.h\"\n");
    EXPECT_THAT(findViolations(m_root),
                testing::Contains(
                    violation("reports/handout/layout.cpp", 1, "may not include model/storage/store.h")));
    write("reports/handout/layout.cpp", "");
    write("model/storage/store.h", "#include \"reports/handout/layout.h\"\n");
    EXPECT_THAT(
        findViolations(m_root),
        testing::Contains(violation("model/storage/store.h", 1, "may not include reports/handout/layout.h")));
}

TEST_F(LayerRules, ReportAWindowThatReadsTheCasebook) {
    write("app/gui/window.cpp",
          "#include \"model/storage/store.h\"\n#include \"reports/statistics/count/grid.h\"\n");
    EXPECT_THAT(
        findViolations(m_root),
        ElementsAre(
            violation("app/gui/window.cpp", 1, "app/gui may not include model/storage/store.h"),
            violation("app/gui/window.cpp", 2, "app/gui may not include reports/statistics/count/grid.h")));
}

struct ForeignHeader {
    std::string header;
    std::string file;
};

class LibraryRules : public LayerRules, public testing::WithParamInterface<ForeignHeader> {};

TEST_P(LibraryRules, ReportALibraryOutsideItsRoom) {
    const auto& [header, file] = GetParam();
    write(file, "#include <vector>\n#include <" + header + ">\n");
    EXPECT_THAT(findViolations(m_root), ElementsAre(violation(file, 2, "may not include " + header)));
    write(file, "# include \"" + header + "\"\n");
    EXPECT_THAT(findViolations(m_root), ElementsAre(violation(file, 1, "may not include " + header)));
}

INSTANTIATE_TEST_SUITE_P(EachLibrary, LibraryRules,
                         testing::Values(ForeignHeader{"sqlite3.h", "model/storage/caseload.cpp"},
                                         ForeignHeader{"sqlite3.h", "app/presenters/screen.cpp"},
                                         ForeignHeader{"xlsxwriter.h", "app/cli/main.cpp"},
                                         ForeignHeader{"wx/frame.h", "app/presenters/screen.cpp"},
                                         ForeignHeader{"gtk/gtk.h", "app/cli/main.cpp"},
                                         ForeignHeader{"sodium.h", "app/presenters/screen.cpp"},
                                         ForeignHeader{"nlohmann/json.hpp", "model/content/read.cpp"},
                                         ForeignHeader{"CLI/CLI.hpp", "app/gui/window.cpp"},
                                         ForeignHeader{"cairo.h", "app/presenters/screen.cpp"},
                                         ForeignHeader{"cairo-pdf.h", "reports/statistics/chart.cpp"},
                                         ForeignHeader{"pango/pangocairo.h", "app/presenters/screen.cpp"},
                                         ForeignHeader{"qrencode.h", "app/gui/window.cpp"},
                                         ForeignHeader{"cmark.h", "reports/handout/layout.cpp"},
                                         ForeignHeader{"toml++/toml.h", "model/storage/settings.cpp"},
                                         ForeignHeader{"utf8proc.h", "reports/handout/layout.cpp"},
                                         ForeignHeader{"nlohmann/json.hpp", "model/base/output_file.cpp"},
                                         ForeignHeader{"unistd.h", "model/domain/clock.cpp"},
                                         ForeignHeader{"gtest/gtest.h", "model/domain/phase.cpp"},
                                         ForeignHeader{"benchmark/benchmark.h", "model/storage/store.cpp"}));

TEST_F(LayerRules, EverybodyMayStandOnTheLowestRoomAndItOnNobody) {
    write("model/base/output_file.h", "");
    write("app/gui/window.cpp", "#include \"model/base/output_file.h\"\n");
    write("reports/handout/layout.cpp", "#include \"model/base/output_file.h\"\n");
    write("model/base/text.cpp", "#include \"model/domain/phase.h\"\n");
    EXPECT_THAT(
        findViolations(m_root),
        ElementsAre(violation("model/base/text.cpp", 1, "model/base may not include model/domain/phase.h")));
}

TEST_F(LayerRules, ReportALibraryThatNobodyDecidedOn) {
    write("model/domain/phase.cpp", "#include <boost/asio.hpp>\n");
    write("model/storage/store.cpp", "#include \"store.h\"\n");
    EXPECT_THAT(findViolations(m_root),
                ElementsAre(violation("model/domain/phase.cpp", 1, "boost/asio.hpp is neither"),
                            violation("model/storage/store.cpp", 1, "store.h is neither")));
}

TEST_F(LayerRules, ReportStatisticsThatReachAClientThroughAnotherHeader) {
    write("model/domain/phase.h", "#include \"model/domain/dossier/client.h\"\n");
    write("reports/statistics/protect.cpp", "\n\n#include \"model/domain/facts/statistics_facts.h\"\n");
    EXPECT_THAT(findViolations(m_root),
                testing::UnorderedElementsAre(
                    violation("reports/statistics/protect.cpp", 3, "reaches model/domain/dossier/client.h"),
                    violation("model/domain/facts/statistics_facts.h", 1, "can hold text")));
}

TEST_F(LayerRules, ReportAnInputOfStatisticsThatHoldsText) {
    write("model/domain/facts/statistics_facts.h", "struct Input { std::string note; };\n");
    EXPECT_THAT(findViolations(m_root),
                ElementsAre(violation("model/domain/facts/statistics_facts.h", 0, "can hold text")));
}

TEST_F(LayerRules, ReportExactFiguresThatComeNearAFile) {
    write("reports/statistics/count/exact_figures.h", "#include \"model/domain/facts/statistics_facts.h\"\n");
    write("model/base/output_file.h", "");
    write("app/presenters/figures/exact_words.h", "#include \"reports/statistics/count/exact_figures.h\"\n");
    write("app/presenters/figures/exact_figures_presenter.cpp",
          "#include \"app/presenters/figures/exact_words.h\"\n#include \"model/base/output_file.h\"\n");
    write("app/cli/report.cpp", "#include \"app/presenters/figures/exact_words.h\"\n");
    write("reports/statistics/workbook/workbook.cpp",
          "#include \"reports/statistics/count/exact_figures.h\"\n");
    EXPECT_THAT(findViolations(m_root),
                testing::UnorderedElementsAre(
                    violation("app/cli/report.cpp", 1, "reaches app/presenters/figures/exact_words.h"),
                    violation("app/cli/report.cpp", 1, "reaches reports/statistics/count/exact_figures.h"),
                    violation("app/presenters/figures/exact_figures_presenter.cpp", 2, "for the screen only"),
                    violation("reports/statistics/workbook/workbook.cpp", 1,
                              "reaches reports/statistics/count/exact_figures.h")));
}

TEST_F(LayerRules, ReportAHandoutThatKnowsItsReader) {
    write("reports/handout/layout.h", "#include \"model/domain/dossier/client.h\"\n");
    EXPECT_THAT(findViolations(m_root),
                ElementsAre(violation("reports/handout/layout.h", 1, "who it is for")));
}

TEST_F(LayerRules, ReportAHandoutThatPrintsAClientsCode) {
    write("model/content/resource.h", "#include \"model/domain/ids.h\"\n");
    write("reports/handout/layout.h", "#include \"model/content/resource.h\"\n");
    EXPECT_THAT(findViolations(m_root), IsEmpty());
    write("reports/handout/layout.h", "\nvoid print(const ClientCode& code);\n");
    EXPECT_THAT(findViolations(m_root),
                ElementsAre(violation("reports/handout/layout.h", 2, "uses ClientCode")));
}

TEST_F(LayerRules, ReportACallAfterThatNobodyGuards) {
    write("app/gui/controls/guard.cpp", "#include <wx/app.h>\nvoid later() { window.CallAfter(what); }\n");
    write("app/gui/window.cpp", "#include <wx/frame.h>\nvoid press() { CallAfter([] {}); }\n");
    EXPECT_THAT(findViolations(m_root), ElementsAre(violation("app/gui/window.cpp", 2, "later()")));
}

TEST_F(LayerRules, ReportErrorsThatKnowARoom) {
    write("model/base/errors.h", "#include \"model/domain/phase.h\"\n");
    EXPECT_THAT(findViolations(m_root),
                testing::Contains(violation("model/base/errors.h", 1, "model/base may not include")));
}

TEST_F(LayerRules, ReportWhatStandsInNoRoom) {
    write("utils/string.h", "");
    write("notes.txt", "");
    write("model/helpers/text.h", "");
    EXPECT_THAT(findViolations(m_root),
                ElementsAre(violation("notes.txt", 0, "does not belong"),
                            violation("utils", 0, "does not belong"),
                            violation("model/helpers/text.h", 0, "stands in no room")));
}

TEST_F(LayerRules, RefuseATreeWithoutSources) {
    EXPECT_THROW((void)findViolations(m_root / "content"), std::runtime_error);
}

TEST(House, HasEverythingInItsRoom) {
    const fs::path root = KENTERING_SOURCE_DIR;
    EXPECT_GT(countSources(root), 50U);
    for (const Violation& violation : findViolations(root)) { // all of them, one a line
        ADD_FAILURE() << violation.file << ':' << violation.line << ": " << violation.reason;
    }
}

} // namespace
} // namespace kentering::layers
