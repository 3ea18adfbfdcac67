#include "app/presenters/clients/contacts_presenter.h"

#include "app/presenters/shared/text_field.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/entry_store.h"

#include <algorithm>

namespace kentering {

ContactsPresenter::ContactsPresenter(const PresenterContext& context, ClientId client)
    : m_context(context), m_client(client) {
    reload();
}

void ContactsPresenter::reload() {
    const Casebook& casebook = *m_context.casebook;
    const DateTime now = m_context.platform.localNow();
    m_ahead.clear();
    m_behind.clear();
    std::vector<Contact> contacts;
    for (const auto& [id, contact] : ContactStore(casebook).of(m_client)) {
        const AgendaState state = agendaState(contact, now);
        (state == AgendaState::Booked || (contact.at > now && !tookPlace(contact.status)) ? m_ahead
                                                                                          : m_behind)
            .push_back({id, contact, state});
        contacts.push_back(contact);
    }
    const auto time = [](const Line& line) { return line.contact.at; };
    std::ranges::stable_sort(m_ahead, {}, time);
    std::ranges::stable_sort(m_behind, std::ranges::greater{}, time);
    m_attendance = kentering::attendance(contacts, now);
    m_rules = ClientStore(casebook).get(m_client).contactRules;
    m_consents.clear();
    for (const auto& consent : ConsentStore(casebook).of(m_client)) {
        m_consents.push_back(consent.value);
    }
}

void ContactsPresenter::setRules(const ContactRules& rules) {
    ClientStore store(*m_context.casebook);
    Client client = store.get(m_client);
    client.contactRules = rules;
    store.update(m_client, client);
    m_rules = rules;
}

std::vector<ContactCaution> ContactsPresenter::cautions(ContactChannel channel) const {
    return contactCautions(m_rules, m_consents, channel, m_context.today());
}

bool ContactsPresenter::hasContactConsent() const {
    return consentsTo(m_consents, ConsentScope(ConsentScope::Kind::Contact), m_context.today());
}

std::vector<ContactFault> ContactsPresenter::check(const Contact& contact,
                                                   std::optional<ContactId> itself) const {
    std::vector<ContactFault> found;
    const DateTime now = m_context.platform.localNow();
    const bool cancelled = contact.status == ContactStatus::CancelledInTime ||
                           contact.status == ContactStatus::CancelledLate ||
                           contact.status == ContactStatus::CancelledByUs;
    // A contact later today may have been moved forward without anybody changing its time.
    const bool laterThanToday = contact.at.date() > m_context.today();
    if (contact.status == ContactStatus::Booked && contact.at < now) {
        found.push_back(ContactFault::BookedInThePast);
    }
    if (contact.status != ContactStatus::Booked && !cancelled && laterThanToday) {
        found.push_back(ContactFault::HappenedAhead);
    }
    const auto sameTime = [&](const Line& line) {
        return line.id != itself && line.contact.at == contact.at && line.contact.kind == contact.kind;
    };
    if (!itself && (std::ranges::any_of(m_ahead, sameTime) || std::ranges::any_of(m_behind, sameTime))) {
        found.push_back(ContactFault::SameTimeTwice);
    }
    return found;
}

std::vector<ContactFault> ContactsPresenter::add(const Contact& contact) {
    auto found = check(contact, std::nullopt);
    if (found.empty()) {
        ContactStore(*m_context.casebook).add(m_client, contact);
        reload();
    }
    return found;
}

std::vector<ContactFault> ContactsPresenter::setStatus(ContactId id, ContactStatus status) {
    ContactStore store(*m_context.casebook);
    Contact contact = store.get(m_client, id);
    contact.status = status;
    auto found = check(contact, id);
    if (found.empty()) {
        store.replace(m_client, id, contact);
        reload();
    }
    return found;
}

void ContactsPresenter::setNote(ContactId id, const std::string& note) {
    ContactStore store(*m_context.casebook);
    Contact contact = store.get(m_client, id);
    contact.note = optionalText(note);
    store.replace(m_client, id, contact);
    reload();
}

void ContactsPresenter::remove(ContactId id) {
    ContactStore(*m_context.casebook).remove(m_client, id);
    reload();
}

} // namespace kentering
