#include "model/domain/recovery/slip_counts.h"

#include <algorithm>

namespace kentering {

namespace {

/// 0 is Monday. Nothing when it is not known which day of the range was the first of use.
std::optional<std::size_t> weekdayOfStart(const UseDays& days) {
    const DateRange& range = days.range();
    if (days.minDays() && *days.minDays() < range.days()) {
        return std::nullopt;
    }
    return (range.first().day_of_week().as_number() + 6U) % 7U;
}

bool isMoreThanHalf(int count, int of) {
    return of >= kFewestSlipsToCount && count * 2 > of;
}

/// The weekday that most of `counts` fall on, when that is more than half of `of`: then it is the only one.
std::optional<std::size_t> mainWeekday(const std::array<int, 7>& counts, int of) {
    const auto most = std::ranges::max_element(counts);
    return isMoreThanHalf(*most, of) ? std::optional(static_cast<std::size_t>(most - counts.begin()))
                                     : std::nullopt;
}

} // namespace

SlipCounts countSlips(std::span<const Slip> slips) {
    SlipCounts counts;
    for (const Slip& slip : slips) {
        ++counts.slips;
        const auto weekday = weekdayOfStart(slip.days);
        const auto& alcohol = slip.alcoholOrCannabisFirst;
        if (weekday) {
            ++counts.onWeekday[*weekday];
        } else {
            ++counts.weekdayUnknown;
        }
        if (!alcohol) {
            ++counts.alcoholNotAsked;
        } else if (*alcohol) {
            ++counts.alcoholOrCannabisFirst;
        } else {
            continue;
        }
        if (weekday) {
            ++(alcohol ? counts.alcoholOnWeekday : counts.perhapsBothOnWeekday)[*weekday];
        } else {
            std::ranges::for_each(counts.perhapsBothOnWeekday, [](int& perhaps) { ++perhaps; });
        }
    }
    return counts;
}

std::optional<SlipCounts::OnWeekday> SlipCounts::alcoholAndWeekday() const {
    const auto weekday = mainWeekday(alcoholOnWeekday, slips);
    return weekday
               ? std::optional(OnWeekday{static_cast<int>(*weekday),
                                         {alcoholOnWeekday[*weekday], slips, perhapsBothOnWeekday[*weekday]}})
               : std::nullopt;
}

std::optional<SlipCounts::OnWeekday> SlipCounts::commonWeekday() const {
    const auto weekday = mainWeekday(onWeekday, slips);
    return weekday ? std::optional(
                         OnWeekday{static_cast<int>(*weekday), {onWeekday[*weekday], slips, weekdayUnknown}})
                   : std::nullopt;
}

std::optional<CountOfSlips> SlipCounts::alcoholFirst() const {
    return slips < kFewestSlipsToCount || alcoholNotAsked == slips
               ? std::nullopt
               : std::optional(CountOfSlips{alcoholOrCannabisFirst, slips, alcoholNotAsked});
}

} // namespace kentering
