#pragma once

#include "model/domain/agenda/waiting_list.h"
#include "model/domain/dossier/worklist.h"
#include "model/storage/casebook/casebook.h"

#include <string>
#include <vector>

namespace kentering {

/// How a client is called on a list.
struct ClientName {
    ClientId id;
    ClientCode code;
    std::string alias{}; ///< empty when there is none

    [[nodiscard]] const std::string& shown() const { return shownName(alias, code); }
};

/// What My day looks at, for every client whose dossier is open (and for closed ones with an open task) and
/// from whom the author is not excluded.
struct WorkFacts {
    std::vector<ClientSituation> situations;
    std::vector<ClientName> names; ///< one per situation, in the same order
    Team team{};                   ///< who can open the casebook today
};

/// As of `today`, in a few scans whatever the number of clients. No-shows older than the rules follow up are
/// left out, as are half-filled lists older than they ask for.
[[nodiscard]] WorkFacts workFacts(const Casebook& casebook, const WorklistRules& rules, Date today);

/// Who asked for help and has had no talk yet, with the names in the same order.
struct WaitingFacts {
    std::vector<WaitingSituation> situations;
    std::vector<ClientName> names;
};

[[nodiscard]] WaitingFacts waitingFacts(const Casebook& casebook, Date today);

/// One contact in the agenda of the team.
struct AgendaEntry {
    ClientName client;
    UserId owner;
    ContactId id;
    DateTime at;
    ContactKind kind;
    ContactStatus status;
};

/// All contacts from `first` to `last` (both days included), in order of time; without their notes.
[[nodiscard]] std::vector<AgendaEntry> agenda(const Casebook& casebook, Date first, Date last);

} // namespace kentering
