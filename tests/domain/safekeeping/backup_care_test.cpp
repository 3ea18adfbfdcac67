#include "model/domain/safekeeping/backup_care.h"

#include <gmock/gmock.h>

namespace kentering {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Kind = BackupCare::Kind;

const Date kCareDay(2026, 11, 23);

Date before(int days) {
    return kCareDay - boost::gregorian::days(days);
}

BackupPlace placeWith(const std::string& folder, int daysAgo, std::optional<int> drilled = 0) {
    BackupPlace place{.folder = folder,
                      .copies = {{.name = "kentering-a",
                                  .at = DateTime(before(daysAgo), boost::posix_time::hours(17)),
                                  .state = BackupState::Proven,
                                  .changes = 10}}};
    if (drilled) {
        place.drill = RestoreDrill{.on = before(*drilled), .copy = "kentering-a", .isSound = true};
    }
    return place;
}

std::vector<BackupCare> caresOf(BackupPlace second) {
    return backupCares(std::vector{placeWith("", 0), std::move(second)}, kCareDay);
}

TEST(BackupCares, ACopyIsDueOncePerDayAndAtClosingWhenSomethingWasWritten) {
    const BackupPlace today = placeWith("", 0);
    EXPECT_FALSE(isBackupDue(today, 10, kCareDay, BackupMoment::Daily));
    EXPECT_FALSE(isBackupDue(today, 11, kCareDay, BackupMoment::Daily));
    EXPECT_FALSE(isBackupDue(today, 10, kCareDay, BackupMoment::Closing));
    EXPECT_TRUE(isBackupDue(today, 11, kCareDay, BackupMoment::Closing));
    EXPECT_TRUE(isBackupDue(today, 10, kCareDay, BackupMoment::Asked));
    EXPECT_TRUE(isBackupDue(placeWith("", 1), 10, kCareDay, BackupMoment::Daily));
    EXPECT_TRUE(isBackupDue(placeWith("", -1), 10, kCareDay, BackupMoment::Daily)) << "of tomorrow";
    EXPECT_TRUE(isBackupDue({}, 0, kCareDay, BackupMoment::Daily));
    EXPECT_FALSE(isBackupDue({}, 0, kCareDay, BackupMoment::Look));
    BackupPlace damaged = today;
    damaged.copies.front().state = BackupState::Damaged;
    EXPECT_TRUE(isBackupDue(damaged, 10, kCareDay, BackupMoment::Daily));
}

TEST(BackupCares, ADrillIsDueEveryWeek) {
    EXPECT_FALSE(isDrillDue({}, kCareDay)) << "there is nothing to practise with";
    EXPECT_TRUE(isDrillDue(placeWith("", 0, std::nullopt), kCareDay));
    EXPECT_FALSE(isDrillDue(placeWith("", 0, 6), kCareDay));
    EXPECT_TRUE(isDrillDue(placeWith("", 0, 7), kCareDay));
    EXPECT_TRUE(isDrillDue(placeWith("", 0, -1), kCareDay)) << "of tomorrow";
    BackupPlace failed = placeWith("", 0, 1);
    failed.drill->isSound = false;
    EXPECT_FALSE(isDrillDue(failed, kCareDay)) << "of the same copy";
    failed.drill->copy = "kentering-b";
    EXPECT_TRUE(isDrillDue(failed, kCareDay));
}

TEST(BackupCares, NothingIsSaidWhenAllIsWell) {
    EXPECT_THAT(caresOf(placeWith("/stick", 7, 7)), IsEmpty());
}

TEST(BackupCares, ASecondPlaceIsAskedFor) {
    EXPECT_THAT(backupCares(std::vector{placeWith("", 0)}, kCareDay),
                ElementsAre(BackupCare{.kind = Kind::NoSecondPlace}));
}

TEST(BackupCares, TheWorstOfEachPlaceIsSaid) {
    const auto care = [](Kind kind, std::optional<Date> since) {
        return ElementsAre(BackupCare{.kind = kind, .isSecondPlace = true, .since = since});
    };
    EXPECT_THAT(caresOf({.folder = "/stick"}), care(Kind::NoBackup, std::nullopt));
    EXPECT_THAT(caresOf(placeWith("/stick", 8)), care(Kind::OldBackup, before(8)));
    EXPECT_THAT(caresOf(placeWith("/stick", 0, std::nullopt)), care(Kind::NoDrill, std::nullopt));
    EXPECT_THAT(caresOf(placeWith("/stick", 0, 8)), care(Kind::OldDrill, before(8)));
    BackupPlace failed = placeWith("/stick", 0);
    failed.drill->isSound = false;
    EXPECT_THAT(caresOf(failed), care(Kind::FailedDrill, kCareDay));
    BackupPlace away = placeWith("/stick", 8);
    away.fault = FolderFault::NoFolder;
    away.since = before(5);
    EXPECT_THAT(caresOf(away), care(Kind::OutOfReach, before(5)));
    away.copies = placeWith("/stick", 3).copies;
    EXPECT_THAT(caresOf(away), IsEmpty()) << "a stick that comes back every Monday is no care";
}

TEST(BackupCares, TheCasebooksOwnPlaceComesFirst) {
    EXPECT_THAT(backupCares(std::vector{BackupPlace{}}, kCareDay),
                ElementsAre(BackupCare{.kind = Kind::NoBackup}, BackupCare{.kind = Kind::NoSecondPlace}));
}

} // namespace
} // namespace kentering
