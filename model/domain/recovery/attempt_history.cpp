#include "model/domain/recovery/attempt_history.h"

#include "model/base/errors.h"

#include <algorithm>

namespace kentering {

std::vector<AttemptClock> attemptHistory(std::span<const QuitAttempt> attempts, std::span<const Slip> slips,
                                         Date today) {
    std::vector<QuitAttempt> begun;
    std::ranges::copy_if(attempts, std::back_inserter(begun),
                         [today](const QuitAttempt& attempt) { return attempt.period.from() <= today; });
    std::ranges::stable_sort(begun, std::ranges::greater{},
                             [](const QuitAttempt& attempt) { return attempt.period.from(); });
    std::vector<AttemptClock> history;
    for (const QuitAttempt& attempt : begun) {
        const Date asOf = std::min(today, endOf(attempt, begun).value_or(today));
        // Of two that began on one day the clock looks at the first; the other has no days of its own.
        const bool isSecond =
            !history.empty() && history.back().attempt.period.from() == attempt.period.from();
        const bool current = history.empty() && runsOn(attempt, today);
        history.push_back(
            {attempt, current,
             *recoveryClock(std::span(&attempt, 1), slips, isSecond ? attempt.period.from() : asOf)});
    }
    return history;
}

GoalPicture pictureFor(std::optional<OwnGoal> goal, bool hasAttempt) {
    if (!goal) {
        return hasAttempt ? GoalPicture::SoberDays : GoalPicture::UsePerWeek;
    }
    switch (*goal) {
    case OwnGoal::Stop:
        return GoalPicture::SoberDays;
    case OwnGoal::UseLess:
        return GoalPicture::UsePerWeek;
    case OwnGoal::UseSafer:
        return GoalPicture::Complaints;
    case OwnGoal::Undecided:
        return hasAttempt ? GoalPicture::SoberDays : GoalPicture::UsePerWeek;
    }
    throw InvalidValue("a goal that does not exist");
}

} // namespace kentering
