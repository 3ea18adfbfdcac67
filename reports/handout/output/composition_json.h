#pragma once

#include "reports/handout/compose/composition.h"

#include <string>

namespace kentering {

/// The composition as JSON, in the form that `kentering-cli handout -o FILE.json` promises:
/// `{"blocks":[{"id":…,"kind":…},…],"heldBack":[{"id":…,"because":…},…]}`. A dropped tip also carries the
/// counsellor's `reason`. Texts are not in it. One line per block, ends with a line feed.
[[nodiscard]] std::string compositionJson(const Composition& composition);

} // namespace kentering
