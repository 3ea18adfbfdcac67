#include "app/presenters/settings/work_rules_presenter.h"

#include "model/acts/reading/settings.h"
#include "model/acts/settings.h"

#include <limits>

namespace kentering {

static_assert(WorkRulesPresenter::kMostWeeks == kMostSilentWeeks &&
              WorkRulesPresenter::kMostDays == kMostAnswerDays);

WorkRulesPresenter::WorkRulesPresenter(const PresenterContext& context) : m_context(context) {
    const Organisation organisation = organisationOf(context.book());
    m_silentWeeks = organisation.silentWeeks;
    m_answerDays = organisation.noAnswerDays;
}

bool WorkRulesPresenter::set(long silentWeeks, long answerDays) {
    constexpr long kMost = std::numeric_limits<int>::max();
    if (silentWeeks > kMost || answerDays > kMost || silentWeeks < -kMost || answerDays < -kMost) {
        return false;
    }
    const WorkRules rules{.silentWeeks = static_cast<int>(silentWeeks),
                          .noAnswerDays = static_cast<int>(answerDays)};
    if (!setWorkRules(m_context.book(), rules).empty()) {
        return false;
    }
    m_silentWeeks = rules.silentWeeks;
    m_answerDays = rules.noAnswerDays;
    return true;
}

} // namespace kentering
