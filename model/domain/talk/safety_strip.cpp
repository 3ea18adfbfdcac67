#include "model/domain/talk/safety_strip.h"

#include <algorithm>

namespace kentering {

namespace {

/// The days that a use is counted over.
constexpr int kEveryDay = 28;

bool isDaily(const SubstanceUse& use) {
    return use.daysPer28.value_or(0) >= kEveryDay;
}

/// What one line about a substance says of dependence on downers.
SafetyAnswer saidBy(const SubstanceUse& use) {
    if (!isDowner(use.substance) && use.substance != Substance::Other) {
        return SafetyAnswer::No; // an upper says nothing
    }
    if (use.dependence == SafetyAnswer::Yes) {
        return SafetyAnswer::Yes;
    }
    if (isDaily(use)) {
        return SafetyAnswer::Unknown;
    }
    return isDowner(use.substance) ? use.dependence : SafetyAnswer::No;
}

/// Whether a slip names a downer that stands nowhere among `uses`: nobody asked about it.
bool namesAnotherDowner(const Slip& slip, std::span<const SubstanceUse> uses) {
    return std::ranges::any_of(slip.substances, [&](Substance substance) {
        return isDowner(substance) &&
               std::ranges::find(uses, substance, &SubstanceUse::substance) == uses.end();
    });
}

} // namespace

SafetyAnswers safetyThatHolds(const SafetyAnswers& asked, std::span<const SubstanceUse> uses,
                              std::span<const Slip> slips) {
    SafetyAnswers holds = asked;
    SafetyAnswer& dependence = holds[SafetyQuestion::DownerDependence];
    const auto doubt = [&dependence] {
        if (dependence == SafetyAnswer::No) {
            dependence = SafetyAnswer::Unknown;
        }
    };
    for (const SubstanceUse& use : uses) {
        const SafetyAnswer said = saidBy(use);
        if (said == SafetyAnswer::Yes) {
            dependence = SafetyAnswer::Yes;
        } else if (said == SafetyAnswer::Unknown) {
            doubt();
        }
    }
    if (std::ranges::any_of(slips, [&](const Slip& slip) { return namesAnotherDowner(slip, uses); })) {
        doubt();
    }
    return holds;
}

std::vector<Substance> namedDowners(std::span<const SubstanceUse> uses, std::span<const Slip> slips) {
    std::vector<Substance> downers;
    const auto add = [&downers](Substance substance) {
        if (std::ranges::find(downers, substance) == downers.end()) {
            downers.push_back(substance);
        }
    };
    for (const SubstanceUse& use : uses) {
        if (isDowner(use.substance) || (use.substance == Substance::Other && isDaily(use))) {
            add(use.substance);
        }
    }
    for (const Slip& slip : slips) {
        for (const Substance substance : slip.substances) {
            if (isDowner(substance)) {
                add(substance);
            }
        }
    }
    return downers;
}

} // namespace kentering
