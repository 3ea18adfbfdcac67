#pragma once

#include "model/storage/casebook/casebook.h"
#include "reports/statistics/count/organisation.h"

namespace kentering {

/// What the organisation calls itself and its regions in reports, from the casebook's settings. A region is
/// called after its municipalities.
[[nodiscard]] ReportOrganisation reportOrganisation(const Casebook& casebook);

} // namespace kentering
