#include "app/presenters/clients/measurements_presenter.h"

#include "model/acts/reading/talk_facts.h"
#include "model/acts/talk.h"

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

std::optional<std::size_t> chosenIn(const Measurement& list, const TalkItem& item) {
    if (const auto* question = std::get_if<ChecklistItem>(&item)) {
        const auto answer = list.checklist[indexOf(*question)];
        return answer ? std::optional(indexOf(*answer)) : std::nullopt;
    }
    if (const auto* complaint = std::get_if<Complaint>(&item)) {
        const auto answer = list.complaints[indexOf(*complaint)];
        return answer ? std::optional(indexOf(*answer)) : std::nullopt;
    }
    return std::nullopt;
}

ItemChange changeIn(const MeasurementChange& change, const TalkItem& item) {
    if (const auto* question = std::get_if<ChecklistItem>(&item)) {
        return change.checklist[indexOf(*question)];
    }
    return change.complaints[indexOf(std::get<Complaint>(item))];
}

} // namespace

MeasurementsPresenter::MeasurementsPresenter(const PresenterContext& context, ClientId client)
    : m_context(context), m_dossier(context.dossier(client, ReadingPurpose::Screen)) {
    reload();
}

void MeasurementsPresenter::reload() {
    m_lists = m_dossier.entries<Measurement>();
    std::ranges::stable_sort(m_lists, {}, [](const auto& list) { return list.value.on; });
    if (m_lists.empty()) {
        m_before.reset();
        m_after.reset();
        return;
    }
    const std::size_t last = m_lists.size() - 1;
    if (!isComparison() || *m_before > last || *m_after > last) {
        m_before = 0;
        m_after = last;
    }
}

void MeasurementsPresenter::choose(std::size_t before, std::size_t after) {
    if (before < m_lists.size() && after < m_lists.size()) {
        m_before = before;
        m_after = after;
    }
}

void MeasurementsPresenter::setMoment(std::size_t list, MeasurementMoment moment) {
    kentering::setMoment(m_dossier, m_lists.at(list).id, moment);
    reload();
}

MeasurementChange MeasurementsPresenter::change() const {
    return changeBetween(m_lists.at(m_before.value()).value, m_lists.at(m_after.value()).value);
}

std::optional<std::string> MeasurementsPresenter::version(std::size_t list, const TalkItem& item) const {
    return questionVersion(m_dossier, m_lists.at(list).id, item);
}

std::vector<MeasurementsPresenter::Row> MeasurementsPresenter::rows(TalkTopic topic) const {
    std::vector<Row> rows;
    if (!m_before || topic == TalkTopic::Safety) {
        return rows;
    }
    const auto changes = isComparison() ? std::optional(change()) : std::nullopt;
    const Content& content = m_context.content;
    for (const TalkItem& item : itemsOf(topic)) {
        const ItemWords& words = item.index() == 0 ? content.words(std::get<ChecklistItem>(item))
                                                   : content.words(std::get<Complaint>(item));
        Row row{.item = item,
                .number = numberInTopic(item),
                .label = words.label.in(m_context.language),
                .after = chosenIn(m_lists[*m_after].value, item),
                .versionAfter = version(*m_after, item)};
        if (changes) {
            row.before = chosenIn(m_lists[*m_before].value, item);
            row.change = changeIn(*changes, item);
            row.versionBefore = version(*m_before, item);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace kentering
