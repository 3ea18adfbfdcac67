#pragma once

#include "model/domain/ids.h"
#include "model/storage/casebook/casebook.h"
#include "reports/handout/compose/handout_request.h"

namespace kentering {

/// What a handout for `client` begins with: their language (else `fallback`), phases, safety answers, own
/// goal, plan and small goal as they are today, what the dossier warns of, slip tips when a slip is recent,
/// the clock, and a year when it is there. @throws WrongClientError, StorageIoError.
[[nodiscard]] HandoutRequest handoutStart(const Casebook& casebook, ClientId client, Language fallback);

} // namespace kentering
