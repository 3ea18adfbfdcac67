#include "app/presenters/course/resource_directory.h"

namespace kentering {

std::vector<DirectoryEntry> directory(const Workspace& workspace) {
    return directory(workspace.book(), workspace.content, workspace.language);
}

std::optional<DirectoryEntry> directoryEntry(const Workspace& workspace, const ResourceId& id) {
    for (auto& entry : directory(workspace)) {
        if (entry.resource.id == id) {
            return std::move(entry);
        }
    }
    return std::nullopt;
}

} // namespace kentering
