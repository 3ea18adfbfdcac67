#include "tests/cli/command_line.h"

#include <algorithm>
#include <sys/stat.h>

namespace kentering::testing {
namespace {

namespace fs = std::filesystem;

/// Mo, whom the example document is about, and Ali, who stays.
class Erase : public CommandLine {
protected:
    void SetUp() override {
        CommandLine::SetUp();
        createBook();
        done({"backup", "book", "book/backups/before-mo"});
        nlohmann::ordered_json document = exampleDocument();
        nlohmann::ordered_json ali = document["clients"][0];
        document["clients"][0]["name"] = "Mohamed Janssen";
        ali["code"] = "K-0003";
        ali["alias"] = "Ali";
        ali["plan"]["monsterName"] = "the magpie";
        document["clients"].push_back(ali);
        write("in.json", document.dump());
        done({"import", "book", "in.json"});
        fs::remove(path("work/in.json"));
    }
    std::string exported() const {
        done({"export", "book", "-o", "all.json", "--force"});
        return read("all.json");
    }
    static std::vector<std::string> call(const std::string& receipt) {
        return {"erase", "book", "--client", "K-0002", "--reason", "asked for it", "-o", receipt};
    }
};

TEST_F(Erase, DestroysTheDossierAndGivesAReceipt) {
    EXPECT_EQ(done(call("receipt.txt")), "");
    const std::string receipt = read("receipt.txt");
    for (const char* words : {"K-0002", "2026-11-23", "asked for it", "vernietiging", "destruction",
                              "exports", "afdrukken", "Geen back-up", "No backup"}) {
        EXPECT_NE(receipt.find(words), std::string::npos) << words;
    }
    EXPECT_EQ(receipt.find('{'), std::string::npos) << receipt;
    EXPECT_EQ(fs::status(path("work/receipt.txt")).permissions(),
              fs::perms::owner_read | fs::perms::owner_write);
    const std::string left = exported();
    EXPECT_NE(left.find("the magpie"), std::string::npos);
    for (const char* gone : {"K-0002", "the parrot", "Mohamed"}) {
        EXPECT_EQ(left.find(gone), std::string::npos) << gone;
    }
    for (const std::string command : {"clock", "handout", "export", "erase"}) {
        std::vector<std::string> again{command, "book", "--client", "K-0002"};
        if (command != "clock") {
            again.insert(again.end(), {"-o", "none.txt"});
        }
        if (command == "erase") {
            again.insert(again.end(), {"--reason", "again"});
        }
        refused(2, "no client", again);
    }
    EXPECT_FALSE(fs::exists(path("work/none.txt")));
    done({"verify", "book"});
}

TEST_F(Erase, ThatTheClientAskedStandsOnTheReceipt) {
    auto asked = call("receipt.txt");
    asked.emplace_back("--client-asks");
    done(asked);
    EXPECT_NE(read("receipt.txt").find("The client asked for this."), std::string::npos);
}

TEST_F(Erase, TheReceiptHoldsNoNameAndNothingOfTheContent) {
    done(call("receipt.txt"));
    const std::string receipt = read("receipt.txt");
    for (const char* canary : {"Mo\n", "Mo ", "Mohamed", "Janssen", "Noor", "Amsterdam", "1988", "2026-10",
                               "parrot", "3-mmc", "Ali", "K-0003"}) {
        EXPECT_EQ(receipt.find(canary), std::string::npos) << canary;
    }
}

TEST_F(Erase, TheReceiptFitsTheChainOfTheHistory) {
    const std::string before = done({"verify", "book"});
    done(call("receipt.txt"));
    const std::string after = done({"verify", "book"});
    const std::string links =
        after.substr(after.find("holds (") + 7, after.find(" links") - after.find("holds (") - 7);
    EXPECT_NE(read("receipt.txt").find(": " + links + ", "), std::string::npos) << after;
}

TEST_F(Erase, WithoutAReceiptNothingIsDestroyed) {
    const std::string before = exported();
    refused(1, "", call("nowhere/receipt.txt"));
    fs::create_directory(path("work/folder"));
    refused(2, "--force", call("folder"));
    write("mine.txt", "mine");
    refused(2, "--force", call("mine.txt"));
    EXPECT_EQ(read("mine.txt"), "mine");
    m_starter = {"/bin/sh", "-c", "trap '' XFSZ; ulimit -f 0; exec \"$0\" \"$@\""};
    const Outcome full = run(call("receipt.txt")); // nothing at all can be written
    m_starter.clear();
    EXPECT_NE(full.exit, 0);
    EXPECT_FALSE(fs::exists(path("work/receipt.txt")));
    EXPECT_EQ(exported(), before);
    done({"verify", "book"});
    std::vector<std::string> forced = call("mine.txt");
    forced.emplace_back("--force");
    done(forced);
    EXPECT_NE(read("mine.txt").find("K-0002"), std::string::npos);
    EXPECT_EQ(exported().find("K-0002"), std::string::npos);
}

TEST_F(Erase, NoReceiptStandsWhereTheClientStillIs) {
    // The log of the casebook cannot grow: the commit fails after the receipt was written.
    const std::string before = exported();
    m_starter = {"/bin/sh", "-c", "trap '' XFSZ; ulimit -f 8; exec \"$0\" \"$@\""};
    const Outcome full = run(call("receipt.txt"));
    m_starter.clear();
    EXPECT_NE(full.exit, 0);
    EXPECT_FALSE(fs::exists(path("work/receipt.txt")));
    for (const auto& [name, content] : files()) {
        EXPECT_EQ(name.find(".kentering-"), std::string::npos) << name;
    }
    EXPECT_EQ(exported(), before);
    done(call("receipt.txt"));
}

TEST_F(Erase, AReceiptReplacesNoLinkAndNoPipe) {
    fs::create_symlink("elsewhere.txt", path("work/link"));
    ASSERT_EQ(::mkfifo(path("work/pipe").c_str(), 0600), 0);
    for (const auto& [name, what] : {std::pair("link", "a link"), std::pair("pipe", "a pipe")}) {
        std::vector<std::string> forced = call(name);
        forced.emplace_back("--force");
        refused(2, what, forced);
    }
    EXPECT_TRUE(fs::is_symlink(path("work/link")));
    EXPECT_TRUE(fs::is_fifo(path("work/pipe")));
    done({"export", "book", "--client", "K-0002", "-o", "still.json"});
}

TEST_F(Erase, NamesTheBackupsThatStillHoldTheDossier) {
    done({"backup", "book", "book/backups/after-mo"});
    fs::create_directory(path("work/book/backups/unreadable"));
    const std::string told = done(call("receipt.txt"));
    for (const std::string& text : {told, read("receipt.txt")}) {
        EXPECT_NE(text.find("after-mo\n"), std::string::npos) << text;
        EXPECT_NE(text.find("unreadable\n"), std::string::npos) << text;
        EXPECT_EQ(text.find("before-mo"), std::string::npos) << text; // made before they came
    }
    // They are named, not changed.
    fs::remove_all(path("work/book/backups/unreadable"));
    done({"restore", "book/backups/after-mo", "back"});
    // Here the destruction was seen, and it is not in what was put back.
    const Outcome exported = run({"export", "back", "--client", "K-0002", "-o", "mo.json"});
    EXPECT_EQ(exported.exit, 0);
    EXPECT_NE(exported.err.find("was put back from one"), std::string::npos) << exported.err;
}

TEST_F(Erase, RefusesWhatIsNoReason) {
    const std::string before = exported();
    refused(2, "--reason", {"erase", "book", "--client", "K-0002", "-o", "r.txt"});
    refused(2, "reason", {"erase", "book", "--client", "K-0002", "--reason", " ", "-o", "r.txt"});
    refused(2, "no client", {"erase", "book", "--client", "K-0009", "--reason", "x", "-o", "r.txt"});
    for (const char* reason : {"Mo asked for it", "janssen wants it", "for mohamed"}) {
        const std::string told =
            refused(6, "names the client",
                    {"erase", "book", "--client", "K-0002", "--reason", reason, "-o", "r.txt"});
        EXPECT_EQ(told.find(reason), std::string::npos);
    }
    EXPECT_FALSE(fs::exists(path("work/r.txt")));
    EXPECT_EQ(exported(), before);
    EXPECT_NE(done({"erase", "--help"}).find("No names"), std::string::npos);
}

} // namespace
} // namespace kentering::testing
