#pragma once

#include "reports/handout/composition.h"
#include "reports/handout/pages.h"

namespace kentering {

/// The pages of `composition` in its format. No heading stands alone at the bottom of a page, no line and no
/// piece of advice is cut in two. The same composition gives the same pages.
/// @throws MissingFontError when the typeface is not installed.
[[nodiscard]] Pages layout(const Composition& composition);

} // namespace kentering
