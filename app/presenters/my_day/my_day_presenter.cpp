#include "app/presenters/my_day/my_day_presenter.h"

#include "app/presenters/settings/backup_keeper.h"
#include "app/presenters/settings/resource_directory.h"
#include "model/acts/reading/lists.h"
#include "model/acts/safety.h"

#include <algorithm>

namespace kentering {

MyDayAction actionFor(WorkReason reason) {
    switch (reason) {
    case WorkReason::OpenSafetyTask:
    case WorkReason::OverdueTask:
    case WorkReason::TaskDueToday:
        return MyDayAction::WriteOutcome;
    case WorkReason::NoShowToFollowUp:
        return MyDayAction::FollowUpNoShow;
    case WorkReason::HandoverWithRisk:
    case WorkReason::HandoverToAccept:
        return MyDayAction::AnswerHandover;
    case WorkReason::ContactNotWrittenDown:
        return MyDayAction::WriteDownContact;
    case WorkReason::ContactToday:
        return MyDayAction::OpenClient;
    case WorkReason::ReferralWithoutAnswer:
        return MyDayAction::AskForAnswer;
    case WorkReason::SilentClient:
        return MyDayAction::GetInTouch;
    case WorkReason::UnfinishedMeasurement:
        return MyDayAction::CompleteMeasurement;
    }
    throw InvalidValue("a reason that does not exist");
}

std::size_t countMyWork(const PresenterContext& context) {
    const WorkToday work = workToday(context);
    return static_cast<std::size_t>(std::ranges::count_if(work.items, [&](const WorkItem& item) {
        return isWorkOf(item, context.userName(), work.team, context.today());
    }));
}

bool changesMyDay(const CasebookChanges& changes) {
    return std::ranges::any_of(changes.topics, [](ChangeTopic topic) {
        switch (topic) {
        case ChangeTopic::Clients:
        case ChangeTopic::Talk:
        case ChangeTopic::Tasks:
        case ChangeTopic::Agenda:
        case ChangeTopic::Referrals:
        case ChangeTopic::Handover:
        case ChangeTopic::Directory:
        case ChangeTopic::Settings:
        case ChangeTopic::People:
            return true;
        case ChangeTopic::Recovery:
        case ChangeTopic::Handout:
        case ChangeTopic::Reports:
            return false;
        }
        throw InvalidValue("a topic that does not exist");
    });
}

MyDayPresenter::MyDayPresenter(const PresenterContext& context) : m_context(context) {
    reload();
}

void MyDayPresenter::reload() {
    m_work = workToday(m_context);
    m_staleResources = countStale(directory(m_context), m_context.today());
    m_backupCares = backupCaresOf(m_context);
    choose();
}

void MyDayPresenter::setScope(MyDayScope scope) {
    m_scope = scope;
    choose();
}

std::size_t MyDayPresenter::countOf(MyDayScope scope) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(m_work.items, [&](const WorkItem& item) { return belongs(item, scope); }));
}

std::size_t MyDayPresenter::countOf(WorkSection section) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(m_lines, [section](const Line& line) { return line.section() == section; }));
}

bool MyDayPresenter::belongs(const WorkItem& item, MyDayScope scope) const {
    switch (scope) {
    case MyDayScope::All:
        return true;
    case MyDayScope::Mine:
        return isWorkOf(item, m_context.userName(), m_work.team, m_context.today());
    }
    throw InvalidValue("a scope that does not exist");
}

void MyDayPresenter::choose() {
    m_lines.clear();
    for (const WorkItem& item : m_work.items) {
        if (!belongs(item, m_scope)) {
            continue;
        }
        const ClientName& name = m_work.name(item.client);
        m_lines.push_back({.reason = item.reason,
                           .action = actionFor(item.reason),
                           .client = item.client,
                           .name = name.shown(),
                           .code = name.code.text(),
                           .owner = item.owner,
                           .mine = item.owner == m_context.userName(),
                           .day = item.day,
                           .daysAgo = static_cast<int>(daysBetween(item.day, m_context.today())),
                           .task = item.task,
                           .about = item.about,
                           .referral = item.referral,
                           .at = item.at});
    }
}

bool MyDayPresenter::writeOutcome(const Line& line, const std::string& outcome) {
    if (!line.about) {
        return false;
    }
    const OpenDossier dossier = m_context.dossier(line.client, ReadingPurpose::Screen);
    // A signal without a task: what was done is a task that is done.
    const auto obstacles = line.task ? closeTask(dossier, *line.task, outcome)
                                     : recordSignalHandled(dossier, *line.about, outcome);
    if (obstacles.empty()) {
        reload();
    }
    return obstacles.empty();
}

std::vector<TaskObstacle> MyDayPresenter::move(const Line& line, std::optional<Date> due,
                                               std::optional<UserId> owner) {
    const OpenDossier dossier = m_context.dossier(line.client, ReadingPurpose::Screen);
    auto obstacles = moveTask(dossier, line.task.value(), {.due = due, .owner = owner});
    if (obstacles.empty()) {
        reload();
    }
    return obstacles;
}

std::vector<User> MyDayPresenter::helpers(const Line& line) const {
    auto helpers = colleagues(m_context.book()).canOpen;
    std::erase_if(helpers, [&](const User& user) { return user.name == line.owner; });
    return helpers;
}

} // namespace kentering
