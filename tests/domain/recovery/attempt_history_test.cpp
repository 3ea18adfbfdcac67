#include "model/domain/recovery/attempt_history.h"

#include <gtest/gtest.h>

namespace kentering {
namespace {

QuitAttempt attempt(Date from, std::optional<Date> to = std::nullopt) {
    return {DatedState(from, to), std::nullopt};
}

Slip slipOn(Date day) {
    return {UseDays(DateRange(day, day))};
}

TEST(AttemptHistory, EarlierAttemptsKeepTheirDays) {
    const std::vector attempts{attempt(Date(2026, 3, 1), Date(2026, 4, 1)), attempt(Date(2026, 10, 5))};
    const std::vector slips{slipOn(Date(2026, 3, 20)), slipOn(Date(2026, 10, 31))};
    const auto history = attemptHistory(attempts, slips, Date(2026, 11, 16));
    ASSERT_EQ(history.size(), 2U);
    EXPECT_TRUE(history[0].current);
    EXPECT_EQ(history[0].clock.elapsedDays, 42);
    EXPECT_EQ(history[0].clock.soberDays, 41);
    EXPECT_FALSE(history[1].current);
    EXPECT_EQ(history[1].clock.elapsedDays, 31);
    EXPECT_EQ(history[1].clock.soberDays, 30);
}

TEST(AttemptHistory, AnOpenAttemptEndsWhereTheNextBegins) {
    const std::vector attempts{attempt(Date(2026, 3, 1)), attempt(Date(2026, 3, 11))};
    const auto history = attemptHistory(attempts, {}, Date(2026, 3, 15));
    ASSERT_EQ(history.size(), 2U);
    EXPECT_EQ(history[1].clock.elapsedDays, 10);
    EXPECT_FALSE(history[1].current);
}

TEST(AttemptHistory, TheDayOnWhichItEndedIsNotOfTheAttempt) {
    const std::vector attempts{attempt(Date(2026, 3, 1), Date(2026, 3, 11))};
    EXPECT_TRUE(attemptHistory(attempts, {}, Date(2026, 3, 10)).front().current);
    const auto history = attemptHistory(attempts, {}, Date(2026, 3, 11));
    EXPECT_FALSE(history.front().current);
    EXPECT_EQ(history.front().clock.elapsedDays, 10);
}

TEST(AttemptHistory, OfTwoThatBeganOnOneDayTheFirstHasTheDays) {
    const std::vector attempts{attempt(Date(2026, 3, 1)), attempt(Date(2026, 3, 1), Date(2026, 3, 5))};
    const auto history = attemptHistory(attempts, {}, Date(2026, 3, 11));
    ASSERT_EQ(history.size(), 2U);
    EXPECT_TRUE(history[0].current);
    EXPECT_EQ(history[0].clock.elapsedDays, 10);
    EXPECT_EQ(history[1].clock.elapsedDays, 0);
}

TEST(AttemptHistory, LeavesOutWhatHasNotBegun) {
    EXPECT_TRUE(attemptHistory(std::vector{attempt(Date(2026, 12, 1))}, {}, Date(2026, 11, 23)).empty());
}

TEST(GoalPicture, FollowsWhatTheClientWants) {
    EXPECT_EQ(pictureFor(OwnGoal::Stop, false), GoalPicture::SoberDays);
    EXPECT_EQ(pictureFor(OwnGoal::UseLess, true), GoalPicture::UsePerWeek);
    EXPECT_EQ(pictureFor(OwnGoal::UseSafer, true), GoalPicture::Complaints);
    EXPECT_EQ(pictureFor(std::nullopt, true), GoalPicture::SoberDays);
    EXPECT_EQ(pictureFor(OwnGoal::Undecided, false), GoalPicture::UsePerWeek);
}

} // namespace
} // namespace kentering
