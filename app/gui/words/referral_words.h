#pragma once

#include "app/presenters/settings/resource_directory.h"
#include "model/domain/referral/referral_path.h"

#include <wx/string.h>

namespace kentering {

// How referrals and the entries of the directory are worded.

/// Why a step is not possible yet.
[[nodiscard]] wxString obstacleWords(ReferralObstacle obstacle);
/// How old the last check of an entry is.
[[nodiscard]] wxString freshnessWords(Freshness freshness, std::optional<Date> lastChecked, Date today);

} // namespace kentering
