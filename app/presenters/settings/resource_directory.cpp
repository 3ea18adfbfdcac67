#include "app/presenters/settings/resource_directory.h"

#include "model/base/errors.h"
#include "model/content/directory/resource_fields.h"
#include "model/storage/organisation/resource_check_store.h"
#include "model/storage/organisation/resource_edit_store.h"

#include <algorithm>

namespace kentering {

namespace {

/// Puts in who checked it last, when the team did later than the content.
void addCheck(DirectoryEntry& entry, const std::map<ResourceId, ResourceCheck>& checks) {
    const auto check = checks.find(entry.resource.id);
    if (check != checks.end() &&
        (!entry.resource.lastChecked || *entry.resource.lastChecked <= check->second.on)) {
        entry.resource.lastChecked = check->second.on;
        entry.checkedBy = check->second.by;
    }
}

ResourceFields storedFields(const PresenterContext& context, const ResourceId& id) {
    const auto stored = ResourceEditStore(*context.casebook).all();
    const auto known = stored.find(id);
    return known == stored.end() ? ResourceFields{} : known->second;
}

/// What the team writes over: the content's entry, or an empty one of the same kind.
Resource underneath(const PresenterContext& context, const ResourceId& id, const ResourceFields& stored) {
    if (const auto kind = stored.find(kKindField); kind != stored.end()) {
        return *ownEntry(id, {*kind});
    }
    const Resource* original = context.content.findResource(id);
    if (original == nullptr) {
        throw InvalidValue("the directory has no such entry");
    }
    return *original;
}

/// What `draft` says otherwise than is known without the words of the author's language.
ResourceFields changes(const PresenterContext& context, const Resource& below, const ResourceFields& stored,
                       const ResourceDraft& draft) {
    const Language language = context.language;
    ResourceFields kept = inOtherLanguages(stored, language);
    for (const char* field : {kKindField, kWithdrawnField}) {
        if (const auto known = stored.find(field); known != stored.end()) {
            kept.insert(*known);
        }
    }
    Resource base = below;
    if (auto own = ownEntry(below.id, kept)) {
        base = std::move(*own);
    }
    const ResourceFields known = fieldsOf(draftOf(base, language), language);
    for (const auto& [field, words] : fieldsOf(draft, language)) {
        const auto same = known.find(field);
        if (same == known.end() || same->second != words) {
            kept.insert_or_assign(field, words);
        }
    }
    return kept;
}

} // namespace

std::vector<DirectoryEntry> directory(const Content& content, const Casebook& casebook, Language language) {
    const auto edits = ResourceEditStore(casebook).all();
    const auto checks = ResourceCheckStore(casebook).all();
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

std::vector<DirectoryEntry> directory(const PresenterContext& context) {
    return directory(context.content, *context.casebook, context.language);
}

Content withTeamDirectory(const Content& content, const Casebook& casebook) {
    std::vector<Resource> resources;
    resources.reserve(content.resources().size());
    for (DirectoryEntry& entry : directory(content, casebook, Language::Dutch)) {
        if (!entry.withdrawn) {
            resources.push_back(std::move(entry.resource));
        }
    }
    return content.withResources(std::move(resources));
}

std::optional<DirectoryEntry> directoryEntry(const PresenterContext& context, const ResourceId& id) {
    for (auto& entry : directory(context)) {
        if (entry.resource.id == id) {
            return std::move(entry);
        }
    }
    return std::nullopt;
}

int countStale(const std::vector<DirectoryEntry>& entries, Date today) {
    return static_cast<int>(std::ranges::count_if(entries, [today](const DirectoryEntry& entry) {
        return !entry.withdrawn && freshness(entry.resource.lastChecked, today) != Freshness::Checked;
    }));
}

std::vector<ResourceFault> addResource(const PresenterContext& context, const ResourceDraft& draft,
                                       std::optional<ResourceId>& id) {
    auto found = faults(draft);
    if (found.empty()) {
        ResourceEditStore store(*context.casebook);
        id = store.newId();
        const ResourceFields kind{{kKindField, std::string(code(draft.kind))}};
        store.set(*id, changes(context, *ownEntry(*id, kind), kind, draft));
    }
    return found;
}

std::vector<ResourceFault> editResource(const PresenterContext& context, const ResourceId& id,
                                        const ResourceDraft& draft) {
    auto found = faults(draft);
    if (!found.empty()) {
        return found;
    }
    const ResourceFields stored = storedFields(context, id);
    ResourceEditStore(*context.casebook)
        .set(id, changes(context, underneath(context, id, stored), stored, draft));
    return {};
}

bool mayWithdraw(const DirectoryEntry& entry) {
    return !entry.resource.crisisLine;
}

void setWithdrawn(const PresenterContext& context, const ResourceId& id, bool withdrawn) {
    const auto entry = directoryEntry(context, id);
    if (!entry || !mayWithdraw(*entry)) {
        throw InvalidValue("the directory has no such entry that may be withdrawn");
    }
    ResourceFields fields = storedFields(context, id);
    fields.erase(kWithdrawnField);
    if (withdrawn) {
        fields.emplace(kWithdrawnField, "yes");
    }
    ResourceEditStore(*context.casebook).set(id, fields);
}

} // namespace kentering
