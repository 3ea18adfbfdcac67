#pragma once

#include "app/presenters/clients/closing_presenter.h"

#include <wx/string.h>

class wxWindow;

namespace kentering {

/// Each asks, and returns whether it was stored.
[[nodiscard]] bool askToClose(wxWindow* parent, const PresenterContext& context, ClosingPresenter& presenter);
/// Of a dossier that is closed: day, outcome and words of its end.
[[nodiscard]] bool askHowItEnded(wxWindow* parent, const PresenterContext& context,
                                 ClosingPresenter& presenter);
/// Whether somebody came back, or the dossier was closed by mistake.
[[nodiscard]] bool askToOpenAgain(wxWindow* parent, const PresenterContext& context,
                                  ClosingPresenter& presenter);

/// "Went on elsewhere", as the figures call it; nothing when it was not told.
[[nodiscard]] wxString outcomeWords(const std::optional<ClosingOutcome>& outcome,
                                    const PresenterContext& context);
/// "10 January to 1 March 2026".
[[nodiscard]] wxString timeOfEpisode(const Episode& episode);

} // namespace kentering
