#include "model/domain/safety_strip.h"

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

} // namespace kentering
