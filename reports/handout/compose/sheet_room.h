#pragma once

#include "reports/handout/compose/composition.h"

namespace kentering {

// About how much room a sheet has and what each thing takes of it, in tenths of a line of A4. The composer
// asks, so that a sheet for one phase stays at two pages; what really stands where is the layout's to decide,
// and a test of the layout holds both together. Only the client's own words are counted by their letters: the
// sheet is the same in both languages.

/// What `block` takes, with the white below it.
[[nodiscard]] int roomFor(const Block& block);
/// What `section` takes, with its heading.
[[nodiscard]] int roomFor(const Section& section);
/// What the first panel takes, with the title above it.
[[nodiscard]] int roomFor(const Tonight& tonight);
/// What the safety panel takes.
[[nodiscard]] int roomFor(const SafetyPanel& safety);

/// What the whole sheet takes.
[[nodiscard]] int roomFor(const Composition& sheet);

/// What two pages of `format` hold; more than anything takes where the number of pages does not matter.
[[nodiscard]] int roomOnTwoPages(SheetFormat format);

/// What a heading takes, with the white above it.
inline constexpr int kRoomForHeading = 18;
/// What a piece of advice takes.
inline constexpr int kRoomForTip = 22;
/// What the client's own plan takes, about.
inline constexpr int kRoomForPlan = 80;

} // namespace kentering
