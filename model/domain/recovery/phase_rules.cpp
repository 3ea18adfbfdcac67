#include "model/domain/recovery/phase_rules.h"

#include <algorithm>

namespace kentering {

std::vector<PhaseFault> faultsOfNew(const PhasePeriod& next, std::span<const PhasePeriod> known, Date today) {
    std::vector<PhaseFault> found;
    const Date from = next.period.from();
    if (from > today) {
        found.push_back(PhaseFault::InTheFuture);
    }
    if (next.also == next.phase) {
        found.push_back(PhaseFault::SameTwice);
    }
    const bool overlaps = std::ranges::any_of(known, [&](const PhasePeriod& each) {
        const bool endsTheDayBefore = each.period.isOpen() && each.period.from() <= from;
        return !endsTheDayBefore && overlap(each.period, next.period);
    });
    if (overlaps) {
        found.push_back(PhaseFault::BeforeThePhaseThatHolds);
    }
    return found;
}

std::vector<PhaseFault> faultsOfEnd(const PhasePeriod& running, Date day, Date today) {
    std::vector<PhaseFault> found;
    if (day > today) {
        found.push_back(PhaseFault::InTheFuture);
    }
    if (day < running.period.from()) {
        found.push_back(PhaseFault::BeforeThePhaseThatHolds);
    }
    return found;
}

} // namespace kentering
