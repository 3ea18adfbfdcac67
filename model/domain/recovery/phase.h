#pragma once

#include "model/domain/vocabulary.h"

namespace kentering {

/// The five phases of recovery (brochure chapter 6). They overlap and differ per person; the counsellor sets
/// them, no date computes them.
enum class Phase : unsigned char {
    Crash,
    PinkCloud,
    Wall,
    Adjustment,
    Recovery,
};

template <>
struct Vocabulary<Phase> {
    static constexpr std::array<std::string_view, 5> kCodes{"crash", "pink-cloud", "wall", "adjustment",
                                                            "recovery"};
};

/// The five stages of grief (brochure chapter 3): dated observations without order or duration.
enum class GriefStage : unsigned char {
    Denial,
    Anger,
    Bargaining,
    Depression,
    Acceptance,
};

template <>
struct Vocabulary<GriefStage> {
    static constexpr std::array<std::string_view, 5> kCodes{"denial", "anger", "bargaining", "depression",
                                                            "acceptance"};
};

} // namespace kentering
