#include "model/domain/safety_strip.h"

#include <algorithm>

namespace kentering {

SafetyAnswers safetyThatHolds(const SafetyAnswers& asked, std::span<const SubstanceUse> uses) {
    SafetyAnswers holds = asked;
    SafetyAnswer& dependence = holds[SafetyQuestion::DownerDependence];
    for (const SubstanceUse& use : uses) {
        if (!isDowner(use.substance) || dependence == SafetyAnswer::Yes) {
            continue;
        }
        if (use.dependence != SafetyAnswer::No) {
            dependence = use.dependence;
        }
    }
    return holds;
}

std::vector<Substance> namedDowners(std::span<const SubstanceUse> uses) {
    std::vector<Substance> downers;
    for (const SubstanceUse& use : uses) {
        if (isDowner(use.substance) && std::ranges::find(downers, use.substance) == downers.end()) {
            downers.push_back(use.substance);
        }
    }
    return downers;
}

} // namespace kentering
