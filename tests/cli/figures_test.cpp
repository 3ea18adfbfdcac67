// What the attacks of the privacy design (A5, A9, A10, A14) and bad input meet at the command line: the
// program and its files, nothing else.

#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/measurement_store.h"
#include "tests/cli/command_line.h"
#include "tests/statistics/support/xlsx_reader.h"
#include "tests/storage/writing.h"

#include <algorithm>
#include <array>
#include <set>
#include <unistd.h>

namespace kentering::testing {

using namespace storage;
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;
using test::PublishedRow;
using test::XlsxFile;

/// Somebody who came in March 2025 and may be counted. `mark` stands in every text of the dossier.
Json personOf2025(int number, const std::string& mark) {
    Json person = exampleDocument()["clients"][0];
    const std::string on = "2025-03-05";
    person["code"] = "K-" + std::to_string(5000 + number);
    person["alias"] = "alias" + mark;
    person["name"] = "name" + mark;
    person["birthYear"] = 1961;
    person["municipality"] = "town" + mark;
    person["opened"] = on;
    person["contactRules"]["sender"] = "sender" + mark;
    for (Json& consent : person["consents"]) {
        consent["on"] = on;
    }
    person["measurements"][0]["on"] = on;
    person["quitAttempts"][0]["from"] = "2025-03-06";
    person["phases"][0]["from"] = "2025-03-20";
    person["griefStages"][0]["on"] = "2025-03-21";
    person["slips"][0]["from"] = "2025-03-28";
    person["slips"][0]["to"] = "2025-03-28";
    person["slips"][0]["trigger"] = "trigger" + mark;
    person["slips"][0]["nextTime"] = "next" + mark;
    person["plan"] = {{"triggers", {"plan" + mark}},
                      {"tools", {"surf"}},
                      {"elevatorPitch", "pitch" + mark},
                      {"monsterName", "monster" + mark}};
    person["goals"][0]["text"] = "goal" + mark;
    person["goals"][0]["on"] = "2025-03-22";
    person["contacts"][0]["at"] = "2025-03-05T10:00";
    person["contacts"][0]["note"] = "note" + mark;
    person["referrals"][0]["on"] = "2025-03-23";
    person["tasks"] = Json::array();
    return person;
}

class Figures : public CommandLine {
protected:
    void SetUp() override {
        CommandLine::SetUp();
        done({"demo", "book"});
    }

