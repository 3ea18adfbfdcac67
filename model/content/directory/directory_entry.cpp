#include "model/content/directory/directory_entry.h"

#include <algorithm>

namespace kentering {

namespace {

/// Puts in who checked it last, when the team did later than the content.
void addCheck(DirectoryEntry& entry, const DirectoryChecks& checks) {
    const auto check = checks.find(entry.resource.id);
    if (check != checks.end() &&
        (!entry.resource.lastChecked || *entry.resource.lastChecked <= check->second.on)) {
        entry.resource.lastChecked = check->second.on;
        entry.checkedBy = check->second.by;
    }
}

} // namespace

std::vector<DirectoryEntry> entriesOf(const Content& content, const DirectoryEdits& edits,
                                      const DirectoryChecks& checks, Language language) {
    std::vector<DirectoryEntry> entries;
    for (const Resource& resource : content.resources()) {
        DirectoryEntry entry{.resource = resource};
        if (const auto edit = edits.find(resource.id); edit != edits.end()) {
            apply(entry.resource, edit->second);
            entry.withdrawn = edit->second.contains(kWithdrawnField);
            entry.edited = edit->second.size() > (entry.withdrawn ? 1U : 0U);
        }
        entries.push_back(std::move(entry));
    }
    const auto firstOwn = entries.size();
    for (const auto& [id, fields] : edits) {
        if (auto own = ownEntry(id, fields); own && content.findResource(id) == nullptr) {
            entries.push_back(
                {.resource = std::move(*own), .own = true, .withdrawn = fields.contains(kWithdrawnField)});
        }
    }
    std::ranges::sort(entries.begin() + static_cast<std::ptrdiff_t>(firstOwn), entries.end(), {},
                      [language](const DirectoryEntry& entry) { return entry.resource.name.in(language); });
    for (DirectoryEntry& entry : entries) {
        addCheck(entry, checks);
    }
    return entries;
}

bool mayWithdraw(const DirectoryEntry& entry) {
    return !entry.resource.crisisLine;
}

int countStale(const std::vector<DirectoryEntry>& entries, Date today) {
    return static_cast<int>(std::ranges::count_if(entries, [today](const DirectoryEntry& entry) {
        return !entry.withdrawn && freshness(entry.resource.lastChecked, today) != Freshness::Checked;
    }));
}

} // namespace kentering
