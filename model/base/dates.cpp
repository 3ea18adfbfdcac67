#include "model/base/dates.h"

#include "model/base/errors.h"

#include <charconv>
#include <stdexcept>

namespace kentering {

namespace {

// A number of exactly `size` digits at `position`. Boost's own parsers are lenient (they take "2026-1-5"
// and month names), which would make two spellings of one day.
std::optional<int> digitsAt(std::string_view text, std::size_t position, std::size_t size) {
    const std::string_view part = text.substr(position, size);
    if (part.size() != size || part.find_first_not_of("0123456789") != std::string_view::npos) {
        return std::nullopt;
    }
    int value = 0;
    std::from_chars(part.data(), part.data() + part.size(), value);
    return value;
}

// As many digits of `number` as there are places. By hand: thousands of days are written in an import.
void putDigits(std::string& text, std::size_t position, std::size_t size, int number) {
    for (std::size_t place = position + size; place-- > position; number /= 10) {
        text[place] = static_cast<char>('0' + number % 10);
    }
}

constexpr std::size_t kDateSize = 10;     // YYYY-MM-DD
constexpr std::size_t kDateTimeSize = 16; // YYYY-MM-DDTHH:MM

bool isReal(Date date) {
    return !date.is_special();
}

} // namespace

std::optional<Date> parseDate(std::string_view text) {
    if (text.size() != kDateSize || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = digitsAt(text, 0, 4);
    const auto month = digitsAt(text, 5, 2);
    const auto day = digitsAt(text, 8, 2);
    if (!year || !month || !day) {
        return std::nullopt;
    }
    try {
        return Date(static_cast<unsigned short>(*year), static_cast<unsigned short>(*month),
                    static_cast<unsigned short>(*day));
    } catch (const std::out_of_range&) { // how Boost says that the day does not exist
        return std::nullopt;
    }
}

std::string isoDate(Date date) {
    const auto parts = date.year_month_day();
    std::string text = "0000-00-00";
    putDigits(text, 0, 4, parts.year);
    putDigits(text, 5, 2, parts.month.as_number());
    putDigits(text, 8, 2, parts.day.as_number());
    return text;
}

std::optional<DateTime> parseDateTime(std::string_view text) {
    if (text.size() != kDateTimeSize || text[10] != 'T' || text[13] != ':') {
        return std::nullopt;
    }
    const auto date = parseDate(text.substr(0, kDateSize));
    const auto hour = digitsAt(text, 11, 2);
    const auto minute = digitsAt(text, 14, 2);
    if (!date || !hour || !minute || *hour > 23 || *minute > 59) {
        return std::nullopt;
    }
    return DateTime(*date, boost::posix_time::time_duration(*hour, *minute, 0));
}

std::string isoDateTime(DateTime time) {
    const auto timeOfDay = time.time_of_day();
    std::string text = isoDate(time.date()) + "T00:00";
    putDigits(text, 11, 2, static_cast<int>(timeOfDay.hours()));
    putDigits(text, 14, 2, static_cast<int>(timeOfDay.minutes()));
    return text;
}

long daysBetween(Date from, Date to) {
    return (to - from).days();
}

DateRange::DateRange(Date first, Date last) : m_first(first), m_last(last) {
    if (!isReal(first) || !isReal(last)) {
        throw InvalidValue("a range of days needs a first and a last day");
    }
    if (last < first) {
        throw InvalidValue("the last day lies before the first");
    }
}

int DateRange::days() const {
    return static_cast<int>(daysBetween(m_first, m_last)) + 1;
}

DatedState::DatedState(Date from, std::optional<Date> to) : m_from(from), m_to(to) {
    if (!isReal(from) || (to && !isReal(*to))) {
        throw InvalidValue("a period needs a day on which it begins");
    }
    if (to && *to < from) {
        throw InvalidValue("the end lies before the start");
    }
}

bool DatedState::holdsOn(Date day) const {
    return m_from <= day && (!m_to || day <= *m_to);
}

} // namespace kentering
