#pragma once

#include "model/acts/reading/open_dossier.h"
#include "model/domain/language.h"
#include "reports/handout/handout_request.h"

namespace kentering {

/// What a handout begins with: the client's language (else `fallback`), his phases, safety answers, plan
/// and goal as they are today; slip tips when a slip is recent. @throws WrongClientError, StorageIoError.
[[nodiscard]] HandoutRequest handoutStart(const OpenDossier& opened, Language fallback);

} // namespace kentering
