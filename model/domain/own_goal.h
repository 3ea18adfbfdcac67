#pragma once

#include "model/domain/vocabulary.h"

namespace kentering {

/// What the client wants for themself. None of them is better than another.
enum class OwnGoal : unsigned char {
    Stop,
    UseLess,
    UseSafer,
    Undecided,
};

template <>
struct Vocabulary<OwnGoal> {
    static constexpr std::array<std::string_view, 4> kCodes{"stop", "use-less", "use-safer", "undecided"};
};

/// For how long a small goal at the end of a talk is set. Thinking it over is no goal.
enum class GoalHorizon : unsigned char {
    OneDay,
    SevenDays,
    SixWeeks,
};

template <>
struct Vocabulary<GoalHorizon> {
    static constexpr std::array<std::string_view, 3> kCodes{"1-day", "7-days", "6-weeks"};
};

} // namespace kentering
