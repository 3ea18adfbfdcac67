#include "model/content/words/resource.h"

#include <algorithm>

namespace kentering {

Freshness freshness(std::optional<Date> lastChecked, Date today, int holdsDays) {
    if (!lastChecked.has_value()) {
        return Freshness::NeverChecked;
    }
    const long age = daysBetween(*lastChecked, today);
    if (age < 0) {
        return Freshness::NeverChecked; // nobody checks in the future: the date is a mistake
    }
    return age <= holdsDays ? Freshness::Checked : Freshness::Stale;
}

bool mayPrint(const Resource& resource, Date today, std::optional<Date> checkedByTeam) {
    if (resource.crisisLine) {
        return true;
    }
    return freshness(resource.lastChecked, today) == Freshness::Checked ||
           freshness(checkedByTeam, today) == Freshness::Checked;
}

} // namespace kentering
