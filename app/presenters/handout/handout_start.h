#pragma once

#include "model/acts/reading/open_dossier.h"
#include "model/domain/language.h"
#include "reports/handout/compose/handout_request.h"

namespace kentering {

/// What a handout begins with: the client's language (else `fallback`), phases, safety answers, own goal,
/// plan and small goal as they are today, what the dossier warns of, slip tips when a slip is recent, the
/// clock, a year when it is there, the next talk, our number. @throws WrongClientError, StorageIoError.
[[nodiscard]] HandoutRequest handoutStart(const OpenDossier& opened, Language fallback);

} // namespace kentering
