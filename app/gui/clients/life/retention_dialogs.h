#pragma once

#include "app/presenters/clients/retention_presenter.h"

#include <wx/string.h>

class wxWindow;

namespace kentering {

/// Asks how long the dossier is kept, and why. @returns whether it was stored
[[nodiscard]] bool askHowLongKept(wxWindow* parent, const PresenterContext& context,
                                  RetentionPresenter& presenter);
/// Asks whether the dossier is destroyed, and does so; says afterwards what became of the receipt and which
/// backups still hold it. @returns whether it was destroyed
[[nodiscard]] bool askToDestroy(wxWindow* parent, const PresenterContext& context,
                                RetentionPresenter& presenter);

/// "Treatment (WGBO), 20 years".
[[nodiscard]] wxString retentionWords(const Retention& retention);

} // namespace kentering
