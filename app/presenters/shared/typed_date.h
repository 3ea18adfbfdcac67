#pragma once

#include "model/base/dates.h"

#include <optional>
#include <string>
#include <string_view>

namespace kentering {

/// A day as people type it, in Dutch or English: "31-10-2026", "31/10", "31 okt", "2026-10-31", "today",
/// "gisteren", "-3" (three days ago). Without a year it is the nearest such day: of the past half year or the
/// half year to come. Nothing when it is no day.
[[nodiscard]] std::optional<Date> parseTypedDate(std::string_view typed, Date today);

/// Why something that was typed is no day.
struct NoDay {
    enum class Why : unsigned char {
        NotUnderstood,
        MonthIsShorter, ///< `month` of `year` has `days` days, and the day comes after them
        NoSuchMonth,    ///< there is no `month`
        NoSuchYear,     ///< `year` is before 1900 or after 2200
    };
    Why why = Why::NotUnderstood;
    int year = 0;
    int month = 0;
    int days = 0;
    friend bool operator==(const NoDay&, const NoDay&) = default;
};
/// Nothing when it is a day (`parseTypedDate`).
[[nodiscard]] std::optional<NoDay> whyNoDay(std::string_view typed, Date today);

/// `date` as it is typed: "31-10-2026".
[[nodiscard]] std::string typedForm(Date date);

/// A time of day as people type it: "14:30", "14.30", "9", "930". Nothing when it is none.
[[nodiscard]] std::optional<boost::posix_time::time_duration> parseTypedTime(std::string_view typed);

} // namespace kentering
