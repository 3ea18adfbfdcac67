#pragma once

#include <compare>
#include <cstdint>

namespace kentering {

/// A calendar month as a small integer: the finest date that statistics know. A default one is "no month".
class MonthNumber {
public:
    constexpr MonthNumber() = default;
    /// @param month 1 to 12
    constexpr MonthNumber(int year, int month)
        : m_value(static_cast<std::uint16_t>(year * 12 + (month - 1))) {}

    [[nodiscard]] constexpr bool isSet() const { return m_value != 0; }
    [[nodiscard]] constexpr int year() const { return m_value / 12; }
    /// 1 to 12
    [[nodiscard]] constexpr int month() const { return m_value % 12 + 1; }
    /// How many months this one lies after `other`.
    [[nodiscard]] constexpr int since(MonthNumber other) const { return m_value - other.m_value; }
    [[nodiscard]] constexpr MonthNumber next() const { return fromValue(m_value + 1); }
    [[nodiscard]] constexpr MonthNumber previous() const { return fromValue(m_value - 1); }

    friend constexpr auto operator<=>(const MonthNumber&, const MonthNumber&) = default;

private:
    static constexpr MonthNumber fromValue(int value) {
        MonthNumber month;
        month.m_value = static_cast<std::uint16_t>(value);
        return month;
    }

    std::uint16_t m_value = 0;
};

/// Whole months from the first to the last, both included.
struct MonthSpan {
    MonthNumber first;
    MonthNumber last;

    [[nodiscard]] constexpr bool holds(MonthNumber month) const {
        return month.isSet() && first <= month && month <= last;
    }
    friend constexpr bool operator==(const MonthSpan&, const MonthSpan&) = default;
};

} // namespace kentering
