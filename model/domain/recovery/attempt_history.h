#pragma once

#include "model/domain/own_goal.h"
#include "model/domain/recovery/recovery_clock.h"

#include <optional>
#include <span>
#include <vector>

namespace kentering {

/// One attempt with its own clock; an attempt that ended keeps its days for ever.
struct AttemptClock {
    QuitAttempt attempt;
    bool current = false; ///< the one that the client is in on the day looked at
    RecoveryClock clock;
    friend bool operator==(const AttemptClock&, const AttemptClock&) = default;
};

/// Every attempt that began on or before `today`, latest first. An attempt is counted until its end, or until
/// the next one began (`endOf`).
[[nodiscard]] std::vector<AttemptClock> attemptHistory(std::span<const QuitAttempt> attempts,
                                                       std::span<const Slip> slips, Date today);

/// Which picture of the course fits what the client themself wants.
enum class GoalPicture : unsigned char {
    SoberDays,  ///< stop: days without use of the days since they stopped
    UsePerWeek, ///< use less: use days per week, before and after
    Complaints, ///< use safer: complaints then and now
};

/// Nobody who wants to use less or safer is shown days without use as the measure of their work. Who has not
/// chosen sees the clock only when they have stopped.
[[nodiscard]] GoalPicture pictureFor(std::optional<OwnGoal> goal, bool hasAttempt);

} // namespace kentering
