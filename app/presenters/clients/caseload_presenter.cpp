#include "app/presenters/clients/caseload_presenter.h"

#include "app/presenters/my_day/my_day_presenter.h"
#include "app/presenters/my_day/work_today.h"
#include "model/acts/reading/caseload.h"
#include "model/base/search_text.h"

#include <algorithm>

namespace kentering {

bool changesCaseload(const CasebookChanges& changes) {
    return changes.topics.contains(ChangeTopic::Recovery) || changesMyDay(changes);
}

CaseloadPresenter::CaseloadPresenter(const PresenterContext& context)
    : m_context(context), m_today(context.today()) {
    reload();
}

void CaseloadPresenter::reload() {
    m_today = m_context.today();
    m_rows = caseload(m_context.book());
    m_attention = workToday(m_context).clients();
    m_folded.clear();
    m_folded.reserve(m_rows.size());
    for (const CaseloadRow& row : m_rows) {
        m_folded.push_back(foldForSearch(row.code.text() + " " + row.alias + " " + row.municipality));
    }
    choose();
}

void CaseloadPresenter::setFilter(CaseloadFilter filter) {
    m_filter = filter;
    choose();
}

void CaseloadPresenter::setSearch(std::string_view typed) {
    m_words = searchWords(typed);
    choose();
}

bool CaseloadPresenter::passes(const CaseloadRow& row, CaseloadFilter filter) const {
    const bool closed = row.closed && *row.closed <= m_today;
    switch (filter) {
    case CaseloadFilter::Mine:
        return !closed && row.owner == m_context.book().author().id;
    case CaseloadFilter::All:
        return !closed;
    case CaseloadFilter::NeedsAttention:
        return m_attention.contains(row.id);
    case CaseloadFilter::Closed:
        return closed;
    case CaseloadFilter::KeptLongEnough:
        return closed && row.keptUntil && *row.keptUntil <= m_today;
    }
    return false;
}

std::size_t CaseloadPresenter::countOf(CaseloadFilter filter) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(m_rows, [&](const CaseloadRow& row) { return passes(row, filter); }));
}

std::size_t CaseloadPresenter::foundWith(CaseloadFilter filter) const {
    std::size_t found = 0;
    for (std::size_t index = 0; index < m_rows.size(); ++index) {
        found += passes(m_rows[index], filter) && containsAll(m_folded[index], m_words) ? 1U : 0U;
    }
    return found;
}

void CaseloadPresenter::choose() {
    m_shown.clear();
    for (std::size_t index = 0; index < m_rows.size(); ++index) {
        if (passes(m_rows[index], m_filter) && containsAll(m_folded[index], m_words)) {
            m_shown.push_back(index);
        }
    }
}

CaseloadPresenter::Line CaseloadPresenter::line(std::size_t position) const {
    const CaseloadRow& row = m_rows[m_shown.at(position)];
    Line line{.id = row.id,
              .name = shownName(row.alias, row.code),
              .code = row.code.text(),
              .phase = row.phase,
              .clock = recoveryClock(row, m_today),
              .openSafetyWork = row.openSafetyTasks > 0};
    if (row.closed && *row.closed <= m_today) {
        line.closed = row.closed;
        line.phase.reset();
        line.clock.reset();
    }
    line.picture = pictureFor(row.ownGoal, line.clock.has_value());
    if (row.ownGoal == OwnGoal::UseLess && !line.closed) {
        line.thisWeek = useInWeekOf(row, m_today);
    }
    if (row.nextContact) {
        line.nextContact = row.nextContact->date();
    }
    if (row.firstDue && *row.firstDue < m_today) {
        line.overdueSince = row.firstDue;
    }
    return line;
}

ClientId CaseloadPresenter::client(std::size_t position) const {
    return m_rows[m_shown.at(position)].id;
}

std::optional<std::size_t> CaseloadPresenter::find(ClientId client) const {
    for (std::size_t position = 0; position < m_shown.size(); ++position) {
        if (m_rows[m_shown[position]].id == client) {
            return position;
        }
    }
    return std::nullopt;
}

} // namespace kentering
