#pragma once

#include "app/presenters/shared/platform.h"
#include "model/domain/dossier/worklist.h"
#include "model/storage/lists/work_facts.h"

#include <set>
#include <vector>

namespace kentering {

/// Everything that must not be forgotten today, and how the clients in it are called. One place works it out,
/// so that My day and the filter of the caseload name the same clients.
struct WorkToday {
    std::vector<WorkItem> items;
    std::vector<ClientName> names; ///< in order of client id
    Team team;                     ///< who can open the casebook

    /// How `client` is called. @throws std::out_of_range when he is not on the list.
    [[nodiscard]] const ClientName& name(ClientId client) const;
    [[nodiscard]] std::set<ClientId> clients() const;
};

/// The organisation's rules for the list.
[[nodiscard]] WorklistRules worklistRules(const PresenterContext& context);

[[nodiscard]] WorkToday workToday(const PresenterContext& context);

} // namespace kentering
