#include "model/storage/backups/casebook_snapshot.h"

#include "model/base/errors.h"
#include "model/storage/backups/backup_folder.h"
#include "model/storage/backups/backup_record_store.h"
#include "model/storage/backups/folder_exchange.h"
#include "model/storage/casebook/backup.h"
#include "model/storage/casebook/verify.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/exchange/dossier_exchange.h"
#include "tests/storage/casebook_fixture.h"
#include "tests/storage/child_process.h"
#include "tests/storage/erase_client.h"
#include "tests/storage/writing.h"

#include <csignal>
#include <fstream>
#include <gmock/gmock.h>
#include <sys/resource.h>
#include <thread>

namespace kentering {

namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

bool always() {
    return true;
}

class SnapshotTest : public CasebookTest {
protected:
    SnapshotTest() : book(create()) { addClients(3); }

    void addClients(int count) {
        Writing<ClientStore> clients(book);
        for (int number = 0; number < count; ++number) {
            clients->create(Client{.code = clients.nextCode()});
        }
    }
    [[nodiscard]] Session& session() const { return book.session(); }
    [[nodiscard]] Casebook opened(const fs::path& place) const {
        return Casebook::open(place, UserPassphrase{"Noor", Secret(kPassphrase)}, testOptions());
    }

    Casebook book;
};

TEST_F(SnapshotTest, ACopyOpensAndHoldsTheCasebookAsItWas) {
    fs::create_directory(folder() / "content");
    std::ofstream(folder() / "content" / "tips.toml") << "own words";
    const std::string before = exportDossiers(book);
    CasebookSnapshot snapshot(session());
    EXPECT_TRUE(snapshot.copyTo(root() / "copy", always));
    snapshot.release(session());
    EXPECT_EQ(openAndCount(root() / "copy", session().dataKey), snapshot.count());
    EXPECT_EQ(snapshot.count().clients, 3);
    EXPECT_EQ(snapshot.count().lastEntry, kToday);
    EXPECT_EQ(fs::status(root() / "copy").permissions(), fs::perms::owner_all);
    EXPECT_TRUE(fs::exists(root() / "copy" / "content" / "tips.toml"));
    const Casebook copy = opened(root() / "copy");
    EXPECT_THAT(copy.findings(), IsEmpty()) << "mark and keys belong to it";
    EXPECT_TRUE(verifyCasebook(copy).isSound());
    EXPECT_EQ(exportDossiers(copy), before);
}

TEST_F(SnapshotTest, WorkGoesOnMeanwhileAndIsNotInIt) {
    CasebookSnapshot snapshot(session());
    bool isMade = false;
    int parts = 0;
    std::thread beside([&] { isMade = snapshot.copyTo(root() / "copy", [&] { return ++parts > 0; }); });
    addClients(400); // well over the pages after which a log is folded in
    beside.join();
    EXPECT_TRUE(isMade);
    EXPECT_TRUE(snapshot.stands());
    EXPECT_GT(fs::file_size(folder() / "casebook.db-wal"), 1100U * 4096U) << "all of it is in the log";
    EXPECT_EQ(openAndCount(root() / "copy", session().dataKey).clients, 3);
    snapshot.release(session());
    addClients(1);
    EXPECT_EQ(session().database.integer("SELECT count(*) FROM client"), 404);
    EXPECT_FALSE(CasebookSnapshot(session()).count() == snapshot.count());
}

TEST_F(SnapshotTest, ACopyThatTheFileChangedUnderIsNone) {
    CasebookSnapshot snapshot(session());
    addClients(1);
    session().database.foldLogIn(); // as destroying a dossier does
    EXPECT_FALSE(snapshot.stands());
    EXPECT_FALSE(snapshot.copyTo(root() / "copy", always));
    EXPECT_FALSE(fs::exists(root() / "copy"));
    snapshot.release(session());
    int parts = 0;
    CasebookSnapshot second(session());
    EXPECT_FALSE(second.copyTo(root() / "copy", [&] {
        session().database.foldLogIn();
        return ++parts > 0;
    }));
    EXPECT_GT(parts, 0);
    second.release(session());
    EXPECT_EQ(std::distance(fs::directory_iterator(root()), {}), 1) << "nothing half stays";
}

TEST_F(SnapshotTest, WhoeverGivesUpLeavesNothing) {
    CasebookSnapshot snapshot(session());
    EXPECT_FALSE(snapshot.copyTo(root() / "copy", [] { return false; }));
    EXPECT_TRUE(snapshot.stands());
    snapshot.release(session());
    EXPECT_FALSE(fs::exists(root() / "copy"));
}

TEST_F(SnapshotTest, APlaceThatTakesNoMoreBytesHasNothingHalf) {
    CasebookSnapshot snapshot(session());
    EXPECT_EQ(ChildProcess::run([&] {
                  std::signal(SIGXFSZ, SIG_IGN);
                  const rlimit most{.rlim_cur = 40'000, .rlim_max = 40'000};
                  ::setrlimit(RLIMIT_FSIZE, &most);
                  try {
                      (void)snapshot.copyTo(root() / "copy", always);
                      return 1;
                  } catch (const StorageIoError&) {
                      return 0;
                  }
              }),
              0);
    EXPECT_EQ(std::distance(fs::directory_iterator(root()), {}), 1);
    EXPECT_TRUE(snapshot.copyTo(root() / "copy", always)) << "with room it is made";
    snapshot.release(session());
}

TEST_F(SnapshotTest, TwoAtOnceHoldTheLogUntilBothAreReleased) {
    CasebookSnapshot first(session());
    CasebookSnapshot second(session());
    first.release(session());
    first.release(session());
    addClients(400);
    EXPECT_TRUE(second.stands());
    EXPECT_EQ(fs::file_size(folder() / "casebook.db"), second.bytes());
    second.release(session());
    addClients(1);
    EXPECT_GT(fs::file_size(folder() / "casebook.db"), second.bytes()) << "folded in again";
}

TEST_F(SnapshotTest, TheCasebookStaysLockedAgainstOtherPrograms) {
    {
        CasebookSnapshot snapshot(session());
        EXPECT_TRUE(snapshot.copyTo(root() / "copy", always));
        snapshot.release(session());
    }
    // Another program that does not know of our lock file: SQLite's own lock is still there.
    const std::string database = (folder() / "casebook.db").string();
    EXPECT_EQ(ChildProcess::run([&] {
                  fs::remove(folder() / "casebook.lock");
                  try {
                      sqlite::Connection other(database, session().dataKey,
                                               sqlite::Connection::Mode::OpenExisting);
                      return 1;
                  } catch (const CasebookInUseError&) {
                      return 0;
                  }
              }),
              0);
}

TEST_F(SnapshotTest, AnyChangedByteOfACopyIsFound) {
    CasebookSnapshot snapshot(session());
    ASSERT_TRUE(snapshot.copyTo(root() / "copy", always));
    const fs::path file = root() / "copy" / "casebook.db";
    const auto pages = fs::file_size(file) / 4096;
    for (std::uintmax_t page = 0; page < pages; page += 7) {
        std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
        const auto place = static_cast<std::streamoff>(page * 4096 + 200);
        stream.seekg(place);
        const char was = static_cast<char>(stream.get());
        stream.seekp(place).put(static_cast<char>(was ^ 1)).flush();
        EXPECT_THROW((void)openAndCount(root() / "copy", session().dataKey), DamagedCasebookError) << page;
        stream.seekp(place).put(was).flush();
    }
    EXPECT_EQ(openAndCount(root() / "copy", session().dataKey), snapshot.count());
    fs::resize_file(file, fs::file_size(file) - 4096);
    EXPECT_THROW((void)openAndCount(root() / "copy", session().dataKey), DamagedCasebookError);
    fs::resize_file(file, 0);
    EXPECT_THROW((void)openAndCount(root() / "copy", session().dataKey), DamagedCasebookError);
    EXPECT_EQ(sizeOfCopy(root() / "copy"), std::nullopt);
    fs::remove_all(root() / "copy");
    EXPECT_THROW((void)openAndCount(root() / "copy", session().dataKey), MissingCasebookError);
}

TEST_F(SnapshotTest, ADrillPutsACopyBackElsewhereAndClearsUp) {
    CasebookSnapshot snapshot(session());
    ASSERT_TRUE(snapshot.copyTo(root() / "copy", always));
    const auto practise = [&] {
        return practiseRestore(root() / "copy", session().dataKey, root() / "scratch", kToday);
    };
    EXPECT_EQ(practise(), snapshot.count());
    EXPECT_FALSE(fs::exists(root() / "scratch"));
    const Casebook other =
        Casebook::create(root() / "other", "Noor", Secret(kPassphrase), testOptions()).casebook;
    EXPECT_THROW((void)practiseRestore(root() / "copy", other.session().dataKey, root() / "scratch", kToday),
                 DamagedCasebookError);
    EXPECT_FALSE(fs::exists(root() / "scratch"));
}

class BackupFolderTest : public SnapshotTest {
protected:
    BackupFolderTest() { fs::create_directory(place()); }

