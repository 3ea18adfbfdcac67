#pragma once

#include "app/presenters/people_presenter.h"

#include <wx/string.h>

class wxWindow;

namespace kentering {

// Forms about people and keys. Each returns whether something was changed.

bool askForColleague(wxWindow* parent, const Workspace& workspace);
bool askForRole(wxWindow* parent, const Workspace& workspace, const Colleague& colleague);
bool askForName(wxWindow* parent, const Workspace& workspace, const Colleague& colleague);
bool askForReset(wxWindow* parent, const Workspace& workspace, const Colleague& colleague);
bool askForRemoval(wxWindow* parent, const Workspace& workspace, const Colleague& colleague);
bool askForOwnPassphrase(wxWindow* parent, const Workspace& workspace);
/// Shows a new recovery code once; it is valid when its last group was typed.
bool askForRecoveryCode(wxWindow* parent, const Workspace& workspace);
/// After unlocking by the recovery code: who is it, and a new passphrase.
bool askWhoGoesOn(wxWindow* parent, const Workspace& workspace);

[[nodiscard]] wxString roleWord(UserRole role);

} // namespace kentering
