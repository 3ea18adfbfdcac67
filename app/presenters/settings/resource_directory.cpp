#include "app/presenters/settings/resource_directory.h"

namespace kentering {

std::vector<DirectoryEntry> directory(const PresenterContext& context) {
    return directory(context.book(), context.content, context.language);
}

std::optional<DirectoryEntry> directoryEntry(const PresenterContext& context, const ResourceId& id) {
    for (auto& entry : directory(context)) {
        if (entry.resource.id == id) {
            return std::move(entry);
        }
    }
    return std::nullopt;
}

} // namespace kentering
