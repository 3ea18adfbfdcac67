#pragma once

#include "reports/handout/compose/composition.h"
#include "reports/handout/layout/pages.h"
#include "reports/handout/layout/typesetter.h"

#include <array>
#include <optional>

namespace kentering {

/// Lays out one sheet after the other. Lines that were broken for one are at hand for the next, so a layouter
/// remembers words, the client's too: it lives no longer than what shows or writes their sheets.
class Layouter {
public:
    /// The pages of `composition` in its format. No heading stands alone at the bottom of a page, no line and
    /// no piece of advice is cut in two. The same composition gives the same pages, whatever came before.
    /// @throws MissingFontError when the typeface is not installed.
    [[nodiscard]] Pages layout(const Composition& composition);

private:
    std::array<std::optional<Typesetter>, kCount<Language>> m_typesetters;
};

/// The pages of one sheet; see `Layouter::layout`.
[[nodiscard]] Pages layout(const Composition& composition);

} // namespace kentering
