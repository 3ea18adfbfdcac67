#pragma once

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <boost/date_time/posix_time/posix_time_types.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace kentering {

using Date = boost::gregorian::date;
/// Local wall-clock time, as people make appointments; kept to the minute.
using DateTime = boost::posix_time::ptime;

/// `text` as a date when it is exactly `YYYY-MM-DD` and names a day that exists.
[[nodiscard]] std::optional<Date> parseDate(std::string_view text);
/// `date` as `YYYY-MM-DD`.
[[nodiscard]] std::string isoDate(Date date);
/// `text` as a time when it is exactly `YYYY-MM-DDTHH:MM` and exists.
[[nodiscard]] std::optional<DateTime> parseDateTime(std::string_view text);
/// `time` as `YYYY-MM-DDTHH:MM`.
[[nodiscard]] std::string isoDateTime(DateTime time);
/// Days from `from` to `to`; negative when `to` is earlier.
[[nodiscard]] long daysBetween(Date from, Date to);

/// Whole days from the first to the last, both included.
class DateRange {
public:
    /// @throws InvalidValue when `last` lies before `first` or either is not a real date.
    DateRange(Date first, Date last);

    [[nodiscard]] Date first() const { return m_first; }
    [[nodiscard]] Date last() const { return m_last; }
    /// Number of days, at least 1.
    [[nodiscard]] int days() const;
    friend bool operator==(const DateRange&, const DateRange&) = default;

private:
    Date m_first;
    Date m_last;
};

/// A dated state: from a day on, until a day (included) or until further notice.
class DatedState {
public:
    /// @throws InvalidValue when `to` lies before `from` or either is not a real date.
    explicit DatedState(Date from, std::optional<Date> to = std::nullopt);

    [[nodiscard]] Date from() const { return m_from; }
    [[nodiscard]] std::optional<Date> to() const { return m_to; }
    [[nodiscard]] bool isOpen() const { return !m_to.has_value(); }
    [[nodiscard]] bool holdsOn(Date day) const;
    friend bool operator==(const DatedState&, const DatedState&) = default;

private:
    Date m_from;
    std::optional<Date> m_to;
};

} // namespace kentering
