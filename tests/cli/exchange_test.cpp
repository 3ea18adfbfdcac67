#include "tests/cli/command_line.h"

#include <algorithm>
#include <set>

namespace kentering::testing {
namespace {

using Json = nlohmann::ordered_json;

/// Without the order of keys, which means nothing in JSON. The order of lists stays.
nlohmann::json keysAndValues(const Json& document) {
    return nlohmann::json::parse(document.dump());
}

class Exchange : public CommandLine {
protected:
    void SetUp() override {
        CommandLine::SetUp();
        createBook();
    }

    /// Imports `document`, expecting that it is refused for exactly these places, and that nothing came in.
    void expectFaults(const Json& document, const std::set<std::string>& pointers) const {
        write("bad.json", document.dump());
        const Outcome result = run({"import", "book", "bad.json"});
        EXPECT_EQ(result.exit, 4) << result.err;
        EXPECT_EQ(result.out, "");
        std::set<std::string> found;
        for (std::size_t start = 0; start < result.err.size();) {
            const std::size_t end = result.err.find('\n', start);
            const std::string line = result.err.substr(start, end - start);
            EXPECT_TRUE(line.starts_with("bad.json:")) << line;
            const std::size_t reason = line.find(": ", 9);
            ASSERT_NE(reason, std::string::npos) << line;
            EXPECT_GT(line.size(), reason + 2) << "no reason: " << line;
            found.insert(line.substr(9, reason - 9));
            start = end + 1;
        }
        EXPECT_EQ(found, pointers) << result.err;
        done({"export", "book", "--force", "-o", "after.json"});
        EXPECT_TRUE(readJson("after.json").at("clients").empty());
    }
};

TEST_F(Exchange, GivesBackTheExampleKeyForKey) {
    write("in.json", exampleDocument().dump(2));
    EXPECT_EQ(done({"import", "book", "in.json"}), "");
    done({"export", "book", "-o", "out.json"});
    EXPECT_EQ(keysAndValues(readJson("out.json")), keysAndValues(exampleDocument()));

    done({"export", "book", "--client", "K-0002", "-o", "one.json"});
    EXPECT_EQ(keysAndValues(readJson("one.json")), keysAndValues(exampleDocument()));
}

TEST_F(Exchange, GivesBackTheLeastThatAClientCanBe) {
    const Json least{{"format", "kentering-dossiers"}, {"version", 1}, {"clients", {{{"code", "K-0001"}}}}};
    write("in.json", least.dump());
    done({"import", "book", "in.json"});
    done({"export", "book", "-o", "out.json"});
    EXPECT_EQ(readJson("out.json"), least);
}

TEST_F(Exchange, MovesAWholeDemonstrationUnchanged) {
    done({"demo", "demo", "--clients", "50", "--years", "3", "--seed", "7"});
    done({"export", "demo", "-o", "demo.json"});
    // Tasks of colleagues whom the casebook does not know are refused; here they become Noor's.
    EXPECT_EQ(run({"import", "book", "demo.json"}).exit, 4);
    std::string ofNoor = read("demo.json");
    const std::string bram = R"("owner":"Bram")";
    for (auto at = ofNoor.find(bram); at != std::string::npos; at = ofNoor.find(bram, at)) {
        ofNoor.replace(at, bram.size(), R"("owner":"Noor")");
    }
    write("noor.json", ofNoor);
    done({"import", "book", "noor.json"});
    done({"export", "book", "-o", "book.json"});
    // A yes about which the document brings no work has work now; nothing else is another.
    Json expected = readJson("noor.json");
    Json came = readJson("book.json");
    ASSERT_EQ(came.at("clients").size(), 50U);
    for (std::size_t at = 0; at < came.at("clients").size(); ++at) {
        Json& was = expected["clients"][at]["tasks"];
        Json& is = came["clients"][at]["tasks"];
        for (std::size_t task = 0; task < is.size(); ++task) {
            if (task < was.size()) {
                EXPECT_EQ(is[task], was[task]);
            } else {
                EXPECT_EQ(is[task]["due"], "2026-11-23");
                EXPECT_FALSE(is[task].contains("outcome"));
            }
        }
        EXPECT_GE(is.size(), was.size());
        was = is = Json::array();
    }
    EXPECT_EQ(keysAndValues(came), keysAndValues(expected));
    // With its work it is the same again.
    done({"create", "other", "--user", "Noor"});
    done({"import", "other", "book.json"});
    done({"export", "other", "-o", "other.json"});
    EXPECT_EQ(read("other.json"), read("book.json"));
}

TEST_F(Exchange, NamesEveryFaultAtOnceAndImportsNothing) {
    Json document = exampleDocument();
    Json second = document["clients"][0];
    document["clients"].push_back(second); // the same code
    Json& first = document["clients"][0];
    first["hairColour"] = "brown";
    first["birthYear"] = "1988";
    first["ownGoal"] = "stopp";
    first["opened"] = "2026-02-30";
    first["measurements"][0]["checklist"]["more-than-planned"] = "maybe";
    first["measurements"][0]["complaints"]["bad-hair"] = "now";
    first["quitAttempts"][0]["to"] = "2026-10-04";
    first["slips"][0]["to"] = "2026-10-30";
    first["contacts"][0]["at"] = "2026-11-24T10:00"; // attended tomorrow
    first["tasks"][0]["about"] = "weather";
    expectFaults(document, {"/clients/0/hairColour", "/clients/0/birthYear", "/clients/0/ownGoal",
                            "/clients/0/opened", "/clients/0/measurements/0/checklist/more-than-planned",
                            "/clients/0/measurements/0/complaints/bad-hair", "/clients/0/quitAttempts/0/to",
                            "/clients/0/slips/0/to", "/clients/0/contacts/0/at", "/clients/0/tasks/0/about",
                            "/clients/1/code"});
}

TEST_F(Exchange, RefusesCodesThatAreTaken) {
    write("in.json", exampleDocument().dump());
    done({"import", "book", "in.json"});
    const Outcome again = run({"import", "book", "in.json"});
    EXPECT_EQ(again.exit, 4);
    EXPECT_TRUE(again.err.starts_with("in.json:/clients/0/code: ")) << again.err;
    done({"export", "book", "-o", "out.json"});
    EXPECT_EQ(readJson("out.json").at("clients").size(), 1U);
}

TEST_F(Exchange, RefusesWhatTheFormsRefuseAllAtOnce) {
    Json document = exampleDocument();
    Json& first = document["clients"][0];
    first["code"] = "K-100000000";
    first["alias"] = "  ";
    first["name"] = "Mo\nMo";
    first["consents"][1]["until"] = "2026-09-30";
    first["quitAttempts"].push_back({{"from", "2026-10-05"}});
    first["phases"].push_back({{"phase", "crash"}, {"from", "2026-11-01"}});
    first["referrals"][0]["since"] = "2026-11-15";
    first["tasks"][0]["owner"] = "Nobody";
    expectFaults(document,
                 {"/clients/0/code", "/clients/0/alias", "/clients/0/name", "/clients/0/consents/1/until",
                  "/clients/0/quitAttempts/1/from", "/clients/0/phases/1/from",
                  "/clients/0/referrals/0/since", "/clients/0/tasks/0/owner"});
}

TEST_F(Exchange, ADestroyedDossierDoesNotComeBackUnderItsCode) {
    write("in.json", exampleDocument().dump());
    done({"import", "book", "in.json"});
    done({"erase", "book", "--client", "K-0002", "--reason", "asked", "-o", "receipt.txt"});
    expectFaults(exampleDocument(), {"/clients/0/code"});
}

TEST_F(Exchange, NothingOfADocumentSteersTheTerminal) {
    Json document = exampleDocument();
    document["clients"][0]["\u001b[2J\u009b\u202egone\n"] = 1;
    write("bad.json", document.dump());
    const Outcome result = run({"import", "book", "bad.json"});
    EXPECT_EQ(result.exit, 4);
    EXPECT_EQ(result.err, "bad.json:/clients/0/\\u001b[2J\\u009b\\u202egone\\u000a: unknown key\n");
}

TEST_F(Exchange, AFolderIsNoDocument) {
    std::filesystem::create_directory(path("work") / "folder");
    refused(2, "cannot be read", {"import", "book", "folder"});
}

TEST_F(Exchange, ADocumentLargerThanAnyCasebookIsRefusedUnread) {
    write("large.json", "");
    std::filesystem::resize_file(path("work") / "large.json", (256U << 20U) + 1); // sparse
    const Outcome result = run({"import", "book", "large.json"});
    EXPECT_EQ(result.exit, 4);
    EXPECT_EQ(result.err, "large.json:: is larger than 256 MiB; divide it into several documents\n");
}

TEST_F(Exchange, RefusesWhatIsNoDocument) {
    for (const char* text :
         {"", "{", "[]", "7", "{\"format\": \"other\", \"version\": 1, \"clients\": []}",
          "{\"format\": \"kentering-dossiers\", \"version\": 2, \"clients\": []}", "\xFF\xFE{}"}) {
        write("bad.json", text);
        const Outcome result = run({"import", "book", "bad.json"});
        EXPECT_EQ(result.exit, 4) << '"' << text << '"' << result.err;
        EXPECT_TRUE(result.err.starts_with("bad.json:")) << result.err;
    }
    refused(2, "cannot be read", {"import", "book", "none.json"});
}

TEST_F(Exchange, NeverRepeatsAValueOfTheDocument) {
    Json document = exampleDocument();
    document["clients"][0]["alias"] = 12;
    document["clients"][0]["municipality"] = Json{{"Amsterdam-Canary", 1}};
    document["clients"][0]["language"] = "Canary-language";
    document["clients"][0]["slips"][0]["from"] = "Canary-day";
    document["clients"][0]["code"] = "Canary-code";
    write("bad.json", document.dump());
    const Outcome result = run({"import", "book", "bad.json"});
    EXPECT_EQ(result.exit, 4);
    for (const char* canary : {"Canary-language", "Canary-day", "Canary-code", "parrot"}) {
        EXPECT_EQ(result.err.find(canary), std::string::npos) << result.err;
    }
}

TEST_F(Exchange, ReplacesAFileOnlyWhenForced) {
    write("out.json", "mine");
    refused(2, "--force", {"export", "book", "-o", "out.json"});
    EXPECT_EQ(read("out.json"), "mine");
    done({"export", "book", "-o", "out.json", "--force"});
    EXPECT_EQ(readJson("out.json").at("format"), "kentering-dossiers");
}

TEST_F(Exchange, WritesNothingForAClientWhoDoesNotExist) {
    refused(2, "no client", {"export", "book", "--client", "K-0999", "-o", "out.json"});
    refused(2, "K- and at least four digits", {"export", "book", "--client", "Mo", "-o", "out.json"});
    EXPECT_FALSE(std::filesystem::exists(path("work") / "out.json"));
}

} // namespace
} // namespace kentering::testing
