#include "app/presenters/clients/contacts_presenter.h"

#include "model/acts/agenda.h"

#include <algorithm>

namespace kentering {

ContactsPresenter::ContactsPresenter(const PresenterContext& context, ClientId client)
    : m_context(context), m_dossier(context.dossier(client, ReadingPurpose::Screen)) {
    reload();
}

void ContactsPresenter::reload() {
    const Dossier dossier = m_dossier.read();
    const DateTime now = m_context.platform.localNow();
    m_ahead.clear();
    m_behind.clear();
    std::vector<Contact> contacts;
    for (const auto& [id, contact] : m_dossier.entries<Contact>()) {
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
    m_rules = dossier.client.contactRules;
    m_consents = dossier.consents;
}

void ContactsPresenter::setRules(const ContactRules& rules) {
    setContactRules(m_dossier, m_rules, rules);
    reload();
}

std::vector<ContactCaution> ContactsPresenter::cautions(ContactChannel channel) const {
    return contactCautions(m_rules, m_consents, channel, m_context.today());
}

bool ContactsPresenter::hasContactConsent() const {
    return consentsTo(m_consents, ConsentScope(ConsentScope::Kind::Contact), m_context.today());
}

std::vector<ContactFault> ContactsPresenter::add(const Contact& contact) {
    auto found = addContact(m_dossier, contact, m_context.platform.localNow());
    if (found.empty()) {
        reload();
    }
    return found;
}

std::vector<ContactFault> ContactsPresenter::setStatus(ContactId id, ContactStatus status) {
    auto found = setContactStatus(m_dossier, id, status, m_context.platform.localNow());
    if (found.empty()) {
        reload();
    }
    return found;
}

std::vector<ContactFault> ContactsPresenter::change(const Line& seen, const Contact& contact) {
    auto found = changeContact(m_dossier, seen.id, seen.contact, contact, m_context.platform.localNow());
    if (found.empty()) {
        reload();
    }
    return found;
}

void ContactsPresenter::remove(ContactId id) {
    removeContact(m_dossier, id);
    reload();
}

} // namespace kentering
