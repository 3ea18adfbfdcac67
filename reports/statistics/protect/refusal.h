#pragma once

#include "model/domain/vocabulary.h"

namespace kentering {

/// Why there is no report. An expected outcome: nothing was written, nothing was released.
/// The sentence for people is content's text `statistics.refusal.<code>`. (Command line: exit 6.)
enum class Refusal : unsigned char {
    NotAPeriod,      ///< not a whole year, quarter or month
    StillRunning,    ///< the period is not over
    InTheFuture,     ///< the period has not begun
    TooFewForAMonth, ///< months need a published total of 100
    TooFewChanges,   ///< a revision needs five changed contributions
    AlreadyRevised,  ///< one revision at most
    NothingToRevise, ///< never released
    Cancelled,       ///< the user stopped it
};

template <>
struct Vocabulary<Refusal> {
    static constexpr std::array<std::string_view, 8> kCodes{
        "not-a-period",    "still-running",   "in-the-future",     "too-few-for-a-month",
        "too-few-changes", "already-revised", "nothing-to-revise", "cancelled"};
};

} // namespace kentering
