#pragma once

#include "model/base/dates.h"
#include "model/domain/facts/month_number.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace kentering {

/// What may be asked for: a calendar year, quarter or month. There are no free ranges, because two
/// overlapping ranges laid side by side give away one person.
enum class PeriodKind : unsigned char {
    Year,
    Quarter,
    Month,
};

/// Where a period lies as seen from a day.
enum class PeriodState : unsigned char {
    Closed,  ///< its last day is over
    Running, ///< begun, not over
    Future,  ///< not begun
};

/// A calendar period from the year 2000 on, written `2025`, `2025-Q2` or `2025-03`.
class Period {
public:
    /// The period that `text` names exactly; nothing for anything else (a range, a day, a fifth quarter).
    [[nodiscard]] static std::optional<Period> parse(std::string_view text);
    /// @throws InvalidValue for a year outside 2000 to 2999 or a quarter or month that does not exist.
    [[nodiscard]] static Period year(int year);
    [[nodiscard]] static Period quarter(int year, int quarter);
    [[nodiscard]] static Period month(int year, int month);

    [[nodiscard]] PeriodKind kind() const { return m_kind; }
    [[nodiscard]] int year() const { return m_year; }
    /// 1 to 4 for a quarter, 1 to 12 for a month, 0 for a year.
    [[nodiscard]] int number() const { return m_number; }
    /// The stable name, as `parse` reads it: part of noise keys, ledger and file names.
    [[nodiscard]] std::string name() const;
    [[nodiscard]] MonthSpan months() const;
    [[nodiscard]] Date firstDay() const;
    [[nodiscard]] Date lastDay() const;
    [[nodiscard]] PeriodState stateOn(Date today) const;

    friend auto operator<=>(const Period&, const Period&) = default;

private:
    Period(PeriodKind kind, int year, int number);

    PeriodKind m_kind;
    int m_year;
    int m_number;
};

} // namespace kentering