    [[nodiscard]] fs::path place() const { return root() / "stick"; }
    void copyAs(const std::string& name) {
        CasebookSnapshot snapshot(session());
        ASSERT_TRUE(snapshot.copyTo(place() / name, always));
        snapshot.release(session());
    }
    [[nodiscard]] std::string id() const { return session().keys.casebookId(); }
    [[nodiscard]] std::vector<std::string> inPlace() const {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(place())) {
            names.push_back(entry.path().filename().string());
        }
        std::ranges::sort(names);
        return names;
    }
};

TEST_F(BackupFolderTest, ANameSaysDayAndTimeAndNothingElse) {
    const DateTime now(kToday, boost::posix_time::hours(17) + boost::posix_time::minutes(5));
    EXPECT_EQ(freeNameOfCopy(place(), now), "kentering-2026-11-23-1705");
    fs::create_directory(place() / "kentering-2026-11-23-1705");
    EXPECT_EQ(freeNameOfCopy(place(), now), "kentering-2026-11-23-1705-2");
    EXPECT_EQ(timeOfCopy("kentering-2026-11-23-1705"), now);
    EXPECT_EQ(timeOfCopy("kentering-2026-11-23-1705-12"), now);
    for (const char* other :
         {"kentering-2026-11-23", "kentering-2026-11-23-17", "kentering-2026-11-31-1705",
          "kentering-2026-11-23-2505", "kentering-2026-11-23-1705-", "kentering-2026-11-23-1705x",
          "before-upgrade-2026-11-23T170500Z", ".kentering-2026-11-23-1705", "kentering-", ""}) {
        EXPECT_EQ(timeOfCopy(other), std::nullopt) << other;
    }
}

