#include "model/domain/recovery/attempt_rules.h"

#include <gtest/gtest.h>

#include <vector>

namespace kentering {
namespace {

using FaultsOfAttempt = std::vector<AttemptFault>;

QuitAttempt stopped(Date from, std::optional<Date> to = std::nullopt) {
    return {.period = DatedState(from, to)};
}

TEST(AttemptClashes, NoDayBelongsToTwoAttempts) {
    const std::vector known{stopped(Date(2026, 10, 1), Date(2026, 10, 20))};
    EXPECT_EQ(clashes(stopped(Date(2026, 10, 1)), known), FaultsOfAttempt{AttemptFault::SameDayAsAnother});
    EXPECT_EQ(clashes(stopped(Date(2026, 10, 19)), known), FaultsOfAttempt{AttemptFault::WithinAnother});
    EXPECT_EQ(clashes(stopped(Date(2026, 10, 20)), known), FaultsOfAttempt{}) << "that day belongs to none";
    EXPECT_EQ(clashes(stopped(Date(2026, 9, 1), Date(2026, 10, 2)), known),
              FaultsOfAttempt{AttemptFault::WithinAnother});
    EXPECT_EQ(clashes(stopped(Date(2026, 9, 1), Date(2026, 10, 1)), known), FaultsOfAttempt{});
}

TEST(AttemptClashes, WithoutAnEndItStopsWhereTheNextBegins) {
    EXPECT_EQ(clashes(stopped(Date(2026, 9, 1)), std::vector{stopped(Date(2026, 10, 1))}), FaultsOfAttempt{});
    EXPECT_EQ(clashes(stopped(Date(2026, 10, 1)), std::vector{stopped(Date(2026, 9, 1))}), FaultsOfAttempt{});
}

TEST(AttemptFaults, AreNamedWhole) {
    const Date today(2026, 11, 23);
    const std::vector known{stopped(Date(2026, 10, 1), Date(2026, 10, 20))};
    EXPECT_EQ(faultsOf(AttemptDraft{.from = today, .useDaysInSixWeeksBefore = 42}, known, today),
              FaultsOfAttempt{});
    EXPECT_EQ(faultsOf(AttemptDraft{.from = today + boost::gregorian::days(1)}, known, today),
              FaultsOfAttempt{AttemptFault::InTheFuture});
    EXPECT_EQ(faultsOf({.from = today, .to = today + boost::gregorian::days(1)}, known, today),
              FaultsOfAttempt{AttemptFault::InTheFuture});
    EXPECT_EQ(faultsOf({.from = Date(2026, 10, 1), .to = Date(2026, 9, 1), .useDaysInSixWeeksBefore = 43},
                       known, today),
              (FaultsOfAttempt{AttemptFault::EndBeforeStart, AttemptFault::UseDaysOutOfRange}));
    EXPECT_EQ(faultsOf({.from = Date(2026, 10, 2), .useDaysInSixWeeksBefore = -1}, known, today),
              (FaultsOfAttempt{AttemptFault::WithinAnother, AttemptFault::UseDaysOutOfRange}));
}

TEST(AttemptDraft, IsTheAttemptAsItIsWrittenDown) {
    const QuitAttempt attempt{DatedState(Date(2026, 10, 1), Date(2026, 10, 20)), 14};
    EXPECT_EQ(attemptFrom(draftFrom(attempt)), attempt);
}

} // namespace
} // namespace kentering
