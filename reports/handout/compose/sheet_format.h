#pragma once

#include "model/domain/vocabulary.h"

namespace kentering {

/// The shapes in which a handout is given along.
enum class SheetFormat : unsigned char {
    A4,
    LargePrint, ///< A4 with a body of 18 points
    FoldedA5,   ///< A4 landscape, printed on both sides and folded once
    WalletCard, ///< a strip of cards of 85.6 by 54 mm, folded like an accordion
};

template <>
struct Vocabulary<SheetFormat> {
    static constexpr std::array<std::string_view, 4> kCodes{"a4", "large-print", "folded-a5", "wallet-card"};
};

} // namespace kentering
