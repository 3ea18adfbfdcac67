#include "tests/cli/command_line.h"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace kentering::testing {
namespace {

namespace fs = std::filesystem;

/// A casebook of version 0.1, as it was written then, in the test's folder as `book`.
class Released01 : public CommandLine {
protected:
    void SetUp() override {
        CommandLine::SetUp();
        m_environment["KENTERING_PASSPHRASE"] = "verzonnen mensen";
        fs::copy(kFolder / "casebook", path("work") / "book", fs::copy_options::recursive);
    }

    [[nodiscard]] static std::string released(const char* name) {
        std::ifstream stream(kFolder / name, std::ios::binary);
        EXPECT_TRUE(stream) << name;
        return {std::istreambuf_iterator<char>(stream), {}};
    }

    static inline const fs::path kFolder = fs::path(KENTERING_RELEASED_FOLDER) / "0.1";
};

TEST_F(Released01, OpensAndIsSound) {
    EXPECT_NE(done({"verify", "book", "--user", "Noor"}).find("sound"), std::string::npos);
    EXPECT_NE(done({"verify", "book", "--user", "Iris"}).find("sound"), std::string::npos);
}

TEST_F(Released01, OpensByItsRecoveryCode) {
    write("code.txt", "NW0Y-VHRK-CBW2-V7W6-FE8N-36F6-3THG\n");
    m_environment.erase("KENTERING_PASSPHRASE");
    done({"verify", "book", "--recovery-code-file", "code.txt"});
}

TEST_F(Released01, GivesOutTheSameDossiers) {
    done({"export", "book", "--user", "Noor", "-o", "export.json"});
    EXPECT_EQ(read("export.json"), released("export.json"));
}

TEST_F(Released01, GivesOutTheFiguresThatItPublished) {
    done({"report", "book", "--user", "Noor", "--period", "2025", "--lang", "nl", "-o", "year.xlsx"});
    EXPECT_EQ(read("year.xlsx"), released("kentering-statistiek-2025.xlsx"));
    done({"report", "book", "--user", "Noor", "--period", "2025", "--lang", "en", "--profile", "public", "-o",
          "public.xlsx"});
    EXPECT_EQ(read("public.xlsx"), released("public-2025-en.xlsx"));
}

TEST_F(Released01, KeepsABackupOfWhatItWasBeforeAnUpgrade) {
    done({"verify", "book", "--user", "Noor"});
    const fs::path backups = path("work") / "book" / "backups";
    if (!fs::exists(backups)) {
        // No upgrade was needed: the file is of this version's format, and nothing was changed.
        EXPECT_EQ(read("book/casebook.db"), released("casebook/casebook.db"));
        return;
    }
    for (const auto& backup : fs::directory_iterator(backups)) {
        const std::string name = "book/backups/" + backup.path().filename().string();
        done({"export", name, "--user", "Noor", "-o", "backup.json"});
        EXPECT_EQ(read("backup.json"), released("export.json"));
    }
}

} // namespace
} // namespace kentering::testing
