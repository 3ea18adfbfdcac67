#pragma once

#include "model/domain/course.h"
#include "model/domain/slip.h"
#include "model/storage/exchange/object_reader.h"

#include <vector>

namespace kentering {

/// The attempts to stop of the client that `owner` reads. What is wrong with one, or between two (`clashes`),
/// becomes a fault.
[[nodiscard]] std::vector<QuitAttempt> readQuitAttempts(ObjectReader& owner);

/// The phases of the client that `owner` reads; two with a day in common are a fault, as in the form.
[[nodiscard]] std::vector<PhasePeriod> readPhases(ObjectReader& owner);

} // namespace kentering
