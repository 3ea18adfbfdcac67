#pragma once

#include "model/base/dates.h"
#include "model/domain/agenda/contact_vocabulary.h"
#include "model/domain/agenda/waiting_list.h"
#include "model/domain/dossier/client_name.h"
#include "model/domain/dossier/worklist.h"

#include <vector>

namespace kentering {

// What the lists over all clients know: whom the author may not know is in none of them.

/// What My day looks at, for every client whose dossier is open (and for closed ones with an open task).
struct WorkFacts {
    std::vector<ClientSituation> situations;
    std::vector<ClientName> names; ///< one per situation, in the same order
    Team team{};                   ///< who can open the casebook today
};

/// Who asked for help and has had no talk yet, with the names in the same order.
struct WaitingFacts {
    std::vector<WaitingSituation> situations;
    std::vector<ClientName> names;
};

/// One contact in the agenda of the team.
struct AgendaEntry {
    ClientName client;
    UserId owner;
    ContactId id;
    DateTime at;
    ContactKind kind;
    ContactStatus status;
};

/// A client whose dossier is open, and whose client it is.
struct OpenClient {
    ClientName name;
    UserId owner;
};

} // namespace kentering
