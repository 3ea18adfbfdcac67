#pragma once

#include "app/presenters/surroundings.h"
#include "model/acts/reading/directory.h"
#include "model/content/directory/resource_draft.h"

#include <optional>
#include <vector>

namespace kentering {

/// The whole directory, in the words of the screen.
[[nodiscard]] std::vector<DirectoryEntry> directory(const Workspace& workspace);

/// The entry `id`; nothing when the directory has none (any more).
[[nodiscard]] std::optional<DirectoryEntry> directoryEntry(const Workspace& workspace, const ResourceId& id);

} // namespace kentering