TEST_F(BackupFolderTest, OnlyCopiesOfThisCasebookCount) {
    copyAs("kentering-2026-11-22-1700");
    copyAs("kentering-2026-11-23-1700");
    copyAs("mine-to-keep");
    const Casebook other =
        Casebook::create(root() / "other", "Noor", Secret(kPassphrase), testOptions()).casebook;
    backUpCasebook(other, place() / "kentering-2026-11-24-1700");
    std::ofstream(place() / "kentering-2026-11-25-1700") << "a file";
    fs::create_directory_symlink(place() / "kentering-2026-11-22-1700",
                                 place() / "kentering-2026-11-26-1700");
    fs::create_directory(place() / "kentering-2026-11-27-1700");
    EXPECT_THAT(copiesIn(place(), id(), {}),
                ElementsAre("kentering-2026-11-23-1700", "kentering-2026-11-22-1700"));
    fs::resize_file(place() / "kentering-2026-11-22-1700" / "keys.json", 0);
    EXPECT_THAT(copiesIn(place(), id(), {}), ElementsAre("kentering-2026-11-23-1700"));
    EXPECT_THAT(copiesIn(place(), id(), {"kentering-2026-11-22-1700"}),
                ElementsAre("kentering-2026-11-23-1700", "kentering-2026-11-22-1700"));
    EXPECT_THROW((void)copiesIn(root() / "nowhere", id(), {}), StorageIoError);
}

