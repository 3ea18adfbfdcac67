#include "tests/cli/command_line.h"

#include <chrono>

namespace kentering::testing {
namespace {

using Demo = CommandLine;

TEST_F(Demo, IsTheOrganisationOfTheDemonstrationDay) {
    const std::string out = done({"demo", "book"});
    EXPECT_NE(out.find("Noor"), std::string::npos);
    EXPECT_NE(out.find("Recovery code"), std::string::npos);
    EXPECT_NE(out.find("2026-11-23"), std::string::npos);
    const auto clock = nlohmann::ordered_json::parse(done({"clock", "book", "--client", "K-0002"}));
    EXPECT_EQ(clock.at("soberDays"), 46);
    EXPECT_EQ(clock.at("elapsedDays"), 49);
    EXPECT_EQ(clock.at("longestRun"), 26);
    EXPECT_EQ(clock.at("currentRun"), 7);
}

TEST_F(Demo, OfASeedIsTheSameTwice) {
    for (const char* name : {"one", "two"}) {
        done({"demo", name, "--clients", "80", "--years", "5", "--seed", "7"});
        done({"export", name, "-o", std::string(name) + ".json"});
    }
    EXPECT_EQ(read("one.json"), read("two.json"));
    done({"demo", "three", "--clients", "80", "--years", "5", "--seed", "8"});
    done({"export", "three", "-o", "three.json"});
    EXPECT_NE(read("one.json"), read("three.json"));
}

TEST_F(Demo, MakesTenThousandClientsInThirtySeconds) {
    const auto start = std::chrono::steady_clock::now();
    done({"demo", "book", "--clients", "10000", "--years", "5", "--seed", "7"});
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    EXPECT_LT(took.count(), 30.0);
    RecordProperty("seconds", std::to_string(took.count()));
    done({"export", "book", "-o", "all.json"});
    EXPECT_EQ(readJson("all.json").at("clients").size(), 10000U);
}

TEST_F(Demo, SaysWhatIsRightWhenTheCallIsWrong) {
    refused(2, "--clients", {"demo", "book", "--clients", "0"});
    refused(2, "--years", {"demo", "book", "--clients", "10", "--years", "0"});
    refused(2, "--clients", {"demo", "book", "--seed", "7"});
    refused(2, "CASEBOOK", {"demo"});
    EXPECT_TRUE(files().empty());
}

TEST_F(Demo, OverwritesNothing) {
    createBook();
    const auto before = files();
    EXPECT_EQ(run({"demo", "book"}).exit, 1);
    EXPECT_EQ(files(), before);
}

} // namespace
} // namespace kentering::testing
