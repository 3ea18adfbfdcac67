#include "model/acts/steps/begin_talk.h"

#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/drafts/draft_store.h"

#include <algorithm>

namespace kentering::steps {

std::optional<Stored<ContactId, Contact>> contactOfTalk(const storage::Reading& reading, ClientId client,
                                                        DateTime startedAt) {
    for (const auto& contact : storage::ContactReader(reading).of(client)) {
        if (contact.value.kind == ContactKind::Talk && contact.value.at == startedAt) {
            return contact;
        }
    }
    return std::nullopt;
}

void beginTalk(storage::Act& act, ClientId client, const TalkNow& now) {
    storage::DraftStore drafts(act);
    if (drafts.find(client, kTalkStarted)) {
        return;
    }
    storage::ContactStore contacts(act);
    const auto known = contacts.of(client);
    const auto booked = std::ranges::find_if(known, [&](const auto& contact) {
        return contact.value.kind == ContactKind::Talk && contact.value.status == ContactStatus::Booked &&
               contact.value.at.date() == now.startedAt.date();
    });
    if (booked != known.end()) {
        Contact attended = booked->value;
        attended.at = now.startedAt;
        attended.status = ContactStatus::Attended;
        contacts.replace(client, booked->id, attended);
    } else if (!contactOfTalk(act, client, now.startedAt)) {
        contacts.add(client,
                     {.at = now.startedAt, .kind = ContactKind::Talk, .status = ContactStatus::Attended});
    }
    drafts.set(client, kTalkStarted, isoDateTime(now.startedAt));
}

void finishTalk(storage::Act& act, ClientId client, DateTime startedAt, const std::string& note) {
    storage::ContactStore contacts(act);
    if (auto contact = contactOfTalk(act, client, startedAt)) {
        if (!note.empty() && contact->value.note != note) {
            contact->value.note = note;
            contacts.replace(client, contact->id, contact->value);
        }
    } else {
        contacts.add(client, {.at = startedAt,
                              .kind = ContactKind::Talk,
                              .status = ContactStatus::Attended,
                              .note = note.empty() ? std::nullopt : std::optional(note)});
    }
    storage::DraftStore(act).set(
        client,
        {{std::string(kTalkNote), {}}, {std::string(kTalkUndo), {}}, {std::string(kTalkStarted), {}}});
}

} // namespace kentering::steps
