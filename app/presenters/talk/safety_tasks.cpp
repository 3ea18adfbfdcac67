#include "app/presenters/talk/safety_tasks.h"

#include "model/acts/reading/lists.h"
#include "model/acts/referral.h"
#include "model/acts/safety.h"
#include "model/base/placeholders.h"
#include "model/domain/dossier/worklist.h"
#include "model/domain/referral/referral_path.h"

#include <algorithm>
#include <iterator>
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

/// The help that dependence on downers asks for.
std::vector<ReferralKind> helpForDependence() {
    SafetyAnswers dependent;
    dependent[SafetyQuestion::DownerDependence] = SafetyAnswer::Yes;
    return proposedHelp(dependent);
}

/// What of it nobody has thought of yet.
std::vector<ReferralKind> missingHelp(const OpenDossier& dossier) {
    std::vector<Referral> referrals;
    for (const auto& referral : dossier.entries<Referral>()) {
        referrals.push_back(referral.value);
    }
    return notThoughtOf(helpForDependence(), referrals);
}

void addHelp(SafetyTasks::Open& open, const OpenDossier& dossier) {
    const auto all = helpForDependence();
    open.proposed = missingHelp(dossier);
    std::ranges::copy_if(all, std::back_inserter(open.thoughtOf), [&open](ReferralKind kind) {
        return std::ranges::find(open.proposed, kind) == open.proposed.end();
    });
}

} // namespace

std::vector<SafetyTasks::Open> SafetyTasks::open() const {
    std::vector<std::string> leads;
    for (const User& user : colleagues(m_context.book()).known) {
        if (user.role == UserRole::Lead) {
            leads.push_back(user.name);
        }
    }
    std::vector<Open> open;
    for (const auto& stored : m_dossier.entries<Task>()) {
        if (stored.value.isOpen() && isSafetyWork(stored.value.about)) {
            const bool overdue = escalatesToLead(stored.value, m_context.today());
            open.push_back({.id = stored.id,
                            .task = stored.value,
                            .isOverdue = overdue,
                            .leads = overdue ? leads : std::vector<std::string>()});
            if (stored.value.about == TaskSubject(SafetyQuestion::DownerDependence)) {
                addHelp(open.back(), m_dossier);
            }
        }
    }
    std::ranges::sort(open, {}, [](const Open& each) { return std::pair(each.task.due, each.id.value()); });
    return open;
}

std::vector<ReferralKind> SafetyTasks::helpWithoutWork(SafetyAnswer dependence) const {
    if (dependence != SafetyAnswer::Yes) {
        return {};
    }
    const bool hasWork = std::ranges::any_of(m_dossier.entries<Task>(), [](const auto& task) {
        return task.value.isOpen() && task.value.about == TaskSubject(SafetyQuestion::DownerDependence);
    });
    return hasWork ? std::vector<ReferralKind>() : missingHelp(m_dossier); // else it stands with the work
}

bool SafetyTasks::close(TaskId task, std::string_view outcome) {
    return closeTask(m_dossier, task, outcome).empty();
}

bool SafetyTasks::closeAndAgain(TaskId task, std::string_view outcome, Date again) {
    return closeAndWatchAgain(m_dossier, task, outcome, again).empty();
}

bool SafetyTasks::closeWithText(TaskId task, std::string_view textKey, std::string_view with) {
    const std::string who = trimmedOutcome(with);
    return !who.empty() &&
           close(task,
                 filled(std::string(m_context.content.text(textKey, m_context.language)), {{"with", who}}));
}

bool SafetyTasks::guidanceArranged(TaskId task, std::string_view with) {
    return closeWithText(task, "safety-work.guidance-arranged", with);
}

bool SafetyTasks::dailyContact(TaskId task, std::string_view with) {
    return closeWithText(task, "safety-work.daily-contact", with);
}

void SafetyTasks::consider(ReferralKind kind) {
    considerReferral(m_dossier, kind, std::nullopt);
}

bool SafetyTasks::setAside(SafetyQuestion question, std::string_view reason) {
    const std::string text = trimmedOutcome(reason);
    if (text.empty()) {
        return false;
    }
    return kentering::setAside(
               m_dossier, question,
               filled(std::string(m_context.content.text("safety-work.set-aside", m_context.language)),
                      {{"reason", text}}))
        .empty();
}

std::optional<SafetyTasks::SetAside> SafetyTasks::setAsideToday(SafetyQuestion question) const {
    std::optional<SetAside> found;
    for (const auto& task : m_dossier.entries<Task>()) {
        if (task.value.about == TaskSubject(question) && task.value.outcome &&
            task.value.due == m_context.today()) {
            found = SetAside{.reason = *task.value.outcome, .by = task.value.owner};
        }
    }
    return found;
}

} // namespace kentering
