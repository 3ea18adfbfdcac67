#include "tests/cli/command_line.h"

namespace kentering::testing {
namespace {

/// A casebook of Noor's, and files of passphrases.
class People : public CommandLine {
protected:
    void SetUp() override {
        CommandLine::SetUp();
        createBook();
        write("bram.txt", "brams eigen woorden\n");
        write("iris.txt", "woorden van iris zelf\n");
        write("short.txt", "zeven77\n");
    }
    void add(const std::string& name, const std::string& file, const std::string& role = "counsellor") const {
        EXPECT_EQ(
            done({"user", "add", "book", "--name", name, "--role", role, "--new-passphrase-file", file}), "");
    }
    [[nodiscard]] nlohmann::ordered_json list() const {
        return nlohmann::ordered_json::parse(done({"user", "list", "book"}));
    }
    void giveNoorAClient() const {
        write("in.json", exampleDocument().dump());
        done({"import", "book", "in.json", "--user", "Noor"});
    }
};

TEST_F(People, WhoeverMadeTheCasebookIsItsFirstLead) {
    EXPECT_EQ(list().dump(), R"([{"name":"Noor","role":"lead","canOpen":true}])");
}

TEST_F(People, AColleagueGetsAKeyOfTheirOwn) {
    add("Bram", "bram.txt");
    add("Iris", "iris.txt", "administrator");
    EXPECT_EQ(list().dump(), R"([{"name":"Bram","role":"counsellor","canOpen":true},)"
                             R"({"name":"Iris","role":"administrator","canOpen":true},)"
                             R"({"name":"Noor","role":"lead","canOpen":true}])");
    done({"verify", "book", "--user", "Bram", "--passphrase-file", "bram.txt"});
    refused(2, "has that name already",
            {"user", "add", "book", "--name", "Bram", "--new-passphrase-file", "iris.txt"});
    refused(2, "one line", {"user", "add", "book", "--name", " ", "--new-passphrase-file", "iris.txt"});
    refused(
        2, "counsellor, lead or administrator",
        {"user", "add", "book", "--name", "X", "--role", "recovery", "--new-passphrase-file", "iris.txt"});
    refused(2, "--new-passphrase-file", {"user", "add", "book", "--name", "X"});
    refused(6, "at least 8 characters",
            {"user", "add", "book", "--name", "X", "--new-passphrase-file", "short.txt"});
}

TEST_F(People, ACounsellorChangesTheirOwnPassphraseAndNobodyElses) {
    add("Bram", "bram.txt");
    write("new.txt", "weer andere woorden\n");
    refused(6, "your role",
            {"user", "passphrase", "book", "--name", "Noor", "--new-passphrase-file", "new.txt",
             "--passphrase-file", "bram.txt"});
    refused(6, "your role",
            {"user", "add", "book", "--name", "X", "--new-passphrase-file", "new.txt", "--passphrase-file",
             "bram.txt"});
    done({"user", "passphrase", "book", "--new-passphrase-file", "new.txt", "--passphrase-file", "bram.txt"});
    refused(3, "passphrase", {"user", "list", "book", "--passphrase-file", "bram.txt"});
    done({"user", "list", "book", "--passphrase-file", "new.txt"});
    // A lead's reset.
    done({"user", "passphrase", "book", "--name", "Bram", "--new-passphrase-file", "bram.txt"});
    done({"user", "list", "book", "--passphrase-file", "bram.txt"});
    refused(2, "has that name",
            {"user", "passphrase", "book", "--name", "X", "--new-passphrase-file", "new.txt"});
    refused(6, "at least 8 characters", {"user", "passphrase", "book", "--new-passphrase-file", "short.txt"});
}

TEST_F(People, ARoleIsGivenAndASoleLeadStays) {
    add("Bram", "bram.txt");
    refused(6, "there is no other lead", {"user", "role", "book", "--name", "Noor", "--role", "counsellor"});
    refused(2, "counsellor, lead or administrator",
            {"user", "role", "book", "--name", "Bram", "--role", "boss"});
    done({"user", "role", "book", "--name", "Bram", "--role", "lead"});
    done({"user", "role", "book", "--name", "Noor", "--role", "counsellor"});
    refused(6, "your role", {"user", "role", "book", "--name", "Noor", "--role", "lead"});
    EXPECT_EQ(list()[0]["role"], "lead");
}

TEST_F(People, ANewNameOpensWithTheOldPassphrase) {
    giveNoorAClient();
    done({"user", "rename", "book", "--name", "Noor", "--to", "Noor Jansen"});
    EXPECT_EQ(list()[0]["name"], "Noor Jansen");
    done({"export", "book", "--user", "Noor Jansen", "-o", "out.json"});
    EXPECT_EQ(readJson("out.json")["clients"][0]["tasks"][0]["owner"], "Noor Jansen");
    refused(3, "passphrase", {"user", "list", "book", "--user", "Noor"});
}

TEST_F(People, WhoeverLeavesHandsOver) {
    add("Bram", "bram.txt");
    add("Iris", "iris.txt", "lead");
    giveNoorAClient();
    m_environment["KENTERING_PASSPHRASE"] = "woorden van iris zelf";
    refused(6, "they still have clients", {"user", "remove", "book", "--name", "Noor"});
    refused(2, "has that name", {"user", "remove", "book", "--name", "Noor", "--hand-over-to", "X"});
    done({"user", "remove", "book", "--name", "Noor", "--hand-over-to", "Bram"});
    refused(6, "there is no other lead", {"user", "remove", "book", "--name", "Iris"});
    EXPECT_FALSE(list()[2]["canOpen"]);
    refused(3, "passphrase", {"user", "list", "book", "--user", "Noor"});
    done({"export", "book", "-o", "out.json"});
    const auto exported = readJson("out.json");
    for (const auto& task : exported["clients"][0]["tasks"]) {
        if (!task.contains("outcome") || task["outcome"].is_null()) {
            EXPECT_EQ(task["owner"], "Bram");
        }
    }
    done({"user", "remove", "book", "--name", "Bram", "--hand-over-to", "Iris"});
}

TEST_F(People, AnAdministratorOpensNoDossier) {
    add("Els", "bram.txt", "administrator");
    giveNoorAClient();
    const std::vector<std::string> els{"--passphrase-file", "bram.txt"};
    refused(6, "may not open", {"clock", "book", "--client", "K-0002", els[0], els[1]});
    refused(6, "may not open", {"export", "book", "--client", "K-0002", "-o", "out.json", els[0], els[1]});
    refused(6, "your role", {"export", "book", "-o", "out.json", els[0], els[1]});
    EXPECT_FALSE(std::filesystem::exists(path("work/out.json")));
}

TEST_F(People, ACounsellorGivesOutOneDossierAndNotAll) {
    add("Bram", "bram.txt");
    giveNoorAClient();
    refused(6, "your role", {"export", "book", "-o", "out.json", "--passphrase-file", "bram.txt"});
    done({"export", "book", "--client", "K-0002", "-o", "out.json", "--passphrase-file", "bram.txt"});
}

TEST_F(People, ARecoveryCodeIsRenewedAndTested) {
    done({"recovery", "renew", "book", "--recovery-code-file", "renewed.txt"});
    done({"recovery", "test", "book", "--recovery-code-file", "renewed.txt"});
    done({"user", "list", "book", "--recovery-code-file", "renewed.txt"});
    refused(2, "there is already a file",
            {"recovery", "renew", "book", "--recovery-code-file", "renewed.txt"});
    const std::string shown = done({"recovery", "renew", "book"});
    refused(3, "does not open", {"recovery", "test", "book", "--recovery-code-file", "renewed.txt"});
    write("shown.txt", shown.substr(shown.find('\n') + 1));
    done({"recovery", "test", "book", "--recovery-code-file", "shown.txt"});
    // Whoever lost their passphrase gets another one by it.
    refused(2, "--name",
            {"user", "passphrase", "book", "--new-passphrase-file", "iris.txt", "--recovery-code-file",
             "shown.txt"});
    done({"user", "passphrase", "book", "--name", "Noor", "--new-passphrase-file", "iris.txt",
          "--recovery-code-file", "shown.txt"});
    done({"user", "list", "book", "--passphrase-file", "iris.txt"});
}

TEST_F(People, WhoLeftOpensNothingAfterTheDataKeyWasChanged) {
    giveNoorAClient();
    write("bram.txt", "de woorden van bram\n");
    done({"user", "add", "book", "--name", "Bram", "--new-passphrase-file", "bram.txt"});
    std::filesystem::copy_file(path("work/book/keys.json"), path("work/kept.json"));
    refused(6, "your role may not", {"rekey", "book", "--user", "Bram", "--passphrase-file", "bram.txt"});
    done({"user", "remove", "book", "--name", "Bram"});
    done({"export", "book", "-o", "before.json"});
    EXPECT_NE(done({"rekey", "book"}).find("another data key"), std::string::npos);
    done({"verify", "book"});
    done({"export", "book", "-o", "after.json"});
    EXPECT_EQ(read("after.json"), read("before.json"));
    done({"recovery", "test", "book", "--recovery-code-file", "code.txt"});
    std::filesystem::copy_file(path("work/kept.json"), path("work/book/keys.json"),
                               std::filesystem::copy_options::overwrite_existing);
    const Outcome result =
        run({"export", "book", "-o", "a.json", "--user", "Bram", "--passphrase-file", "bram.txt"});
    EXPECT_EQ(result.exit, 5) << result.err;
    EXPECT_FALSE(std::filesystem::exists(path("work/a.json")));
}

TEST_F(People, OneGoesOnAfterAFindingThatWasTold) {
    giveNoorAClient();
    std::filesystem::remove(path("work/book/casebook.mark"));
    refused(5, "mark", {"verify", "book"});
    const Outcome result = run({"verify", "book", "--go-on"});
    EXPECT_EQ(result.exit, 0) << result.err;
    EXPECT_NE(result.err.find("mark"), std::string::npos) << "it is told all the same";
    done({"verify", "book"});
}

} // namespace
} // namespace kentering::testing
