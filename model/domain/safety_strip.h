#pragma once

#include "model/domain/client.h"
#include "model/domain/safety.h"

#include <span>
#include <vector>

namespace kentering {

/// The safety answers that hold for a client: what he was asked, and what he told of each downer. Whoever
/// names GHB without saying whether he depends on it has an open question, even when the general answer was
/// no; a yes about one downer is a yes (safety rule S-B, brochure chapter 5). Never milder than what was
/// asked.
[[nodiscard]] SafetyAnswers safetyThatHolds(const SafetyAnswers& asked, std::span<const SubstanceUse> uses);

/// The downers that he named, each once, in the order in which he did.
[[nodiscard]] std::vector<Substance> namedDowners(std::span<const SubstanceUse> uses);

} // namespace kentering
