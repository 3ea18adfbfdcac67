#pragma once

#include "model/domain/recovery/phase_period.h"

#include <span>
#include <vector>

namespace kentering {

/// Everything that is wrong with a phase that is to hold from its first day on, beside the phases that are
/// written down: the one that runs ends the day before, no other one may reach into it.
[[nodiscard]] std::vector<PhaseFault> faultsOfNew(const PhasePeriod& next, std::span<const PhasePeriod> known,
                                                  Date today);

/// Everything that is wrong with an end of the running phase on `day`.
[[nodiscard]] std::vector<PhaseFault> faultsOfEnd(const PhasePeriod& running, Date day, Date today);

} // namespace kentering
