#include "app/presenters/settings/resources_presenter.h"

#include "model/acts/directory.h"
#include "model/base/errors.h"

#include <algorithm>

namespace kentering {

namespace {

constexpr int kDatesShown = 3;

} // namespace

ResourcesPresenter::ResourcesPresenter(const PresenterContext& context) : m_context(context) {
    reload();
}

void ResourcesPresenter::reload() {
    const Date today = m_context.today();
    m_entries = directory(m_context);
    m_lines.clear();
    for (const DirectoryEntry& entry : m_entries) {
        const Resource& resource = entry.resource;
        Line line{.id = resource.id,
                  .kind = resource.kind,
                  .name = resource.name.in(m_context.language),
                  .region = resource.region.in(m_context.language),
                  .phones = resource.phones,
                  .nextDates = {},
                  .freshness = freshness(resource.lastChecked, today),
                  .lastChecked = resource.lastChecked,
                  .checkedBy = entry.checkedBy,
                  .prints = !entry.withdrawn && mayPrint(resource, today),
                  .edited = entry.edited,
                  .own = entry.own,
                  .withdrawn = entry.withdrawn,
                  .mayWithdraw = kentering::mayWithdraw(entry)};
        if (resource.meetings) {
            line.nextDates = resource.meetings->rule.next(today, kDatesShown);
            line.start = resource.meetings->start;
        }
        m_lines.push_back(std::move(line));
    }
    std::stable_partition(m_lines.begin(), m_lines.end(), [](const Line& line) { return !line.withdrawn; });
}

int ResourcesPresenter::stale() const {
    return countStale(m_entries, m_context.today());
}

std::optional<DirectoryEntry> ResourcesPresenter::entry(const ResourceId& id) const {
    const auto at = std::ranges::find_if(
        m_entries, [&](const DirectoryEntry& candidate) { return candidate.resource.id == id; });
    return at == m_entries.end() ? std::nullopt : std::optional(*at);
}

ResourceDraft ResourcesPresenter::draft(const ResourceId& id) const {
    const auto known = entry(id);
    if (!known) {
        throw InvalidValue("the directory has no such entry");
    }
    return draftOf(known->resource, m_context.language);
}

void ResourcesPresenter::markChecked(const ResourceId& id) {
    kentering::markChecked(m_context.book(), m_context.content, id);
    reload();
}

std::vector<ResourceFault> ResourcesPresenter::add(const ResourceDraft& draft, bool checkedToday) {
    const auto added = addResource(m_context.book(), draft, m_context.language, checkedToday);
    if (const auto* found = std::get_if<std::vector<ResourceFault>>(&added)) {
        return *found;
    }
    reload();
    return {};
}

std::vector<ResourceFault> ResourcesPresenter::setWithdrawn(const ResourceId& id, bool withdrawn) {
    auto found = kentering::setWithdrawn(m_context.book(), m_context.content, id, withdrawn);
    reload();
    return found;
}

std::vector<ResourceFault> ResourcesPresenter::edit(const ResourceId& id, const ResourceDraft& edited,
                                                    std::optional<bool> withdrawn) {
    auto found = editResource(m_context.book(), {m_context.content, m_context.language}, id, draft(id),
                              edited, withdrawn);
    reload();
    return found;
}

} // namespace kentering
