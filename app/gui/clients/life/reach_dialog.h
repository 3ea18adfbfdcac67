#pragma once

#include "app/presenters/clients/reach_presenter.h"

#include <optional>

class wxWindow;

namespace kentering {

/// Asks for one way to reach the client or somebody near them. @param seen the way that is corrected; nothing
/// for a new one @returns whether it was stored
[[nodiscard]] bool askForWay(wxWindow* parent, const PresenterContext& context, ReachPresenter& presenter,
                             const std::optional<ReachPresenter::Way>& seen = std::nullopt);

/// Asks whether a way is to be taken away. @returns whether it was
[[nodiscard]] bool askToRemoveWay(wxWindow* parent, const PresenterContext& context,
                                  ReachPresenter& presenter, const ReachPresenter::Way& way);

/// Shows how the client and people near them can be reached, and what to mind: where one is about to call.
/// That somebody looked is logged.
void showWays(wxWindow* parent, const PresenterContext& context, ClientId client);

} // namespace kentering
