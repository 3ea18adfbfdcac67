#pragma once

#include "model/base/dates.h"

#include <string>

namespace kentering {

/// When the organisation last checked an entry of the referral directory, and who did.
struct ResourceCheck {
    Date on;
    std::string by;
    friend bool operator==(const ResourceCheck&, const ResourceCheck&) = default;
};

} // namespace kentering
