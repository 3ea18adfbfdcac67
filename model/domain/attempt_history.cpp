#include "model/domain/attempt_history.h"

#include "model/errors.h"

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
    Date end = today;
    for (const QuitAttempt& attempt : begun) {
        const Date asOf = std::min(end, attempt.period.to().value_or(end));
        const bool current = history.empty() && attempt.period.holdsOn(today);
        history.push_back({attempt, current, *recoveryClock(std::span(&attempt, 1), slips, asOf)});
        end = attempt.period.from();
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
