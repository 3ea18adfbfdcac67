#include "tests/cli/command_line.h"

namespace kentering::testing {
namespace {

class ReportCommand : public CommandLine {
protected:
    void SetUp() override {
        CommandLine::SetUp();
        done({"demo", "book"});
    }
};

TEST_F(ReportCommand, MakesTheWorkbookOfAClosedYear) {
    EXPECT_EQ(done({"report", "book", "--period", "2025", "-o", "figures.xlsx"}), "");
    EXPECT_TRUE(read("figures.xlsx").starts_with("PK"));
}

TEST_F(ReportCommand, IsByteIdenticalWhenAskedForAgain) {
    done({"report", "book", "--period", "2025", "-o", "one.xlsx"});
    m_environment["KENTERING_TODAY"] = "2026-12-24";
    done({"report", "book", "--period", "2025", "-o", "two.xlsx"});
    EXPECT_EQ(read("one.xlsx"), read("two.xlsx"));
    done({"report", "book", "--period", "2025", "--profile", "public", "--lang", "en", "-o", "three.xlsx"});
    EXPECT_NE(read("one.xlsx"), read("three.xlsx"));
}

TEST_F(ReportCommand, WritesTheSameRowsForPrograms) {
    done({"report", "book", "--period", "2025", "--lang", "en", "-o", "figures.csv"});
    const std::string csv = read("figures.csv");
    EXPECT_TRUE(
        csv.starts_with("period,edition,table,code,what was counted,count,mark,share,margin in points,"
                        "share of,definition\r\n2025,1,reach,total,"));
    EXPECT_NE(csv.find("\r\n2025,1,injecting,injecting,"), std::string::npos);
    done({"report", "book", "--period", "2025", "--lang", "en", "-o", "figures.ods"});
    const std::string ods = read("figures.ods");
    EXPECT_TRUE(ods.starts_with("PK"));
    EXPECT_EQ(ods.substr(30, 54), "mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
    done({"report", "book", "--period", "2025", "--lang", "en", "-o", "again.ods"});
    EXPECT_EQ(read("again.ods"), ods);
}

TEST_F(ReportCommand, RefusesAYearThatTheCasebooksHistoryHasNotPassed) {
    m_environment["KENTERING_TODAY"] = "2027-01-05";
    refused(6, "after this period", {"report", "book", "--period", "2026", "-o", "figures.xlsx"});
    EXPECT_FALSE(std::filesystem::exists(path("work") / "figures.xlsx"));
}

TEST_F(ReportCommand, ACasebookFromABackupSaysWhatItCannotKnow) {
    done({"backup", "book", "copy"});
    const auto restored = run({"restore", "copy", "again"});
    EXPECT_EQ(restored.exit, 0);
    EXPECT_NE(restored.out.find("published after the backup"), std::string::npos);
    const std::string words =
        refused(6, "backup", {"report", "again", "--period", "2025", "-o", "figures.xlsx"});
    for (const char* period : {" 2025,", " 2025-Q4,", " 2026-Q3"}) {
        EXPECT_NE(words.find(period), std::string::npos) << words;
    }
}

TEST_F(ReportCommand, KeepsItsValuesWhenThereIsNoRoomForTheFile) {
    // The folder is not there: neither the file nor the release may stay.
    EXPECT_EQ(run({"report", "book", "--period", "2025", "-o", "none/figures.xlsx"}).exit, 1);
    EXPECT_FALSE(std::filesystem::exists(path("work") / "none"));
    done({"report", "book", "--period", "2025", "-o", "figures.xlsx"});
}

TEST_F(ReportCommand, RefusesWhatCouldGiveSomebodyAway) {
    for (const char* period : {"2026", "2026-Q4", "2027", "2025-01..2025-04", "2025-02-03..2025-05-01",
                               "2025-Q5", "2025-13", "all", ""}) {
        refused(6, "", {"report", "book", "--period", period, "-o", "figures.xlsx"});
    }
    refused(6, "", {"report", "book", "--period", "2025", "--revise", "-o", "figures.xlsx"});
    refused(2, "", {"report", "book", "--period", "2025", "--region", "Haarlem", "-o", "figures.xlsx"});
    refused(2, "", {"report", "book", "--from", "2025-01-01", "--to", "2025-04-30", "-o", "figures.xlsx"});
    EXPECT_FALSE(std::filesystem::exists(path("work") / "figures.xlsx"));
}

TEST_F(ReportCommand, SaysWhatIsRightWhenTheCallIsWrong) {
    refused(2, "internal, public",
            {"report", "book", "--period", "2025", "--profile", "all", "-o", "a.xlsx"});
    refused(2, ".xlsx", {"report", "book", "--period", "2025", "-o", "a.pdf"});
    refused(2, "--period", {"report", "book", "-o", "a.xlsx"});
    write("a.xlsx", "mine");
    refused(2, "--force", {"report", "book", "--period", "2025", "-o", "a.xlsx"});
    EXPECT_EQ(read("a.xlsx"), "mine");
    done({"report", "book", "--period", "2025", "--force", "-o", "a.xlsx"});
    EXPECT_TRUE(read("a.xlsx").starts_with("PK"));
}

} // namespace
} // namespace kentering::testing
