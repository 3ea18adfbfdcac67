#pragma once

#include "reports/handout/compose/composition.h"
#include "reports/handout/layout/flow.h"
#include "reports/handout/layout/sheet_style.h"
#include "reports/handout/layout/typesetter.h"

#include <span>

namespace kentering {

/// What the parts of a sheet are set with.
struct Setting {
    const Typesetter& typesetter;
    const SheetStyle& style;
    Flow& flow;
};

/// The title's band at the top of the first page. Drawn before anything else. @returns its height.
double setTitle(const Typesetter& typesetter, const SheetStyle& style, Canvas& canvas,
                const Composition& composition);
/// The safety panel with its boxes and numbers.
void setSafetyPanel(Setting& setting, const SafetyPanel& panel);
/// The other sections, in order.
void setSections(Setting& setting, std::span<const Section> sections);

} // namespace kentering
