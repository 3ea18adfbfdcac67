#pragma once

#include "model/acts/reading/open_dossier.h"
#include "model/domain/dossier/handover.h"
#include "model/domain/dossier/read_entry.h"

#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// A colleague who may not open the dossier.
struct ExcludedColleague {
    User user;
    std::string reason{}; ///< as it was said then; empty when nobody said
    friend bool operator==(const ExcludedColleague&, const ExcludedColleague&) = default;
};

/// Whose client somebody is, was and will be, and who knows them; read at one moment.
struct HandoverView {
    User owner;
    std::vector<User> known;   ///< everybody who is known by name, with a key or without
    std::vector<User> canOpen; ///< who of them has a key
    std::vector<ExcludedColleague> excluded;
    std::optional<Stored<HandoverId, Handover>> offered; ///< waits for its answer
    std::vector<Stored<HandoverId, Handover>>
        handovers;                   ///< all of them, in the order in which they were offered
    std::vector<ReadEntry> readings; ///< who opened the dossier, newest first
};

/// @throws WrongClientError, StorageIoError, DamagedCasebookError.
[[nodiscard]] HandoverView handoverView(const OpenDossier& dossier);

} // namespace kentering
