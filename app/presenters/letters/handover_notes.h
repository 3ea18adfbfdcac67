#pragma once

#include "app/presenters/shared/platform.h"
#include "model/domain/dossier/dossier.h"
#include "model/domain/dossier/handover.h"

#include <array>
#include <string>

namespace kentering {

/// What the dossier already knows for each heading of a handover, one fact a line: the counsellor completes
/// it, he does not begin with an empty page.
[[nodiscard]] std::array<std::string, kCount<HandoverHeading>>
handoverNotes(const Content& content, Language language, const Dossier& dossier, Date today);

} // namespace kentering
