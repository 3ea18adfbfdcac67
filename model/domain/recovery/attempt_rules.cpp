#include "model/domain/recovery/attempt_rules.h"

#include <algorithm>
#include <iterator>

namespace kentering {

namespace {

constexpr int kMostUseDays = 42; // six weeks

/// Whether `later` begins on a day of `earlier`, which ended after that.
bool beginsWithin(const QuitAttempt& later, const QuitAttempt& earlier) {
    return earlier.period.from() < later.period.from() && earlier.period.to() &&
           later.period.from() < *earlier.period.to();
}

} // namespace

std::vector<AttemptFault> clashes(const QuitAttempt& attempt, std::span<const QuitAttempt> others) {
    std::vector<AttemptFault> found;
    if (std::ranges::any_of(
            others, [&](const QuitAttempt& other) { return other.period.from() == attempt.period.from(); })) {
        found.push_back(AttemptFault::SameDayAsAnother);
    }
    if (std::ranges::any_of(others, [&](const QuitAttempt& other) {
            return beginsWithin(attempt, other) || beginsWithin(other, attempt);
        })) {
        found.push_back(AttemptFault::WithinAnother);
    }
    return found;
}

std::vector<AttemptFault> faultsOf(const AttemptDraft& draft, std::span<const QuitAttempt> others,
                                   Date today) {
    std::vector<AttemptFault> found;
    if (draft.from > today || draft.to > today) {
        found.push_back(AttemptFault::InTheFuture);
    }
    if (draft.to && *draft.to < draft.from) {
        found.push_back(AttemptFault::EndBeforeStart);
    } else {
        std::ranges::copy(clashes(attemptFrom(draft), others), std::back_inserter(found));
    }
    const auto& before = draft.useDaysInSixWeeksBefore;
    if (before && (*before < 0 || *before > kMostUseDays)) {
        found.push_back(AttemptFault::UseDaysOutOfRange);
    }
    return found;
}

QuitAttempt attemptFrom(const AttemptDraft& draft) {
    return {DatedState(draft.from, draft.to), draft.useDaysInSixWeeksBefore};
}

AttemptDraft draftFrom(const QuitAttempt& attempt) {
    return {attempt.period.from(), attempt.period.to(), attempt.useDaysInSixWeeksBefore};
}

} // namespace kentering