TEST_F(BackupFolderTest, OnlyOurOwnRemainsAreRemoved) {
    copyAs("kentering-2026-11-23-1700");
    // Killed while it made a copy, and while it removed one.
    copyAs(".kentering-aB3xY9");
    fs::remove(place() / ".kentering-aB3xY9" / "casebook.mark");
    copyAs(".kentering-2026-11-22-1700");
    fs::remove(place() / ".kentering-2026-11-22-1700" / "casebook.db");
    const Casebook other =
        Casebook::create(root() / "other", "Noor", Secret(kPassphrase), testOptions()).casebook;
    backUpCasebook(other, place() / ".kentering-theirs");
    fs::create_directory(place() / ".kentering-nobody");
    std::ofstream(place() / ".kentering-file") << "a file";
    copyAs("holiday pictures");
    copyAs(".kentering-inuse");
    const FolderLock working(place() / ".kentering-inuse");
    removeRemains(place(), id());
    EXPECT_THAT(inPlace(), ElementsAre(".kentering-file", ".kentering-inuse", ".kentering-nobody",
                                       ".kentering-theirs", "holiday pictures", "kentering-2026-11-23-1700"));
    removeRemains(root() / "nowhere", id());
}

TEST_F(BackupFolderTest, KilledInTheMiddleItLeavesNoHalfCopyAndWhatIsOursGoes) {
    for (const int life : {0, 3, 9}) {
        const int parts = ChildProcess::killWhileWriting(
            [&](const std::function<void(int)>& tell) {
                const fs::path mine = root() / ("book" + std::to_string(life));
                const Casebook own =
                    Casebook::create(mine, "Noor", Secret(kPassphrase), testOptions()).casebook;
                fs::create_directory(root() / "place");
                for (int round = 0;; ++round) {
                    CasebookSnapshot snapshot(own.session());
                    (void)snapshot.copyTo(
                        root() / "place" / ("kentering-2026-11-23-" + std::to_string(1000 + round)), always);
                    snapshot.release(own.session());
                    tell(round);
                }
            },
            std::chrono::milliseconds(life));
        ASSERT_GE(parts, 0);
        const Casebook own = Casebook::open(root() / ("book" + std::to_string(life)),
                                            UserPassphrase{"Noor", Secret(kPassphrase)}, testOptions());
        removeRemains(root() / "place", own.session().keys.casebookId());
        int copies = 0;
        for (const auto& entry : fs::directory_iterator(root() / "place")) {
            if (timeOfCopy(entry.path().filename().string())) {
                EXPECT_EQ(openAndCount(entry.path(), own.session().dataKey).clients, 0);
                ++copies;
            } else { // killed before it was known whose it is: nothing of a casebook is in it
                EXPECT_FALSE(fs::exists(entry.path() / "casebook.db"));
            }
        }
        EXPECT_GT(copies, parts);
        fs::remove_all(root() / "place");
    }
}

TEST_F(BackupFolderTest, ACopyThatIsRemovedLosesItsNameFirst) {
    copyAs("kentering-2026-11-23-1700");
    removeCopy(place(), "kentering-2026-11-23-1700");
    EXPECT_THAT(inPlace(), IsEmpty());
    EXPECT_THROW(removeCopy(place(), "kentering-2026-11-23-1700"), StorageIoError);
}

