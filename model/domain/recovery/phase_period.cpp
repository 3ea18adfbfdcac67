#include "model/domain/recovery/phase_period.h"

namespace kentering {

const PhasePeriod* phaseOn(std::span<const PhasePeriod> phases, Date day) {
    const PhasePeriod* found = nullptr;
    for (const PhasePeriod& phase : phases) {
        if (phase.period.holdsOn(day) && (found == nullptr || found->period.from() <= phase.period.from())) {
            found = &phase;
        }
    }
    return found;
}

const Goal* openGoal(std::span<const Goal> goals) {
    const Goal* found = nullptr;
    for (const Goal& goal : goals) {
        if (!goal.outcome && (found == nullptr || found->on <= goal.on)) {
            found = &goal;
        }
    }
    return found;
}

bool overlap(const DatedState& one, const DatedState& other) {
    const auto reaches = [](const DatedState& period, Date day) {
        return !period.to() || day <= *period.to();
    };
    return reaches(one, other.from()) && reaches(other, one.from());
}

} // namespace kentering
