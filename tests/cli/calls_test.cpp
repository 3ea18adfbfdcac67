#include "tests/cli/command_line.h"

namespace kentering::testing {
namespace {

using Calls = CommandLine;

TEST_F(Calls, WithoutACommandAreWrong) {
    refused(2, "--help", {});
    refused(2, "--help", {"frobnicate"});
    refused(2, "--help", {"version", "--verbose"});
}

TEST_F(Calls, ForHelpNameEveryCommand) {
    const std::string help = done({"--help"});
    for (const char* command : {"create", "demo", "import", "export", "clock", "handout", "report", "backup",
                                "restore", "verify", "erase", "content", "version"}) {
        EXPECT_NE(help.find(std::string("  ") + command + " "), std::string::npos) << command;
        EXPECT_FALSE(done({command, "--help"}).empty());
    }
}

TEST_F(Calls, ForTheVersionNameSqliteAndTheCipher) {
    const std::string version = done({"version"});
    EXPECT_NE(version.find("Kentering " KENTERING_VERSION), std::string::npos) << version;
    EXPECT_NE(version.find("SQLite 3."), std::string::npos) << version;
    EXPECT_NE(version.find("aegis"), std::string::npos) << version;
}

TEST_F(Calls, NeedNoDisplay) {
    // The runs have no DISPLAY and no terminal; this one also shows that no toolkit is loaded.
    m_environment["LD_DEBUG"] = "libs";
    const Outcome result = run({"version"});
    EXPECT_EQ(result.exit, 0);
    EXPECT_NE(result.err.find("libsodium"), std::string::npos) << "the loader told nothing";
    for (const char* library : {"libgtk", "libwx"}) {
        EXPECT_EQ(result.err.find(std::string("find library=") + library), std::string::npos) << library;
    }
}

} // namespace
} // namespace kentering::testing
