#pragma once

#include "app/gui/words/sentences.h"
#include "app/presenters/clients/contacts_presenter.h"
#include "app/presenters/clients/phases_presenter.h"
#include "app/presenters/clients/slips_presenter.h"
#include "app/presenters/settings/resource_directory.h"
#include "model/domain/agenda/reach.h"
#include "model/domain/dossier/episode.h"
#include "model/domain/retention.h"
#include "model/domain/talk/keyboard_phrases.h"

namespace kentering {

// What is wrong with something typed, in sentences that say what to do.

[[nodiscard]] wxString faultWords(SlipFault fault);
[[nodiscard]] wxString faultWords(AttemptFault fault);
[[nodiscard]] wxString faultWords(PhaseFault fault);
[[nodiscard]] wxString faultWords(ContactFault fault);
[[nodiscard]] wxString faultWords(ReachFault fault);
[[nodiscard]] wxString faultWords(ClosingObstacle obstacle);
[[nodiscard]] wxString faultWords(RetentionFault fault);
[[nodiscard]] wxString faultWords(ResourceFault fault);
[[nodiscard]] wxString faultWords(PhraseFault fault);

/// Every fault, one sentence a line; empty when there is none.
template <typename Faults>
[[nodiscard]] wxString faultLines(const Faults& faults) {
    return lines(worded(faults, [](auto fault) { return faultWords(fault); }));
}

} // namespace kentering
