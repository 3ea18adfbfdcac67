#include "tests/cli/command_line.h"

#include <sys/stat.h>

namespace kentering::testing {
namespace {

using Create = CommandLine;

TEST_F(Create, GivesTheRecoveryCodeOnce) {
    const std::string out = done({"create", "book", "--user", "Noor"});
    EXPECT_NE(out.find("Recovery code"), std::string::npos);
    const std::string code = out.substr(out.find('\n') + 1);
    EXPECT_GE(code.size(), 20U);
    for (const auto& [name, content] : files()) {
        EXPECT_EQ(content.find(code.substr(0, code.size() - 1)), std::string::npos) << name;
    }
}

TEST_F(Create, WritesTheRecoveryCodeIntoAFileOfItsOwner) {
    EXPECT_EQ(done({"create", "book", "--user", "Noor", "--recovery-code-file", "code.txt"}), "");
    struct stat status {};
    ASSERT_EQ(::stat((path("work") / "code.txt").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);

    m_environment.erase("KENTERING_PASSPHRASE");
    done({"export", "book", "--recovery-code-file", "code.txt", "-o", "all.json"});
    write("wrong.txt", "AAAAA-BBBBB-CCCCC-DDDDD-EEEEE-FFFFF\n");
    refused(3, "recovery code is not right",
            {"export", "book", "--recovery-code-file", "wrong.txt", "-o", "b.json"});
}

TEST_F(Create, ReplacesNoRecoveryCode) {
    write("code.txt", "of another casebook");
    refused(2, "there is already a file",
            {"create", "book", "--user", "Noor", "--recovery-code-file", "code.txt"});
    EXPECT_EQ(read("code.txt"), "of another casebook");
    EXPECT_FALSE(std::filesystem::exists(path("work") / "book"));
}

TEST_F(Create, LeavesAFolderThatHoldsSomethingAlone) {
    createBook();
    const auto before = files();
    EXPECT_EQ(run({"create", "book", "--user", "Bram"}).exit, 1);
    EXPECT_EQ(files(), before);
}

TEST_F(Create, NeedsAPassphraseAndAUser) {
    refused(2, "--user", {"create", "book"});
    m_environment["KENTERING_PASSPHRASE"] = "";
    refused(2, "passphrase is empty", {"create", "book", "--user", "Noor"});
    m_environment.erase("KENTERING_PASSPHRASE");
    refused(2, "--passphrase-file", {"create", "book", "--user", "Noor"});
    EXPECT_TRUE(files().empty());
}

TEST_F(Create, RefusesAPassphraseBelowTheFloor) {
    for (const char* weak : {" ", "\t", "a", "zeven77", "        "}) {
        m_environment["KENTERING_PASSPHRASE"] = weak;
        refused(6, "at least 8 characters", {"create", "book", "--user", "Noor"});
        refused(6, "at least 8 characters", {"demo", "book", "--clients", "1"});
    }
    EXPECT_TRUE(files().empty());
}

TEST_F(Create, RefusesAFolderThatIsCarriedElsewhere) {
    std::filesystem::create_directories(path("work") / "Nextcloud");
    refused(6, "synchronised by Nextcloud", {"create", "Nextcloud/book", "--user", "Noor"});
    std::filesystem::create_directories(path("work") / "shared" / ".stfolder");
    refused(6, "synchronised by Syncthing", {"create", "shared/deep/book", "--user", "Noor"});
    createBook();
    done({"backup", "book", "shared/copy"}); // a whole copy may go along
    refused(6, "synchronised by Syncthing", {"restore", "shared/copy", "shared/book"});
    EXPECT_FALSE(std::filesystem::exists(path("work") / "shared" / "book"));
    EXPECT_FALSE(std::filesystem::exists(path("work") / "shared" / "deep"));
    done({"restore", "shared/copy", "back"});
}

using Passphrase = CommandLine;

TEST_F(Passphrase, IsTheSameWhicheverWayAnAccentWasTyped) {
    m_environment["KENTERING_PASSPHRASE"] = "caf\u00e9 met \u00e9\u00e9n";
    createBook();
    m_environment["KENTERING_PASSPHRASE"] = "cafe\u0301 met e\u0301e\u0301n";
    done({"verify", "book"});
}

TEST_F(Passphrase, ComesFromAFileBeforeTheEnvironment) {
    createBook();
    write("right.txt", "vier woorden zijn genoeg\n");
    write("windows.txt", "vier woorden zijn genoeg\r\nand more");
    write("wrong.txt", "vier woorden zijn niet genoeg\n");
    done({"export", "book", "--passphrase-file", "right.txt", "-o", "a.json"});
    refused(3, "passphrase", {"export", "book", "--passphrase-file", "wrong.txt", "-o", "b.json"});
    m_environment["KENTERING_PASSPHRASE"] = "something else";
    done({"export", "book", "--passphrase-file", "windows.txt", "-o", "b.json"});
    refused(3, "passphrase", {"export", "book", "-o", "c.json"});
    refused(2, "cannot be opened", {"export", "book", "--passphrase-file", "none.txt", "-o", "c.json"});
    EXPECT_FALSE(std::filesystem::exists(path("work") / "c.json"));
}

TEST_F(Passphrase, OfOnlyOneUserCanBeAskedFor) {
    done({"demo", "book", "--clients", "2"});
    done({"export", "book", "--user", "Iris", "-o", "a.json"});
    refused(3, "passphrase", {"export", "book", "--user", "Somebody", "-o", "b.json"});
}

TEST_F(Passphrase, IsNoArgument) {
    createBook();
    refused(2, "", {"export", "book", "--passphrase", "vier woorden zijn genoeg", "-o", "a.json"});
}

TEST_F(Passphrase, IsNotStoredInClear) {
    createBook();
    for (const auto& [name, content] : files()) {
        EXPECT_EQ(content.find("vier woorden"), std::string::npos) << name;
    }
}

} // namespace
} // namespace kentering::testing
