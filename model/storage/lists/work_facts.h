#pragma once

#include "model/domain/dossier/work_lists.h"

#include <vector>

namespace kentering::storage {

class Reading;

// Lists over all clients from whom the author is not excluded.

/// As of `today`, in a few scans whatever the number of clients. No-shows older than the rules follow up are
/// left out, as are half-filled lists older than they ask for.
[[nodiscard]] WorkFacts workFacts(const Reading& reading, const WorklistRules& rules, Date today);

[[nodiscard]] WaitingFacts waitingFacts(const Reading& reading, Date today);

/// Everybody whose dossier is open on `today`, in order of client id.
[[nodiscard]] std::vector<OpenClient> openClients(const Reading& reading, Date today);

/// All contacts from `first` to `last` (both days included), in order of time; without their notes.
[[nodiscard]] std::vector<AgendaEntry> agenda(const Reading& reading, Date first, Date last);

} // namespace kentering::storage
