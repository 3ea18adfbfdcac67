#pragma once

#include "app/presenters/settings/people_presenter.h"

#include <wx/string.h>

class wxWindow;

namespace kentering {

// Forms about people and keys. Each returns whether something was changed.

bool askForColleague(wxWindow* parent, const PresenterContext& context);
bool askForRole(wxWindow* parent, const PresenterContext& context, const Colleague& colleague);
bool askForName(wxWindow* parent, const PresenterContext& context, const Colleague& colleague);
bool askForReset(wxWindow* parent, const PresenterContext& context, const Colleague& colleague);
bool askForRemoval(wxWindow* parent, const PresenterContext& context, const Colleague& colleague);
bool askForOwnPassphrase(wxWindow* parent, const PresenterContext& context);
/// Shows a new recovery code once; it is valid when its last group was typed.
bool askForRecoveryCode(wxWindow* parent, const PresenterContext& context);
/// After unlocking by a passphrase that somebody else chose: one of their own.
bool askForFirstPassphrase(wxWindow* parent, const PresenterContext& context);
/// After unlocking by the recovery code: who is it, and a new passphrase.
bool askWhoGoesOn(wxWindow* parent, const PresenterContext& context);

[[nodiscard]] wxString roleWord(UserRole role);

} // namespace kentering
