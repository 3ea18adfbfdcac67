#include "tests/cli/command_line.h"

#include <fstream>
#include <regex>

namespace kentering::testing {
namespace {

using Safekeeping = CommandLine;

/// Changes a few bytes of each page, as a failing disk does.
void damageEveryPage(const std::filesystem::path& file) {
    constexpr std::uintmax_t kPage = 4096;
    std::fstream database(file, std::ios::in | std::ios::out | std::ios::binary);
    for (std::uintmax_t page = kPage; page < std::filesystem::file_size(file); page += kPage) {
        database.seekp(static_cast<std::streamoff>(page + 200));
        database << "damage";
    }
    ASSERT_TRUE(database.flush());
}

TEST_F(Safekeeping, ABackupOpensAsTheCasebookDoes) {
    done({"demo", "book", "--clients", "20"});
    done({"export", "book", "-o", "before.json"});
    const std::string said = done({"backup", "book", "copy"});
    EXPECT_TRUE(std::regex_search(
        said, std::regex("ends with link [1-9][0-9]* of the history, mark [0-9a-f]{16}\\.")))
        << said;
    EXPECT_EQ(done({"backup", "copy", "second"}), said) << "the same history";
    std::filesystem::remove_all(path("work") / "second");
    std::filesystem::remove_all(path("work") / "book");
    // A backup cannot know what was published after it was made; whoever puts it back is told.
    EXPECT_NE(done({"restore", "copy", "book"}).find("published after the backup was made"),
              std::string::npos);
    done({"export", "book", "-o", "after.json"});
    EXPECT_EQ(read("after.json"), read("before.json"));
    done({"export", "copy", "-o", "copy.json"});
    EXPECT_EQ(read("copy.json"), read("before.json"));
}

TEST_F(Safekeeping, TheCopiesOfTheProgramAreListedAndCounted) {
    createBook();
    const auto listed = [this] { return nlohmann::json::parse(done({"backups", "book"})); };
    EXPECT_TRUE(listed().at(0).at("copies").empty());
    // As the window names them; others are nobody's business.
    done({"backup", "book", "book/backups/kentering-2026-11-20-0900"});
    done({"backup", "book", "book/backups/kentering-2026-11-21-1730"});
    done({"backup", "book", "book/backups/by hand"});
    damageEveryPage(path("work") / "book" / "backups" / "kentering-2026-11-20-0900" / "casebook.db");
    const nlohmann::json places = listed();
    ASSERT_EQ(places.size(), 1U);
    const nlohmann::json copies = places.at(0).at("copies");
    ASSERT_EQ(copies.size(), 2U);
    EXPECT_EQ(copies.at(0).at("when"), "2026-11-21T17:30");
    EXPECT_EQ(copies.at(0).at("proven"), true);
    EXPECT_EQ(copies.at(0).at("clients"), 0);
    EXPECT_GT(copies.at(0).at("size"), 4096);
    EXPECT_EQ(copies.at(0).at("opensWith").back(), "recovery code");
    EXPECT_EQ(copies.at(0).at("opensWith").size(), 2U);
    EXPECT_EQ(copies.at(1).at("proven"), false);
    EXPECT_EQ(copies.at(1).at("damaged"), true);
    EXPECT_TRUE(copies.at(1).at("opensWith").empty());
    EXPECT_EQ(run({"backups", "nowhere"}).exit, 1);
    done({"verify", "book"});
}

TEST_F(Safekeeping, ABackupReplacesNothing) {
    createBook();
    done({"backup", "book", "copy"});
    const auto before = files();
    refused(2, "does not exist yet", {"backup", "book", "copy"});
    refused(2, "does not exist yet", {"restore", "copy", "book"});
    EXPECT_EQ(files(), before);
}

TEST_F(Safekeeping, AWholeFolderThatWasPutBackIsNotSoundOnTheComputerThatHasSeenMore) {
    createBook();
    write("in.json", exampleDocument().dump());
    done({"backup", "book", "copy"});
    std::filesystem::copy(path("work") / "book", path("work") / "old",
                          std::filesystem::copy_options::recursive);
    done({"import", "book", "in.json"});
    std::filesystem::remove_all(path("work") / "book");
    std::filesystem::rename(path("work") / "old", path("work") / "book");
    refused(5, "an older copy of the whole folder was put back", {"verify", "book"});
    m_environment["XDG_STATE_HOME"] = path("elsewhere").string(); // a computer that has seen nothing
    done({"verify", "book"});
    m_environment.erase("XDG_STATE_HOME");
    const Outcome wentOn = run({"verify", "--go-on", "book"});
    EXPECT_EQ(wentOn.exit, 0);
    EXPECT_NE(wentOn.out.find("goes on with what is there"), std::string::npos);
    EXPECT_EQ(done({"verify", "book"}).find("this computer has seen"), std::string::npos);
    // What `restore` put back is sound, and says once what is not in it.
    done({"import", "book", "in.json"});
    done({"restore", "copy", "back"});
    EXPECT_NE(done({"verify", "back"}).find("this computer has seen, are not in it"), std::string::npos);
    EXPECT_EQ(done({"verify", "back"}).find("this computer has seen"), std::string::npos);
    done({"verify", "book"});
}

TEST_F(Safekeeping, NoClientStandsReadableInAnyFile) {
    createBook();
    write("in.json", exampleDocument().dump());
    done({"import", "book", "in.json"});
    done({"backup", "book", "copy"});
    std::filesystem::remove(path("work") / "in.json");
    for (const auto& [name, content] : files()) {
        for (const char* canary : {"K-0002", "Amsterdam", "Saturday, app tone", "the parrot", "3-mmc"}) {
            EXPECT_EQ(content.find(canary), std::string::npos) << canary << " in " << name;
        }
    }
}

TEST_F(Safekeeping, EachBrokenCasebookHasItsOwnExit) {
    createBook();
    EXPECT_EQ(run({"export", "nowhere", "-o", "a.json"}).exit, 1);
    damageEveryPage(path("work") / "book" / "casebook.db");
    const Outcome damaged = run({"export", "book", "-o", "a.json"});
    EXPECT_EQ(damaged.exit, 5) << damaged.err;
    EXPECT_NE(damaged.err.find("damaged"), std::string::npos);
    EXPECT_FALSE(std::filesystem::exists(path("work") / "a.json"));
}

TEST_F(Safekeeping, ErrorsHoldNoClientData) {
    createBook();
    write("in.json", exampleDocument().dump());
    done({"import", "book", "in.json"});
    m_environment["KENTERING_PASSPHRASE"] = "wrong";
    const Outcome wrong = run({"clock", "book", "--client", "K-0002"});
    EXPECT_EQ(wrong.exit, 3);
    m_environment["KENTERING_PASSPHRASE"] = "vier woorden zijn genoeg";
    const Outcome missing = run({"clock", "book", "--client", "K-0003"});
    const Outcome unwritable = run({"export", "book", "-o", "none/out.json"});
    EXPECT_EQ(unwritable.exit, 1);
    for (const Outcome& result : {wrong, missing, unwritable}) {
        EXPECT_EQ(result.out, "");
        for (const char* canary : {"Mo", "K-0002", "parrot", "vier woorden"}) {
            EXPECT_EQ(result.err.find(canary), std::string::npos) << result.err;
        }
    }
}

} // namespace
} // namespace kentering::testing
