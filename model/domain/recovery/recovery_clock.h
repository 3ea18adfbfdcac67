#pragma once

#include "model/base/dates.h"
#include "model/domain/recovery/slip.h"

#include <optional>
#include <span>

namespace kentering {

/// Use days and sober days within so many days.
struct UseWindow {
    int windowDays = 0;
    int useDays = 0;    ///< the most there can have been
    int soberDays = 0;  ///< a lower bound when a number of days is not known
    int unsureDays = 0; ///< how many of the use days may have been sober; 0 when all use days are known

    [[nodiscard]] int soberDaysMax() const { return soberDays + unsureDays; }
    friend bool operator==(const UseWindow&, const UseWindow&) = default;
};

/// How the days since somebody stopped went. A slip takes its own days and nothing else (brochure chapter 7:
/// one day of use after six weeks leaves five weeks and six days).
struct RecoveryClock {
    Date from;            ///< first day of the quit attempt that is looked at
    Date asOf;            ///< first day that no longer counts: the day asked for, or the end of the attempt
    int elapsedDays = 0;  ///< days with from <= day < asOf
    int useDays = 0;      ///< distinct use days among them; the most there can have been
    int soberDays = 0;    ///< elapsed - use days; a lower bound when a number of days is not known
    int soberDaysMax = 0; ///< upper bound; equal to soberDays when all use days are known
    int currentRun = 0;   ///< sober days in a row up to asOf; of an ended attempt those up to its end
    int longestRun = 0;   ///< most sober days in a row
    std::optional<UseWindow> before{}; ///< the 42 days before the attempt, when asked
    UseWindow after{};                 ///< the last min(42, elapsed) days
    std::optional<Date>
        ended{}; ///< the day on which the attempt ended; nothing while it runs on the day asked for

    /// Whole weeks in soberDays, and the days that remain: 41 is 5 weeks and 6 days.
    [[nodiscard]] int weeks() const { return soberDays / 7; }
    [[nodiscard]] int days() const { return soberDays % 7; }
    /// Whether of some day it is not known if it was a use day: then every total is a range, and every row of
    /// days without use lasted at least so long.
    [[nodiscard]] bool isRange() const { return soberDaysMax > soberDays; }
    friend bool operator==(const RecoveryClock&, const RecoveryClock&) = default;
};

/// Whether `day` belongs to `attempt`. The end (`to`) is the day on which it ended, half-open as the clock
/// is: days from then on belong to no attempt.
[[nodiscard]] bool runsOn(const QuitAttempt& attempt, Date day);

/// The first day that no longer belongs to `attempt`: the day on which it ended, or on which another of
/// `attempts` began, whichever came first; nothing while neither is known.
[[nodiscard]] std::optional<Date> endOf(const QuitAttempt& attempt, std::span<const QuitAttempt> attempts);

/// The attempt that the clock looks at on `day`: the latest that began on or before that day, ended or not;
/// of two that began on one day the first in `attempts`. Nothing when none has begun.
[[nodiscard]] const QuitAttempt* latestAttempt(std::span<const QuitAttempt> attempts, Date day);

/// The clock on the day `asOf`, for the latest attempt that began on or before that day; nothing when there
/// is none. The time is half-open: use on `asOf` itself or before the attempt changes nothing. The order of
/// `slips` never matters. An attempt that ended stops counting: from its end on the clock stands as it stood
/// that day, whatever later day is asked for, and says so in `ended`. Its days stay, they never grow.
[[nodiscard]] std::optional<RecoveryClock> recoveryClock(std::span<const QuitAttempt> attempts,
                                                         std::span<const Slip> slips, Date asOf);

} // namespace kentering
