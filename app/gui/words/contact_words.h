#pragma once

#include "app/presenters/clients/contacts_presenter.h"
#include "model/domain/agenda/reach.h"

#include <wx/string.h>

namespace kentering {

// How appointments, and what to mind before calling, are worded.

[[nodiscard]] wxString agendaWord(AgendaState state);
[[nodiscard]] wxString cautionWords(ContactCaution caution);
/// What was agreed, on one line: "WhatsApp: 06… · no voicemail · as Noor". @param to number or address; empty
/// when it is not known or not to be shown
[[nodiscard]] wxString agreedWords(const ContactRules& rules, const PresenterContext& context,
                                   const std::string& to = {});
[[nodiscard]] wxString kindWord(ReachKind kind);
/// "sister · telephone: 06…", and without anybody for the client themselves.
[[nodiscard]] wxString wayWords(const Reach& reach);

} // namespace kentering
