#pragma once

#include "model/base/dates.h"
#include "model/domain/language.h"

#include <string>

namespace kentering {

/// "wo 2 december", "Wed 2 December"; with the year when it is not the year of `today`.
[[nodiscard]] std::string meetingDay(Date date, Date today, Language language);
/// "20 november 2026", "20 November 2026".
[[nodiscard]] std::string fullDate(Date date, Language language);
/// A time of the day in 24 hours: "20.00" in Dutch, "20:00" in English.
[[nodiscard]] std::string clockTime(const boost::posix_time::time_duration& time, Language language);

} // namespace kentering
