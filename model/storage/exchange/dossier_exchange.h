#pragma once

#include "model/base/dates.h"
#include "model/domain/dossier/dossier.h"
#include "model/domain/ids.h"
#include "model/exchange/document_limits.h"
#include "model/exchange/fault_list.h"
#include "model/storage/casebook/casebook.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering::storage {

class Act;
class Reading;

/// Reads a `kentering-dossiers` document, version 1, into the casebook, as a part of `act`. Returns
/// everything that is wrong with it, and then the act must not be committed; empty when all of it was
/// imported. What the forms refuse is refused here too: ends before begins, attempts and phases with a day in
/// common, fields of one line with line breaks, owners who are no user (or who cannot open the casebook while
/// the task is open), codes that are too large, taken or were destroyed.
/// @param today the last day on which something can have happened.
/// @param imported hears of each client that was stored
[[nodiscard]] std::vector<ImportFault>
importDossiers(Act& act, std::string_view json, Date today,
               const std::function<void(ClientId, const Dossier&)>& imported);

/// The casebook (or one client of it) as a `kentering-dossiers` document, version 1. What was imported comes
/// out key for key, also a key whose value is null or an empty list.
/// @throws InvalidValue when no client has `only`.
[[nodiscard]] std::string exportDossiers(const Casebook& casebook,
                                         const std::optional<ClientCode>& only = std::nullopt);
/// The same as it is in `reading`.
[[nodiscard]] std::string exportDossiers(const Reading& reading,
                                         const std::optional<ClientCode>& only = std::nullopt);

} // namespace kentering::storage
