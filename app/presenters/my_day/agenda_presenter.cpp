#include "app/presenters/my_day/agenda_presenter.h"

#include "model/storage/dossier/entry_store.h"
#include "model/storage/lists/caseload.h"

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
    const Casebook& casebook = *m_context.casebook;
    const DateTime now = m_context.platform.localNow();
    m_lines.clear();
    for (AgendaEntry& entry : agenda(casebook, m_first, m_first + days(6))) {
        const bool mine = entry.owner == casebook.author().id;
        if (m_onlyMine && !mine) {
            continue;
        }
        const AgendaState state =
            agendaState({.at = entry.at, .kind = entry.kind, .status = entry.status}, now);
        m_lines.push_back({std::move(entry), state, mine});
    }
    const WaitingFacts facts = waitingFacts(casebook, m_context.today());
    m_waiting.clear();
    for (const WaitingClient& waiting : waitingList(facts.situations, m_context.today())) {
        const auto name = std::ranges::find(facts.names, waiting.client, &ClientName::id);
        m_waiting.push_back(
            {waiting, name->shown(), name->code.text(), waiting.owner == casebook.author().name});
    }
}

std::vector<ClientName> AgendaPresenter::groupCandidates() const {
    std::vector<ClientName> names;
    const Date today = m_context.today();
    for (const CaseloadRow& row : caseload(*m_context.casebook, today)) {
        if (!row.closed || *row.closed > today) {
            names.push_back({row.id, row.code, row.alias});
        }
    }
    std::ranges::stable_sort(names, {}, &ClientName::shown);
    return names;
}

std::vector<ClientId> AgendaPresenter::present(DateTime at) const {
    std::vector<ClientId> clients;
    for (const AgendaEntry& entry : agenda(*m_context.casebook, at.date(), at.date())) {
        if (entry.at == at && entry.kind == ContactKind::Group && tookPlace(entry.status)) {
            clients.push_back(entry.client.id);
        }
    }
    std::ranges::sort(clients);
    return clients;
}

bool AgendaPresenter::registerGroup(DateTime at, const std::vector<ClientId>& clients) {
    if (at > m_context.platform.localNow()) {
        return false;
    }
    ContactStore store(*m_context.casebook);
    std::vector<ClientId> missing = clients;
    for (const AgendaEntry& entry : agenda(*m_context.casebook, at.date(), at.date())) {
        if (entry.at != at || entry.kind != ContactKind::Group) {
            continue;
        }
        const bool ticked = std::erase(missing, entry.client.id) > 0;
        Contact contact = store.get(entry.client.id, entry.id);
        if (ticked && !tookPlace(contact.status)) {
            contact.status = ContactStatus::Attended;
            store.replace(entry.client.id, entry.id, contact);
        } else if (!ticked && tookPlace(contact.status)) {
            store.remove(entry.client.id, entry.id);
        }
    }
    for (const ClientId client : missing) {
        store.add(client, {.at = at, .kind = ContactKind::Group, .status = ContactStatus::Attended});
    }
    reload();
    return true;
}

} // namespace kentering
