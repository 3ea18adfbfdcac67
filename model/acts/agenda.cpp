#include "model/acts/agenda.h"

#include "model/acts/steps/rights.h"
#include "model/acts/steps/words.h"
#include "model/base/text_rules.h"
#include "model/base/wrong_client_error.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/dossier/exclusion_store.h"
#include "model/storage/history/history_store.h"

#include <algorithm>

namespace kentering {

namespace {

std::optional<std::string> noteOf(std::string_view typed) {
    std::string words = steps::trimmedWords(typed);
    return words.empty() ? std::nullopt : std::optional(std::move(words));
}

/// Changes one contact; `change` says what cannot be so.
template <typename Change>
std::vector<ContactFault> rewriteContact(const OpenDossier& dossier, ActKind kind, ContactId id,
                                         Change change) {
    storage::Act act(dossier.session(), kind);
    storage::ContactStore contacts(act);
    Contact contact = contacts.get(dossier.client(), id);
    auto faults = change(contact);
    if (!faults.empty()) {
        return faults;
    }
    contacts.replace(dossier.client(), id, contact);
    act.commit();
    return {};
}

std::vector<ContactFault> becomes(Contact& contact, ContactStatus status, DateTime now) {
    if (contact.status == status) {
        return {};
    }
    contact.status = status;
    return contactFaults(contact, now);
}

bool has(const std::vector<ClientId>& clients, ClientId client) {
    return std::ranges::find(clients, client) != clients.end();
}

/// A way as it is kept: words on one line, and nobody for the client themselves.
Reach kept(const Reach& typed) {
    Reach reach{.kind = typed.kind, .value = lineOrNothing(typed.value).value_or(std::string())};
    if (typed.of) {
        reach.of = lineOrNothing(*typed.of);
    }
    if (reach.of == kReachSelf) {
        reach.of.reset();
    }
    return reach;
}

/// One client's line in the register of a group.
void setPresent(storage::Act& act, ClientId client, DateTime at, bool present) {
    if (storage::ExclusionReader(act).isExcluded(client, act.session().author.id)) {
        throw WrongClientError("the author is excluded from this dossier");
    }
    storage::ContactStore contacts(act);
    const auto known = contacts.of(client);
    const auto line = std::ranges::find_if(known, [at](const auto& contact) {
        return contact.value.at == at && contact.value.kind == ContactKind::Group;
    });
    if (present && line == known.end()) {
        contacts.add(client, {.at = at, .kind = ContactKind::Group, .status = ContactStatus::Attended});
    } else if (present && !tookPlace(line->value.status)) {
        Contact attended = line->value;
        attended.status = ContactStatus::Attended;
        contacts.replace(client, line->id, attended);
    } else if (!present && line != known.end() && tookPlace(line->value.status)) {
        contacts.remove(client, line->id);
    }
}

} // namespace

std::vector<ContactFault> addContact(const OpenDossier& dossier, const Contact& contact, DateTime now) {
    storage::Act act(dossier.session(), ActKind::AddContact);
    storage::ContactStore contacts(act);
    auto faults = contactFaults(contact, now);
    if (isThereAlready(contact, contacts.of(dossier.client()))) {
        faults.push_back(ContactFault::SameTimeTwice);
    }
    if (!faults.empty()) {
        return faults;
    }
    Contact stored = contact;
    stored.note = noteOf(contact.note.value_or(std::string()));
    contacts.add(dossier.client(), stored);
    act.commit();
    return {};
}

std::vector<ContactFault> setContactStatus(const OpenDossier& dossier, ContactId id, ContactStatus status,
                                           DateTime now) {
    return rewriteContact(dossier, ActKind::SetContactStatus, id,
                          [&](Contact& contact) { return becomes(contact, status, now); });
}

std::vector<ContactFault> changeContact(const OpenDossier& dossier, ContactId id, const Contact& was,
                                        const Contact& is, DateTime now) {
    storage::Act act(dossier.session(), ActKind::ChangeContact);
    storage::ContactStore contacts(act);
    const Contact stored = contacts.get(dossier.client(), id);
    Contact contact = stored;
    const auto apply = [&](auto field) {
        if (was.*field != is.*field) {
            contact.*field = is.*field;
        }
    };
    apply(&Contact::at);
    apply(&Contact::kind);
    apply(&Contact::status);
    apply(&Contact::note);
    contact.note = noteOf(contact.note.value_or(std::string()));
    std::vector<ContactFault> faults;
    const bool isMoved = contact.at != stored.at || contact.kind != stored.kind;
    if (isMoved || contact.status != stored.status) {
        faults = contactFaults(contact, now);
    }
    if (isMoved && isThereAlready(contact, contacts.of(dossier.client()))) {
        faults.push_back(ContactFault::SameTimeTwice);
    }
    if (!faults.empty()) {
        return faults;
    }
    contacts.replace(dossier.client(), id, contact);
    act.commit();
    return {};
}

void removeContact(const OpenDossier& dossier, ContactId id) {
    storage::Act act(dossier.session(), ActKind::RemoveContact);
    storage::ContactStore(act).remove(dossier.client(), id);
    act.commit();
}

void setContactRules(const OpenDossier& dossier, const ContactRules& was, const ContactRules& is) {
    storage::Act act(dossier.session(), ActKind::SetContactRules);
    storage::ClientStore clients(act);
    Client client = clients.get(dossier.client());
    const auto apply = [&](auto field) {
        if (was.*field != is.*field) {
            client.contactRules.*field = is.*field;
        }
    };
    apply(&ContactRules::channel);
    apply(&ContactRules::voicemail);
    apply(&ContactRules::sender);
    if (client.contactRules.sender) {
        client.contactRules.sender = lineOrNothing(*client.contactRules.sender);
    }
    clients.update(dossier.client(), client);
    act.commit();
}

std::vector<Stored<ReachId, Reach>> showReach(const OpenDossier& dossier) {
    storage::Act act(dossier.session(), ActKind::ShowReach);
    storage::HistoryStore(act).logReading(dossier.client(), true);
    auto ways = storage::ReachStore(act).of(dossier.client());
    act.commit();
    return ways;
}

std::vector<ReachFault> addReach(const OpenDossier& dossier, const Reach& reach) {
    auto faults = faultsOf(reach);
    if (!faults.empty()) {
        return faults;
    }
    storage::Act act(dossier.session(), ActKind::AddReach);
    storage::ReachStore(act).add(dossier.client(), kept(reach));
    act.commit();
    return {};
}

std::vector<ReachFault> changeReach(const OpenDossier& dossier, ReachId id, const Reach& was,
                                    const Reach& is) {
    storage::Act act(dossier.session(), ActKind::ChangeReach);
    storage::ReachStore ways(act);
    Reach way = ways.get(dossier.client(), id);
    const auto apply = [&](auto field) {
        if (was.*field != is.*field) {
            way.*field = is.*field;
        }
    };
    apply(&Reach::kind);
    apply(&Reach::value);
    apply(&Reach::of);
    auto faults = faultsOf(way);
    if (!faults.empty()) {
        return faults;
    }
    ways.replace(dossier.client(), id, kept(way));
    act.commit();
    return {};
}

void removeReach(const OpenDossier& dossier, ReachId id) {
    storage::Act act(dossier.session(), ActKind::RemoveReach);
    storage::ReachStore(act).remove(dossier.client(), id);
    act.commit();
}

bool registerGroup(OpenCasebook& book, const GroupRegister& group, DateTime now) {
    if (group.at > now || !steps::authorMay(book.session(), Right::OpenDossiers)) {
        return false;
    }
    storage::Act act(book.session(), ActKind::RegisterGroup);
    for (const ClientId client : group.is) {
        setPresent(act, client, group.at, true);
    }
    for (const ClientId client : group.was) {
        if (!has(group.is, client)) {
            setPresent(act, client, group.at, false);
        }
    }
    act.commit();
    return true;
}

} // namespace kentering
