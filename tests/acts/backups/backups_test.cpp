#include "model/acts/backups/backups.h"

#include "model/acts/safekeeping.h"
#include "model/storage/backups/casebook_count.h"
#include "tests/acts/backups/backups_fixture.h"

#include <algorithm>
#include <fstream>
#include <gmock/gmock.h>
#include <set>

namespace kentering {

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST_F(BackupActsTest, ARoundMakesAProvenCopyInBothPlaces) {
    const RoundResult result = round(at(kToday));
    EXPECT_EQ(end, RoundEnd::Done);
    EXPECT_THAT(result.made, ElementsAre("kentering-2026-11-23-1700", "kentering-2026-11-23-1700"));
    const std::vector<BackupPlace> known = backupsOf(*book);
    EXPECT_EQ(known, result.places);
    ASSERT_THAT(known, SizeIs(2));
    const CasebookSummary here = summaryOf(*book);
    for (const BackupPlace& place : known) {
        ASSERT_THAT(place.copies, SizeIs(1));
        const BackupCopy& copy = place.copies.front();
        EXPECT_EQ(copy.state, BackupState::Proven);
        EXPECT_EQ(copy.clients, here.clients);
        EXPECT_EQ(copy.changes, here.changes);
        EXPECT_EQ(copy.lastEntry, here.lastChange);
        EXPECT_EQ(copy.at, at(kToday));
        EXPECT_EQ(place.drill, (RestoreDrill{.on = kToday, .copy = copy.name, .isSound = true}));
        const fs::path folder = folderOfCopy(casebook->folder(), place, copy);
        EXPECT_THAT(whoOpens(folder), ElementsAre("Noor"));
        const OpenCasebook opened =
            unlock(folder, UserPassphrase{"Noor", Secret(kPassphrase)}, testOptions());
        EXPECT_EQ(summaryOf(opened), here);
        EXPECT_TRUE(verify(opened).isSound());
    }
    EXPECT_THAT(backupCares(known, kToday), IsEmpty());
    EXPECT_EQ(std::distance(fs::directory_iterator(own()), {}), 1) << "the drill was cleared up";
}

TEST_F(BackupActsTest, ItIsNoChangeByAnybody) {
    const std::string before = exportDossiers(*casebook);
    const auto acts = count("act");
    const auto links = count("history");
    (void)round(at(kToday));
    EXPECT_EQ(count("act"), acts);
    EXPECT_EQ(count("history"), links);
    EXPECT_EQ(exportDossiers(*casebook), before);
}

TEST_F(BackupActsTest, NothingIsDueTwiceADayUnlessSomethingWasWritten) {
    EXPECT_THAT(round(at(kToday, 9), BackupMoment::Daily).made, SizeIs(2));
    EXPECT_EQ(beginBackups(*book, BackupMoment::Daily, at(kToday, 12), system()), nullptr);
    EXPECT_EQ(beginBackups(*book, BackupMoment::Closing, at(kToday, 12), system()), nullptr);
    addClient();
    EXPECT_EQ(beginBackups(*book, BackupMoment::Daily, at(kToday, 12), system()), nullptr);
    EXPECT_THAT(round(at(kToday, 17), BackupMoment::Closing).made, SizeIs(2));
    EXPECT_THAT(copiesOn(own()), ElementsAre("kentering-2026-11-23-1700")) << "the last of a day stays";
    EXPECT_THAT(copiesOn(stick()), ElementsAre("kentering-2026-11-23-1700"));
}

TEST_F(BackupActsTest, MonthsOfWorkKeepWhatWasDecided) {
    Date day = kToday - boost::gregorian::days(100);
    for (; day <= kToday; day += boost::gregorian::days(1)) {
        addClient();
        ASSERT_THAT(round(at(day), BackupMoment::Daily).made, SizeIs(2)) << day;
    }
    for (const fs::path& place : {own(), stick()}) {
        const auto names = copiesOn(place);
        ASSERT_THAT(names, SizeIs(7 + 3 + 3)); // of five weeks two lie in the days, of four months one
        EXPECT_EQ(names.front(), "kentering-2026-11-23-1700");
    }
    for (const BackupPlace& place : backupsOf(*book)) {
        EXPECT_THAT(statesIn(place), ::testing::Each(BackupState::Proven));
        EXPECT_GE(place.drill->on, kToday - boost::gregorian::days(6)) << "every week";
    }
}

TEST_F(BackupActsTest, AMissingStickIsNoErrorAndIsSaid) {
    (void)round(at(kToday));
    fs::rename(stick(), root() / "in the bag");
    const Date later = kToday + boost::gregorian::days(3);
    EXPECT_THAT(round(at(later), BackupMoment::Daily).made, SizeIs(1));
    EXPECT_THAT(round(at(later + boost::gregorian::days(1)), BackupMoment::Daily).made, SizeIs(1));
    BackupPlace second = backupsOf(*book).back();
    EXPECT_EQ(second.fault, FolderFault::NoFolder);
    EXPECT_EQ(second.since, later);
    EXPECT_THAT(second.copies, SizeIs(1)) << "what lies on it is still known";
    fs::rename(root() / "in the bag", stick());
    EXPECT_THAT(round(at(later + boost::gregorian::days(2)), BackupMoment::Daily).made, SizeIs(2));
    second = backupsOf(*book).back();
    EXPECT_EQ(second.fault, std::nullopt);
    EXPECT_EQ(second.since, std::nullopt);
    EXPECT_THAT(second.copies, SizeIs(2));
}

TEST_F(BackupActsTest, AnEmptyFolderWhereTheStickWasIsNotTheStick) {
    (void)round(at(kToday));
    fs::remove_all(stick());
    fs::create_directory(stick());
    const auto sameDisk = [this](const fs::path& place) {
        FileSystem found = system()(place);
        found.device = 1;
        return found;
    };
    const auto begun = beginBackups(*book, BackupMoment::Asked, at(kToday, 18), sameDisk);
    EXPECT_EQ(makeBackups(*begun, [] { return true; }), RoundEnd::Done);
    EXPECT_EQ(resultOf(*begun).places.back().fault, FolderFault::NoFolder);
    EXPECT_TRUE(fs::is_empty(stick()));
    keepBackups(*book, *begun);
}

TEST_F(BackupActsTest, AFullSecondPlaceStopsNothingElse) {
    onStick.freeBytes = kLeastRoom + 1;
    const RoundResult result = round(at(kToday));
    EXPECT_THAT(result.made, SizeIs(1));
    EXPECT_EQ(result.places.back().fault, FolderFault::NoRoom);
    EXPECT_TRUE(fs::is_empty(stick()));
}

TEST_F(BackupActsTest, APlaceThatFillsUpHalfWayIsSaidAndHasNothingHalf) {
    (void)round(at(kToday - boost::gregorian::days(1)));
    const auto begun = beginBackups(*book, BackupMoment::Asked, at(kToday), system());
    const RoundEnd ended = makeBackups(*begun, [&] {
        if (std::distance(fs::directory_iterator(stick()), {}) > 1) {
            disk->writes = 0;
            onStick.freeBytes = 0;
        }
        return true;
    });
    disk->writes.reset();
    keepBackups(*book, *begun);
    EXPECT_EQ(ended, RoundEnd::Done);
    EXPECT_THAT(resultOf(*begun).made, SizeIs(1));
    EXPECT_EQ(backupsOf(*book).back().fault, FolderFault::NoRoom);
    EXPECT_EQ(std::distance(fs::directory_iterator(stick()), {}), 1);
    EXPECT_THAT(copiesOn(stick()), SizeIs(1));
}

TEST_F(BackupActsTest, APlaceThatVanishesHalfWayLeavesTheRestStanding) {
    const auto begun = beginBackups(*book, BackupMoment::Asked, at(kToday), system());
    const RoundEnd ended = makeBackups(*begun, [&] {
        // Pulled out while something stands half on it.
        if (!fs::is_empty(stick())) {
            fs::remove_all(stick());
        }
        return true;
    });
    keepBackups(*book, *begun);
    EXPECT_EQ(ended, RoundEnd::Done);
    const RoundResult result = resultOf(*begun);
    EXPECT_THAT(result.made, SizeIs(1));
    EXPECT_EQ(result.places.back().fault, FolderFault::NoFolder);
    EXPECT_EQ(backupsOf(*book).front().copies.front().state, BackupState::Proven);
}

TEST_F(BackupActsTest, AStickThatWritesSomethingElseIsSaidAndNotFilledWithIt) {
    (void)round(at(kToday - boost::gregorian::days(1)));
    const auto before = copiesOn(stick());
    const auto begun = beginBackups(*book, BackupMoment::Asked, at(kToday), system());
    const RoundEnd ended = makeBackups(*begun, [&] {
        for (const auto& entry : fs::directory_iterator(stick())) {
            const fs::path database = entry.path() / "casebook.db";
            if (entry.path().filename().string().starts_with(".") && fs::exists(database) &&
                fs::file_size(database) > 9000) {
                std::fstream(database, std::ios::binary | std::ios::in | std::ios::out).seekp(8500).put('x');
            }
        }
        return true;
    });
    keepBackups(*book, *begun);
    EXPECT_EQ(ended, RoundEnd::Done);
    EXPECT_THAT(resultOf(*begun).made, SizeIs(1)) << "with the casebook";
    EXPECT_EQ(backupsOf(*book).back().fault, FolderFault::Failing);
    EXPECT_EQ(copiesOn(stick()), before);
    EXPECT_THAT(statesIn(backupsOf(*book).back()), ElementsAre(BackupState::Proven));
}

TEST_F(BackupActsTest, WhatIsDamagedAfterwardsIsFoundAndPushesNothingOut) {
    (void)round(at(kToday - boost::gregorian::days(2)));
    addClient();
    (void)round(at(kToday - boost::gregorian::days(1)));
    // An empty file, and a page that changed: the size is the same.
    fs::resize_file(own() / "kentering-2026-11-22-1700" / "casebook.db", 0);
    std::fstream(stick() / "kentering-2026-11-22-1700" / "casebook.db",
                 std::ios::binary | std::ios::in | std::ios::out)
        .seekp(5000)
        .put('x');
    (void)round(at(kToday));
    std::vector<BackupPlace> places = backupsOf(*book);
    EXPECT_THAT(statesIn(places.front()),
                ElementsAre(BackupState::Proven, BackupState::Damaged, BackupState::Proven));
    EXPECT_THAT(copiesOn(own()), SizeIs(3));
    // The drill of next week is about the newest; damage in it is found then.
    const fs::path newest = stick() / "kentering-2026-11-30-1700";
    const auto begun =
        beginBackups(*book, BackupMoment::Asked, at(kToday + boost::gregorian::days(7)), system());
    EXPECT_EQ(makeBackups(*begun, [] { return true; }), RoundEnd::Done);
    keepBackups(*book, *begun);
    ASSERT_TRUE(fs::exists(newest));
    EXPECT_TRUE(backupsOf(*book).back().drill->isSound);
    EXPECT_EQ(backupsOf(*book).back().drill->copy, newest.filename());
}

TEST_F(BackupActsTest, ADrillThatFindsDamageIsToldAndTheNextCopyIsPractisedAtOnce) {
    (void)round(at(kToday));
    std::fstream(stick() / "kentering-2026-11-23-1700" / "casebook.db",
                 std::ios::binary | std::ios::in | std::ios::out)
        .seekp(5000)
        .put('x');
    // No copy is due, a drill is.
    BackupPlace old = backupsOf(*book).back();
    old.drill->on = kToday - boost::gregorian::days(8);
    const auto begun = beginBackups(*book, BackupMoment::Daily, at(kToday, 18), system());
    EXPECT_EQ(begun, nullptr);
    std::vector<BackupPlace> places = backupsOf(*book);
    places.back() = old;
    writeRecord(places);
    (void)round(at(kToday, 18), BackupMoment::Daily);
    EXPECT_FALSE(backupsOf(*book).back().drill->isSound);
    EXPECT_THAT(statesIn(backupsOf(*book).back()), ElementsAre(BackupState::Damaged));
    EXPECT_THAT(backupCares(backupsOf(*book), kToday),
                ElementsAre(BackupCare{.kind = BackupCare::Kind::NoBackup, .isSecondPlace = true}));
    (void)round(at(kToday, 19), BackupMoment::Daily);
    EXPECT_TRUE(backupsOf(*book).back().drill->isSound);
    EXPECT_THAT(statesIn(backupsOf(*book).back()), ElementsAre(BackupState::Proven, BackupState::Damaged));
}

TEST_F(BackupActsTest, OtherPeoplesFilesOnTheStickStay) {
    fs::create_directory(stick() / "kentering-2020-01-01-1200");
    std::ofstream(stick() / "kentering-2020-01-01-1200" / "photo.jpg") << "mine";
    fs::create_directory(stick() / ".kentering-abcdef");
    {
        const MadeCasebook other =
            createCasebook(root() / "other", "Noor", Secret(kPassphrase), testOptions());
        for (int day = 1; day < 20; ++day) {
            backUp(other.book, stick() / ("kentering-2026-01-" + std::string(day < 10 ? "0" : "") +
                                          std::to_string(day) + "-1200"));
        }
    }
    const auto before = std::distance(fs::directory_iterator(stick()), {});
    (void)round(at(kToday));
    (void)round(at(kToday + boost::gregorian::days(1)));
    EXPECT_EQ(std::distance(fs::directory_iterator(stick()), {}), before + 2);
    EXPECT_TRUE(fs::exists(stick() / "kentering-2020-01-01-1200" / "photo.jpg"));
}

TEST_F(BackupActsTest, WhoOnlyLooksCountsWhatIsThereAndMakesNothing) {
    EXPECT_THAT(lookAtBackups(*book, at(kToday), system()).front().copies, IsEmpty());
    backUp(*book, own() / "kentering-2026-11-20-0900");
    backUp(*book, own() / "kentering-2026-11-20-1000");
    fs::resize_file(own() / "kentering-2026-11-20-0900" / "casebook.db", 0);
    const std::vector<BackupPlace> found = lookAtBackups(*book, at(kToday), system());
    EXPECT_THAT(statesIn(found.front()), ElementsAre(BackupState::Proven, BackupState::Damaged));
    EXPECT_EQ(found, backupsOf(*book));
    EXPECT_THAT(copiesOn(own()), SizeIs(2));
}

TEST_F(BackupActsTest, WhoLosesTheRecordCountsTheCopiesAgain) {
    (void)round(at(kToday - boost::gregorian::days(1)));
    const std::vector<BackupPlace> known = backupsOf(*book);
    book->session().database.execute("DELETE FROM setting WHERE name = 'casebook:backups'");
    EXPECT_THAT(backupsOf(*book).front().copies, IsEmpty());
    addClient();
    (void)round(at(kToday));
    for (std::size_t place = 0; place < known.size(); ++place) {
        ASSERT_THAT(backupsOf(*book)[place].copies, SizeIs(2));
        EXPECT_EQ(backupsOf(*book)[place].copies.back(), known[place].copies.front());
    }
}

TEST_F(BackupActsTest, ACasebookThatWasPutBackRotatesNothingOfItsLaterPastAway) {
    (void)round(at(kToday - boost::gregorian::days(20)));
    for (int back = 19; back > 10; --back) {
        addClient();
        (void)round(at(kToday - boost::gregorian::days(back)));
    }
    const auto before = copiesOn(stick());
    dossier.reset();
    book.reset();
    casebook.reset();
    restore(stick() / before.back(), root() / "back", kToday);
    fs::remove_all(folder());
    fs::rename(root() / "back", folder());
    reopen(UserPassphrase{"Noor", Secret(kPassphrase)});
    for (int back = 9; back >= 0; --back) {
        for (int clients = 0; clients < 5; ++clients) { // soon more changes than ever
            addClient();
        }
        (void)round(at(kToday - boost::gregorian::days(back)));
    }
    const auto after = copiesOn(stick());
    for (const std::string& name : before) {
        EXPECT_THAT(after, ::testing::Contains(name));
    }
    EXPECT_THAT(statesIn(backupsOf(*book).back()), ::testing::Contains(BackupState::Apart));
    EXPECT_THAT(statesIn(backupsOf(*book).back()), ::testing::Contains(BackupState::Proven));
}

TEST_F(BackupActsTest, WhoeverGivesUpOrIsDisturbedLeavesNothingHalf) {
    const auto begun = beginBackups(*book, BackupMoment::Asked, at(kToday), system());
    EXPECT_EQ(makeBackups(*begun, [] { return false; }), RoundEnd::GivenUp);
    keepBackups(*book, *begun);
    const auto disturbed = beginBackups(*book, BackupMoment::Asked, at(kToday), system());
    addClient();
    book->session().database.foldLogIn();
    EXPECT_EQ(makeBackups(*disturbed, [] { return true; }), RoundEnd::Disturbed);
    keepBackups(*book, *disturbed);
    EXPECT_TRUE(fs::is_empty(own()));
    EXPECT_TRUE(fs::is_empty(stick()));
    EXPECT_THAT(round(at(kToday)).made, SizeIs(2));
}

TEST_F(BackupActsTest, ADiskThatFailsAtAnyWriteLosesNoGoodCopy) {
    (void)round(at(kToday - boost::gregorian::days(1)));
    const std::vector<std::string> good = copiesOn(own());
    for (int writes = 0;; ++writes) {
        ASSERT_LT(writes, 60) << "it never succeeds";
        addClient();
        disk->writes = writes;
        bool isDone = true;
        std::size_t made = 0;
        try {
            made = round(at(kToday)).made.size();
        } catch (const EnvironmentError&) {
            isDone = false;
        }
        disk->writes.reset();
        for (const fs::path& place : {own(), stick()}) {
            const auto there = copiesOn(place);
            EXPECT_THAT(there, ::testing::Contains(good.front())) << writes;
            for (const std::string& name : there) {
                EXPECT_NO_THROW((void)openAndCount(place / name, casebook->session().dataKey)) << name;
            }
            EXPECT_EQ(std::distance(fs::directory_iterator(place), {}), static_cast<long>(there.size()))
                << "nothing half stays, writes " << writes;
        }
        if (isDone && made == 2) {
            EXPECT_GT(writes, 6) << "it wrote nothing";
            break;
        }
    }
    EXPECT_THAT(statesIn(backupsOf(*book).front()), ::testing::Each(BackupState::Proven));
}

} // namespace

} // namespace kentering
