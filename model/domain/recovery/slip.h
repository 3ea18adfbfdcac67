#pragma once

#include "model/base/dates.h"
#include "model/domain/talk/substance.h"

#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// The days on which somebody used, as far as they remember: all days of a range, or at least so many
/// somewhere within it.
class UseDays {
public:
    /// Every day of `range`.
    explicit UseDays(DateRange range) : m_range(range) {}
    /// An unknown number of days within `range`, at least `minDays`.
    /// @throws InvalidValue when `minDays` is below 1 or larger than the range.
    UseDays(DateRange range, int minDays);

    [[nodiscard]] const DateRange& range() const { return m_range; }
    /// Set when the number of days is not known.
    [[nodiscard]] std::optional<int> minDays() const { return m_minDays; }
    friend bool operator==(const UseDays&, const UseDays&) = default;

private:
    DateRange m_range;
    std::optional<int> m_minDays;
};

/// A slip: use after somebody stopped. It is looked at to learn from, it never takes away a day that was
/// sober and never moves the phase (brochure chapter 7).
struct Slip {
    UseDays days;
    std::vector<Substance> substances{};
    /// "Many slips begin with alcohol or cannabis" (safety rule S-G): asked at each slip.
    std::optional<bool> alcoholOrCannabisFirst{};
    std::optional<std::string> trigger{};  ///< what led to it, in the client's words
    std::optional<std::string> nextTime{}; ///< what to do next time

    friend bool operator==(const Slip&, const Slip&) = default;
};

/// An attempt to stop (or a period with less use), and how the six weeks before it were.
struct QuitAttempt {
    DatedState period;
    /// Use days in the 42 days before, 0 to 42; nothing when not asked.
    std::optional<int> useDaysInSixWeeksBefore{};

    friend bool operator==(const QuitAttempt&, const QuitAttempt&) = default;
};

} // namespace kentering
