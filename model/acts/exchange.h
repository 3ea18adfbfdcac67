#pragma once

#include "model/acts/reading/open_casebook.h"
#include "model/storage/casebook/dossier_exchange.h"

#include <string_view>
#include <vector>

namespace kentering {

/// Reads a `kentering-dossiers` document into the casebook: everything in it, in one transaction, or nothing.
/// Work that its answers ask for and that it does not bring itself (`raiseWorkOfDossier`) is born with it.
/// Returns everything that is wrong with it; empty when it was imported. @throws StorageIoError.
[[nodiscard]] std::vector<ImportFault> importDossiers(OpenCasebook& book, std::string_view json);

} // namespace kentering
