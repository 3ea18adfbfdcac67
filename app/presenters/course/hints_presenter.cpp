#include "app/presenters/course/hints_presenter.h"

#include "model/acts/reading/settings.h"
#include "model/acts/settings.h"

namespace kentering {

HintsPresenter::HintsPresenter(const Workspace& workspace)
    : m_workspace(workspace), m_off(hintsOff(workspace.book()).size()) {}

void HintsPresenter::switchOn() {
    switchHintsOn(m_workspace.book());
    m_off = 0;
}

} // namespace kentering
