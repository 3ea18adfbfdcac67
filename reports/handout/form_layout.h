#pragma once

#include "reports/handout/section_layout.h"

namespace kentering {

/// Lines or a grid to fill in by hand, whole on one page where one page can hold it.
void setForm(Setting& setting, const Section& section);

} // namespace kentering
