#include "reports/handout/compose/date_text.h"

#include <array>
#include <string_view>

namespace kentering {

namespace {

using MonthNames = std::array<std::string_view, 12>;
using DayNames = std::array<std::string_view, 7>; // Sunday first, as boost counts

constexpr std::array<MonthNames, kCount<Language>> kMonths{{
    {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
     "november", "december"},
    {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
     "November", "December"},
}};

constexpr std::array<DayNames, kCount<Language>> kDays{{
    {"zo", "ma", "di", "wo", "do", "vr", "za"},
    {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"},
}};

std::string dayAndMonth(Date date, Language language) {
    const std::size_t month = date.month().as_number() - 1U;
    return std::to_string(date.day().as_number()) + " " + std::string(kMonths[indexOf(language)][month]);
}

std::string twoDigits(long number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

std::string meetingDay(Date date, Date today, Language language) {
    const std::string_view day = kDays[indexOf(language)][date.day_of_week().as_number()];
    std::string text = std::string(day) + " " + dayAndMonth(date, language);
    if (date.year() != today.year()) {
        text += " " + std::to_string(static_cast<int>(date.year()));
    }
    return text;
}

std::string fullDate(Date date, Language language) {
    return dayAndMonth(date, language) + " " + std::to_string(static_cast<int>(date.year()));
}

std::string clockTime(const boost::posix_time::time_duration& time, Language language) {
    return twoDigits(time.hours()) + (language == Language::Dutch ? "." : ":") + twoDigits(time.minutes());
}

} // namespace kentering
