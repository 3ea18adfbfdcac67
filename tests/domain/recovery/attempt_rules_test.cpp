#include "model/domain/recovery/attempt_rules.h"

#include <gtest/gtest.h>

#include <vector>

namespace kentering {
namespace {

using Faults = std::vector<AttemptFault>;

QuitAttempt stopped(Date from, std::optional<Date> to = std::nullopt) {
    return {.period = DatedState(from, to)};
}

TEST(AttemptClashes, NoDayBelongsToTwoAttempts) {
    const std::vector known{stopped(Date(2026, 10, 1), Date(2026, 10, 20))};
    EXPECT_EQ(clashes(stopped(Date(2026, 10, 1)), known), Faults{AttemptFault::SameDayAsAnother});
    EXPECT_EQ(clashes(stopped(Date(2026, 10, 19)), known), Faults{AttemptFault::WithinAnother});
    EXPECT_EQ(clashes(stopped(Date(2026, 10, 20)), known), Faults{}) << "that day belongs to none";
    EXPECT_EQ(clashes(stopped(Date(2026, 9, 1), Date(2026, 10, 2)), known),
              Faults{AttemptFault::WithinAnother});
    EXPECT_EQ(clashes(stopped(Date(2026, 9, 1), Date(2026, 10, 1)), known), Faults{});
}

TEST(AttemptClashes, WithoutAnEndItStopsWhereTheNextBegins) {
    EXPECT_EQ(clashes(stopped(Date(2026, 9, 1)), std::vector{stopped(Date(2026, 10, 1))}), Faults{});
    EXPECT_EQ(clashes(stopped(Date(2026, 10, 1)), std::vector{stopped(Date(2026, 9, 1))}), Faults{});
}

} // namespace
} // namespace kentering
