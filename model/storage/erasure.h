#pragma once

#include "model/domain/dates.h"
#include "model/domain/ids.h"
#include "model/storage/casebook.h"

#include <string>
#include <vector>

namespace kentering {

/// What the receipt of a destruction tells.
struct Erasure {
    ClientCode code;
    DateTime at; ///< UTC
    std::string by;
    std::string reason;
    int historyEntries = 0; ///< whose content was destroyed; their links in the chain stay
    /// Folders below `backups/` in which he still is. Copies elsewhere, prints and exports nobody here knows
    /// of.
    std::vector<std::string> backups{};
};

/// Destroys everything about a client: his rows, and what the history said of him. The chain of the history
/// still holds, his code is not given again, published figures stay as they are. Cannot be undone.
/// @throws WrongClientError, InvalidValue for a blank reason.
Erasure eraseClient(Casebook& casebook, ClientId client, const std::string& reason);

} // namespace kentering
