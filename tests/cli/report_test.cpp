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
    refused(2, ".xlsx", {"report", "book", "--period", "2025", "-o", "a.csv"});
    refused(2, "--period", {"report", "book", "-o", "a.xlsx"});
    write("a.xlsx", "mine");
    refused(2, "--force", {"report", "book", "--period", "2025", "-o", "a.xlsx"});
    EXPECT_EQ(read("a.xlsx"), "mine");
    done({"report", "book", "--period", "2025", "--force", "-o", "a.xlsx"});
    EXPECT_TRUE(read("a.xlsx").starts_with("PK"));
}

} // namespace
} // namespace kentering::testing
