#pragma once

#include "app/gui/manual/manual_pages.h"

#include <string>
#include <string_view>
#include <vector>

namespace kentering {

/// A line of the manual as it is shown.
struct ManualLine {
    enum class Kind : unsigned char { Title, Heading, Words, Item, Row };

    Kind kind = Kind::Words;
    /// Without marks; one for each cell of a row of a table.
    std::vector<std::string> cells{};
    friend bool operator==(const ManualLine&, const ManualLine&) = default;
};

/// The lines of a page. Tables lose the line below their head.
[[nodiscard]] std::vector<ManualLine> manualLines(std::string_view markdown);

/// A part of a page: what stands below one heading.
struct ManualSection {
    std::string page;    ///< name of the page
    std::size_t line;    ///< of its heading among the lines of the page
    std::string heading; ///< as a list shows it: "The talk" or "The talk · Safety"
};

/// The parts in which all of `words` stand (search_text.h); every part when there are none.
[[nodiscard]] std::vector<ManualSection> manualSections(const std::vector<ManualPage>& pages,
                                                        const std::vector<std::string>& words);

} // namespace kentering
