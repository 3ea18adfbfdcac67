// Lost, cut, emptied and foreign files: what is not there any more is told and never passes for sound.
#include "tests/storage/casebook_fixture.h"

#include "model/base/errors.h"
#include "model/storage/casebook/backup.h"
#include "model/storage/casebook/casebook_folder.h"
#include "model/storage/casebook/look_back.h"
#include "model/storage/casebook/migrations.h"
#include "model/storage/casebook/session.h"
#include "model/storage/casebook/verify.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/sqlite/errors.h"
#include "tests/storage/child_process.h"
#include "tests/storage/writing.h"

#include <fstream>
#include <gmock/gmock.h>
#include <sqlite3.h>
#include <sys/stat.h>

namespace kentering {

using namespace storage;

namespace {

namespace fs = std::filesystem;
using Kind = OpeningFinding::Kind;

std::string bytesOf(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

class DamageTest : public CasebookTest {
protected:
    [[nodiscard]] fs::path database() const { return folder() / "casebook.db"; }
    [[nodiscard]] fs::path log() const { return folder() / "casebook.db-wal"; }

    /// A program that stores `clients` clients and dies, so that they stand in the log only.
    void workAndDie(int clients) {
        ASSERT_EQ(ChildProcess::run([&] {
                      const Casebook casebook = open();
                      for (int number = 1; number <= clients; ++number) {
                          Writing<ClientStore>(casebook)->create({.code = ClientCode::fromNumber(number)});
                      }
                      ::_exit(0);
                      return 1;
                  }),
                  0);
        ASSERT_GT(fs::file_size(log()), 0U);
    }
    [[nodiscard]] static std::vector<Kind> kindsOf(const Casebook& casebook) {
        std::vector<Kind> kinds;
        for (const OpeningFinding& finding : casebook.findings()) {
            kinds.push_back(finding.kind);
        }
        return kinds;
    }
};

TEST_F(DamageTest, AnEmptyDatabaseIsDamageAndStaysAsItIsWithItsLog) {
    { create(); }
    workAndDie(3);
    const std::string logBefore = bytesOf(log());
    fs::resize_file(database(), 0);
    EXPECT_THROW((void)open(), DamagedCasebookError);
    EXPECT_EQ(fs::file_size(database()), 0U);
    EXPECT_EQ(bytesOf(log()), logBefore);
    EXPECT_THROW(restoreCasebook(folder(), root() / "again"), DamagedCasebookError);
    EXPECT_FALSE(fs::exists(root() / "again"));
}

TEST_F(DamageTest, ADatabaseWithoutASchemaOrOfAnotherProgramIsDamageAndStaysAsItIs) {
    const auto rightKey = [&] { return Secret(open().session().dataKey.text()); };
    { create(); }
    const Secret key = rightKey();
    fs::remove(database());
    {
        sqlite::Connection foreign(database(), key, sqlite::Connection::Mode::CreateNew);
        foreign.execute("CREATE TABLE notes (text TEXT)");
    }
    const std::string withoutVersion = bytesOf(database());
    EXPECT_THROW((void)open(), DamagedCasebookError);
    EXPECT_EQ(bytesOf(database()), withoutVersion);
    {
        sqlite::Connection foreign(database(), key, sqlite::Connection::Mode::OpenExisting);
        foreign.execute("PRAGMA user_version = 1");
    }
    const std::string withVersion = bytesOf(database());
    EXPECT_THROW((void)open(), DamagedCasebookError);
    EXPECT_EQ(bytesOf(database()), withVersion);
    EXPECT_FALSE(fs::exists(folder() / "backups" / "before-upgrade-2026-11-23T120000Z"));
}

TEST_F(DamageTest, CutOrForeignFilesAreNoBackupToRestore) {
    { create(); }
    const std::string whole = bytesOf(database());
    for (const std::string& content : {whole.substr(0, 50), whole.substr(0, whole.size() - 100),
                                       std::string(8192, 'x'), "SQLite format 3" + std::string(9000, '\0')}) {
        std::ofstream(database(), std::ios::binary) << content;
        EXPECT_THROW(restoreCasebook(folder(), root() / "again"), DamagedCasebookError) << content.size();
        EXPECT_FALSE(fs::exists(root() / "again"));
    }
}

TEST_F(DamageTest, AnErrorOfTheDiskIsNotDamage) {
    for (const int code : {SQLITE_IOERR_CORRUPTFS, SQLITE_IOERR_READ}) {
        EXPECT_THROW(sqlite::throwFor(nullptr, code), UnreadableDiskError) << code;
    }
    EXPECT_THROW(sqlite::throwFor(nullptr, SQLITE_IOERR_WRITE), StorageIoError);
}

TEST_F(DamageTest, AWholeLogIsFoldedInAndNothingIsTold) {
    { create(); }
    workAndDie(5);
    {
        const Casebook casebook = open();
        EXPECT_THAT(kindsOf(casebook), ::testing::IsEmpty());
        EXPECT_TRUE(verifyCasebook(casebook).isSound());
        EXPECT_TRUE(ClientReader(casebook).find(ClientCode::fromNumber(5)));
    }
    EXPECT_THAT(kindsOf(open()), ::testing::IsEmpty());
}

TEST_F(DamageTest, ALostLogIsToldWithTheLinksThatAreMissingUntilSomebodyGoesOn) {
    { create(); }
    workAndDie(5);
    fs::remove(log());
    for (int time = 0; time < 2; ++time) { // telling does not make it forgotten, nor does work
        const Casebook casebook = open();
        ASSERT_THAT(kindsOf(casebook), ::testing::ElementsAre(Kind::LinksMissing));
        EXPECT_EQ(casebook.findings()[0].firstLink, 1 + time);
        EXPECT_EQ(casebook.findings()[0].lastLink, 5);
        EXPECT_EQ(casebook.findings()[0].at.substr(0, 10), "2026-11-23");
        const Verification found = verifyCasebook(casebook);
        EXPECT_THAT(found.problems, ::testing::Contains(::testing::HasSubstr("to 5, written on 2026-11-23")));
        Writing<ClientStore>(casebook)->create({.code = ClientCode::fromNumber(90 + time)});
    }
    {
        Casebook casebook = open();
        casebook.goOnAfterFindings();
        EXPECT_TRUE(verifyCasebook(casebook).isSound());
    }
    const Casebook casebook = open();
    EXPECT_THAT(kindsOf(casebook), ::testing::IsEmpty());
    EXPECT_EQ(casebook.session().database.integer(
                  "SELECT count(*) FROM history WHERE after LIKE '%toldAtOpening%are missing%'"),
              1);
}

TEST_F(DamageTest, ALogThatIsCutAnywhereIsTold) {
    { create(); }
    workAndDie(4);
    const std::string whole = bytesOf(log());
    constexpr std::size_t kFrame = 24 + 4096;
    const fs::path copy = root() / "copy";
    for (const std::size_t size : {std::size_t{0}, std::size_t{32}, 32 + kFrame, whole.size() / 2,
                                   whole.size() - kFrame, whole.size() - 1}) {
        fs::remove_all(copy);
        fs::copy(folder(), copy, fs::copy_options::recursive);
        fs::resize_file(copy / "casebook.db-wal", size);
        const Casebook casebook =
            Casebook::open(copy, UserPassphrase{"Noor", Secret(kPassphrase)}, testOptions());
        EXPECT_THAT(kindsOf(casebook), ::testing::Contains(Kind::LinksMissing)) << size;
        EXPECT_FALSE(verifyCasebook(casebook).isSound());
    }
}

TEST_F(DamageTest, AByteChangedInTheLogIsToldWithoutTheMarkToo) {
    { create(); }
    workAndDie(4);
    const fs::path copy = root() / "copy";
    const std::size_t size = fs::file_size(log());
    for (const std::size_t at : {std::size_t{10}, std::size_t{17}, std::size_t{30}, std::size_t{41},
                                 std::size_t{500}, size / 2, size - 20}) {
        for (const bool withMark : {true, false}) {
            fs::remove_all(copy);
            fs::copy(folder(), copy, fs::copy_options::recursive);
            std::string bytes = bytesOf(copy / "casebook.db-wal");
            bytes[at] = static_cast<char>(bytes[at] ^ 0x20);
            std::ofstream(copy / "casebook.db-wal", std::ios::binary) << bytes;
            if (!withMark) {
                fs::remove(copy / "casebook.mark");
            }
            const Casebook casebook =
                Casebook::open(copy, UserPassphrase{"Noor", Secret(kPassphrase)}, testOptions());
            EXPECT_THAT(kindsOf(casebook), ::testing::Contains(Kind::LogDamaged)) << at;
            EXPECT_FALSE(verifyCasebook(casebook).isSound());
        }
    }
}

TEST_F(DamageTest, AnOldDatabasePutBackAndAnotherHistoryAreTold) {
    { create(); }
    fs::copy(folder(), root() / "old", fs::copy_options::recursive);
    {
        const Casebook casebook = open();
        Writing<ClientStore>(casebook)->create({.code = ClientCode("K-0001")});
        Writing<ClientStore>(casebook)->create({.code = ClientCode("K-0002")});
    }
    fs::copy(database(), root() / "later.db");
    fs::copy(root() / "old" / "casebook.db", database(), fs::copy_options::overwrite_existing);
    EXPECT_THAT(kindsOf(open()), ::testing::ElementsAre(Kind::LinksMissing));
    // The same number of links, but others.
    {
        const Casebook casebook =
            Casebook::open(root() / "old", UserPassphrase{"Noor", Secret(kPassphrase)}, testOptions());
        for (const char* code : {"K-0003", "K-0004", "K-0005"}) {
            Writing<ClientStore>(casebook)->create({.code = ClientCode(code)});
        }
    }
    fs::copy(root() / "old" / "casebook.db", database(), fs::copy_options::overwrite_existing);
    EXPECT_THAT(kindsOf(open()), ::testing::ElementsAre(Kind::OtherHistory));
    fs::copy(root() / "later.db", database(), fs::copy_options::overwrite_existing);
    EXPECT_THAT(kindsOf(open()), ::testing::IsEmpty()) << "the right one back: nothing is wrong any more";
}

TEST_F(DamageTest, AMarkThatIsGoneOrChangedIsToldAndAHalfWrittenOneIsNot) {
    {
        const Casebook casebook = create();
        for (int number = 1; number <= 4; ++number) {
            Writing<ClientStore>(casebook)->create({.code = ClientCode::fromNumber(number)});
        }
    }
    const std::string mark = bytesOf(folder() / "casebook.mark");
    const auto with = [&](std::string changed) {
        std::ofstream(folder() / "casebook.mark", std::ios::binary) << changed;
        return kindsOf(open());
    };
    for (const std::size_t place : {std::size_t{0}, mark.size() / 2}) {
        std::string half = mark;
        half[place + 9] = static_cast<char>(half[place + 9] ^ 1);
        EXPECT_THAT(with(half), ::testing::IsEmpty()) << place;
    }
    EXPECT_THAT(with(std::string(mark.size(), 'x')), ::testing::ElementsAre(Kind::MarkMissing));
    EXPECT_THAT(with(""), ::testing::ElementsAre(Kind::MarkMissing));
    fs::remove(folder() / "casebook.mark");
    EXPECT_THAT(kindsOf(open()), ::testing::ElementsAre(Kind::MarkMissing));
}

TEST_F(DamageTest, ACasebookOfTheFirstVersionOpensWithoutAWordAndThenHasAMark) {
    fs::copy(fs::path(KENTERING_RELEASED_FOLDER) / "0.1" / "casebook", folder(), fs::copy_options::recursive);
    ASSERT_EQ(bytesOf(folder() / "keys.json").find("seal"), std::string::npos);
    ASSERT_FALSE(fs::exists(folder() / "casebook.mark"));
    constexpr const char* kKnown = "verzonnen mensen";
    {
        const Casebook casebook = open(kKnown);
        EXPECT_THAT(kindsOf(casebook), ::testing::IsEmpty());
        EXPECT_TRUE(verifyCasebook(casebook).isSound());
    }
    EXPECT_NE(bytesOf(folder() / "keys.json").find("seal"), std::string::npos);
    EXPECT_THAT(kindsOf(open(kKnown)), ::testing::IsEmpty());
    fs::remove(folder() / "casebook.mark");
    EXPECT_THAT(kindsOf(open(kKnown)), ::testing::ElementsAre(Kind::MarkMissing));
}

TEST_F(DamageTest, ABackupIsMadeBeforeAnUpgradeWithDataInItAndOpens) {
    { create(); }
    // A casebook of the schema before the last, with a client in it.
    const Secret key(open().session().dataKey.text());
    fs::remove(database());
    {
        sqlite::Connection old(database(), key, sqlite::Connection::Mode::CreateNew);
        migrate(old, migrations().first(migrations().size() - 1));
        old.execute("INSERT INTO casebook (id, report_key) VALUES (1, zeroblob(32));"
                    "INSERT INTO person (id, name, role) VALUES (1, 'Noor', 'counsellor');"
                    "INSERT INTO client (code, report_id, owner_id) VALUES ('K-0007', zeroblob(16), 1)");
    }
    fs::remove(folder() / "casebook.mark");
    { const Casebook upgraded = open(); }
    const std::vector<fs::directory_entry> made(fs::directory_iterator(folder() / "backups"),
                                                fs::directory_iterator());
    ASSERT_EQ(made.size(), 1U);
    EXPECT_TRUE(made[0].path().filename().string().starts_with("before-upgrade-2026-11-23"));
    {
        sqlite::Connection copy(made[0].path() / "casebook.db", key, sqlite::Connection::Mode::OpenExisting);
        EXPECT_EQ(copy.schemaVersion(), migrations()[migrations().size() - 2].version) << "as it was";
    }
    const Casebook backup =
        Casebook::open(made[0].path(), UserPassphrase{"Noor", Secret(kPassphrase)}, testOptions());
    EXPECT_TRUE(ClientReader(backup).find(ClientCode("K-0007")));
    EXPECT_TRUE(backup.findings().empty());
}

} // namespace

} // namespace kentering
