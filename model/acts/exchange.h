#pragma once

#include "model/acts/reading/open_dossier.h"
#include "model/exchange/document_limits.h"
#include "model/exchange/fault_list.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering {

/// Reads a `kentering-dossiers` document into the casebook: everything in it, in one transaction, or nothing.
/// Work that its answers ask for and that it does not bring itself (`raiseWorkOfDossier`) is born with it.
/// Returns everything that is wrong with it; empty when it was imported. @throws StorageIoError.
[[nodiscard]] std::vector<ImportFault> importDossiers(OpenCasebook& book, std::string_view json);

/// Everything as a `kentering-dossiers` document. That it was given out is logged, for each client, before it
/// is returned. Nothing when the author's role may not (`Right::ExportDossiers`). @throws StorageIoError.
[[nodiscard]] std::optional<std::string> exportDossiers(OpenCasebook& book);
/// One client's own copy; its reading was logged when `dossier` was opened.
[[nodiscard]] std::string exportDossier(const OpenDossier& dossier);

} // namespace kentering
