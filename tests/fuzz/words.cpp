#include "app/presenters/shared/typed_date.h"
#include "model/base/clean_text.h"
#include "model/base/dates.h"
#include "model/base/errors.h"
#include "model/base/search_text.h"
#include "model/domain/agenda/meeting_rule.h"
#include "model/domain/agenda/task_subject.h"
#include "model/domain/consent.h"
#include "model/domain/ids.h"
#include "reports/statistics/count/period.h"
#include "tests/fuzz/targets.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

namespace kentering::fuzz {

namespace {

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

/// What is accepted is written back as it was.
void readWords(const std::string& text) {
    if (const auto date = parseDate(text)) {
        require(isoDate(*date) == text);
    }
    if (const auto time = parseDateTime(text)) {
        require(isoDateTime(*time) == text);
    }
    const Date today(2026, 11, 23);
    if (const auto typed = parseTypedDate(text, today)) {
        require(parseTypedDate(typedForm(*typed), today) == typed);
        require(!whyNoDay(text, today));
    }
    if (const auto period = Period::parse(text)) {
        require(period->name() == text && period->firstDay() <= period->lastDay());
    }
    require(!firstHiddenCharacter(cleanText(text)));
    (void)searchWords(text);
    if (const auto scope = ConsentScope::fromCode(text)) {
        require(scope->code() == text);
    }
    if (const auto subject = taskSubjectFromCode(text)) {
        require(code(*subject) == text);
    }
    try {
        require(ClientCode(text).text() == text);
    } catch (const InvalidValue&) { // refused in words
        return;
    }
}

/// A rule that anybody could write, and the meetings that it gives: in order, on its own weekday, none on a
/// day that is left out, and on each of those in between it does not meet.
void meet(const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t kHead = 8;
    constexpr int kMeetings = 12;
    if (size < kHead) {
        return;
    }
    const Date from = Date(1900, 1, 1) + boost::gregorian::days((data[0] << 8 | data[1]) * 45 + data[2]);
    const boost::gregorian::greg_weekday weekday(static_cast<unsigned short>(data[3] % 7));
    std::vector<int> weeks;
    for (std::size_t index = 4; index < kHead; ++index) {
        if (data[index] != 0) {
            weeks.push_back(static_cast<int>(data[index] % 8) - 1);
        }
    }
    try {
        MeetingRule rule = weeks.empty() ? MeetingRule(weekday) : MeetingRule(weekday, weeks);
        for (std::size_t index = kHead; index < size; ++index) {
            rule.addException(from + boost::gregorian::days(data[index]));
        }
        const std::vector<Date> meetings = rule.next(from, kMeetings);
        Date last = from - boost::gregorian::days(1);
        for (const Date day : meetings) {
            require(day > last && day.day_of_week() == weekday && rule.meetsOn(day));
            require(std::ranges::find(rule.exceptions(), day) == rule.exceptions().end());
            for (Date between = last + boost::gregorian::days(1); between < day;
                 between += boost::gregorian::days(1)) {
                require(!rule.meetsOn(between));
            }
            last = day;
        }
    } catch (const InvalidValue&) { // a week of the month that there is not, or one twice
        return;
    }
}

} // namespace

void words(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return;
    }
    if (data[0] % 2 == 0) {
        readWords(std::string(data + 1, data + size));
    } else {
        meet(data + 1, size - 1);
    }
}

} // namespace kentering::fuzz
