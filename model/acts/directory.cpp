#include "model/acts/directory.h"

#include "model/base/errors.h"
#include "model/content/directory/resource_fields.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/organisation/resource_check_store.h"
#include "model/storage/organisation/resource_edit_store.h"

namespace kentering {

namespace {

ResourceFields storedFields(const Reading& reading, const ResourceId& id) {
    const auto stored = ResourceEditReader(reading).all();
    const auto known = stored.find(id);
    return known == stored.end() ? ResourceFields{} : known->second;
}

/// What the team writes over: the content's entry, or an empty one of the same kind.
Resource underneath(const Content& content, const ResourceId& id, const ResourceFields& stored) {
    if (const auto kind = stored.find(kKindField); kind != stored.end()) {
        return *ownEntry(id, {*kind});
    }
    const Resource* original = content.findResource(id);
    if (original == nullptr) {
        throw InvalidValue("the directory has no such entry");
    }
    return *original;
}

/// What stands over it now.
Resource entryNow(const Resource& below, const ResourceFields& stored) {
    if (auto own = ownEntry(below.id, stored)) {
        return std::move(*own);
    }
    Resource entry = below;
    apply(entry, stored);
    return entry;
}

/// What `draft` says otherwise than is known without the words of the author's language.
ResourceFields changes(const Resource& below, const ResourceFields& stored, const ResourceDraft& draft,
                       Language language) {
    ResourceFields kept = inOtherLanguages(stored, language);
    for (const char* field : {kKindField, kWithdrawnField}) {
        if (const auto known = stored.find(field); known != stored.end()) {
            kept.insert(*known);
        }
    }
    const ResourceFields known = fieldsOf(draftOf(entryNow(below, kept), language), language);
    for (const auto& [field, words] : fieldsOf(draft, language)) {
        const auto same = known.find(field);
        if (same == known.end() || same->second != words) {
            kept.insert_or_assign(field, words);
        }
    }
    return kept;
}

/// `now` with what differs between `was` and `is`; its kind stays.
ResourceDraft merged(ResourceDraft now, const ResourceDraft& was, const ResourceDraft& is) {
    const auto take = [&](auto... fields) {
        ((was.*fields != is.*fields ? static_cast<void>(now.*fields = is.*fields) : static_cast<void>(0)),
         ...);
    };
    take(&ResourceDraft::name, &ResourceDraft::region, &ResourceDraft::audience, &ResourceDraft::signUp,
         &ResourceDraft::expectation, &ResourceDraft::web, &ResourceDraft::mail, &ResourceDraft::phones,
         &ResourceDraft::gpLetterNeeded, &ResourceDraft::insuranceCheckNeeded, &ResourceDraft::meets,
         &ResourceDraft::weekday, &ResourceDraft::weeksOfMonth, &ResourceDraft::start, &ResourceDraft::end,
         &ResourceDraft::exceptions);
    return now;
}

void putWithdrawn(ResourceFields& fields, bool withdrawn) {
    fields.erase(kWithdrawnField);
    if (withdrawn) {
        fields.emplace(kWithdrawnField, "yes");
    }
}

} // namespace

std::variant<ResourceId, std::vector<ResourceFault>>
addResource(OpenCasebook& book, const ResourceDraft& draft, Language language, bool checkedToday) {
    auto found = faults(draft);
    if (!found.empty()) {
        return found;
    }
    Act act(book.session(), ActKind::AddResource);
    ResourceEditStore edits(act);
    const ResourceId id = edits.newId();
    const ResourceFields kind{{kKindField, std::string(code(draft.kind))}};
    edits.set(id, changes(*ownEntry(id, kind), kind, draft, language));
    if (checkedToday) {
        ResourceCheckStore(act).markChecked(id, book.today());
    }
    act.commit();
    return id;
}

std::vector<ResourceFault> editResource(OpenCasebook& book, const DirectoryWords& words, const ResourceId& id,
                                        const ResourceDraft& was, const ResourceDraft& is,
                                        std::optional<bool> withdrawn) {
    Act act(book.session(), ActKind::EditResource);
    const ResourceFields stored = storedFields(act, id);
    const Resource below = underneath(words.content, id, stored);
    const ResourceDraft draft = merged(draftOf(entryNow(below, stored), words.language), was, is);
    auto found = faults(draft);
    if (below.crisisLine && fieldsOf(draft, words.language).at("phones").empty()) {
        found.push_back(ResourceFault::CrisisLineWithoutNumber);
    }
    if (below.crisisLine && withdrawn.value_or(false)) {
        found.push_back(ResourceFault::CrisisLineStays);
    }
    if (!found.empty()) {
        return found;
    }
    ResourceFields fields = changes(below, stored, draft, words.language);
    if (withdrawn) {
        putWithdrawn(fields, *withdrawn);
    }
    ResourceEditStore(act).set(id, fields);
    act.commit();
    return {};
}

std::vector<ResourceFault> setWithdrawn(OpenCasebook& book, const Content& content, const ResourceId& id,
                                        bool withdrawn) {
    Act act(book.session(), ActKind::SetWithdrawn);
    ResourceFields fields = storedFields(act, id);
    if (underneath(content, id, fields).crisisLine && withdrawn) {
        return {ResourceFault::CrisisLineStays};
    }
    putWithdrawn(fields, withdrawn);
    ResourceEditStore(act).set(id, fields);
    act.commit();
    return {};
}

void markChecked(OpenCasebook& book, const Content& content, const ResourceId& id) {
    Act act(book.session(), ActKind::MarkChecked);
    static_cast<void>(underneath(content, id, storedFields(act, id))); // throws when there is none
    ResourceCheckStore(act).markChecked(id, book.today());
    act.commit();
}

} // namespace kentering
