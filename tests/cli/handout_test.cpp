#include "model/storage/casebook/casebook.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/history/history_store.h"
#include "tests/cli/command_line.h"

#include <set>
#include <string>
#include <vector>

namespace kentering::testing {

using namespace storage;
namespace {

using Json = nlohmann::ordered_json;

class HandoutCommand : public CommandLine {
protected:
    Json composition(std::vector<std::string> options) const {
        options.insert(options.begin(), "handout");
        options.insert(options.end(), {"--force", "-o", "sheet.json"});
        done(options);
        return readJson("sheet.json");
    }
    static std::set<std::string> idsOf(const Json& blocks) {
        std::set<std::string> ids;
        for (const Json& block : blocks) {
            ids.insert(block.at("id").get<std::string>());
        }
        return ids;
    }
    static void expectSafetyFirst(const Json& sheet) {
        std::set<std::string> first;
        for (std::size_t index = 0; index < 3; ++index) {
            EXPECT_EQ(sheet.at("blocks").at(index).at("kind"), "safety");
            first.insert(sheet.at("blocks").at(index).at("id").get<std::string>());
        }
        EXPECT_EQ(first, (std::set<std::string>{"safety.antidepressants", "safety.downer-dependence",
                                                "safety.history-psychosis-depression-suicidality"}));
    }
};

TEST_F(HandoutCommand, NeedsNoCasebookForAPasserBy) {
    m_environment.erase("KENTERING_PASSPHRASE");
    for (const char* phase : {"crash", "pink-cloud", "wall", "adjustment", "recovery"}) {
        for (const char* dependence : {"no", "unknown", "yes"}) {
            expectSafetyFirst(composition({"--phase", phase, "--dependence", dependence}));
        }
    }
    expectSafetyFirst(composition({}));
}

TEST_F(HandoutCommand, TakesDependenceAsUnknownWhenItIsNotSaid) {
    const Json silent = composition({"--phase", "crash"});
    EXPECT_EQ(silent, composition({"--phase", "crash", "--dependence", "unknown"}));
    EXPECT_NE(silent, composition({"--phase", "crash", "--dependence", "no"}));
    bool held = false;
    for (const Json& entry : silent.at("heldBack")) {
        held = held || entry.at("because") == "dependence-unknown";
    }
    EXPECT_TRUE(held);
}

TEST_F(HandoutCommand, WritesPdfTextAndJson) {
    done({"handout", "--phase", "crash", "-o", "sheet.pdf"});
    EXPECT_TRUE(read("sheet.pdf").starts_with("%PDF-"));
    done({"handout", "--phase", "crash", "--large-print", "-o", "large.pdf"});
    EXPECT_NE(read("sheet.pdf"), read("large.pdf"));
    done({"handout", "--phase", "crash", "--lang", "nl", "-o", "nl.txt"});
    done({"handout", "--phase", "crash", "--lang", "en", "-o", "en.txt"});
    EXPECT_NE(read("nl.txt"), read("en.txt"));
    EXPECT_NE(read("nl.txt").find("GHB"), std::string::npos);
    EXPECT_NE(read("en.txt").find("112"), std::string::npos);
}

TEST_F(HandoutCommand, TakesEveryFormat) {
    std::set<std::string> sheets;
    for (const char* format : {"a4", "large-print", "folded-a5", "wallet-card"}) {
        done({"handout", "--phase", "crash", "--format", format, "--force", "-o", "sheet.pdf"});
        sheets.insert(read("sheet.pdf"));
        expectSafetyFirst(composition({"--phase", "crash", "--format", format}));
    }
    EXPECT_EQ(sheets.size(), 4U);
    done({"handout", "--phase", "crash", "--large-print", "--force", "-o", "sheet.pdf"});
    EXPECT_TRUE(sheets.contains(read("sheet.pdf"))) << "the short way to say it";
    done({"handout", "--phase", "crash", "--force", "-o", "sheet.pdf"});
    EXPECT_TRUE(sheets.contains(read("sheet.pdf"))) << "A4 goes without saying";
}

TEST_F(HandoutCommand, IsTheSameForTheSameQuestion) {
    done({"handout", "--phase", "wall", "-o", "one.pdf"});
    done({"handout", "--phase", "wall", "-o", "two.pdf"});
    EXPECT_EQ(read("one.pdf"), read("two.pdf"));
}

TEST_F(HandoutCommand, SaysNothingOfWhoseItIs) {
    done({"demo", "book"});
    const std::string pdf =
        (done({"handout", "book", "--client", "K-0002", "-o", "sheet.pdf"}), read("sheet.pdf"));
    const std::string text =
        (done({"handout", "book", "--client", "K-0002", "-o", "sheet.txt"}), read("sheet.txt"));
    for (const std::string& sheet : {pdf, text}) {
        for (const char* canary : {"K-0002", "Noor", "Amsterdam, Nederlands", "1988", "book"}) {
            EXPECT_EQ(sheet.find(canary), std::string::npos) << canary;
        }
    }
    EXPECT_NE(text.find("bliepje van de app"), std::string::npos) << "his own trigger is on it";
}

TEST_F(HandoutCommand, UsesTheClientsPhaseAndSafetyAnswers) {
    done({"demo", "book"});
    const Json mo = composition({"book", "--client", "K-0002"});
    EXPECT_EQ(mo, composition({"book", "--client", "K-0002", "--phase", "pink-cloud", "--also", "wall"}));
    const Json ruben = composition({"book", "--client", "K-0007"});
    EXPECT_EQ(ruben.at("blocks").at(0).at("id"), "safety.downer-dependence");
    EXPECT_FALSE(idsOf(ruben.at("blocks")) == idsOf(mo.at("blocks")));
}

TEST_F(HandoutCommand, ASheetThatWasGivenStandsInTheClientsHistory) {
    done({"demo", "book"});
    done({"handout", "book", "--client", "K-0002", "-o", "sheet.txt"});
    done({"handout", "book", "--client", "K-0002", "--force", "-o", "sheet.txt"});
    refused(2, "--force", {"handout", "book", "--client", "K-0002", "-o", "sheet.txt"});
    refused(1, "", {"handout", "book", "--client", "K-0002", "-o", "nowhere/sheet.txt"});
    const Casebook casebook = Casebook::open(
        path("work/book"), UserPassphrase{"Noor", Secret(m_environment.at("KENTERING_PASSPHRASE"))}, {});
    std::vector<std::string> given;
    for (const HistoryEntry& entry :
         HistoryReader(casebook).of(ClientReader(casebook).find(ClientCode("K-0002")).value())) {
        if (entry.table == "handout") {
            given.push_back(entry.after.value_or(""));
        }
    }
    EXPECT_EQ(given, std::vector<std::string>(2, R"({"given":"saved"})")) << "and no other was";
}

TEST_F(HandoutCommand, IsNeverLessCarefulThanTheDossier) {
    done({"demo", "book"});
    refused(6, "dependence",
            {"handout", "book", "--client", "K-0007", "--dependence", "no", "-o", "sheet.pdf"});
    refused(6, "dependence",
            {"handout", "book", "--client", "K-0007", "--dependence", "unknown", "-o", "sheet.pdf"});
    EXPECT_FALSE(std::filesystem::exists(path("work") / "sheet.pdf"));
    // Mo's answer is no; a doubt may be followed.
    const Json doubted = composition({"book", "--client", "K-0002", "--dependence", "unknown"});
    EXPECT_NE(doubted, composition({"book", "--client", "K-0002"}));
}

TEST_F(HandoutCommand, TheGoalDecidesTheSheet) {
    const auto ids = [&](std::vector<std::string> options) {
        return idsOf(composition(std::move(options)).at("blocks"));
    };
    EXPECT_EQ(ids({}), ids({"--goal", "stop"}));
    for (const char* goal : {"use-less", "use-safer", "undecided"}) {
        const std::set<std::string> sheet = ids({"--goal", goal, "--dependence", "no"});
        EXPECT_FALSE(sheet.contains("tip.stop.01")) << goal;
        EXPECT_TRUE(sheet.contains("safety.passed-out")) << goal;
    }
    EXPECT_TRUE(ids({"--goal", "stop", "--dependence", "no"}).contains("tip.stop.01"));
    done({"demo", "book"});
    const Json known = composition({"book", "--client", "K-0007"});
    EXPECT_EQ(known, composition({"book", "--client", "K-0007", "--goal", "undecided"}))
        << "as the dossier says";
    EXPECT_NE(known, composition({"book", "--client", "K-0007", "--goal", "stop"}));
}

TEST_F(HandoutCommand, MakesASheetAboutOneTopic) {
    std::set<std::string> sheets;
    for (const char* topic : {"sex", "timing", "grief", "triggers", "help", "family"}) {
        const Json sheet = composition({"--topic", topic, "--dependence", "no"});
        expectSafetyFirst(sheet);
        EXPECT_TRUE(idsOf(sheet.at("blocks")).contains("safety.danger"));
        sheets.insert(sheet.dump());
    }
    EXPECT_EQ(sheets.size(), 6U);
    EXPECT_TRUE(idsOf(composition({"--topic", "grief"}).at("blocks")).contains("grief.bargaining"));
}

TEST_F(HandoutCommand, MakesAShortMessageAndSheetsWithoutAddressesOrNames) {
    done({"handout", "--phase", "crash", "--short", "-o", "short.txt"});
    done({"handout", "--phase", "crash", "-o", "long.txt"});
    EXPECT_LT(read("short.txt").size(), read("long.txt").size());
    EXPECT_NE(read("short.txt").find("112"), std::string::npos);
    done({"handout", "--phase", "wall", "--without-addresses", "-o", "names.txt"});
    EXPECT_EQ(read("names.txt").find('@'), std::string::npos);
    done({"handout", "--phase", "wall", "--neutral", "--dependence", "no", "-o", "neutral.txt"});
    for (const char* sign : {"dealer", "Trek", "trek", "Mainline-", "sauna"}) {
        EXPECT_EQ(read("neutral.txt").find(sign), std::string::npos) << sign;
    }
}

TEST_F(HandoutCommand, SaysWhatIsRightWhenTheCallIsWrong) {
    refused(2, "use-less", {"handout", "--goal", "less", "-o", "sheet.pdf"});
    refused(2, "grief", {"handout", "--topic", "mourning", "-o", "sheet.pdf"});
    refused(2, "--topic", {"handout", "--topic", "sex", "--phase", "wall", "-o", "sheet.pdf"});
    refused(2, "--neutral", {"handout", "--topic", "sex", "--neutral", "-o", "sheet.pdf"});
    refused(2, ".txt", {"handout", "--short", "-o", "sheet.pdf"});
    done({"demo", "book"});
    refused(2, "pink-cloud", {"handout", "--phase", "cloud", "-o", "sheet.pdf"});
    refused(2, "yes, no, unknown", {"handout", "--dependence", "maybe", "-o", "sheet.pdf"});
    refused(2, "nl, en", {"handout", "--lang", "de", "-o", "sheet.pdf"});
    refused(2, "second phase", {"handout", "--also", "wall", "-o", "sheet.pdf"});
    refused(2, "second phase", {"handout", "--phase", "wall", "--also", "wall", "-o", "sheet.pdf"});
    refused(2, "folded-a5", {"handout", "--format", "a3", "-o", "sheet.pdf"});
    refused(2, "--large-print", {"handout", "--large-print", "--format", "a4", "-o", "sheet.pdf"});
    refused(2, ".pdf", {"handout", "-o", "sheet.docx"});
    refused(2, "-o", {"handout"});
    refused(2, "--client", {"handout", "book", "-o", "sheet.pdf"});
    refused(2, "casebook", {"handout", "--client", "K-0002", "-o", "sheet.pdf"});
    EXPECT_FALSE(std::filesystem::exists(path("work") / "sheet.pdf"));
}

} // namespace
} // namespace kentering::testing
