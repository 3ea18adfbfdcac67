#include "tests/cli/command_line.h"

namespace kentering::testing {
namespace {

using Json = nlohmann::ordered_json;

class ClockCommand : public CommandLine {
protected:
    void SetUp() override {
        CommandLine::SetUp();
        createBook();
    }
    void import(const Json& slips, const Json& attempts) const {
        Json document = exampleDocument();
        document["clients"][0]["slips"] = slips;
        document["clients"][0]["quitAttempts"] = attempts;
        write("in.json", document.dump());
        done({"import", "book", "in.json"});
    }
    [[nodiscard]] Json clock(const std::vector<std::string>& more = {}) const {
        std::vector<std::string> call{"clock", "book", "--client", "K-0002"};
        call.insert(call.end(), more.begin(), more.end());
        return Json::parse(done(call));
    }
};

TEST_F(ClockCommand, GivesTheWorkedExample) {
    write("in.json", exampleDocument().dump());
    done({"import", "book", "in.json"});
    const Json got = clock({"--as-of", "2026-11-16"});
    EXPECT_EQ(got.at("elapsedDays"), 42);
    EXPECT_EQ(got.at("useDays"), 1);
    EXPECT_EQ(got.at("soberDays"), 41);
    EXPECT_EQ(got.at("soberDaysMax"), 41);
    EXPECT_EQ(got.at("weeks"), 5);
    EXPECT_EQ(got.at("days"), 6);
    EXPECT_EQ(got.at("currentRun"), 15);
    EXPECT_EQ(got.at("longestRun"), 26);
    EXPECT_EQ(got.at("before"), (Json{{"windowDays", 42}, {"useDays", 14}, {"soberDays", 28}}));
    EXPECT_EQ(got.at("after"), (Json{{"windowDays", 42}, {"useDays", 1}, {"soberDays", 41}}));
}

TEST_F(ClockCommand, TheLastSixWeeksAreARangeToo) {
    import(Json::array({{{ "from",
                           "2026-10-31" }},
                        {{"from", "2026-11-06"},
                         {"to", "2026-11-08"},
                         { "minDays",
                           1 }},
                        { {"from", "2026-11-14"},
                          { "to",
                            "2026-11-15" } }}),
           Json::array(
               {{ {"from", "2026-10-05"},
                  { "useDaysInSixWeeksBefore",
                    14 } }}));
    const Json got = clock({"--as-of", "2026-11-23"});
    EXPECT_EQ(got.at("soberDays"), 43);
    EXPECT_EQ(got.at("soberDaysMax"), 45);
    EXPECT_EQ(got.at("after"),
              (Json{{"windowDays", 42}, {"useDays", 6}, {"soberDays", 36}, {"soberDaysMax", 38}}));
}

TEST_F(ClockCommand, LooksAtTodayUnlessADayIsNamed) {
    write("in.json", exampleDocument().dump());
    done({"import", "book", "in.json"});
    EXPECT_EQ(clock(), clock({"--as-of", "2026-11-23"}));
    m_environment["KENTERING_TODAY"] = "2026-11-30";
    EXPECT_EQ(clock().at("elapsedDays"), 56);
}

// With another casebook than a training one a day that is set would date what is written and open periods of
// figures that are not over.
TEST_F(ClockCommand, ADayIsSetForMadeUpPeopleOnly) {
    m_environment.erase("KENTERING_TODAY");
    done({"create", "real", "--user", "Noor", "--recovery-code-file", "real.txt"});
    write("in.json", exampleDocument().dump());
    const auto before = files();
    m_environment["KENTERING_TODAY"] = "2026-11-23";
    for (const std::vector<std::string>& call :
         {std::vector<std::string>{"import", "real", "in.json"},
          {"clock", "real", "--client", "K-0002"},
          {"report", "real", "--period", "2025", "-o", "f.xlsx"},
          {"export", "real", "-o", "all.json"},
          {"export", "real", "--recovery-code-file", "real.txt", "-o", "a.json"},
          {"verify", "real"},
          {"user", "list", "real"},
          {"settings", "list", "real"},
          {"backup", "real", "copy"},
          {"erase", "real", "--client", "K-0002", "--reason", "x", "-o", "r"}}) {
        refused(2, "training casebook", call);
    }
    EXPECT_EQ(files(), before) << "nothing was made or changed";
    m_environment["KENTERING_PASSPHRASE"] = "another passphrase";
    refused(3, "passphrase", {"verify", "real"});
}

TEST_F(ClockCommand, ATrainingCasebookStaysOneInEachCopy) {
    done({"backup", "book", "copy"}); // made on a day that was set
    done({"restore", "copy", "again"});
    done({"settings", "list", "again"});
    m_environment.erase("KENTERING_TODAY");
    done({"settings", "list", "again"});
    m_environment["KENTERING_TODAY"] = "2030-01-01";
    done({"settings", "list", "again"});
}

TEST_F(ClockCommand, ADemonstrationIsOfMadeUpPeopleWheneverItWasMade) {
    m_environment.erase("KENTERING_TODAY");
    done({"demo", "generated", "--clients", "3"});
    m_environment["KENTERING_TODAY"] = "2027-03-01";
    done({"settings", "list", "generated"});
}

TEST_F(ClockCommand, GivesBothBoundsWhenTheNumberOfDaysIsNotKnown) {
    import({{ {"from", "2026-11-01"},
              {"to", "2026-11-07"},
              { "minDays",
                2 } }},
           {{ { "from",
                "2026-10-05" } }});
    const Json got = clock({"--as-of", "2026-11-16"});
    EXPECT_EQ(got.at("soberDays"), 35);
    EXPECT_EQ(got.at("soberDaysMax"), 40);
    EXPECT_EQ(got.at("before"), nullptr) << "nobody asked";
}

TEST_F(ClockCommand, CountsAnAttemptThatEndedUpToItsEnd) {
    import(Json::array(), {{ {"from", "2026-10-01"}, { "to", "2026-10-10" } }});
    const Json atTheEnd = clock({"--as-of", "2026-10-10"});
    EXPECT_EQ(atTheEnd.at("elapsedDays"), 9);
    EXPECT_EQ(atTheEnd.at("soberDays"), 9);
    EXPECT_EQ(clock({"--as-of", "2026-11-23"}), atTheEnd);
    EXPECT_EQ(clock({"--as-of", "2026-10-05"}).at("elapsedDays"), 4);
}

TEST_F(ClockCommand, IsNullAndNeverZeroWithoutAnAttempt) {
    import(Json::array(), Json::array());
    const Json got = clock();
    for (const auto& [key, value] : got.items()) {
        EXPECT_TRUE(value.is_null()) << key;
    }
    for (const char* key : {"elapsedDays", "useDays", "soberDays", "weeks", "days", "currentRun",
                            "longestRun", "before", "after"}) {
        EXPECT_TRUE(got.contains(key)) << key;
    }
}

TEST_F(ClockCommand, SaysWhatIsRightWhenTheCallIsWrong) {
    write("in.json", exampleDocument().dump());
    done({"import", "book", "in.json"});
    refused(2, "--client", {"clock", "book"});
    refused(2, "no client", {"clock", "book", "--client", "K-0003"});
    refused(2, "four digits", {"clock", "book", "--client", "K-3"});
    refused(2, "YYYY-MM-DD", {"clock", "book", "--client", "K-0002", "--as-of", "2026-02-30"});
    refused(2, "YYYY-MM-DD", {"clock", "book", "--client", "K-0002", "--as-of", "yesterday"});
    m_environment["KENTERING_TODAY"] = "today";
    refused(2, "KENTERING_TODAY", {"clock", "book", "--client", "K-0002"});
}

} // namespace
} // namespace kentering::testing
