#include "app/presenters/talk/agreements.h"

#include "model/acts/safety.h"
#include "model/acts/talk.h"
#include "model/base/text.h"

namespace kentering {

Agreements::Agreements(const PresenterContext& context, const OpenDossier& dossier)
    : m_context(context), m_dossier(dossier) {
    read();
}

void Agreements::read() {
    m_lastGoal.reset();
    m_lastGoalId.reset();
    m_goalOfToday.reset();
    m_thinking.reset();
    const Date today = m_context.today();
    for (const auto& goal : m_dossier.entries<Goal>()) {
        if (goal.value.on == today) {
            m_goalOfToday = goal.value;
        } else if (!goal.value.outcome && (!m_lastGoal || m_lastGoal->on <= goal.value.on)) {
            m_lastGoal = goal.value;
            m_lastGoalId = goal.id;
        }
    }
    for (const auto& task : m_dossier.entries<Task>()) {
        if (task.value.isOpen() && task.value.about == TaskSubject(GeneralSubject::Goal)) {
            m_thinking = task.id;
        }
    }
}

void Agreements::answerGoal(const TalkNow& now, GoalMet met, std::string_view words) {
    if (!m_lastGoalId) {
        return;
    }
    std::string outcome(m_context.content.text("goal-met." + std::string(code(met)), m_context.language));
    if (!isBlank(words)) {
        outcome.append(": ").append(words);
    }
    // Whether or not somebody answered it meanwhile: what is shown afterwards is what is stored.
    (void)answerLastGoal(m_dossier, now, *m_lastGoalId, outcome);
    read();
}

bool Agreements::answerThinking(std::string_view words) {
    if (!m_thinking || isBlank(words)) {
        return false;
    }
    const bool isClosed = closeTask(m_dossier, *m_thinking, words).empty();
    read();
    return isClosed;
}

} // namespace kentering
