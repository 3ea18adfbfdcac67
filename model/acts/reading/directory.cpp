#include "model/acts/reading/directory.h"

#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/organisation/resource_check_store.h"
#include "model/storage/organisation/resource_edit_store.h"

namespace kentering {

std::vector<DirectoryEntry> directory(const OpenCasebook& book, const Content& content, Language language) {
    const Reading reading(book.session());
    return entriesOf(content, ResourceEditReader(reading).all(), ResourceCheckReader(reading).all(),
                     language);
}

Content withTeamDirectory(const Content& content, const OpenCasebook& book) {
    std::vector<Resource> resources;
    resources.reserve(content.resources().size());
    for (DirectoryEntry& entry : directory(book, content, Language::Dutch)) {
        if (!entry.withdrawn) {
            resources.push_back(std::move(entry.resource));
        }
    }
    return content.withResources(std::move(resources));
}

std::map<ResourceId, Date> checksOfTeam(const OpenCasebook& book) {
    const Reading reading(book.session());
    std::map<ResourceId, Date> days;
    for (const auto& [resource, check] : ResourceCheckReader(reading).all()) {
        days.emplace(resource, check.on);
    }
    return days;
}

} // namespace kentering
