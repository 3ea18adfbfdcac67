#pragma once

#include "app/presenters/clients/doubles_presenter.h"

#include <wx/string.h>

namespace kentering {

/// Who it is: "Mo · K-0002 · 1988 · Amsterdam · closed dossier".
[[nodiscard]] wxString whoWords(const DoublesPresenter::Likeness& likeness);
/// The same, with what two dossiers agree in: "May be the same person: …".
[[nodiscard]] wxString sameWords(const DoublesPresenter::Likeness& likeness);

} // namespace kentering
