#pragma once

#include "model/base/dates.h"

#include <vector>

namespace kentering {

/// When a group meets: a weekday in every week, or in certain weeks of the month ("every 1st and 3rd
/// Wednesday, 20:00-21:30"), with days on which it does not. Gaps between such meetings are 14 or 21 days:
/// it is not the same as every two weeks.
class MeetingRule {
public:
    using Weekday = boost::gregorian::greg_weekday;

    /// Every week on `weekday`.
    explicit MeetingRule(Weekday weekday);
    /// On the given occurrences of `weekday` within a month: 1 to 5 from the start, where 5 is only met in
    /// months that have five. @throws InvalidValue for an empty list, a number outside 1-5 or one twice.
    MeetingRule(Weekday weekday, std::vector<int> weeksOfMonth);

    /// Adds a day (a holiday) on which the group does not meet.
    void addException(Date day);

    [[nodiscard]] Weekday weekday() const { return m_weekday; }
    /// Empty for every week.
    [[nodiscard]] const std::vector<int>& weeksOfMonth() const { return m_weeksOfMonth; }
    [[nodiscard]] const std::vector<Date>& exceptions() const { return m_exceptions; }

    /// Whether the group meets on `day`.
    [[nodiscard]] bool meetsOn(Date day) const;
    /// The next `count` meetings on or after `from`, in order. Fewer only when none is left before the year
    /// 9999.
    [[nodiscard]] std::vector<Date> next(Date from, int count) const;

    friend bool operator==(const MeetingRule&, const MeetingRule&) = default;

private:
    Weekday m_weekday;
    std::vector<int> m_weeksOfMonth;
    std::vector<Date> m_exceptions;
};

} // namespace kentering
