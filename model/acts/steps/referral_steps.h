#pragma once

#include "model/domain/ids.h"
#include "model/domain/referral/referral_path.h"

#include <vector>

namespace kentering {

namespace storage {
class Reading;
} // namespace storage

namespace steps {

/// The steps of a referral as the history keeps them, taken and taken back, oldest first; the last is the
/// present one. @throws WrongClientError, DamagedCasebookError.
[[nodiscard]] std::vector<ReferralStep> stepsOf(const storage::Reading& reading, ClientId client,
                                                ReferralId referral);

} // namespace steps

} // namespace kentering
