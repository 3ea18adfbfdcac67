#pragma once

#include "reports/statistics/count/grid.h"

#include <string>
#include <vector>

namespace kentering {

/// One region of the organisation's own list.
struct ReportRegion {
    std::string id;   ///< for the cell code
    std::string name; ///< as people read it
    std::vector<std::string> municipalities{};
    friend bool operator==(const ReportRegion&, const ReportRegion&) = default;
};

/// What the organisation calls itself and its regions in reports: public words from its settings, the only
/// ones in a workbook that are not from content.
class ReportOrganisation {
public:
    /// @throws InvalidValue for an empty or very long name (over 100 bytes), a control character, or a list
    /// of
    ///     regions that `RegionIds` refuses.
    ReportOrganisation(std::string publicName, std::vector<ReportRegion> regions);

    [[nodiscard]] const std::string& publicName() const { return m_publicName; }
    [[nodiscard]] const std::vector<ReportRegion>& regions() const { return m_regions; }
    [[nodiscard]] RegionIds regionIds() const;
    friend bool operator==(const ReportOrganisation&, const ReportOrganisation&) = default;

private:
    std::string m_publicName;
    std::vector<ReportRegion> m_regions;
};

} // namespace kentering
