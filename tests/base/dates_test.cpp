#include "model/base/dates.h"

#include "model/base/errors.h"
#include "tests/domain/day.h"

#include <gtest/gtest.h>

namespace kentering {
namespace {

using testing::day;

TEST(ParseDate, TakesEveryDayInItsOneSpelling) {
    for (Date date = day("1999-12-25"); date < day("2033-01-05"); date += boost::gregorian::days(1)) {
        EXPECT_EQ(parseDate(isoDate(date)), date);
    }
    EXPECT_EQ(isoDate(day("2026-01-05")), "2026-01-05");
}

TEST(ParseDate, KnowsLeapDays) {
    EXPECT_TRUE(parseDate("2024-02-29"));
    EXPECT_TRUE(parseDate("2000-02-29"));
    EXPECT_FALSE(parseDate("2026-02-29"));
    EXPECT_FALSE(parseDate("2100-02-29"));
}

TEST(ParseDate, RefusesAnyOtherSpelling) {
    for (const char* text : {"",
                             "2026",
                             "2026-1-5",
                             "2026-01-5",
                             "26-01-05",
                             "2026/01/05",
                             "2026-01-05 ",
                             " 2026-01-05",
                             "2026-01-05T10:00",
                             "05-01-2026",
                             "2026-Jan-05",
                             "20260105",
                             "2026-00-05",
                             "2026-13-05",
                             "2026-01-00",
                             "2026-01-32",
                             "2026-04-31",
                             "0000-01-01",
                             "-026-01-05",
                             "+026-01-05",
                             "2026-+1-05",
                             "2026-01-0x",
                             "not-a-date!",
                             "today"}) {
        EXPECT_EQ(parseDate(text), std::nullopt) << '"' << text << '"';
    }
}

TEST(ParseDateTime, TakesMinutesOfTheDay) {
    const auto time = parseDateTime("2026-11-16T10:05");
    ASSERT_TRUE(time);
    EXPECT_EQ(time->date(), day("2026-11-16"));
    EXPECT_EQ(isoDateTime(*time), "2026-11-16T10:05");
    EXPECT_EQ(isoDateTime(*parseDateTime("2024-02-29T00:00")), "2024-02-29T00:00");
    EXPECT_EQ(isoDateTime(*parseDateTime("2026-12-31T23:59")), "2026-12-31T23:59");
}

TEST(ParseDateTime, RefusesAnyOtherSpelling) {
    for (const char* text :
         {"", "2026-11-16", "2026-11-16 10:05", "2026-11-16T10", "2026-11-16T1:05", "2026-11-16T24:00",
          "2026-11-16T10:60", "2026-11-16T10:05:00", "2026-11-16T10:05Z", "2026-11-16T-1:05",
          "2026-02-29T10:05", "2026-11-16t10:05", "2026-11-16T10.05"}) {
        EXPECT_EQ(parseDateTime(text), std::nullopt) << '"' << text << '"';
    }
}

TEST(DaysBetween, CountsOverLeapDaysAndYearEnds) {
    EXPECT_EQ(daysBetween(day("2024-02-28"), day("2024-03-01")), 2);
    EXPECT_EQ(daysBetween(day("2026-02-28"), day("2026-03-01")), 1);
    EXPECT_EQ(daysBetween(day("2025-12-31"), day("2026-01-01")), 1);
    EXPECT_EQ(daysBetween(day("2026-01-01"), day("2025-12-31")), -1);
}

TEST(DateRange, CountsBothEnds) {
    EXPECT_EQ(DateRange(day("2026-11-14"), day("2026-11-15")).days(), 2);
    EXPECT_EQ(DateRange(day("2026-11-14"), day("2026-11-14")).days(), 1);
    EXPECT_EQ(DateRange(day("2024-01-01"), day("2024-12-31")).days(), 366);
}

TEST(DateRange, RefusesAnEndBeforeItsStart) {
    EXPECT_THROW(DateRange(day("2026-11-15"), day("2026-11-14")), InvalidValue);
}

TEST(DateRange, RefusesWhatIsNoDay) {
    EXPECT_THROW(DateRange(Date(), day("2026-11-14")), InvalidValue);
    EXPECT_THROW(DateRange(day("2026-11-14"), Date()), InvalidValue);
    EXPECT_THROW(DateRange(day("2026-11-14"), Date(boost::date_time::pos_infin)), InvalidValue);
}

TEST(DatedState, HoldsFromItsFirstDayToItsLast) {
    const DatedState state(day("2026-10-20"), day("2026-11-08"));
    EXPECT_FALSE(state.holdsOn(day("2026-10-19")));
    EXPECT_TRUE(state.holdsOn(day("2026-10-20")));
    EXPECT_TRUE(state.holdsOn(day("2026-11-08")));
    EXPECT_FALSE(state.holdsOn(day("2026-11-09")));
    EXPECT_FALSE(state.isOpen());
}

TEST(DatedState, HoldsUntilFurtherNoticeWithoutAnEnd) {
    const DatedState state(day("2026-10-20"));
    EXPECT_TRUE(state.isOpen());
    EXPECT_TRUE(state.holdsOn(day("2099-01-01")));
    EXPECT_FALSE(state.holdsOn(day("2026-10-19")));
}

TEST(DatedState, RefusesAnEndBeforeItsStartAndWhatIsNoDay) {
    EXPECT_THROW(DatedState(day("2026-10-20"), day("2026-10-19")), InvalidValue);
    EXPECT_THROW(DatedState{Date()}, InvalidValue);
    EXPECT_THROW(DatedState(day("2026-10-20"), Date()), InvalidValue);
}

} // namespace
} // namespace kentering
