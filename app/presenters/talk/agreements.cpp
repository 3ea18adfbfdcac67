#include "app/presenters/talk/agreements.h"

#include "model/storage/entry_store.h"
#include "model/storage/task_store.h"

#include <algorithm>

namespace kentering {

namespace {

constexpr int kThinkingDays = 7;

bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

} // namespace

Agreements::Agreements(const Workspace& workspace, ClientId client)
    : m_workspace(workspace), m_client(client) {
    read();
}

void Agreements::read() {
    m_lastGoal.reset();
    m_lastGoalId.reset();
    m_goalOfToday.reset();
    m_thinking.reset();
    const Date today = m_workspace.today();
    for (const auto& goal : GoalStore(*m_workspace.casebook).of(m_client)) {
        if (goal.value.on == today) {
            m_goalOfToday = goal.value;
        } else if (!goal.value.outcome && (!m_lastGoal || m_lastGoal->on <= goal.value.on)) {
            m_lastGoal = goal.value;
            m_lastGoalId = goal.id;
        }
    }
    for (const auto& task : TaskStore(*m_workspace.casebook).of(m_client)) {
        if (task.value.isOpen() && task.value.about == TaskSubject(GeneralSubject::Goal)) {
            m_thinking = task.id;
        }
    }
}

void Agreements::answerGoal(GoalMet met, std::string_view words) {
    if (!m_lastGoalId) {
        return;
    }
    Goal goal = *m_lastGoal;
    std::string outcome(m_workspace.content.text("goal-met." + std::string(code(met)), m_workspace.language));
    if (!isBlank(words)) {
        outcome.append(": ").append(words);
    }
    goal.outcome = outcome;
    GoalStore(*m_workspace.casebook).replace(m_client, *m_lastGoalId, goal);
    read();
}

bool Agreements::answerThinking(std::string_view words) {
    if (!m_thinking || isBlank(words)) {
        return false;
    }
    TaskStore(*m_workspace.casebook).close(m_client, *m_thinking, std::string(words));
    read();
    return true;
}

void Agreements::store(const End& end) {
    const Casebook& casebook = *m_workspace.casebook;
    const Date today = m_workspace.today();
    if (!end.thinksItOver && !isBlank(end.goal)) {
        GoalStore(casebook).add(m_client, Goal{.text = end.goal, .horizon = end.horizon, .on = today});
    }
    if (end.thinksItOver && !m_thinking) {
        TaskStore(casebook).add(m_client,
                                Task{.about = GeneralSubject::Goal,
                                     .owner = m_workspace.userName(),
                                     .due = end.nextContact ? end.nextContact->date()
                                                            : today + boost::gregorian::days(kThinkingDays)});
    }
    if (end.nextContact) {
        ContactStore contacts(casebook);
        const Contact next{
            .at = *end.nextContact, .kind = ContactKind::Talk, .status = ContactStatus::Booked};
        const auto known = contacts.of(m_client);
        const bool isBooked =
            std::ranges::any_of(known, [&next](const auto& contact) { return contact.value == next; });
        if (!isBooked) {
            contacts.add(m_client, next);
        }
    }
    read();
}

} // namespace kentering
