#include "app/presenters/clients/handover_presenter.h"

#include "app/presenters/letters/handover_notes.h"
#include "app/presenters/settings/resource_directory.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/dossier_store.h"
#include "model/storage/dossier/exclusion_store.h"
#include "model/storage/dossier/handover_store.h"
#include "model/storage/lists/caseload.h"

#include <algorithm>

namespace kentering {

HandoverPresenter::HandoverPresenter(const PresenterContext& context, ClientId client)
    : m_context(context), m_client(client), m_owner(ClientStore(*context.casebook).owner(client)) {
    reload();
}

void HandoverPresenter::reload() {
    const Casebook& casebook = *m_context.casebook;
    const Client client = ClientStore(casebook).get(m_client);
    m_closed = client.closed && *client.closed <= m_context.today();
    m_owner = ClientStore(casebook).owner(m_client);
    m_users = casebook.users();
    m_excluded = ExclusionStore(casebook).of(m_client);
    m_offered = HandoverStore(casebook).offered(m_client);
    m_history = HandoverStore(casebook).of(m_client);
    std::ranges::reverse(m_history);
}

bool HandoverPresenter::asksAuthor() const {
    return m_offered && m_offered->value.to == m_context.casebook->author().id;
}

std::string HandoverPresenter::nameOf(UserId user) const {
    const auto at = std::ranges::find(m_users, user, &User::id);
    return at == m_users.end() ? std::string() : at->name;
}

std::vector<User> HandoverPresenter::receivers() const {
    std::vector<User> result;
    std::ranges::copy_if(m_users, std::back_inserter(result), [this](const User& user) {
        return user.id != m_owner.id && std::ranges::find(m_excluded, user.id) == m_excluded.end();
    });
    return result;
}

std::array<std::string, kCount<HandoverHeading>> HandoverPresenter::prepare() const {
    return handoverNotes(withTeamDirectory(m_context.content, m_context.book()), m_context.language,
                         DossierStore(*m_context.casebook).get(m_client), m_context.today());
}

std::vector<HandoverObstacle>
HandoverPresenter::offer(UserId receiver, HandoverReason reason,
                         std::array<std::string, kCount<HandoverHeading>> notes) {
    const HandoverSituation situation{
        .owner = m_owner.id, .offered = m_offered.has_value(), .closed = m_closed, .excluded = m_excluded};
    auto found = handoverObstacles(situation, receiver);
    if (found.empty()) {
        HandoverStore(*m_context.casebook)
            .offer(m_client,
                   {.from = m_owner.id,
                    .to = receiver,
                    .reason = reason,
                    .offered = m_context.today(),
                    .notes = std::move(notes)},
                   leadOf(m_context, m_owner.id));
        reload();
    }
    return found;
}

bool HandoverPresenter::answer(HandoverStatus answer) {
    if (!m_offered) {
        return false;
    }
    const User& author = m_context.casebook->author();
    const Handover& handover = m_offered->value;
    const bool allowed = answer == HandoverStatus::Withdrawn
                             ? author.id == handover.from || author.role == UserRole::Lead
                             : answer != HandoverStatus::Offered && author.id == handover.to;
    if (allowed) {
        HandoverStore(*m_context.casebook).answer(m_client, m_offered->id, answer, m_context.today());
        reload();
    }
    return allowed;
}

std::vector<User> HandoverPresenter::excluded() const {
    std::vector<User> result;
    std::ranges::copy_if(m_users, std::back_inserter(result), [this](const User& user) {
        return std::ranges::find(m_excluded, user.id) != m_excluded.end();
    });
    return result;
}

bool HandoverPresenter::exclude(UserId user) {
    if (user == m_owner.id || (m_offered && m_offered->value.to == user)) {
        return false;
    }
    ExclusionStore(*m_context.casebook).exclude(m_client, user);
    reload();
    return true;
}

void HandoverPresenter::admit(UserId user) {
    ExclusionStore(*m_context.casebook).admit(m_client, user);
    reload();
}

std::vector<ReadEntry> HandoverPresenter::readings() const {
    return HistoryStore(*m_context.casebook).readings(m_client);
}

std::optional<UserId> leadOf(const PresenterContext& context, UserId giver) {
    for (const User& user : context.casebook->users()) {
        if (user.role == UserRole::Lead && user.id != giver) {
            return user.id;
        }
    }
    return std::nullopt;
}

std::vector<BulkResult> offerAll(const PresenterContext& context, UserId giver, UserId receiver,
                                 HandoverReason reason) {
    std::vector<BulkResult> results;
    const Date today = context.today();
    for (const CaseloadRow& row : caseload(*context.casebook, today)) {
        if (row.owner != giver || (row.closed && *row.closed <= today)) {
            continue;
        }
        HandoverPresenter handover(context, row.id);
        results.push_back({row.id, handover.offer(receiver, reason, handover.prepare())});
    }
    return results;
}

} // namespace kentering
