#include "reports/statistics/count/period.h"

#include "model/base/errors.h"

#include <boost/date_time/gregorian/gregorian.hpp>

#include <charconv>

namespace kentering {

namespace {

constexpr int kFirstYear = 2000;
constexpr int kLastYear = 2999;

/// Exactly `digits` decimal digits as a number.
std::optional<int> digitsOf(std::string_view text, std::size_t digits) {
    int value = 0;
    if (text.size() != digits || text.find_first_not_of("0123456789") != std::string_view::npos) {
        return std::nullopt;
    }
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

int numbersOf(PeriodKind kind) {
    switch (kind) {
    case PeriodKind::Year:
        return 0;
    case PeriodKind::Quarter:
        return 4;
    case PeriodKind::Month:
        return 12;
    }
    return 0;
}

bool exists(PeriodKind kind, int year, int number) {
    const int last = numbersOf(kind);
    return year >= kFirstYear && year <= kLastYear && number >= (last == 0 ? 0 : 1) && number <= last;
}

} // namespace

Period::Period(PeriodKind kind, int year, int number) : m_kind(kind), m_year(year), m_number(number) {
    if (!exists(kind, year, number)) {
        throw InvalidValue("no such period");
    }
}

Period Period::year(int year) {
    return Period(PeriodKind::Year, year, 0);
}

Period Period::quarter(int year, int quarter) {
    return Period(PeriodKind::Quarter, year, quarter);
}

Period Period::month(int year, int month) {
    return Period(PeriodKind::Month, year, month);
}

std::optional<Period> Period::parse(std::string_view text) {
    const std::optional<int> year = digitsOf(text.substr(0, 4), 4);
    if (!year) {
        return std::nullopt;
    }
    PeriodKind kind = PeriodKind::Year;
    std::optional<int> number = 0;
    if (text.size() == 7 && text[4] == '-') {
        const bool isQuarter = text[5] == 'Q';
        kind = isQuarter ? PeriodKind::Quarter : PeriodKind::Month;
        number = isQuarter ? digitsOf(text.substr(6), 1) : digitsOf(text.substr(5), 2);
    } else if (text.size() != 4) {
        return std::nullopt;
    }
    if (!number || !exists(kind, *year, *number)) {
        return std::nullopt;
    }
    return Period(kind, *year, *number);
}

std::string Period::name() const {
    const std::string year = std::to_string(m_year);
    switch (m_kind) {
    case PeriodKind::Year:
        return year;
    case PeriodKind::Quarter:
        return year + "-Q" + std::to_string(m_number);
    case PeriodKind::Month:
        return year + (m_number < 10 ? "-0" : "-") + std::to_string(m_number);
    }
    return year;
}

MonthSpan Period::months() const {
    switch (m_kind) {
    case PeriodKind::Year:
        return {MonthNumber(m_year, 1), MonthNumber(m_year, 12)};
    case PeriodKind::Quarter:
        return {MonthNumber(m_year, m_number * 3 - 2), MonthNumber(m_year, m_number * 3)};
    case PeriodKind::Month:
        return {MonthNumber(m_year, m_number), MonthNumber(m_year, m_number)};
    }
    return {};
}

Date Period::firstDay() const {
    const MonthNumber first = months().first;
    return {static_cast<unsigned short>(first.year()), static_cast<unsigned short>(first.month()), 1};
}

Date Period::lastDay() const {
    const MonthNumber last = months().last;
    return Date(static_cast<unsigned short>(last.year()), static_cast<unsigned short>(last.month()), 1)
        .end_of_month();
}

PeriodState Period::stateOn(Date today) const {
    if (today > lastDay()) {
        return PeriodState::Closed;
    }
    return today < firstDay() ? PeriodState::Future : PeriodState::Running;
}

} // namespace kentering
