#pragma once

#include "model/acts/reading/open_casebook.h"
#include "model/content/directory/directory_entry.h"

#include <map>
#include <vector>

namespace kentering {

// The referral directory as the team keeps it. All of them throw StorageIoError and DamagedCasebookError.

/// The whole directory: what the content has in its order, then the team's own entries by name.
[[nodiscard]] std::vector<DirectoryEntry> directory(const OpenCasebook& book, const Content& content,
                                                    Language language);
/// `content` with the directory as the team keeps it: what it made and changed, and when it looked last, is
/// what a handout says; what it withdrew is not there.
[[nodiscard]] Content withTeamDirectory(const Content& content, const OpenCasebook& book);
/// The last day on which the team looked at each entry that it looked at.
[[nodiscard]] std::map<ResourceId, Date> checksOfTeam(const OpenCasebook& book);

} // namespace kentering
