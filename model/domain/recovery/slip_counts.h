#pragma once

#include "model/domain/recovery/slip.h"

#include <array>
#include <optional>
#include <span>

namespace kentering {

/// So many slips of all of them; of `unknown` others it is not known. Never a share, never a forecast.
struct CountOfSlips {
    int count = 0;
    int of = 0;      ///< all slips, so that everybody sees how few they are
    int unknown = 0; ///< might belong to it, but was not asked or is not remembered
    friend bool operator==(const CountOfSlips&, const CountOfSlips&) = default;
};

/// Fewer slips than this have nothing in common that is worth a sentence.
inline constexpr int kFewestSlipsToCount = 2;

/// Plain counts over the slips of one client: how they began. The first day of a slip gives the weekday; of a
/// slip whose days are not known exactly it is not known on which day it began.
struct SlipCounts {
    int slips = 0;
    int alcoholOrCannabisFirst = 0;
    int alcoholNotAsked = 0;
    std::array<int, 7> onWeekday{}; ///< by weekday of the first day, Monday first
    int weekdayUnknown = 0;
    std::array<int, 7> alcoholOnWeekday{};     ///< both: alcohol or cannabis first, on that weekday
    std::array<int, 7> perhapsBothOnWeekday{}; ///< one of the two or both not known, and nothing against it

    /// A count that belongs to one weekday (0 is Monday).
    struct OnWeekday {
        int weekday = 0;
        CountOfSlips slips;
        friend bool operator==(const OnWeekday&, const OnWeekday&) = default;
    };

    /// "3 of 4 slips began with alcohol or cannabis on a Saturday". Nothing unless that holds for more than
    /// half of at least two slips.
    [[nodiscard]] std::optional<OnWeekday> alcoholAndWeekday() const;
    /// "3 of 4 slips began on a Saturday". Nothing unless that holds for more than half of at least two.
    [[nodiscard]] std::optional<OnWeekday> commonWeekday() const;
    /// "1 of 4 slips began with alcohol or cannabis". Nothing below two slips, or when it was never asked.
    [[nodiscard]] std::optional<CountOfSlips> alcoholFirst() const;
    friend bool operator==(const SlipCounts&, const SlipCounts&) = default;
};

[[nodiscard]] SlipCounts countSlips(std::span<const Slip> slips);

} // namespace kentering
