#pragma once

#include "model/content/content.h"
#include "model/content/directory/resource_fields.h"
#include "model/domain/referral/resource_check.h"

#include <map>
#include <string>
#include <vector>

namespace kentering {

/// An entry of the referral directory as the team knows it: the content's words with the team's changes over
/// them or an entry of the team's own, and when it was last checked.
struct DirectoryEntry {
    Resource resource; ///< `lastChecked` is the later of the content's and the team's
    std::string checkedBy{};
    bool edited = false;
    bool own = false;       ///< the team made it
    bool withdrawn = false; ///< kept for the referrals that name it, and offered no more
    friend bool operator==(const DirectoryEntry&, const DirectoryEntry&) = default;
};

/// What the team wrote over the content, entry by entry.
using DirectoryEdits = std::map<ResourceId, ResourceFields>;
using DirectoryChecks = std::map<ResourceId, ResourceCheck>;

/// The whole directory: what the content has in its order, then the team's own entries by name.
/// @throws DamagedCasebookError when `edits` make no entry.
[[nodiscard]] std::vector<DirectoryEntry> entriesOf(const Content& content, const DirectoryEdits& edits,
                                                    const DirectoryChecks& checks, Language language);

/// Whether an entry may be withdrawn: all but the crisis lines, which stand on every sheet.
[[nodiscard]] bool mayWithdraw(const DirectoryEntry& entry);

/// Entries that are offered and stale or never checked on `today`.
[[nodiscard]] int countStale(const std::vector<DirectoryEntry>& entries, Date today);

} // namespace kentering
