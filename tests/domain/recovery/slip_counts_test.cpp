#include "model/domain/recovery/slip_counts.h"

#include <gtest/gtest.h>
#include <vector>

namespace kentering {
namespace {

constexpr int kSaturday = 5;

/// A slip of one day, that many weeks after Saturday 3 October 2026.
Slip onSaturday(int week, std::optional<bool> alcohol) {
    const Date day = Date(2026, 10, 3) + boost::gregorian::days(7L * week);
    Slip slip{UseDays(DateRange(day, day))};
    slip.alcoholOrCannabisFirst = alcohol;
    return slip;
}

Slip onWednesday(std::optional<bool> alcohol) {
    Slip slip{UseDays(DateRange(Date(2026, 11, 4), Date(2026, 11, 4)))};
    slip.alcoholOrCannabisFirst = alcohol;
    return slip;
}

Slip somewhere(std::optional<bool> alcohol) {
    Slip slip{UseDays(DateRange(Date(2026, 9, 1), Date(2026, 9, 20)), 2)};
    slip.alcoholOrCannabisFirst = alcohol;
    return slip;
}

using OnWeekday = SlipCounts::OnWeekday;

TEST(SlipCountsTest, ThreeOfFourBeganWithAlcoholOnASaturday) {
    const std::vector<Slip> slips{onSaturday(0, true), onSaturday(1, true), onSaturday(2, true),
                                  onWednesday(false)};
    const SlipCounts counts = countSlips(slips);
    EXPECT_EQ(counts.alcoholAndWeekday(), (OnWeekday{kSaturday, {3, 4, 0}}));
    EXPECT_EQ(counts.commonWeekday(), (OnWeekday{kSaturday, {3, 4, 0}}));
    EXPECT_EQ(counts.alcoholFirst(), (CountOfSlips{3, 4, 0}));
}

TEST(SlipCountsTest, BothMustHoldOfTheSameSlip) {
    // Three on a Saturday and three with alcohol, but only two of them both.
    const std::vector<Slip> slips{onSaturday(0, true), onSaturday(1, true), onSaturday(2, false),
                                  onWednesday(true)};
    const SlipCounts counts = countSlips(slips);
    EXPECT_EQ(counts.alcoholAndWeekday(), std::nullopt) << "two of four is no more than half";
    EXPECT_EQ(counts.commonWeekday(), (OnWeekday{kSaturday, {3, 4, 0}}));
    EXPECT_EQ(counts.alcoholFirst(), (CountOfSlips{3, 4, 0}));
}

TEST(SlipCountsTest, WhatWasNotAskedIsUnknownAndNeverANo) {
    const std::vector<Slip> slips{onSaturday(0, true), onSaturday(1, true), onSaturday(2, std::nullopt)};
    const SlipCounts counts = countSlips(slips);
    EXPECT_EQ(counts.alcoholAndWeekday(), (OnWeekday{kSaturday, {2, 3, 1}}));
    EXPECT_EQ(counts.alcoholFirst(), (CountOfSlips{2, 3, 1}));
    EXPECT_EQ(
        countSlips(std::vector{onSaturday(0, std::nullopt), onSaturday(1, std::nullopt)}).alcoholFirst(),
        std::nullopt)
        << "never asked: there is nothing to count";
}

TEST(SlipCountsTest, ASlipOfUncertainDaysHasNoWeekday) {
    const std::vector<Slip> slips{onSaturday(0, true), onSaturday(1, true), somewhere(true)};
    const SlipCounts counts = countSlips(slips);
    EXPECT_EQ(counts.weekdayUnknown, 1);
    EXPECT_EQ(counts.commonWeekday(), (OnWeekday{kSaturday, {2, 3, 1}}));
    EXPECT_EQ(counts.alcoholAndWeekday(), (OnWeekday{kSaturday, {2, 3, 1}}));
    EXPECT_EQ(countSlips(std::vector{onSaturday(0, true), onSaturday(1, true), somewhere(false)})
                  .alcoholAndWeekday(),
              (OnWeekday{kSaturday, {2, 3, 0}}))
        << "without alcohol it cannot belong, whatever its day";
    Slip whole{UseDays(DateRange(Date(2026, 10, 3), Date(2026, 10, 4)), 2)};
    EXPECT_EQ(countSlips(std::vector{whole}).onWeekday[kSaturday], 1) << "both days of two are known days";
}

TEST(SlipCountsTest, ARangeBeginsOnItsFirstDay) {
    Slip weekend{UseDays(DateRange(Date(2026, 11, 14), Date(2026, 11, 16)))};
    EXPECT_EQ(countSlips(std::vector{weekend, onSaturday(0, std::nullopt)}).commonWeekday(),
              (OnWeekday{kSaturday, {2, 2, 0}}));
}

TEST(SlipCountsTest, OneSlipHasNothingInCommon) {
    const SlipCounts counts = countSlips(std::vector{onSaturday(0, true)});
    EXPECT_EQ(counts.slips, 1);
    EXPECT_EQ(counts.alcoholAndWeekday(), std::nullopt);
    EXPECT_EQ(counts.commonWeekday(), std::nullopt);
    EXPECT_EQ(counts.alcoholFirst(), std::nullopt);
    EXPECT_EQ(countSlips({}).alcoholFirst(), std::nullopt);
}

TEST(SlipCountsTest, HalfOnOneDayAndHalfOnAnotherIsNoDay) {
    const SlipCounts counts = countSlips(
        std::vector{onSaturday(0, true), onSaturday(1, true), onWednesday(true), onWednesday(true)});
    EXPECT_EQ(counts.commonWeekday(), std::nullopt);
    EXPECT_EQ(counts.alcoholAndWeekday(), std::nullopt);
    EXPECT_EQ(counts.alcoholFirst(), (CountOfSlips{4, 4, 0}));
}

} // namespace
} // namespace kentering
