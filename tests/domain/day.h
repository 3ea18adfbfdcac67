#pragma once

#include "model/base/dates.h"

#include <stdexcept>
#include <string>
#include <string_view>

namespace kentering::testing {

/// The day that a test writes as `YYYY-MM-DD`.
inline Date day(std::string_view text) {
    const auto date = parseDate(text);
    if (!date) {
        throw std::logic_error("the test names a day that does not exist: " + std::string(text));
    }
    return *date;
}

inline Date plus(Date date, int days) {
    return date + boost::gregorian::days(days);
}

} // namespace kentering::testing
