#pragma once

#include "model/base/dates.h"
#include "model/domain/ids.h"
#include "model/domain/retention.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kentering {

/// What the receipt of a destruction tells. Nothing of it is about the client but the code.
struct Erasure {
    ClientCode code;
    DateTime at; ///< UTC
    std::string by;
    std::string reason;
    AskedBy asked = AskedBy::Organisation;
    int historyEntries = 0;       ///< whose content was destroyed; their links in the chain stay
    std::int64_t historyLink = 0; ///< number of the link that says so
    std::string historyMark{};    ///< the hash of that link, in hexadecimal digits
    /// Folders below `backups/` in which the client still is, or of which that cannot be told; and those of
    /// the second place, by their whole names. Other copies, prints and exports nobody here knows of.
    std::vector<std::string> backups{};
    /// Whether the log, which held the encrypted pages as they were, is empty already. If not, it is when the
    /// casebook closes or opens next.
    bool isLogEmptied = true;
};

} // namespace kentering
