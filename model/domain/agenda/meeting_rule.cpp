#include "model/domain/agenda/meeting_rule.h"

#include "model/base/errors.h"

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

constexpr int kDaysOfWeek = 7;
constexpr int kMostWeeksOfMonth = 5;

const Date& lastKnownDay() {
    static const Date day(boost::date_time::max_date_time);
    return day;
}

// Counted from the day itself: Boost's `nth_day_of_the_week_in_month` takes "fifth" for "last", so that a
// group of the fifth Wednesday would meet on the fourth as well.
int weekOfMonth(Date day) {
    return (day.day().as_number() - 1) / kDaysOfWeek + 1;
}

} // namespace

MeetingRule::MeetingRule(Weekday weekday) : m_weekday(weekday) {}

MeetingRule::MeetingRule(Weekday weekday, std::vector<int> weeksOfMonth)
    : m_weekday(weekday), m_weeksOfMonth(std::move(weeksOfMonth)) {
    if (m_weeksOfMonth.empty()) {
        throw InvalidValue("a monthly rule names at least one week of the month");
    }
    std::ranges::sort(m_weeksOfMonth);
    if (m_weeksOfMonth.front() < 1 || m_weeksOfMonth.back() > kMostWeeksOfMonth) {
        throw InvalidValue("weeks of the month are numbered 1 to 5");
    }
    if (std::ranges::adjacent_find(m_weeksOfMonth) != m_weeksOfMonth.end()) {
        throw InvalidValue("a week of the month is named twice");
    }
}

void MeetingRule::addException(Date day) {
    const auto place = std::ranges::lower_bound(m_exceptions, day);
    if (place == m_exceptions.end() || *place != day) {
        m_exceptions.insert(place, day);
    }
}

bool MeetingRule::meetsOn(Date day) const {
    if (day.is_special() || day.day_of_week() != m_weekday) {
        return false;
    }
    if (!m_weeksOfMonth.empty() && !std::ranges::binary_search(m_weeksOfMonth, weekOfMonth(day))) {
        return false;
    }
    return !std::ranges::binary_search(m_exceptions, day);
}

std::vector<Date> MeetingRule::next(Date from, int count) const {
    std::vector<Date> meetings;
    if (from.is_special()) {
        return meetings;
    }
    const long untilWeekday = boost::gregorian::days_until_weekday(from, m_weekday).days();
    const long daysLeft = daysBetween(from, lastKnownDay());
    for (long offset = untilWeekday; offset <= daysLeft && std::cmp_less(meetings.size(), count);
         offset += kDaysOfWeek) {
        const Date day = from + boost::gregorian::days(offset);
        if (meetsOn(day)) {
            meetings.push_back(day);
        }
    }
    return meetings;
}

} // namespace kentering
