#include "model/domain/agenda/meeting_rule.h"

#include "model/base/errors.h"
#include "tests/domain/day.h"

#include <boost/date_time/gregorian/greg_weekday.hpp>
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

namespace kentering {
namespace {

using boost::gregorian::Saturday;
using boost::gregorian::Wednesday;
using testing::day;
using testing::plus;

std::vector<std::string> written(const std::vector<Date>& dates) {
    std::vector<std::string> texts;
    for (const Date date : dates) {
        texts.push_back(isoDate(date));
    }
    return texts;
}

using Days = std::vector<std::string>;

TEST(MeetingRule, FirstAndThirdWednesdayFollowsTheMonthNotTheFortnight) {
    const MeetingRule rule(Wednesday, {1, 3});
    EXPECT_EQ(written(rule.next(day("2026-11-23"), 3)), (Days{"2026-12-02", "2026-12-16", "2027-01-06"}));
}

TEST(MeetingRule, BeginsOnTheDayItself) {
    const MeetingRule rule(Wednesday, {1, 3});
    EXPECT_EQ(written(rule.next(day("2026-12-02"), 1)), (Days{"2026-12-02"}));
    EXPECT_EQ(written(rule.next(day("2026-12-03"), 1)), (Days{"2026-12-16"}));
}

TEST(MeetingRule, EveryWeekIsEveryWeek) {
    const MeetingRule rule(Saturday);
    EXPECT_EQ(written(rule.next(day("2026-11-23"), 3)), (Days{"2026-11-28", "2026-12-05", "2026-12-12"}));
    EXPECT_TRUE(rule.weeksOfMonth().empty());
}

TEST(MeetingRule, HasGapsOfTwoOrThreeWeeksOverManyYears) {
    const MeetingRule rule(Wednesday, {1, 3});
    const auto meetings = rule.next(day("2020-01-01"), 24 * 30);
    ASSERT_EQ(meetings.size(), 24U * 30U);
    EXPECT_EQ(meetings.back().year(), 2049);
    std::set<long> gaps;
    std::map<std::pair<int, int>, int> perMonth;
    for (std::size_t index = 0; index < meetings.size(); ++index) {
        EXPECT_EQ(meetings[index].day_of_week(), Wednesday);
        ++perMonth[{meetings[index].year(), meetings[index].month()}];
        if (index > 0) {
            gaps.insert(daysBetween(meetings[index - 1], meetings[index]));
        }
    }
    EXPECT_EQ(gaps, (std::set<long>{14, 21}));
    for (const auto& [month, count] : perMonth) {
        EXPECT_EQ(count, 2) << month.first << '-' << month.second;
    }
}

TEST(MeetingRule, MeetsAFifthTimeOnlyInMonthsThatHaveFive) {
    const MeetingRule rule(Wednesday, {5});
    EXPECT_EQ(written(rule.next(day("2026-01-01"), 5)),
              (Days{"2026-04-29", "2026-07-29", "2026-09-30", "2026-12-30", "2027-03-31"}));
    EXPECT_FALSE(rule.meetsOn(day("2026-02-25"))) << "the last Wednesday is the fourth here";
    // 2028 is a leap year: February has five Tuesdays and still four Wednesdays.
    EXPECT_TRUE(MeetingRule(boost::gregorian::Tuesday, {5}).meetsOn(day("2028-02-29")));
}

TEST(MeetingRule, WithAllFiveWeeksEqualsEveryWeek) {
    const auto monthly = MeetingRule(Wednesday, {5, 3, 1, 2, 4}).next(day("2024-01-01"), 520);
    EXPECT_EQ(written(monthly), written(MeetingRule(Wednesday).next(day("2024-01-01"), 520)));
}

TEST(MeetingRule, DoesNotMeetOnExceptions) {
    MeetingRule rule(Wednesday, {1, 3});
    rule.addException(day("2026-12-16"));
    rule.addException(day("2026-12-02"));
    rule.addException(day("2026-12-16"));
    EXPECT_FALSE(rule.meetsOn(day("2026-12-16")));
    EXPECT_EQ(written(rule.next(day("2026-11-23"), 2)), (Days{"2027-01-06", "2027-01-20"}));
    EXPECT_EQ(written(rule.exceptions()), (Days{"2026-12-02", "2026-12-16"}));
}

TEST(MeetingRule, AnswersForOneDayAsItDoesForTheNextOnes) {
    const MeetingRule rule(Wednesday, {2, 5});
    const Date from = day("2026-01-01");
    const auto meetings = rule.next(from, 60);
    const std::set<Date> known(meetings.begin(), meetings.end());
    for (Date date = from; date <= meetings.back(); date = plus(date, 1)) {
        EXPECT_EQ(rule.meetsOn(date), known.contains(date)) << isoDate(date);
    }
}

TEST(MeetingRule, StopsAtTheEndOfTheCalendar) {
    EXPECT_EQ(written(MeetingRule(Wednesday).next(day("9999-12-20"), 10)),
              (Days{"9999-12-22", "9999-12-29"}));
    EXPECT_TRUE(MeetingRule(Wednesday).next(day("9999-12-30"), 10).empty());
    EXPECT_TRUE(MeetingRule(Wednesday).next(Date(), 10).empty());
    EXPECT_TRUE(MeetingRule(Wednesday).next(day("2026-01-01"), 0).empty());
}

TEST(MeetingRule, RefusesWeeksThatNoMonthHas) {
    EXPECT_THROW(MeetingRule(Wednesday, {}), InvalidValue);
    EXPECT_THROW(MeetingRule(Wednesday, {0}), InvalidValue);
    EXPECT_THROW(MeetingRule(Wednesday, {1, 6}), InvalidValue);
    EXPECT_THROW(MeetingRule(Wednesday, {3, 1, 3}), InvalidValue);
}

} // namespace
} // namespace kentering
