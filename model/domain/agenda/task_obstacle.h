#pragma once

#include "model/domain/vocabulary.h"

namespace kentering {

/// Why work cannot be closed, moved or given away.
enum class TaskObstacle : unsigned char {
    NoWords,       ///< it is closed by the words of its outcome, and there are none
    ClosedAlready, ///< somebody closed it meanwhile: their words stay
    NeedsOutcome,  ///< safety work is not put off without a word: it is closed, and watched again
    DayHasPassed,  ///< work is moved to a day that comes
    CannotOpen,    ///< whoever has no key, or may not open the dossier, could not do it
};

template <>
struct Vocabulary<TaskObstacle> {
    static constexpr std::array<std::string_view, 5> kCodes{"no-words", "closed-already", "needs-outcome",
                                                            "day-has-passed", "cannot-open"};
};

} // namespace kentering
