#include "reports/statistics/count/organisation.h"

#include "model/base/errors.h"

#include <algorithm>

namespace kentering {

namespace {

constexpr std::size_t kLongestName = 100;

void checkName(const std::string& name) {
    const bool hasControl = std::ranges::any_of(name, [](char character) {
        return static_cast<unsigned char>(character) < 0x20 || character == 0x7F;
    });
    if (name.empty() || name.size() > kLongestName || hasControl) {
        throw InvalidValue("a public name has 1 to 100 bytes and no control characters");
    }
}

} // namespace

ReportOrganisation::ReportOrganisation(std::string publicName, std::vector<ReportRegion> regions)
    : m_publicName(std::move(publicName)), m_regions(std::move(regions)) {
    checkName(m_publicName);
    for (const ReportRegion& region : m_regions) {
        checkName(region.name);
    }
    (void)regionIds(); // throws for a list of another form
}

RegionIds ReportOrganisation::regionIds() const {
    std::vector<std::string> ids;
    for (const ReportRegion& region : m_regions) {
        ids.push_back(region.id);
    }
    return RegionIds(std::move(ids));
}

} // namespace kentering
