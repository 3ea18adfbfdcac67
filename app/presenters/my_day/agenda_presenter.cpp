#include "app/presenters/my_day/agenda_presenter.h"

#include "model/acts/agenda.h"
#include "model/acts/reading/lists.h"

#include <algorithm>

namespace kentering {

using boost::gregorian::days;

AgendaPresenter::AgendaPresenter(const PresenterContext& context)
    : m_context(context), m_first(context.today()) {
    reload();
}

void AgendaPresenter::showWeek(Date first) {
    m_first = first;
    reload();
}

void AgendaPresenter::setOnlyMine(bool onlyMine) {
    m_onlyMine = onlyMine;
    reload();
}

void AgendaPresenter::reload() {
    OpenCasebook& book = m_context.book();
    const DateTime now = m_context.platform.localNow();
    m_lines.clear();
    for (AgendaEntry& entry : agenda(book, m_first, m_first + days(6))) {
        const bool mine = entry.owner == book.author().id;
        if (m_onlyMine && !mine) {
            continue;
        }
        const AgendaState state =
            agendaState({.at = entry.at, .kind = entry.kind, .status = entry.status}, now);
        m_lines.push_back({std::move(entry), state, mine});
    }
    const WaitingFacts facts = waitingFacts(book);
    m_waiting.clear();
    for (const WaitingClient& waiting : waitingList(facts.situations, m_context.today())) {
        const auto name = std::ranges::find(facts.names, waiting.client, &ClientName::id);
        m_waiting.push_back({waiting, name->shown(), name->code.text(), waiting.owner == book.author().name});
    }
}

std::vector<ClientName> AgendaPresenter::groupCandidates() const {
    std::vector<ClientName> names;
    for (OpenClient& client : openClients(m_context.book())) {
        names.push_back(std::move(client.name));
    }
    std::ranges::stable_sort(names, {}, &ClientName::shown);
    return names;
}

std::vector<ClientId> AgendaPresenter::present(DateTime at) const {
    std::vector<ClientId> clients;
    for (const AgendaEntry& entry : agenda(m_context.book(), at.date(), at.date())) {
        if (entry.at == at && entry.kind == ContactKind::Group && tookPlace(entry.status)) {
            clients.push_back(entry.client.id);
        }
    }
    std::ranges::sort(clients);
    return clients;
}

bool AgendaPresenter::registerGroup(DateTime at, const std::vector<ClientId>& was,
                                    const std::vector<ClientId>& is) {
    const bool isStored = kentering::registerGroup(m_context.book(), {.at = at, .was = was, .is = is},
                                                   m_context.platform.localNow());
    if (isStored) {
        reload();
    }
    return isStored;
}

} // namespace kentering
