#include "app/presenters/talk/agreements.h"

#include "model/acts/safety.h"
#include "model/acts/talk.h"

namespace kentering {

namespace {

bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

} // namespace

Agreements::Agreements(const Workspace& workspace, const OpenDossier& dossier)
    : m_workspace(workspace), m_dossier(dossier) {
    read();
}

void Agreements::read() {
    m_lastGoal.reset();
    m_lastGoalId.reset();
    m_goalOfToday.reset();
    m_thinking.reset();
    const Date today = m_workspace.today();
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
    std::string outcome(m_workspace.content.text("goal-met." + std::string(code(met)), m_workspace.language));
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
