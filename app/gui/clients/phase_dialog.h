#pragma once

#include "app/presenters/clients/phases_presenter.h"

class wxWindow;

namespace kentering {

/// Asks which phase holds from which day on, with the brochure's words about time beside it. @returns whether
/// it was stored
bool askForPhase(wxWindow* parent, const PresenterContext& context, PhasesPresenter& phases, ClientId client);

/// Asks on which day the phase that holds ended, without another one. @returns whether it was stored
bool askForEndOfPhase(wxWindow* parent, const PresenterContext& context, PhasesPresenter& phases,
                      ClientId client);

} // namespace kentering
