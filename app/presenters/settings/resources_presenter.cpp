#include "app/presenters/settings/resources_presenter.h"

#include "model/storage/organisation/resource_check_store.h"

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
    ResourceCheckStore(*m_context.casebook).markChecked(id, m_context.today());
    reload();
}

std::vector<ResourceFault> ResourcesPresenter::add(const ResourceDraft& draft, bool checkedToday) {
    std::optional<ResourceId> id;
    auto found = addResource(m_context, draft, id);
    if (id && checkedToday) {
        ResourceCheckStore(*m_context.casebook).markChecked(*id, m_context.today());
    }
    reload();
    return found;
}

void ResourcesPresenter::setWithdrawn(const ResourceId& id, bool withdrawn) {
    kentering::setWithdrawn(m_context, id, withdrawn);
    reload();
}

std::vector<ResourceFault> ResourcesPresenter::edit(const ResourceId& id, const ResourceDraft& draft) {
    auto found = editResource(m_context, id, draft);
    reload();
    return found;
}

} // namespace kentering
