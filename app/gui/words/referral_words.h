#pragma once

#include "app/presenters/settings/resource_directory.h"
#include "model/domain/referral/referral_path.h"

#include <wx/string.h>

namespace kentering {

// How referrals and the entries of the directory are worded.

/// Why a step is not possible yet.
[[nodiscard]] wxString obstacleWords(ReferralObstacle obstacle);
/// Why a clinic and the GP come before all other help.
[[nodiscard]] wxString proposalWords();
/// What the button says that considers help of a kind: "Consider: Clinic".
[[nodiscard]] wxString considerWords(ReferralKind kind, const PresenterContext& context);
/// How old the last check of an entry is.
[[nodiscard]] wxString freshnessWords(Freshness freshness, std::optional<Date> lastChecked, Date today);

} // namespace kentering
