#pragma once

#include "reports/handout/layout/section_layout.h"

namespace kentering {

/// People and places: what it is, when it meets, how to begin, and numbers, mail and web to follow on a
/// screen.
void setDirectory(Setting& setting, const Section& section);

} // namespace kentering
