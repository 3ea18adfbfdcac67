#include "model/domain/recovery/recovery_clock.h"

#include "tests/domain/day.h"

#include <gtest/gtest.h>

#include <vector>

namespace kentering {
namespace {

using testing::day;

Slip slip(std::string_view first, std::string_view last) {
    return {.days = UseDays(DateRange(day(first), day(last)))};
}

Slip slip(std::string_view on) {
    return slip(on, on);
}

Slip atLeast(int minDays, std::string_view first, std::string_view last) {
    return {.days = UseDays(DateRange(day(first), day(last)), minDays)};
}

QuitAttempt attempt(std::string_view from, std::optional<int> before = std::nullopt) {
    return {.period = DatedState(day(from)), .useDaysInSixWeeksBefore = before};
}

RecoveryClock clockOf(const std::vector<QuitAttempt>& attempts, const std::vector<Slip>& slips,
                      std::string_view asOf) {
    return recoveryClock(attempts, slips, day(asOf)).value();
}

/// The client of the worked example: stopped on Monday 5 October 2026, 14 use days in the six weeks before.
const std::vector<QuitAttempt> kMo{attempt("2026-10-05", 14)};

TEST(RecoveryClock, LeavesFiveWeeksAndSixDaysAfterOneSlipInSixWeeks) {
    const RecoveryClock clock = clockOf(kMo, {slip("2026-10-31")}, "2026-11-16");
    EXPECT_EQ(clock.elapsedDays, 42);
    EXPECT_EQ(clock.useDays, 1);
    EXPECT_EQ(clock.soberDays, 41);
    EXPECT_EQ(clock.soberDaysMax, 41);
    EXPECT_EQ(clock.weeks(), 5);
    EXPECT_EQ(clock.days(), 6);
    EXPECT_EQ(clock.before, (UseWindow{.windowDays = 42, .useDays = 14, .soberDays = 28}));
    EXPECT_EQ(clock.after, (UseWindow{.windowDays = 42, .useDays = 1, .soberDays = 41}));
}

TEST(RecoveryClock, CountsTwoSlipsOnOneDayOnce) {
    const RecoveryClock clock = clockOf(kMo, {slip("2026-10-31"), slip("2026-10-31")}, "2026-11-16");
    EXPECT_EQ(clock.soberDays, 41);
}

TEST(RecoveryClock, TakesForgottenSlipsLater) {
    const std::vector<Slip> slips{slip("2026-10-31"), slip("2026-11-14", "2026-11-15")};
    const RecoveryClock then = clockOf(kMo, slips, "2026-11-16");
    EXPECT_EQ(then.soberDays, 39);
    EXPECT_EQ(then.weeks(), 5);
    EXPECT_EQ(then.days(), 4);
    EXPECT_EQ(then.currentRun, 0);

    const RecoveryClock today = clockOf(kMo, slips, "2026-11-23");
    EXPECT_EQ(today.elapsedDays, 49);
    EXPECT_EQ(today.useDays, 3);
    EXPECT_EQ(today.soberDays, 46);
    EXPECT_EQ(today.weeks(), 6);
    EXPECT_EQ(today.days(), 4);
    EXPECT_EQ(today.longestRun, 26);
    EXPECT_EQ(today.currentRun, 7);
    EXPECT_EQ(today.after, (UseWindow{.windowDays = 42, .useDays = 3, .soberDays = 39}));
}

TEST(RecoveryClock, CountsTheLastSixWeeksAsARangeToo) {
    // One to three days of 6 to 8 November: not known which.
    const RecoveryClock clock = clockOf(
        kMo, {slip("2026-10-31"), atLeast(1, "2026-11-06", "2026-11-08"), slip("2026-11-14", "2026-11-15")},
        "2026-11-23");
    EXPECT_EQ(clock.soberDays, 43);
    EXPECT_EQ(clock.soberDaysMax, 45);
    EXPECT_TRUE(clock.isRange());
    EXPECT_EQ(clock.after, (UseWindow{.windowDays = 42, .useDays = 6, .soberDays = 36, .unsureDays = 2}));
    EXPECT_EQ(clock.after.soberDaysMax(), 38);
}

TEST(RecoveryClock, WhatMayLieBeforeTheLastSixWeeksNeedNotBeInThem) {
    // Of five days two at least; one of the five is the first of the 42: perhaps none of the two.
    const std::vector<QuitAttempt> attempts{attempt("2026-09-01")};
    const RecoveryClock clock = clockOf(attempts, {atLeast(2, "2026-10-08", "2026-10-12")}, "2026-11-23");
    EXPECT_EQ(clock.after.windowDays, 42);
    EXPECT_EQ(clock.after.useDays, 1);
    EXPECT_EQ(clock.after.unsureDays, 1);
    EXPECT_EQ(clock.after.soberDaysMax(), 42);
}

TEST(RecoveryClock, IgnoresUseBeforeTheAttemptAndOnTheDayItself) {
    const RecoveryClock without = clockOf(kMo, {}, "2026-11-16");
    EXPECT_EQ(clockOf(kMo, {slip("2026-10-04"), slip("2026-11-16")}, "2026-11-16"), without);
    EXPECT_EQ(without.soberDays, 42);
    EXPECT_EQ(clockOf(kMo, {slip("2026-10-05")}, "2026-11-16").soberDays, 41);
    EXPECT_EQ(clockOf(kMo, {slip("2026-11-15")}, "2026-11-16").soberDays, 41);
}

TEST(RecoveryClock, CountsOnlyTheDaysOfASlipThatLieInTheTime) {
    EXPECT_EQ(clockOf(kMo, {slip("2026-10-01", "2026-10-06")}, "2026-11-16").useDays, 2);
    EXPECT_EQ(clockOf(kMo, {slip("2026-11-15", "2026-11-20")}, "2026-11-16").useDays, 1);
    EXPECT_EQ(clockOf(kMo, {slip("2026-09-01", "2026-12-01")}, "2026-11-16").soberDays, 0);
}

TEST(RecoveryClock, SaysNothingWithoutAnAttempt) {
    EXPECT_EQ(recoveryClock({}, {}, day("2026-11-16")), std::nullopt);
    EXPECT_EQ(recoveryClock(kMo, {}, day("2026-10-04")), std::nullopt);
}

TEST(RecoveryClock, StandsAtNothingOnTheFirstDay) {
    const RecoveryClock clock = clockOf(kMo, {slip("2026-10-05")}, "2026-10-05");
    EXPECT_EQ(clock.elapsedDays, 0);
    EXPECT_EQ(clock.soberDays, 0);
    EXPECT_EQ(clock.soberDaysMax, 0);
    EXPECT_EQ(clock.currentRun, 0);
    EXPECT_EQ(clock.longestRun, 0);
    EXPECT_EQ(clock.after, UseWindow{});
    EXPECT_EQ(clock.before->useDays, 14);
}

TEST(RecoveryClock, LooksAtTheLatestAttemptThatHasBegun) {
    const std::vector<QuitAttempt> attempts{attempt("2026-10-05", 14), attempt("2027-01-01", 3),
                                            attempt("2025-03-01", 40)};
    EXPECT_EQ(clockOf(attempts, {}, "2026-11-16").from, day("2026-10-05"));
    EXPECT_EQ(clockOf(attempts, {}, "2026-12-31").before->useDays, 14);
    EXPECT_EQ(clockOf(attempts, {}, "2027-01-01").from, day("2027-01-01"));
    EXPECT_EQ(clockOf(attempts, {}, "2025-06-01").from, day("2025-03-01"));
}

TEST(RecoveryClock, LeavesTheTimeBeforeOpenWhenItWasNotAsked) {
    EXPECT_EQ(clockOf({attempt("2026-10-05")}, {}, "2026-11-16").before, std::nullopt);
}

TEST(RecoveryClock, ComparesWithTheDaysThereAreInTheFirstSixWeeks) {
    const RecoveryClock clock = clockOf(kMo, {slip("2026-10-08")}, "2026-10-15");
    EXPECT_EQ(clock.after, (UseWindow{.windowDays = 10, .useDays = 1, .soberDays = 9}));
}

TEST(RecoveryClock, LooksBackNoFurtherThanSixWeeks) {
    // 12 October is the first of the 42 days before 23 November.
    EXPECT_EQ(clockOf(kMo, {slip("2026-10-11")}, "2026-11-23").after.useDays, 0);
    EXPECT_EQ(clockOf(kMo, {slip("2026-10-12")}, "2026-11-23").after.useDays, 1);
}

TEST(RecoveryClock, GivesARangeWhenTheNumberOfDaysIsNotKnown) {
    const RecoveryClock clock = clockOf(kMo, {atLeast(2, "2026-11-01", "2026-11-07")}, "2026-11-16");
    EXPECT_EQ(clock.soberDays, 35);
    EXPECT_EQ(clock.soberDaysMax, 40);
    EXPECT_EQ(clock.useDays, 7);
}

TEST(RecoveryClock, LetsUnknownDaysFallTogetherForTheUpperBound) {
    // Two days in the week and one in the weekend within it can be the same two days; a known day is one.
    EXPECT_EQ(clockOf(kMo, {atLeast(2, "2026-11-02", "2026-11-08"), atLeast(1, "2026-11-07", "2026-11-08")},
                      "2026-11-16")
                  .soberDaysMax,
              40);
    EXPECT_EQ(
        clockOf(kMo, {atLeast(2, "2026-11-02", "2026-11-08"), slip("2026-11-04")}, "2026-11-16").soberDaysMax,
        40);
    EXPECT_EQ(
        clockOf(kMo, {atLeast(2, "2026-11-02", "2026-11-08"), slip("2026-11-10")}, "2026-11-16").soberDaysMax,
        39);
}

TEST(RecoveryClock, LetsUnknownDaysFallOutsideTheTimeForTheUpperBound) {
    // 1-4 October lie before the attempt: three of the five days can be there, four cannot hold five.
    EXPECT_EQ(clockOf(kMo, {atLeast(3, "2026-10-01", "2026-10-08")}, "2026-11-16").soberDaysMax, 42);
    EXPECT_EQ(clockOf(kMo, {atLeast(5, "2026-10-01", "2026-10-08")}, "2026-11-16").soberDaysMax, 41);
    EXPECT_EQ(clockOf(kMo, {atLeast(5, "2026-10-01", "2026-10-08")}, "2026-11-16").soberDays, 38);
}

TEST(RecoveryClock, CrossesLeapDaysAndYearEnds) {
    EXPECT_EQ(clockOf({attempt("2024-02-01")}, {slip("2024-02-29")}, "2024-03-01").soberDays, 28);
    EXPECT_EQ(clockOf({attempt("2023-02-01")}, {}, "2023-03-01").soberDays, 28);
    const RecoveryClock overNewYear =
        clockOf({attempt("2025-12-20")}, {slip("2025-12-31", "2026-01-01")}, "2026-01-10");
    EXPECT_EQ(overNewYear.elapsedDays, 21);
    EXPECT_EQ(overNewYear.useDays, 2);
    EXPECT_EQ(overNewYear.longestRun, 11);
    EXPECT_EQ(overNewYear.currentRun, 8);
}

} // namespace
} // namespace kentering
