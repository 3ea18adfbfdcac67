#pragma once

#include "reports/statistics/grid.h"

#include <string>
#include <vector>

namespace kentering {

/// One region of the organisation's own list.
struct Region {
    std::string id;   ///< for the cell code
    std::string name; ///< as people read it
};

/// What the organisation calls itself and its regions in reports: public words from its settings, the only
/// ones in a workbook that are not from content.
class Organisation {
public:
    /// @throws InvalidValue for an empty or very long name (over 100 bytes), a control character, or a list
    /// of
    ///     regions that `RegionIds` refuses.
    Organisation(std::string publicName, std::vector<Region> regions);

    [[nodiscard]] const std::string& publicName() const { return m_publicName; }
    [[nodiscard]] const std::vector<Region>& regions() const { return m_regions; }
    [[nodiscard]] RegionIds regionIds() const;

private:
    std::string m_publicName;
    std::vector<Region> m_regions;
};

} // namespace kentering
