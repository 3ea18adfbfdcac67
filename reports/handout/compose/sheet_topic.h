#pragma once

#include "model/domain/vocabulary.h"

namespace kentering {

/// A sheet about one topic, one page, beside or instead of the sheet for a phase.
enum class SheetTopic : unsigned char {
    Sex,      ///< sex without drugs (brochure chapter 2)
    Timing,   ///< when to have sex again, with three questions (chapter 4)
    Grief,    ///< letting go, with five thoughts (chapter 3)
    Triggers, ///< what triggers are (chapter 7)
    Help,     ///< the way to professional help (chapter 9)
    Family,   ///< family and friends (chapter 8)
};

template <>
struct Vocabulary<SheetTopic> {
    static constexpr std::array<std::string_view, 6> kCodes{"sex",      "timing", "grief",
                                                            "triggers", "help",   "family"};
};

} // namespace kentering
