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
    TooFewToRead,    ///< hardly any figure would be readable
    TooFewChanges,   ///< a revision needs five changed contributions
    AlreadyRevised,  ///< one revision at most
    NothingToRevise, ///< never released
    OlderRules,      ///< released by the first rules: a revision would publish the same facts once more
    NoLaterHistory,  ///< nothing was written in the casebook after the period's end
    LongAfterwards,  ///< today lies more than a year past the last thing written in it
    PerhapsReleased, ///< the casebook was put back from a backup and may have forgotten that it was released
    Cancelled,       ///< the user stopped it
};

template <>
struct Vocabulary<Refusal> {
    static constexpr std::array<std::string_view, 13> kCodes{
        "not-a-period",    "still-running",    "in-the-future",     "too-few-for-a-month", "too-few-to-read",
        "too-few-changes", "already-revised",  "nothing-to-revise", "older-rules",         "no-later-history",
        "long-afterwards", "perhaps-released", "cancelled"};
};

} // namespace kentering
