#pragma once

#include "reports/handout/compose/composition.h"

#include <string>

namespace kentering {

/// The most characters of a short message: one that is read on a telephone without scrolling for ever.
inline constexpr std::size_t kShortMessageCharacters = 700;

/// The sheet as plain text for a message: the same blocks in the same order, the safety boxes and numbers
/// first. Forms to fill in on paper are left out. UTF-8, lines end with a line feed.
[[nodiscard]] std::string messageText(const Composition& composition);

/// The heart of the sheet in at most `kShortMessageCharacters` characters (code points): our number and the
/// next talk, the own plan and up to three pieces of advice as far as there is room, and always the boxes in
/// their short form with 112 and 113.
[[nodiscard]] std::string shortMessageText(const Composition& composition);

} // namespace kentering