TEST_F(BackupFolderTest, FoldersExchangeTheirNames) {
    std::ofstream(place() / "one") << "1";
    fs::create_directory(root() / "other");
    exchangeFolders(place(), root() / "other");
    EXPECT_TRUE(fs::exists(root() / "other" / "one"));
    EXPECT_TRUE(fs::is_empty(place()));
    EXPECT_THROW(exchangeFolders(place(), root() / "nowhere"), StorageIoError);
    EXPECT_TRUE(fs::is_empty(place()));
}

TEST_F(BackupFolderTest, ADestroyedDossierIsNamedWithTheCopiesOfTheSecondPlaceToo) {
    const CasebookCount count = countIn(session().database);
    BackupPlace second{.folder = place().string()};
    for (const char* name : {"kentering-2026-11-23-1700", "kentering-2026-11-22-1700"}) {
        copyAs(name);
        second.copies.push_back({.name = name,
                                 .at = DateTime(kToday, boost::posix_time::hours(17)),
                                 .state = BackupState::Proven,
                                 .changes = count.changes,
                                 .lastHash = count.lastHash});
    }
    fs::remove_all(place() / "kentering-2026-11-22-1700");
    writeBackupRecord(session(), {BackupPlace{}, second});
    EXPECT_THAT(eraseClient(book, ClientId(1), "asked for it").backups,
                ElementsAre((place() / "kentering-2026-11-23-1700").string()))
        << "what is not there any more holds nothing";
    copyAs("kentering-2026-11-22-1700");
    EXPECT_THAT(eraseClient(book, ClientId(2), "asked for it").backups, ::testing::SizeIs(2))
        << "both were made before";
    EXPECT_THAT(eraseClient(book, ClientId(3), "asked for it").backups, ::testing::SizeIs(2));
}

TEST_F(BackupFolderTest, AStickThatIsNotHereMayHoldADestroyedDossier) {
    BackupPlace second{.folder = (root() / "away").string()};
    second.copies.push_back(
        {.name = "kentering-2026-11-23-1700", .at = DateTime(kToday, boost::posix_time::hours(17))});
    writeBackupRecord(session(), {BackupPlace{}, second});
    EXPECT_THAT(eraseClient(book, ClientId(1), "asked for it").backups, ::testing::SizeIs(1));
}

TEST_F(BackupFolderTest, WhatIsKnownIsKeptWithoutHistory) {
    const auto read = [&] {
        const Reading reading(session());
        return BackupRecordReader(reading).places();
    };
    EXPECT_THAT(read(), ElementsAre(BackupPlace{}));
    const CasebookCount count = countIn(session().database);
    BackupPlace own{.copies = {{.name = "kentering-2026-11-23-1700",
                                .at = DateTime(kToday, boost::posix_time::hours(17)),
                                .state = BackupState::Proven,
                                .clients = 3,
                                .changes = count.changes,
                                .lastHash = count.lastHash,
                                .lastEntry = kToday,
                                .bytes = 4096}},
                    .drill =
                        RestoreDrill{.on = kToday, .copy = "kentering-2026-11-23-1700", .isSound = true}};
    const BackupPlace second{.folder = "/stick", .fault = FolderFault::NoFolder, .since = kToday};
    writeBackupRecord(session(), {own, second});
    EXPECT_EQ(countIn(session().database), count);
    EXPECT_THAT(read(), ElementsAre(own, second));
    own.copies.front().lastHash = std::string(64, '0');
    writeBackupRecord(session(), {own});
    EXPECT_EQ(read().front().copies.front().state, BackupState::Apart) << "its last entry is not ours";
    session().database.execute("UPDATE setting SET value = '{' WHERE name = 'casebook:backups'");
    EXPECT_THROW((void)read(), DamagedCasebookError);
}

} // namespace

} // namespace kentering
