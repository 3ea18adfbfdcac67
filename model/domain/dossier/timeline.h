#pragma once

#include "model/domain/dossier/dossier.h"

#include <optional>
#include <span>
#include <vector>

namespace kentering {

/// What is known of one day.
enum class DayState : unsigned char {
    Unknown, ///< before anybody stopped, after an attempt ended, or somewhere within an uncertain range
    Sober,
    Use,
};

/// A phase as a band on the time axis; `first` to `last`, both drawn.
struct PhaseBand {
    Phase phase;
    bool secondary = false;
    Date first;
    Date last;
    friend bool operator==(const PhaseBand&, const PhaseBand&) = default;
};

/// The course of one client on one time axis: facts beside each other, no score and no forecast.
struct Timeline {
    Date first;
    Date last;                    ///< the last day drawn
    std::vector<DayState> days{}; ///< one per day from `first` to `last`
    std::vector<PhaseBand> bands{};
    std::vector<Date> stops{}; ///< first days of quit attempts
    std::vector<Contact> contacts{};
    std::vector<Measurement> measurements{};
    std::vector<GriefObservation> griefStages{};

    [[nodiscard]] DayState on(Date day) const {
        return days[static_cast<std::size_t>(daysBetween(first, day))];
    }
};

/// The first day worth drawing for `dossier`: six weeks before its first attempt, or its first fact,
/// whichever is earlier; `today` when nothing has happened yet.
[[nodiscard]] Date firstDayWorthDrawing(const Dossier& dossier, Date today);

/// The picture of `dossier` over `range`. A day within an attempt is sober unless a slip covers it; today
/// and later are never called sober, since they are not over.
[[nodiscard]] Timeline coursePicture(const Dossier& dossier, DateRange range, Date today);

/// Use days in one calendar week, Monday to Sunday; a range when a number of days is not known.
struct WeekOfUse {
    Date monday;
    int atLeast = 0;
    int atMost = 0;
    friend bool operator==(const WeekOfUse&, const WeekOfUse&) = default;
};

/// Use days per week, for clients whose own goal is to use less. Whole weeks that overlap `range`, in order.
[[nodiscard]] std::vector<WeekOfUse> useDaysPerWeek(std::span<const Slip> slips, DateRange range);

} // namespace kentering
