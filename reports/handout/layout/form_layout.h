#pragma once

#include "reports/handout/layout/section_layout.h"

#include <span>

namespace kentering {

/// Things to fill in by hand: grids, and lines to write on. `sections` follow each other; those that need
/// little width stand beside each other where the paper is wide.
void setForms(Setting& setting, std::span<const Section> sections);

} // namespace kentering
