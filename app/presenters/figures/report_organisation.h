#pragma once

#include "model/acts/reading/open_casebook.h"
#include "model/domain/facts/organisation.h"
#include "reports/statistics/count/organisation.h"

#include <string>
#include <vector>

namespace kentering {

/// What an organisation calls itself and its regions in reports. A region is called after its municipalities.
[[nodiscard]] ReportOrganisation reportOrganisation(const std::string& name,
                                                    const std::vector<Region>& regions);
/// The same from the casebook's settings of today.
[[nodiscard]] ReportOrganisation reportOrganisation(const OpenCasebook& book);
/// The regions of a report in the words of the settings.
[[nodiscard]] std::vector<Region> regionsOf(const ReportOrganisation& organisation);

} // namespace kentering
