#pragma once

#include "model/base/dates.h"
#include "model/domain/ids.h"
#include "model/storage/casebook/casebook.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace kentering {

/// What the receipt of a destruction tells. Nothing of it is about the client but the code.
struct Erasure {
    ClientCode code;
    DateTime at; ///< UTC
    std::string by;
    std::string reason;
    int historyEntries = 0;       ///< whose content was destroyed; their links in the chain stay
    std::int64_t historyLink = 0; ///< number of the link that says so
    std::string historyMark{};    ///< the hash of that link, in hexadecimal digits
    /// Folders below `backups/` in which he still is, or of which that cannot be told. Copies elsewhere,
    /// prints and exports nobody here knows of.
    std::vector<std::string> backups{};
    /// Whether the log, which held the encrypted pages as they were, is empty already. If not, it is when the
    /// casebook closes or opens next.
    bool isLogEmptied = true;
};

/// Where the receipt of a destruction goes.
struct ErasureReceipt {
    /// Called when all is destroyed but nothing is final; when it throws, nothing was destroyed. It writes
    /// the receipt without giving the file its name (OutputFile::prepare): that comes when `eraseClient`
    /// returns, so that no receipt stands where a client still is.
    std::function<void(const Erasure&)> prepare{};
};

/// Destroys everything about a client: his rows, and what the history said of him. The chain of the history
/// still holds, his code is not given again, published figures stay as they are. Cannot be undone.
/// @throws WrongClientError, InvalidValue for a blank reason, StorageIoError, what `receipt` throws.
Erasure eraseClient(Casebook& casebook, ClientId client, const std::string& reason,
                    const ErasureReceipt& receipt = {});

} // namespace kentering
