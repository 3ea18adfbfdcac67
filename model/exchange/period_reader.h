#pragma once

#include "model/domain/recovery/phase_period.h"
#include "model/domain/recovery/slip.h"
#include "model/exchange/object_reader.h"

#include <vector>

namespace kentering {

/// The attempts to stop of the client that `owner` reads. What is wrong with one, or between two (`clashes`),
/// becomes a fault.
[[nodiscard]] std::vector<QuitAttempt> readQuitAttempts(ObjectReader& owner);

/// The phases of the client that `owner` reads; two with a day in common are a fault, as in the form.
[[nodiscard]] std::vector<PhasePeriod> readPhases(ObjectReader& owner);

} // namespace kentering
