#pragma once

#include "model/acts/reading/open_casebook.h"
#include "model/domain/dossier/work_lists.h"

#include <vector>

namespace kentering {

// Lists over all clients whom the author may know, each read at one moment. They throw StorageIoError and
// DamagedCasebookError.

/// When waiting becomes too long, as the organisation decided.
[[nodiscard]] WorklistRules worklistRules(OpenCasebook& book);
/// What My day looks at, as of today.
[[nodiscard]] WorkFacts workFacts(OpenCasebook& book);
/// Who asked for help and has had no talk yet, as of today.
[[nodiscard]] WaitingFacts waitingFacts(OpenCasebook& book);
/// All contacts from `first` to `last` (both days included), in order of time; without their notes.
[[nodiscard]] std::vector<AgendaEntry> agenda(OpenCasebook& book, Date first, Date last);
/// Everybody whose dossier is open today.
[[nodiscard]] std::vector<OpenClient> openClients(OpenCasebook& book);
/// The people of the team, by name.
struct Colleagues {
    std::vector<User> known;   ///< everybody who is named, with a key or without
    std::vector<User> canOpen; ///< who of them has a key
};

[[nodiscard]] Colleagues colleagues(OpenCasebook& book);

} // namespace kentering
