#pragma once

#include "model/base/dates.h"
#include "model/domain/coming_and_going.h"
#include "model/domain/dossier/client.h"

#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// A time that somebody was with us, within one dossier.
struct Episode {
    std::optional<Date> opened{};
    std::optional<Date> closed{};            ///< nothing while it goes on
    std::optional<ClosingOutcome> outcome{}; ///< how it ended, as it is counted
    std::optional<std::string> words{};      ///< how it ended, in their own words
    friend bool operator==(const Episode&, const Episode&) = default;
};

/// The episode that goes on, or the one that ended last.
[[nodiscard]] Episode presentEpisode(const Client& client);
/// All of them, oldest first; the last is the present one. @param earlier those that ended before it
[[nodiscard]] std::vector<Episode> episodesOf(const Client& client, const std::vector<Episode>& earlier);

/// How a dossier ends.
struct Closing {
    Date on;
    std::optional<ClosingOutcome> outcome{}; ///< nothing when it is not known, or not told
    std::string words{};                     ///< in their own words; may be blank
    friend bool operator==(const Closing&, const Closing&) = default;
};

/// Why a dossier is opened again.
enum class Reopening : unsigned char {
    CameBack,        ///< an episode has ended, and a new one begins
    ClosedByMistake, ///< it had never ended; the history keeps that it was said
};

/// What stands in the way of closing a dossier, or of opening it again.
enum class ClosingObstacle : unsigned char {
    ClosedAlready,
    NotClosed,
    InTheFuture,
    BeforeItBegan, ///< it ends before the first day of the present episode
    BeforeItEnded, ///< the new episode begins before the end of the one before it
};

template <>
struct Vocabulary<ClosingObstacle> {
    static constexpr std::array<std::string_view, 5> kCodes{"closed-already", "not-closed", "in-the-future",
                                                            "before-it-began", "before-it-ended"};
};

/// What stands in the way of ending the present episode on `day`, as seen on `today`.
[[nodiscard]] std::vector<ClosingObstacle> obstaclesToClosing(const Client& client, Date day, Date today);
/// What stands in the way of opening a closed dossier again. @param day the first of a new episode; of a
/// mistake no day is asked
[[nodiscard]] std::vector<ClosingObstacle> obstaclesToReopening(const Client& client, Reopening why, Date day,
                                                                Date today);

} // namespace kentering
