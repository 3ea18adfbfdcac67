#pragma once

#include "reports/handout/layout/pages.h"

#include <string>
#include <vector>

namespace kentering {

/// A line of text as it stands on a page, in points from the page's top left.
struct PlacedLine {
    std::string text;
    double x;
    double baseline;
    double width;
    double size;     ///< of its letters
    std::string tag; ///< innermost element of the structure, such as `H2`
};

/// Every line on page `page`, in the order in which it is drawn.
[[nodiscard]] std::vector<PlacedLine> linesOn(const Pages& pages, int page);
/// All text of all pages, lines joined by a space, runs of white space as one.
[[nodiscard]] std::string textOf(const Pages& pages);
/// `text` with every run of white space as one space.
[[nodiscard]] std::string squeezed(const std::string& text);

} // namespace kentering
