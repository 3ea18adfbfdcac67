#pragma once

#include "model/acts/reading/open_casebook.h"
#include "model/domain/ids.h"

#include <optional>

namespace kentering {

/// The client with that code; nothing when there is none. It says nothing of whether the author may open the
/// dossier. @throws StorageIoError.
[[nodiscard]] std::optional<ClientId> findClient(const OpenCasebook& book, const ClientCode& code);

/// The code that the next new client gets, if nobody else makes one first. @throws StorageIoError.
[[nodiscard]] ClientCode nextClientCode(const OpenCasebook& book);

} // namespace kentering
