#include "model/domain/dossier/timeline.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace kentering {
namespace {

using boost::gregorian::days;

const Date kPictureDay(2026, 11, 23);

Slip slipOn(Date first, Date last) {
    return Slip{.days = UseDays(DateRange(first, last))};
}

/// The Mo of the fictional day: stopped on 5 October, two slips, two phases at once.
Dossier mo() {
    Dossier dossier{.client = Client{.code = ClientCode("K-0002")}};
    dossier.quitAttempts.push_back({DatedState(Date(2026, 10, 5)), 14});
    dossier.slips.push_back(slipOn(Date(2026, 10, 31), Date(2026, 10, 31)));
    dossier.slips.push_back(slipOn(Date(2026, 11, 14), Date(2026, 11, 15)));
    dossier.phases.push_back({Phase::PinkCloud, Phase::Wall, DatedState(Date(2026, 10, 20))});
    return dossier;
}

TEST(Timeline, BeginsSixWeeksBeforeTheFirstAttempt) {
    EXPECT_EQ(firstDayWorthDrawing(mo(), kPictureDay), Date(2026, 8, 24));
}

TEST(Timeline, BeginsTodayWhenNothingHasHappened) {
    EXPECT_EQ(firstDayWorthDrawing(Dossier{.client = Client{.code = ClientCode("K-0001")}}, kPictureDay),
              kPictureDay);
}

TEST(Timeline, KnowsEachDay) {
    const auto picture = coursePicture(mo(), DateRange(Date(2026, 8, 24), kPictureDay), kPictureDay);
    EXPECT_EQ(picture.days.size(), 92U);
    EXPECT_EQ(picture.on(Date(2026, 10, 4)), DayState::Unknown);
    EXPECT_EQ(picture.on(Date(2026, 10, 5)), DayState::Sober);
    EXPECT_EQ(picture.on(Date(2026, 10, 31)), DayState::Use);
    EXPECT_EQ(picture.on(Date(2026, 11, 1)), DayState::Sober);
    EXPECT_EQ(picture.on(Date(2026, 11, 15)), DayState::Use);
    EXPECT_EQ(picture.on(Date(2026, 11, 22)), DayState::Sober);
}

TEST(Timeline, AgreesWithTheClock) {
    const auto dossier = mo();
    const auto picture = coursePicture(dossier, DateRange(Date(2026, 8, 24), kPictureDay), kPictureDay);
    const auto clock = recoveryClock(dossier.quitAttempts, dossier.slips, kPictureDay);
    ASSERT_TRUE(clock);
    EXPECT_EQ(std::ranges::count(picture.days, DayState::Sober), clock->soberDays);
    EXPECT_EQ(std::ranges::count(picture.days, DayState::Use), clock->useDays);
}

TEST(Timeline, NeverCallsTodayOrLaterSober) {
    const auto picture = coursePicture(mo(), DateRange(Date(2026, 11, 20), Date(2026, 12, 1)), kPictureDay);
    EXPECT_EQ(picture.on(kPictureDay), DayState::Unknown);
    EXPECT_EQ(picture.on(Date(2026, 12, 1)), DayState::Unknown);
}

TEST(Timeline, DaysAfterAnEndedAttemptAreUnknown) {
    auto dossier = mo();
    dossier.quitAttempts = {{DatedState(Date(2026, 10, 5), Date(2026, 10, 10)), std::nullopt}};
    const auto picture =
        coursePicture(dossier, DateRange(Date(2026, 10, 5), Date(2026, 10, 20)), kPictureDay);
    EXPECT_EQ(picture.on(Date(2026, 10, 9)), DayState::Sober);
    EXPECT_EQ(picture.on(Date(2026, 10, 10)), DayState::Unknown) << "half-open, as the clock is";
    EXPECT_EQ(picture.on(Date(2026, 10, 11)), DayState::Unknown);
    const auto clock = recoveryClock(dossier.quitAttempts, {}, kPictureDay);
    EXPECT_EQ(std::ranges::count(picture.days, DayState::Sober), clock->soberDays);
}

TEST(Timeline, AnAttemptStopsWhereTheNextBegan) {
    auto dossier = mo();
    dossier.slips.clear();
    dossier.quitAttempts = {{DatedState(Date(2026, 10, 5)), std::nullopt},
                            {DatedState(Date(2026, 10, 12), Date(2026, 10, 14)), std::nullopt}};
    const auto picture =
        coursePicture(dossier, DateRange(Date(2026, 10, 5), Date(2026, 10, 20)), kPictureDay);
    EXPECT_EQ(picture.on(Date(2026, 10, 11)), DayState::Sober);
    EXPECT_EQ(picture.on(Date(2026, 10, 13)), DayState::Sober);
    EXPECT_EQ(picture.on(Date(2026, 10, 14)), DayState::Unknown);
}

TEST(Timeline, AnUncertainRangeIsUnknownButACertainDayInItStaysUse) {
    auto dossier = mo();
    dossier.slips = {slipOn(Date(2026, 11, 2), Date(2026, 11, 2)),
                     Slip{.days = UseDays(DateRange(Date(2026, 11, 1), Date(2026, 11, 5)), 2)}};
    const auto picture =
        coursePicture(dossier, DateRange(Date(2026, 10, 30), Date(2026, 11, 6)), kPictureDay);
    EXPECT_EQ(picture.on(Date(2026, 11, 1)), DayState::Unknown);
    EXPECT_EQ(picture.on(Date(2026, 11, 2)), DayState::Use);
    EXPECT_EQ(picture.on(Date(2026, 11, 6)), DayState::Sober);
}

TEST(Timeline, ClipsBandsAndShowsTheSecondPhaseBeside) {
    const auto picture = coursePicture(mo(), DateRange(Date(2026, 11, 1), Date(2026, 11, 10)), kPictureDay);
    ASSERT_EQ(picture.bands.size(), 2U);
    EXPECT_EQ(picture.bands[0], (PhaseBand{Phase::PinkCloud, false, Date(2026, 11, 1), Date(2026, 11, 10)}));
    EXPECT_EQ(picture.bands[1], (PhaseBand{Phase::Wall, true, Date(2026, 11, 1), Date(2026, 11, 10)}));
}

TEST(UseDaysPerWeek, CountsDistinctDaysMondayToSunday) {
    const std::vector<Slip> slips{
        slipOn(Date(2026, 11, 14), Date(2026, 11, 16)), slipOn(Date(2026, 11, 15), Date(2026, 11, 15)),
        Slip{.days = UseDays(DateRange(Date(2026, 11, 20), Date(2026, 11, 22)), 1)}};
    const auto weeks = useDaysPerWeek(slips, DateRange(Date(2026, 11, 12), Date(2026, 11, 22)));
    ASSERT_EQ(weeks.size(), 2U);
    EXPECT_EQ(weeks[0], (WeekOfUse{Date(2026, 11, 9), 2, 2}));
    EXPECT_EQ(weeks[1], (WeekOfUse{Date(2026, 11, 16), 2, 4}));
}

} // namespace
} // namespace kentering
