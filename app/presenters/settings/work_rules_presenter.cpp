#include "app/presenters/settings/work_rules_presenter.h"

#include "model/storage/organisation/settings_store.h"

namespace kentering {

WorkRulesPresenter::WorkRulesPresenter(const PresenterContext& context) : m_context(context) {
    const Organisation organisation = SettingsStore(*context.casebook).organisation();
    m_silentWeeks = organisation.silentWeeks;
    m_answerDays = organisation.noAnswerDays;
}

bool WorkRulesPresenter::set(long silentWeeks, long answerDays) {
    if (silentWeeks < 1 || silentWeeks > kMostWeeks || answerDays < 1 || answerDays > kMostDays) {
        return false;
    }
    SettingsStore store(*m_context.casebook);
    Organisation organisation = store.organisation();
    organisation.silentWeeks = m_silentWeeks = static_cast<int>(silentWeeks);
    organisation.noAnswerDays = m_answerDays = static_cast<int>(answerDays);
    store.setOrganisation(organisation);
    return true;
}

} // namespace kentering
