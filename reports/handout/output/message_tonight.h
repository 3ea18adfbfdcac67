#pragma once

#include "reports/handout/compose/composition.h"

#include <string>

namespace kentering {

/// The first panel as text: what to do now, numbered, and whom to turn to. Lines to write on are left out.
[[nodiscard]] std::string tonightText(const Tonight& tonight);

} // namespace kentering
