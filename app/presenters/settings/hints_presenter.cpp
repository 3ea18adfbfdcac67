#include "app/presenters/settings/hints_presenter.h"

#include "model/acts/reading/settings.h"
#include "model/acts/settings.h"

namespace kentering {

HintsPresenter::HintsPresenter(const PresenterContext& context)
    : m_context(context), m_off(hintsOff(context.book()).size()) {}

void HintsPresenter::switchOn() {
    switchHintsOn(m_context.book());
    m_off = 0;
}

} // namespace kentering
