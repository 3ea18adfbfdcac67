#include "model/domain/talk/safety_strip.h"

#include <algorithm>
#include <utility>

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

/// Whether `substance` is a downer that stands nowhere among `uses`: nobody asked about it.
bool isAnotherDowner(Substance substance, std::span<const SubstanceUse> uses) {
    return isDowner(substance) && std::ranges::find(uses, substance, &SubstanceUse::substance) == uses.end();
}

} // namespace

std::optional<DependenceTold> dependenceTold(std::span<const SubstanceUse> uses,
                                             std::span<const Slip> slips) {
    std::vector<Substance> sayYes;
    std::vector<Substance> leaveOpen;
    const auto add = [](std::vector<Substance>& to, Substance substance) {
        if (std::ranges::find(to, substance) == to.end()) {
            to.push_back(substance);
        }
    };
    for (const SubstanceUse& use : uses) {
        const SafetyAnswer said = saidBy(use);
        if (said != SafetyAnswer::No) {
            add(said == SafetyAnswer::Yes ? sayYes : leaveOpen, use.substance);
        }
    }
    for (const Slip& slip : slips) {
        for (const Substance substance : slip.substances) {
            if (isAnotherDowner(substance, uses)) {
                add(leaveOpen, substance);
            }
        }
    }
    if (!sayYes.empty()) {
        return DependenceTold{SafetyAnswer::Yes, std::move(sayYes)};
    }
    return leaveOpen.empty() ? std::nullopt
                             : std::optional(DependenceTold{SafetyAnswer::Unknown, std::move(leaveOpen)});
}

SafetyAnswers safetyThatHolds(const SafetyAnswers& asked, std::span<const SubstanceUse> uses,
                              std::span<const Slip> slips) {
    SafetyAnswers holds = asked;
    SafetyAnswer& dependence = holds[SafetyQuestion::DownerDependence];
    if (const auto told = dependenceTold(uses, slips); told && dependence != SafetyAnswer::Yes) {
        dependence = told->answer;
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
