#pragma once

#include "model/domain/dossier/exclusion.h"
#include "model/domain/dossier/handover.h"

#include <wx/string.h>

namespace kentering {

// How handovers are worded.

[[nodiscard]] wxString headingWord(HandoverHeading heading);
[[nodiscard]] wxString reasonWord(HandoverReason reason);
/// Why a client cannot be handed over so.
[[nodiscard]] wxString obstacleWords(HandoverObstacle obstacle);
/// Why a colleague cannot be kept out of a dossier.
[[nodiscard]] wxString obstacleWords(ExclusionObstacle obstacle);
[[nodiscard]] wxString statusWord(HandoverStatus status);

} // namespace kentering
