#pragma once

#include "model/domain/dossier/client.h"
#include "model/domain/recovery/slip.h"
#include "model/domain/talk/safety.h"

#include <optional>
#include <span>
#include <vector>

namespace kentering {

/// What the rest of the dossier says of dependence on downers, whatever was asked.
struct DependenceTold {
    SafetyAnswer answer = SafetyAnswer::Unknown; ///< yes, or unknown: it never says no
    std::vector<Substance> by{};                 ///< the substances that say so, each once
    friend bool operator==(const DependenceTold&, const DependenceTold&) = default;
};

/// Nothing when substances and slips leave it to what was asked.
[[nodiscard]] std::optional<DependenceTold> dependenceTold(std::span<const SubstanceUse> uses,
                                                           std::span<const Slip> slips);

/// The safety answers that hold for a client: what was asked, and what the rest of the dossier tells about
/// downers. The only place that decides it; the strip, the talk, the letters and the paper all ask here
/// (safety rule S-B, brochure chapter 5). Never milder than what was asked. A yes about one downer is a yes.
/// A no does not hold, and the question is open again, when
/// - a downer stands among the substances without an answer of its own;
/// - a downer, or something under "other" (1,4-BDO, pregabalin and methadone live there), is used on all of
///   28 days, whatever was answered: "every day" is what the sheet itself asks about;
/// - a slip names a downer about which the substances have no answer.
[[nodiscard]] SafetyAnswers safetyThatHolds(const SafetyAnswers& asked, std::span<const SubstanceUse> uses,
                                            std::span<const Slip> slips);

/// The downers that were named, among the substances and in slips, each once, in that order; also `Other`
/// when it is used every day.
[[nodiscard]] std::vector<Substance> namedDowners(std::span<const SubstanceUse> uses,
                                                  std::span<const Slip> slips);

} // namespace kentering
