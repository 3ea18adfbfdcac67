#pragma once

#include "reports/handout/layout/section_layout.h"

#include <span>

namespace kentering {

/// Things to fill in by hand: grids, and lines to write on. `sections` follow each other; those that need
/// little width stand beside each other where the paper is wide.
[[nodiscard]] std::vector<Unit> formUnits(const Setting& setting, const Section& section);
/// Height of `units` below each other, with the white above each.
[[nodiscard]] double heightOfUnits(const std::vector<Unit>& units);
/// Several forms after each other: those that need little width beside each other, the others on one page
/// where one can hold them.
void setForms(Setting& setting, std::span<const Section> sections);

} // namespace kentering
