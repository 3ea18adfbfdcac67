#include "model/domain/safekeeping/backup_care.h"

namespace kentering {

namespace {

bool isOlderThan(Date day, int days, Date today) {
    return daysBetween(day, today) > days;
}

/// About a place in which copies can be proven and practised with.
std::optional<BackupCare> careOf(const BackupPlace& place, Date today) {
    using Kind = BackupCare::Kind;
    const bool isSecond = !place.folder.empty();
    const BackupCopy* newest = newestProven(place);
    const bool isOld = newest == nullptr || isOlderThan(newest->at.date(), kDaysToTell, today);
    if (isOld && place.fault && isSecond) {
        return BackupCare{.kind = Kind::OutOfReach, .isSecondPlace = isSecond, .since = place.since};
    }
    if (newest == nullptr) {
        return BackupCare{.kind = Kind::NoBackup, .isSecondPlace = isSecond};
    }
    if (isOld) {
        return BackupCare{.kind = Kind::OldBackup, .isSecondPlace = isSecond, .since = newest->at.date()};
    }
    if (!place.drill) {
        return BackupCare{.kind = Kind::NoDrill, .isSecondPlace = isSecond};
    }
    if (!place.drill->isSound) {
        return BackupCare{.kind = Kind::FailedDrill, .isSecondPlace = isSecond, .since = place.drill->on};
    }
    if (isOlderThan(place.drill->on, kDaysToTell, today)) {
        return BackupCare{.kind = Kind::OldDrill, .isSecondPlace = isSecond, .since = place.drill->on};
    }
    return std::nullopt;
}

} // namespace

bool isBackupDue(const BackupPlace& place, std::int64_t changes, Date today, BackupMoment moment) {
    if (moment == BackupMoment::Look) {
        return false;
    }
    const BackupCopy* newest = newestProven(place);
    if (moment == BackupMoment::Asked || newest == nullptr || newest->at.date() != today) {
        return true;
    }
    return moment == BackupMoment::Closing && newest->changes < changes;
}

bool isDrillDue(const BackupPlace& place, Date today) {
    const BackupCopy* newest = newestProven(place);
    if (newest == nullptr) {
        return false;
    }
    if (place.drill && !place.drill->isSound && place.drill->copy != newest->name) {
        return true; // with another copy it may be well
    }
    // A day that is still to come: somebody set the clock wrong.
    return !place.drill || place.drill->on > today || daysBetween(place.drill->on, today) >= kDaysToDrill;
}

std::vector<BackupCare> backupCares(std::span<const BackupPlace> places, Date today) {
    std::vector<BackupCare> cares;
    for (const BackupPlace& place : places) {
        if (const auto care = careOf(place, today)) {
            cares.push_back(*care);
        }
    }
    if (places.size() < 2) {
        cares.push_back({.kind = BackupCare::Kind::NoSecondPlace});
    }
    return cares;
}

} // namespace kentering
