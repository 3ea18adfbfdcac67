#pragma once

#include "model/domain/dossier/dossier.h"

#include <vector>

namespace kentering {

/// The demonstration day: Monday 23 November 2026. The demonstration organisation is as it was that morning.
[[nodiscard]] Date demoDay();

/// The clients of the demonstration day who have a story, in order of code: Sanne, Mo, Ruben, Jasper, Elif,
/// Tom, one without an alias, Dave and Nino. All of Noor; all made up.
[[nodiscard]] std::vector<Dossier> demoPeople();

} // namespace kentering
