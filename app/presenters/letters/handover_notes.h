#pragma once

#include "app/presenters/shared/platform.h"
#include "model/domain/dossier/dossier.h"
#include "model/domain/dossier/handover.h"

namespace kentering {

/// What the dossier knows under each heading of a handover, one fact a line, in the words of `language`: who
/// hands over completes it and does not begin with an empty page, who takes over reads what holds today.
[[nodiscard]] HandoverNotes handoverNotes(const Content& content, Language language, const Dossier& dossier,
                                          Date today);

} // namespace kentering
