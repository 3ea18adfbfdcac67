#pragma once

#include "reports/handout/composition.h"

#include <string>

namespace kentering {

/// The sheet as plain text for a message: the same blocks in the same order, the safety boxes and numbers
/// first. Forms to fill in on paper are left out. UTF-8, lines end with a line feed.
[[nodiscard]] std::string messageText(const Composition& composition);

} // namespace kentering
