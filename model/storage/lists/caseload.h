#pragma once

#include "model/base/dates.h"
#include "model/domain/facts/caseload_row.h"
#include "model/storage/casebook/casebook.h"

#include <vector>

namespace kentering::storage {

class Reading;

/// Every client from whom the author is not excluded, by code, as of `today`; a few scans of the database
/// whatever the number of clients.
[[nodiscard]] std::vector<CaseloadRow> caseload(const Reading& reading, Date today);
/// The same, at the moment at which it is called.
[[nodiscard]] std::vector<CaseloadRow> caseload(const Casebook& casebook, Date today);

} // namespace kentering::storage
