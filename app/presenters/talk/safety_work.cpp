#include "app/presenters/talk/safety_work.h"

#include "model/content/placeholders.h"
#include "model/domain/safety_strip.h"
#include "model/domain/worklist.h"
#include "model/storage/task_store.h"

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

std::string trimmedOutcome(std::string_view text) {
    constexpr std::string_view kSpace = " \t\r\n";
    const auto first = text.find_first_not_of(kSpace);
    return first == std::string_view::npos
               ? std::string()
               : std::string(text.substr(first, text.find_last_not_of(kSpace) - first + 1));
}

} // namespace

std::vector<SafetyWork::Open> SafetyWork::open() const {
    std::vector<std::string> leads;
    for (const User& user : m_workspace.casebook->users()) {
        if (user.role == UserRole::Lead) {
            leads.push_back(user.name);
        }
    }
    std::vector<Open> open;
    for (const auto& stored : TaskStore(*m_workspace.casebook).of(m_client)) {
        if (stored.value.isOpen() && isSafetyWork(stored.value.about)) {
            const bool overdue = escalatesToLead(stored.value, m_workspace.today());
            open.push_back({.id = stored.id,
                            .task = stored.value,
                            .isOverdue = overdue,
                            .leads = overdue ? leads : std::vector<std::string>()});
        }
    }
    std::ranges::sort(open, {}, [](const Open& each) { return std::pair(each.task.due, each.id.value()); });
    return open;
}

bool SafetyWork::close(TaskId task, std::string_view outcome) {
    const std::string text = trimmedOutcome(outcome);
    if (text.empty()) {
        return false;
    }
    TaskStore(*m_workspace.casebook).close(m_client, task, text);
    return true;
}

bool SafetyWork::closeAndAgain(TaskId task, std::string_view outcome, Date again) {
    TaskStore tasks(*m_workspace.casebook);
    Task next = tasks.get(m_client, task);
    if (trimmedOutcome(outcome).empty()) {
        return false;
    }
    next.outcome.reset();
    next.due = again;
    // The new one first: at no moment is there nothing that keeps watch.
    tasks.add(m_client, next);
    return close(task, outcome);
}

void SafetyWork::answered(SafetyQuestion question, SafetyAnswer answer) {
    if (!asksForSafetyWork(question, answer)) {
        return;
    }
    TaskStore tasks(*m_workspace.casebook);
    const auto known = tasks.of(m_client);
    const bool isOpen = std::ranges::any_of(known, [question](const Stored<TaskId, Task>& task) {
        return task.value.isOpen() && task.value.about == TaskSubject(question);
    });
    if (!isOpen) {
        tasks.add(m_client,
                  Task{.about = question, .owner = m_workspace.userName(), .due = m_workspace.today()});
    }
}

bool SafetyWork::closeWithText(TaskId task, std::string_view textKey, std::string_view with) {
    const std::string who = trimmedOutcome(with);
    return !who.empty() &&
           close(task, filled(std::string(m_workspace.content.text(textKey, m_workspace.language)),
                              {{"with", who}}));
}

bool SafetyWork::guidanceArranged(TaskId task, std::string_view with) {
    return closeWithText(task, "safety-work.guidance-arranged", with);
}

bool SafetyWork::dailyContact(TaskId task, std::string_view with) {
    return closeWithText(task, "safety-work.daily-contact", with);
}

bool SafetyWork::setAside(SafetyQuestion question, std::string_view reason) {
    const std::string text = trimmedOutcome(reason);
    if (text.empty()) {
        return false;
    }
    TaskStore(*m_workspace.casebook)
        .add(m_client, Task{.about = question,
                            .owner = m_workspace.userName(),
                            .due = m_workspace.today(),
                            .outcome = filled(std::string(m_workspace.content.text("safety-work.set-aside",
                                                                                   m_workspace.language)),
                                              {{"reason", text}})});
    return true;
}

std::optional<SafetyWork::SetAside> SafetyWork::setAsideToday(SafetyQuestion question) const {
    std::optional<SetAside> found;
    for (const auto& task : TaskStore(*m_workspace.casebook).of(m_client)) {
        if (task.value.about == TaskSubject(question) && task.value.outcome &&
            task.value.due == m_workspace.today()) {
            found = SetAside{.reason = *task.value.outcome, .by = task.value.owner};
        }
    }
    return found;
}

} // namespace kentering
