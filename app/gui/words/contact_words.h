#pragma once

#include "app/presenters/clients/contacts_presenter.h"

#include <wx/string.h>

namespace kentering {

// How appointments, and what to mind before calling, are worded.

[[nodiscard]] wxString agendaWord(AgendaState state);
[[nodiscard]] wxString cautionWords(ContactCaution caution);

} // namespace kentering
