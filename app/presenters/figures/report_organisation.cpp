#include "app/presenters/figures/report_organisation.h"

#include "model/acts/reading/settings.h"

namespace kentering {

namespace {

constexpr const char* kNoName = "Kentering";
constexpr std::size_t kLongestRegion = 100; // as ReportOrganisation takes it

std::string nameOf(const Region& region) {
    std::string name;
    for (const std::string& municipality : region.municipalities) {
        name += (name.empty() ? "" : ", ") + municipality;
    }
    return name.empty() || name.size() > kLongestRegion ? region.id : name;
}

} // namespace

ReportOrganisation reportOrganisation(const OpenCasebook& book) {
    const Organisation settings = organisationOf(book);
    std::vector<ReportRegion> regions;
    for (const Region& region : settings.regions) {
        regions.push_back({.id = region.id, .name = nameOf(region)});
    }
    return {settings.name.empty() ? kNoName : settings.name, std::move(regions)};
}

} // namespace kentering
