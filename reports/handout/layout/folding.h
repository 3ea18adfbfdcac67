#pragma once

#include "reports/handout/compose/sheet_format.h"
#include "reports/handout/layout/page_items.h"
#include "reports/handout/layout/pages.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace kentering {

/// Pages on the paper on which they are printed.
struct Folded {
    PageSize paper;
    std::vector<std::shared_ptr<const PageItems>> sheets;
    /// Which page each part of the document's structure is, in the order drawn; empty where pages are not
    /// parts.
    std::vector<int> partOrder{};
};

/// Puts the pages of a folded format on their paper, with marks where to fold and cut; pages of other
/// formats are paper already.
[[nodiscard]] Folded fold(std::vector<PageItems> pages, SheetFormat format);

/// How many sides of paper `pages` pages of `format` take.
[[nodiscard]] std::size_t sidesFor(std::size_t pages, SheetFormat format);
/// How many pages fit on as many sides; more than `pages` where folding would leave some empty.
[[nodiscard]] std::size_t roomOnSides(std::size_t sides, SheetFormat format);

} // namespace kentering
