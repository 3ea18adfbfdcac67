#pragma once

#include "model/acts/reading/open_casebook.h"
#include "reports/statistics/count/organisation.h"

namespace kentering {

/// What the organisation calls itself and its regions in reports, from the casebook's settings. A region is
/// called after its municipalities.
[[nodiscard]] ReportOrganisation reportOrganisation(const OpenCasebook& book);

} // namespace kentering
