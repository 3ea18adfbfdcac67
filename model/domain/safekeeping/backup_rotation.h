#pragma once

#include "model/domain/safekeeping/backup_copy.h"

#include <span>
#include <string>
#include <vector>

namespace kentering {

/// How many copies are kept: the last one of each of so many days, weeks (from Monday) and months that have
/// one. (The team's decision, issue "A team's own casebook": 7 daily, 5 weekly, 12 monthly.)
inline constexpr int kDailyBackups = 7;
inline constexpr int kWeeklyBackups = 5;
inline constexpr int kMonthlyBackups = 12;
/// Days that a damaged copy stays where somebody can see it.
inline constexpr int kDaysOfDamaged = 7;

/// Names of the copies of one place that may go. A copy that is in order goes only when one stays that is as
/// new and has at least as many changes; so the newest never goes, and one that is damaged, empty or older
/// pushes nothing out. A damaged copy goes after a week, when a newer one is proven. What nobody has opened,
/// what is apart, and a copy of a day that is still to come stay, and take no other's place.
[[nodiscard]] std::vector<std::string> copiesThatMayGo(std::span<const BackupCopy> copies, Date today);

} // namespace kentering
