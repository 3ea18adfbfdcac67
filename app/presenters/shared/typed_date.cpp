#include "app/presenters/shared/typed_date.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cstdlib>
#include <vector>

namespace kentering {

namespace {

std::string lower(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        result += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    }
    return result;
}

/// The words and numbers of `text`, without what stands between them.
std::vector<std::string> parts(std::string_view text) {
    std::vector<std::string> result;
    bool inside = false;
    for (const char letter : text) {
        const bool belongs = std::isalnum(static_cast<unsigned char>(letter)) != 0;
        if (belongs && !inside) {
            result.emplace_back();
        }
        inside = belongs;
        if (belongs) {
            result.back() += letter;
        }
    }
    return result;
}

std::optional<int> typedNumber(std::string_view text) {
    int value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    return fault == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::optional<int> monthOf(const std::string& word) {
    if (const auto digits = typedNumber(word)) {
        return digits;
    }
    static constexpr std::array<std::array<std::string_view, 3>, 12> kMonths{{{"jan", "jan", "jan"},
                                                                              {"feb", "feb", "feb"},
                                                                              {"mrt", "maa", "mar"},
                                                                              {"apr", "apr", "apr"},
                                                                              {"mei", "mei", "may"},
                                                                              {"jun", "jun", "jun"},
                                                                              {"jul", "jul", "jul"},
                                                                              {"aug", "aug", "aug"},
                                                                              {"sep", "sep", "sep"},
                                                                              {"okt", "okt", "oct"},
                                                                              {"nov", "nov", "nov"},
                                                                              {"dec", "dec", "dec"}}};
    for (std::size_t month = 0; month < kMonths.size(); ++month) {
        for (const std::string_view start : kMonths[month]) {
            if (word.starts_with(start)) {
                return static_cast<int>(month) + 1;
            }
        }
    }
    return std::nullopt;
}

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2200;

std::optional<Date> dayOf(int year, int month, int day) {
    if (year < kFirstYear || year > kLastYear || month < 1 || month > 12 || day < 1 || day > 31) {
        return std::nullopt;
    }
    const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return parseDate(std::to_string(year) + "-" + two(month) + "-" + two(day));
}

/// Day, month and year as they were typed, whatever they are.
struct Numbers {
    int day = 0;
    int month = 0;
    std::optional<int> year{};
};

std::optional<Numbers> numbersIn(const std::vector<std::string>& words) {
    if (words.size() == 3 && words[0].size() == 4) {
        const auto year = typedNumber(words[0]);
        const auto month = typedNumber(words[1]);
        const auto day = typedNumber(words[2]);
        return year && month && day ? std::optional(Numbers{.day = *day, .month = *month, .year = year})
                                    : std::nullopt;
    }
    // A weekday before the day ("za 31 okt") says nothing new.
    const std::size_t first = words.empty() || typedNumber(words[0]) ? 0 : 1;
    if (words.size() < first + 2 || words.size() > first + 3) {
        return std::nullopt;
    }
    const auto day = typedNumber(words[first]);
    const auto month = monthOf(words[first + 1]);
    if (!day || !month) {
        return std::nullopt;
    }
    Numbers numbers{.day = *day, .month = *month};
    if (words.size() == first + 3) {
        const auto year = typedNumber(words[first + 2]);
        if (!year) {
            return std::nullopt;
        }
        numbers.year = *year < 100 ? 2000 + *year : *year;
    }
    return numbers;
}

} // namespace

std::optional<Date> parseTypedDate(std::string_view typed, Date today) {
    const std::string text = lower(typed);
    const auto words = parts(text);
    if (words.empty()) {
        return std::nullopt;
    }
    if (words.size() == 1) {
        const std::string& word = words[0];
        if (word == "today" || word == "vandaag") {
            return today;
        }
        if (word == "yesterday" || word == "gisteren") {
            return today - boost::gregorian::days(1);
        }
        if (word == "tomorrow" || word == "morgen") {
            return today + boost::gregorian::days(1);
        }
        const auto count = typedNumber(word);
        const auto sign = text.find_first_not_of(" \t");
        if (count && text[sign] == '-' && *count < 4000) {
            return today - boost::gregorian::days(*count);
        }
        return std::nullopt;
    }
    const auto numbers = numbersIn(words);
    if (!numbers) {
        return std::nullopt;
    }
    if (numbers->year) {
        return dayOf(*numbers->year, numbers->month, numbers->day);
    }
    std::optional<Date> nearest;
    for (int year = today.year() - 1; year <= today.year() + 1; ++year) {
        const auto candidate = dayOf(year, numbers->month, numbers->day);
        if (candidate && (!nearest || std::labs(daysBetween(today, *candidate)) <
                                          std::labs(daysBetween(today, *nearest)))) {
            nearest = candidate;
        }
    }
    return nearest;
}

std::optional<NoDay> whyNoDay(std::string_view typed, Date today) {
    if (parseTypedDate(typed, today)) {
        return std::nullopt;
    }
    using Why = NoDay::Why;
    const auto numbers = numbersIn(parts(lower(typed)));
    if (!numbers) {
        return NoDay{};
    }
    const int year = numbers->year.value_or(today.year());
    if (numbers->month < 1 || numbers->month > 12) {
        return NoDay{.why = Why::NoSuchMonth, .month = numbers->month};
    }
    if (year < kFirstYear || year > kLastYear) {
        return NoDay{.why = Why::NoSuchYear, .year = year};
    }
    const int days = boost::gregorian::gregorian_calendar::end_of_month_day(
        static_cast<unsigned short>(year), static_cast<unsigned short>(numbers->month));
    return numbers->day > days
               ? NoDay{.why = Why::MonthIsShorter, .year = year, .month = numbers->month, .days = days}
               : NoDay{};
}

std::string typedForm(Date date) {
    const std::string iso = isoDate(date);
    return iso.substr(8, 2) + "-" + iso.substr(5, 2) + "-" + iso.substr(0, 4);
}

std::optional<boost::posix_time::time_duration> parseTypedTime(std::string_view typed) {
    const auto words = parts(typed);
    int hour = -1;
    int minute = 0;
    if (words.size() == 2) {
        const auto hours = typedNumber(words[0]);
        const auto minutes = words[1].size() == 2 ? typedNumber(words[1]) : std::nullopt;
        if (!hours || !minutes) {
            return std::nullopt;
        }
        hour = *hours;
        minute = *minutes;
    } else if (words.size() == 1) {
        const auto digits = typedNumber(words[0]);
        if (!digits) {
            return std::nullopt;
        }
        hour = words[0].size() > 2 ? *digits / 100 : *digits;
        minute = words[0].size() > 2 ? *digits % 100 : 0;
    }
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
        return std::nullopt;
    }
    return boost::posix_time::time_duration(hour, minute, 0);
}

} // namespace kentering
