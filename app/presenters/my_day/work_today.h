#pragma once

#include "app/presenters/shared/platform.h"
#include "model/domain/dossier/work_lists.h"

#include <set>
#include <vector>

namespace kentering {

/// Everything that must not be forgotten today, and how the clients in it are called. One place works it out,
/// so that My day and the filter of the caseload name the same clients.
struct WorkToday {
    std::vector<WorkItem> items;
    std::vector<ClientName> names; ///< in order of client id
    Team team;                     ///< who can open the casebook

    /// How `client` is called. @throws std::out_of_range when they are not on the list.
    [[nodiscard]] const ClientName& name(ClientId client) const;
    [[nodiscard]] std::set<ClientId> clients() const;
};

[[nodiscard]] WorkToday workToday(const PresenterContext& context);

} // namespace kentering
