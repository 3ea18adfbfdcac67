#include "model/domain/recovery/attempt_rules.h"

#include <algorithm>

namespace kentering {

namespace {

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

} // namespace kentering
