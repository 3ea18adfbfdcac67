#pragma once

#include "model/domain/vocabulary.h"

namespace kentering {

/// Where a piece of content comes from: a chapter of the brochure, or `House` for what the brochure does not
/// say (a judgement of the makers, a crisis line).
enum class SourceChapter : unsigned char {
    Introduction,
    Checklist,
    Complaints,
    SexWithoutChems,
    Grief,
    Timing,
    StoppingAlone,
    Phases,
    TriggersCravingSlips,
    Support,
    SeekingHelp,
    House,
};

template <>
struct Vocabulary<SourceChapter> {
    static constexpr std::array<std::string_view, 12> kCodes{
        "introduction", "checklist", "ch1", "ch2", "ch3", "ch4", "ch5", "ch6", "ch7", "ch8", "ch9", "house"};
};

} // namespace kentering
