#pragma once

#include "model/acts/reading/open_dossier.h"
#include "model/base/dates.h"
#include "model/domain/agenda/contact_agenda.h"
#include "model/domain/agenda/reach.h"

#include <string_view>
#include <vector>

namespace kentering {

// Contacts: what is booked and what became of it. Each function is one transaction; what it returns cannot be
// so, and then nothing is stored. `now` is the local time. All of them throw WrongClientError for a contact
// that is not this client's, and StorageIoError.

/// Writes down a contact that is booked or has been. White space around its note is left out.
[[nodiscard]] std::vector<ContactFault> addContact(const OpenDossier& dossier, const Contact& contact,
                                                   DateTime now);
/// What became of it; its note stays.
[[nodiscard]] std::vector<ContactFault> setContactStatus(const OpenDossier& dossier, ContactId id,
                                                         ContactStatus status, DateTime now);
/// Corrects a contact as a form shows it: applies what differs between `was` and `is` to what is stored now.
/// When nothing but the note differs, it is not asked whether the rest can be: a note may be added to what is
/// still ahead. White space around the note is left out.
[[nodiscard]] std::vector<ContactFault> changeContact(const OpenDossier& dossier, ContactId id,
                                                      const Contact& was, const Contact& is, DateTime now);
void removeContact(const OpenDossier& dossier, ContactId id);

/// How the client may be reached: applies what differs between `was` and `is` to what is stored now.
void setContactRules(const OpenDossier& dossier, const ContactRules& was, const ContactRules& is);

/// Shows how the client and people near them can be reached, in the order in which it was written down; that
/// the author was shown it is logged, each time.
[[nodiscard]] std::vector<Stored<ReachId, Reach>> showReach(const OpenDossier& dossier);
/// Writes down one more way to reach somebody. White space around the words is left out; who is called
/// "self", or nothing, is the client.
[[nodiscard]] std::vector<ReachFault> addReach(const OpenDossier& dossier, const Reach& reach);
/// Applies what differs between `was` and `is` to what is stored now. @throws WrongClientError for a way that
/// is not this client's (any more), as `removeReach`.
[[nodiscard]] std::vector<ReachFault> changeReach(const OpenDossier& dossier, ReachId id, const Reach& was,
                                                  const Reach& is);
void removeReach(const OpenDossier& dossier, ReachId id);

/// Who was in a group, as somebody saw it and as they want it.
struct GroupRegister {
    DateTime at;
    std::vector<ClientId> was{}; ///< as the register stood when it was opened
    std::vector<ClientId> is{};
};

/// Writes down who was there, in each one's own dossier and without a word about the others, and takes away
/// who was ticked by mistake: one transaction over all of them. Whom a colleague registered meanwhile stays.
/// @returns false for a time that lies ahead, and for an author who opens no dossiers; nothing is stored
/// then.
/// @throws WrongClientError for a client whom the author may not know: nothing is stored.
[[nodiscard]] bool registerGroup(OpenCasebook& book, const GroupRegister& group, DateTime now);

} // namespace kentering
