#include "model/storage/casebook/session.h"
#include "tests/cli/command_line.h"

#include <algorithm>
#include <fstream>

namespace kentering::testing {

using namespace storage;
namespace {

namespace fs = std::filesystem;

class Verify : public CommandLine {
protected:
    void SetUp() override {
        CommandLine::SetUp();
        createBook();
        write("in.json", exampleDocument().dump());
        done({"import", "book", "in.json"});
    }
    /// Changes one bit of a page, as a failing disk does.
    void damage(int page) const {
        std::fstream database(path("work/book/casebook.db"), std::ios::in | std::ios::out | std::ios::binary);
        const auto place = std::streamoff{4096} * (page - 1) + 1000;
        database.seekg(place);
        const auto changed = static_cast<char>(database.get() ^ 1);
        database.seekp(place);
        ASSERT_TRUE(database.put(changed).flush());
    }
    /// Changes the database behind the program's back, as somebody who has the key could.
    void tamper(const std::string& sql) const {
        const Casebook casebook = Casebook::open(
            path("work/book"), UserPassphrase{"Noor", Secret(m_environment.at("KENTERING_PASSPHRASE"))}, {});
        casebook.session().database.execute("PRAGMA ignore_check_constraints = ON;" + sql);
    }
    static std::ptrdiff_t lines(const std::string& text) { return std::ranges::count(text, '\n'); }
};

TEST_F(Verify, SaysOfASoundCasebookWhatWasChecked) {
    const std::string sentence = done({"verify", "book"});
    const auto pages = fs::file_size(path("work/book/casebook.db")) / 4096;
    EXPECT_NE(sentence.find("every page is as it was written (" + std::to_string(pages) + ")"),
              std::string::npos)
        << sentence;
    for (const char* checked :
         {"schema", "every row belongs to something and is what the history says", "history", "links)"}) {
        EXPECT_NE(sentence.find(checked), std::string::npos) << sentence;
    }
    EXPECT_EQ(lines(sentence), 1);
    EXPECT_EQ(sentence.find("K-0002"), std::string::npos);
}

TEST_F(Verify, NamesEveryFindingOnALineOfItsOwn) {
    tamper("DROP INDEX task_open; UPDATE history SET before = '{}' WHERE id = 1");
    const std::string told = refused(5, "schema: task_open is missing\n", {"verify", "book"});
    EXPECT_NE(told.find("history: link 1 is not what was written\n"), std::string::npos) << told;
    EXPECT_EQ(lines(told), 2) << told;
}

TEST_F(Verify, FindsADamagedPageWhereverItIs) {
    const int pages = static_cast<int>(fs::file_size(path("work/book/casebook.db")) / 4096);
    for (const int page : {1, pages / 2, pages}) {
        damage(page);
        const Outcome result = run({"verify", "book"});
        EXPECT_EQ(result.exit, 5) << page;
        EXPECT_EQ(result.out, "") << page;
        EXPECT_GE(lines(result.err), 1) << page;
        damage(page);
    }
    done({"verify", "book"});
}

TEST_F(Verify, SaysThatLinksAreMissingWhenAnOlderDatabaseWasPutBack) {
    fs::copy(path("work/book/casebook.db"), path("work/older.db"));
    done({"erase", "book", "--client", "K-0002", "--reason", "asked for it", "-o", "receipt.txt"});
    fs::copy(path("work/older.db"), path("work/book/casebook.db"), fs::copy_options::overwrite_existing);
    const std::string told = refused(5, "written on 2026-11-23", {"verify", "book"});
    EXPECT_NE(told.find("are missing"), std::string::npos) << told;
    EXPECT_EQ(lines(told), 1) << told;
    const Outcome other = run({"export", "book", "-o", "all.json"});
    EXPECT_EQ(other.exit, 0);
    EXPECT_NE(other.err.find("are missing"), std::string::npos) << "each command says it";
}

TEST_F(Verify, SaysThatAnEmptyDatabaseIsDamageAndLeavesIt) {
    fs::resize_file(path("work/book/casebook.db"), 0);
    refused(5, "", {"verify", "book"});
    refused(5, "", {"export", "book", "-o", "all.json"});
    refused(5, "", {"backup", "book", "copy"});
    refused(5, "", {"restore", "book", "copy"});
    EXPECT_EQ(fs::file_size(path("work/book/casebook.db")), 0U);
    EXPECT_FALSE(fs::exists(path("work/copy")));
}

TEST_F(Verify, NeedsTheKey) {
    m_environment["KENTERING_PASSPHRASE"] = "wrong";
    refused(3, "", {"verify", "book"});
    refused(1, "no casebook", {"verify", "nowhere"});
    refused(2, "CASEBOOK", {"verify"});
}

} // namespace
} // namespace kentering::testing
