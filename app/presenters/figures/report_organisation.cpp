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

ReportOrganisation reportOrganisation(const std::string& name, const std::vector<Region>& regions) {
    std::vector<ReportRegion> inReports;
    inReports.reserve(regions.size());
    for (const Region& region : regions) {
        inReports.push_back(
            {.id = region.id, .name = nameOf(region), .municipalities = region.municipalities});
    }
    return {name.empty() ? kNoName : name, std::move(inReports)};
}

ReportOrganisation reportOrganisation(const OpenCasebook& book) {
    const Organisation settings = organisationOf(book);
    return reportOrganisation(settings.name, settings.regions);
}

std::vector<Region> regionsOf(const ReportOrganisation& organisation) {
    std::vector<Region> regions;
    for (const ReportRegion& region : organisation.regions()) {
        regions.push_back({.id = region.id, .municipalities = region.municipalities});
    }
    return regions;
}

} // namespace kentering
