#pragma once

#include "model/acts/reading/open_casebook.h"
#include "model/domain/facts/caseload_row.h"

#include <vector>

namespace kentering {

/// The list of clients as of today, by code; without those from whose dossier the author is excluded. A few
/// scans whatever the number of clients. @throws StorageIoError, DamagedCasebookError.
[[nodiscard]] std::vector<CaseloadRow> caseload(const OpenCasebook& book);

} // namespace kentering
