#pragma once

#include "app/presenters/shared/platform.h"
#include "model/content/directory/resource_draft.h"

#include <optional>
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

/// The whole directory: what the content has in its order, then the team's own entries by name.
[[nodiscard]] std::vector<DirectoryEntry> directory(const Content& content, const Casebook& casebook,
                                                    Language language);
[[nodiscard]] std::vector<DirectoryEntry> directory(const PresenterContext& context);

/// `content` with the directory as the team keeps it: what it made and changed, and when it looked last, is
/// what a handout says; what it withdrew is not there.
[[nodiscard]] Content withTeamDirectory(const Content& content, const Casebook& casebook);

/// The entry `id`; nothing when the directory has none (any more).
[[nodiscard]] std::optional<DirectoryEntry> directoryEntry(const PresenterContext& context,
                                                           const ResourceId& id);

/// Entries that are offered and stale or never checked on `today`.
[[nodiscard]] int countStale(const std::vector<DirectoryEntry>& entries, Date today);

/// Makes an entry of the team's own; `id` hears which it became. Returns what is wrong with the draft, and
/// then nothing is stored. It does not print before somebody has checked it.
[[nodiscard]] std::vector<ResourceFault>
addResource(const PresenterContext& context, const ResourceDraft& draft, std::optional<ResourceId>& id);
/// Stores what differs from the content's own words. Returns what is wrong with it, and then nothing is
/// stored. Changing an entry does not check it, and its kind stays.
[[nodiscard]] std::vector<ResourceFault> editResource(const PresenterContext& context, const ResourceId& id,
                                                      const ResourceDraft& draft);
/// Whether an entry may be withdrawn: all but the crisis lines, which stand on every sheet.
[[nodiscard]] bool mayWithdraw(const DirectoryEntry& entry);
/// Offers `id` no more, or again. @throws InvalidValue for an entry that is not there or may not go.
void setWithdrawn(const PresenterContext& context, const ResourceId& id, bool withdrawn);

} // namespace kentering
