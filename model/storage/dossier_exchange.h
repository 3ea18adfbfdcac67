#pragma once

#include "model/domain/dates.h"
#include "model/domain/ids.h"
#include "model/storage/casebook.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering {

class Act;

/// One thing that is wrong with a document of dossiers.
struct ImportFault {
    std::string
        pointer; ///< JSON pointer to the place, such as `/clients/0/slips/1/to`; empty for the document
    std::string reason; ///< in English, without any value from the document
    friend bool operator==(const ImportFault&, const ImportFault&) = default;
};

/// Reads a `kentering-dossiers` document, version 1, into the casebook: everything in it, in one transaction,
/// or nothing. Returns everything that is wrong with it; empty when it was imported.
/// @param today the last day on which something can have happened.
[[nodiscard]] std::vector<ImportFault> importDossiers(Casebook& casebook, std::string_view json, Date today);
/// The same as a part of `act`, which must not be committed when something is returned.
/// @param imported hears of each client that was stored
[[nodiscard]] std::vector<ImportFault> importDossiers(Act& act, std::string_view json, Date today,
                                                      const std::function<void(ClientId)>& imported);

/// The casebook (or one client of it) as a `kentering-dossiers` document, version 1. What was imported comes
/// out key for key, also a key whose value is null or an empty list.
/// @throws InvalidValue when no client has `only`.
[[nodiscard]] std::string exportDossiers(const Casebook& casebook,
                                         const std::optional<ClientCode>& only = std::nullopt);

} // namespace kentering
