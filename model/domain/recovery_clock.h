#pragma once

#include "model/domain/dates.h"
#include "model/domain/slip.h"

#include <optional>
#include <span>

namespace kentering {

/// Use days and sober days within so many days.
struct UseWindow {
    int windowDays = 0;
    int useDays = 0;
    int soberDays = 0;
    friend bool operator==(const UseWindow&, const UseWindow&) = default;
};

/// How the days since somebody stopped went. A slip takes its own days and nothing else (brochure chapter 7:
/// one day of use after six weeks leaves five weeks and six days).
struct RecoveryClock {
    Date from;            ///< first day of the quit attempt that is looked at
    Date asOf;            ///< first day that no longer counts
    int elapsedDays = 0;  ///< days with from <= day < asOf
    int useDays = 0;      ///< distinct use days among them; the most there can have been
    int soberDays = 0;    ///< elapsed - use days; a lower bound when a number of days is not known
    int soberDaysMax = 0; ///< upper bound; equal to soberDays when all use days are known
    int currentRun = 0;   ///< sober days in a row up to asOf
    int longestRun = 0;   ///< most sober days in a row
    std::optional<UseWindow> before{}; ///< the 42 days before the attempt, when asked
    UseWindow after{};                 ///< the last min(42, elapsed) days

    /// Whole weeks in soberDays, and the days that remain: 41 is 5 weeks and 6 days.
    [[nodiscard]] int weeks() const { return soberDays / 7; }
    [[nodiscard]] int days() const { return soberDays % 7; }
    friend bool operator==(const RecoveryClock&, const RecoveryClock&) = default;
};

/// The clock on the day `asOf`, for the latest attempt that began on or before that day; nothing when there
/// is none. The time is half-open: use on `asOf` itself or before the attempt changes nothing. The order of
/// `slips` never matters. The end of an attempt is not looked at: callers that speak of an ended attempt
/// pass its end as `asOf`.
[[nodiscard]] std::optional<RecoveryClock> recoveryClock(std::span<const QuitAttempt> attempts,
                                                         std::span<const Slip> slips, Date asOf);

} // namespace kentering
