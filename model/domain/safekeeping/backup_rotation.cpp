#include "model/domain/safekeeping/backup_rotation.h"

#include <algorithm>
#include <set>

namespace kentering {

namespace {

using CopyAt = const BackupCopy*;

/// In order from the newest to the oldest; of two of one minute the one with more changes first.
std::vector<CopyAt> inOrder(std::span<const BackupCopy> copies, Date today) {
    std::vector<CopyAt> good;
    for (const BackupCopy& copy : copies) {
        if (copy.state == BackupState::Proven && copy.at.date() <= today) {
            good.push_back(&copy);
        }
    }
    std::ranges::stable_sort(good, [](CopyAt left, CopyAt right) {
        return left->at != right->at ? left->at > right->at : left->changes > right->changes;
    });
    return good;
}

Date firstOfWeek(Date day) {
    return day - boost::gregorian::days((day.day_of_week().as_number() + 6) % 7);
}

Date firstOfMonth(Date day) {
    return {day.year(), day.month(), 1};
}

/// The last copy of each of the first `most` spans of time.
template <typename SpanOf>
void keepOnePer(const std::vector<CopyAt>& good, std::size_t most, SpanOf spanOf, std::set<CopyAt>& kept) {
    std::set<Date> spans;
    for (const CopyAt copy : good) {
        if (spans.size() == most) {
            return;
        }
        if (spans.insert(spanOf(copy->at.date())).second) {
            kept.insert(copy);
        }
    }
}

} // namespace

std::vector<std::string> copiesThatMayGo(std::span<const BackupCopy> copies, Date today) {
    const std::vector<CopyAt> good = inOrder(copies, today);
    std::set<CopyAt> kept;
    keepOnePer(
        good, kDailyBackups, [](Date day) { return day; }, kept);
    keepOnePer(good, kWeeklyBackups, firstOfWeek, kept);
    keepOnePer(good, kMonthlyBackups, firstOfMonth, kept);
    std::vector<std::string> names;
    std::int64_t mostChanges = -1; // of those that stay and are newer
    for (const CopyAt copy : good) {
        if (!kept.contains(copy) && copy->changes <= mostChanges) {
            names.push_back(copy->name);
        } else {
            mostChanges = std::max(mostChanges, copy->changes);
        }
    }
    for (const BackupCopy& copy : copies) {
        const bool isOld = copy.state == BackupState::Damaged && copy.at.date() <= today &&
                           daysBetween(copy.at.date(), today) >= kDaysOfDamaged;
        if (isOld && !good.empty() && good.front()->at > copy.at) {
            names.push_back(copy.name);
        }
    }
    return names;
}

} // namespace kentering