    void import(const std::vector<Json>& people) {
        write("people.json",
              Json{{"format", "kentering-dossiers"}, {"version", 1}, {"clients", people}}.dump());
        done({"import", "book", "people.json"});
        fs::remove(path("work") / "people.json");
    }
    std::string report(const std::string& file, const std::vector<std::string>& more = {}) {
        std::vector<std::string> call{"report", "book", "--period", "2025", "-o", file, "--force"};
        call.insert(call.end(), more.begin(), more.end());
        done(call);
        return read(file);
    }
    /// Somebody's first list said something else after all.
    void correct(const std::string& book, const std::string& code) const {
        const Casebook casebook =
            Casebook::open(path("work/" + book),
                           UserPassphrase{"Noor", Secret(m_environment.at("KENTERING_PASSPHRASE"))}, {});
        const ClientId client = *ClientReader(casebook).find(ClientCode(code));
        const MeasurementReader lists(casebook);
        const auto first = lists.of(client).front();
        ASSERT_EQ(first.value.checklist[indexOf(ChecklistItem::MoreThanPlanned)], Answer::Yes);
        Writing<MeasurementStore>(casebook)->setAnswer(client, first.id, ChecklistItem::MoreThanPlanned,
                                                       Answer::No);
    }
    /// Files beside the casebook.
    [[nodiscard]] std::set<std::string> filesOutside() const {
        std::set<std::string> names;
        for (const auto& [name, bytes] : files()) {
            if (!name.starts_with("book/")) {
                names.insert(name);
            }
        }
        return names;
    }
};

TEST_F(Figures, A5_A14_areFrozenUntilFivePeopleChangedAndThenOnce) {
    refused(6, "nothing to revise", {"report", "book", "--period", "2025", "--revise", "-o", "no.xlsx"});
    const std::string first = report("2025.xlsx");
    import({personOf2025(0, "x"), personOf2025(1, "x"), personOf2025(2, "x"), personOf2025(3, "x")});
    refused(6, "five people", {"report", "book", "--period", "2025", "--revise", "-o", "no.xlsx"});
    EXPECT_EQ(report("again.xlsx"), first);
    import({personOf2025(4, "x")});
    const std::string revised = report("revised.xlsx", {"--revise"});
    EXPECT_NE(revised, first);
    for (const PublishedRow& row : XlsxFile(path("work") / "revised.xlsx").rows()) {
        EXPECT_TRUE(row.isRevised || row.sheet == "Herziening") << row.code;
    }
    std::vector<Json> more;
    for (int person = 5; person < 12; ++person) {
        more.push_back(personOf2025(person, "x"));
    }
    import(more);
    refused(6, "once already", {"report", "book", "--period", "2025", "--revise", "-o", "no.xlsx"});
    EXPECT_EQ(report("again.xlsx"), revised);
    EXPECT_FALSE(fs::exists(path("work") / "no.xlsx"));
}

/// Codes of people who may be counted and filled in their first list in `year`, at most `count` of them.
std::vector<std::string> measuredIn(const Json& document, const std::string& year, std::size_t count) {
    std::vector<std::string> codes;
    for (const Json& client : document["clients"]) {
        const bool isCounted = std::ranges::any_of(client["consents"], [](const Json& consent) {
            return consent["to"] == "statistics" && consent["given"] == true;
        });
        const bool isMeasured = client.contains("measurements") && !client["measurements"].empty() &&
                                client["measurements"][0]["on"].get<std::string>().starts_with(year);
        if (isCounted && isMeasured && codes.size() < count) {
            codes.push_back(client["code"]);
        }
    }
    return codes;
}

TEST_F(Figures, ofAYearStayWhatTheyWereWhateverHappensToTheDossiers) {
    done({"demo", "many", "--clients", "400", "--years", "3"});
    const auto figures = [this](const std::string& period) {
        done({"report", "many", "--period", period, "-o", "f.xlsx", "--force"});
        return read("f.xlsx");
    };
    const std::string year2024 = figures("2024");
    const std::string year2025 = figures("2025");
    const std::string quarter = figures("2025-Q2");
    const auto expectTheSame = [&](const char* after) {
        EXPECT_EQ(figures("2024"), year2024) << after;
        EXPECT_EQ(figures("2025"), year2025) << after;
        EXPECT_EQ(figures("2025-Q2"), quarter) << after;
    };

    done({"export", "many", "-o", "all.json"});
    const Json before = readJson("all.json");
    std::vector<std::string> erased = measuredIn(before, "2025", 4);
    for (const std::string& code : measuredIn(before, "2024", 2)) {
        erased.push_back(code);
    }
    ASSERT_EQ(erased.size(), 6U);
    for (const std::string& code : erased) {
        done({"erase", "many", "--client", code, "--reason", "asked for it", "-o", "receipt.txt", "--force"});
        if (code == erased.front() || code == erased.back()) {
            expectTheSame(code.c_str());
        }
    }
    done({"export", "many", "-o", "all.json", "--force"});
    for (const std::string& code : erased) {
        EXPECT_EQ(read("all.json").find('"' + code + '"'), std::string::npos) << code;
    }

    // What was never published is made from who is left, once, and then stays as well.
    const std::string next = figures("2025-Q3");
    EXPECT_EQ(figures("2025-Q3"), next);

    write("more.json", Json{{"format", "kentering-dossiers"},
                            {"version", 1},
                            {"clients", {personOf2025(0, "x"), personOf2025(1, "x")}}}
                           .dump());
    done({"import", "many", "more.json"});
    expectTheSame("people were added");
    EXPECT_EQ(figures("2025-Q3"), next);

    // A correction: what one of them said in 2025 was something else.
    correct("many", "K-5000");
    expectTheSame("an answer was corrected");
    done({"verify", "many"});
}

TEST_F(Figures, A9_noSelectionOfOnesOwnMaking) {
    const std::set<std::string> before = filesOutside();
    for (const char* option :
         {"--from", "--to", "--region", "--counsellor", "--own-goal", "--filter", "--client"}) {
        refused(2, "", {"report", "book", "--period", "2025", option, "Noor", "-o", "f.xlsx"});
    }
    for (const char* period : {"2025-01..2025-04", "2025-02-03..2025-05-01", "2026", "2026-Q4", "2027"}) {
        refused(6, "", {"report", "book", "--period", period, "-o", "f.xlsx"});
    }
    refused(6, "100", {"report", "book", "--period", "2025-03", "-o", "f.xlsx"});
    refused(2, "", {"report", "book", "--period", "2025", "--period", "2024", "-o", "f.xlsx"});
    EXPECT_EQ(filesOutside(), before);
}

std::string utf16(const std::string& ascii) {
    std::string wide;
    for (const char character : ascii) {
        wide += character;
        wide += '\0';
    }
    return wide;
}

TEST_F(Figures, A10_nothingThatSomebodyTypedIsInAWorkbook) {
    const std::string mark = "Zqx7canary";
    std::vector<Json> people;
    for (int person = 0; person < 30; ++person) {
        people.push_back(personOf2025(person, mark));
    }
    import(people);
    std::array<char, 256> host{};
    ::gethostname(host.data(), host.size() - 1);
    const std::vector<std::string> canaries{mark,         "Noor",       "Bram",    "2025-03-05", "05-03-2025",
                                            "2025-03-28", "K-5000",     "K-0002",  "kentering-", host.data(),
                                            path("work"), "2026-11-23", "casebook"};
    for (const auto& [period, language] : {std::pair("2025", "nl"), std::pair("2025-Q1", "en")}) {
        done({"report", "book", "--period", period, "--lang", language, "-o", "f.xlsx", "--force"});
        const XlsxFile file(path("work") / "f.xlsx");
        for (const auto& [name, bytes] : file.parts()) {
            for (const std::string& canary : canaries) {
                EXPECT_EQ(bytes.find(canary), std::string::npos) << name << ' ' << canary;
                EXPECT_EQ(bytes.find(utf16(canary)), std::string::npos) << name << ' ' << canary;
            }
        }
    }
}

TEST_F(Figures, canBeReadByTheirOwnerOnly) {
    (void)report("2025.xlsx");
    EXPECT_EQ(fs::status(path("work") / "2025.xlsx").permissions(),
              fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(Figures, whereTheyCannotBeWrittenThereIsNoFileAndNothingIsPublished) {
    const auto expectNothing = [this](const std::string& target, int exit) {
        const std::set<std::string> before = filesOutside();
        refused(exit, "", {"report", "book", "--period", "2025", "-o", target});
        EXPECT_EQ(filesOutside(), before) << target;
    };
    expectNothing("nowhere/2025.xlsx", 1);
    write("file", "x");
    expectNothing("file/2025.xlsx", 1);
    fs::create_directory(path("work") / "folder.xlsx");
    expectNothing("folder.xlsx", 2);
    write("mine.xlsx", "mine");
    expectNothing("mine.xlsx", 2);
    EXPECT_EQ(read("mine.xlsx"), "mine");

    fs::create_directory(path("work") / "locked");
    fs::permissions(path("work") / "locked", fs::perms::owner_read | fs::perms::owner_exec);
    if (::geteuid() == 0) { // root may write everywhere, unless it gives up that power
        m_starter = {"/usr/bin/setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner"};
    }
    expectNothing("locked/2025.xlsx", 1);
    // Two megabytes a file are enough for the casebook, not for the room that a workbook asks for.
    m_starter = {"/bin/sh", "-c", "trap '' XFSZ; ulimit -f 4096; exec \"$0\" \"$@\""};
    expectNothing("2025.xlsx", 1);
    m_starter.clear();
    refused(6, "nothing to revise", {"report", "book", "--period", "2025", "--revise", "-o", "r.xlsx"});
}

} // namespace
} // namespace kentering::testing
