#pragma once

#include "app/presenters/shared/platform.h"
#include "model/acts/reading/directory.h"
#include "model/content/directory/resource_draft.h"

#include <optional>
#include <vector>

namespace kentering {

/// The whole directory, in the words of the screen.
[[nodiscard]] std::vector<DirectoryEntry> directory(const PresenterContext& context);

/// The entry `id`; nothing when the directory has none (any more).
[[nodiscard]] std::optional<DirectoryEntry> directoryEntry(const PresenterContext& context,
                                                           const ResourceId& id);

} // namespace kentering
