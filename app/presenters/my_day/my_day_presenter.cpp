#include "app/presenters/my_day/my_day_presenter.h"

#include "app/presenters/settings/resource_directory.h"
#include "model/storage/dossier/task_store.h"

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

MyDayPresenter::MyDayPresenter(const PresenterContext& context) : m_context(context) {
    reload();
}

void MyDayPresenter::reload() {
    m_work = workToday(m_context);
    m_staleResources = countStale(directory(m_context), m_context.today());
    choose();
}

void MyDayPresenter::setScope(MyDayScope scope) {
    m_scope = scope;
    choose();
}

void MyDayPresenter::setRoom(std::size_t lines) {
    m_room = std::max<std::size_t>(lines, 1);
}

std::span<const MyDayPresenter::Line> MyDayPresenter::lines() const {
    return std::span(m_lines).first(std::min(m_room, m_lines.size()));
}

std::size_t MyDayPresenter::countOf(MyDayScope scope) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(m_work.items, [&](const WorkItem& item) { return belongs(item, scope); }));
}

bool MyDayPresenter::belongs(const WorkItem& item, MyDayScope scope) const {
    switch (scope) {
    case MyDayScope::All:
        return true;
    case MyDayScope::Mine:
        return isWorkOf(item, m_context.casebook->author().name, m_work.team, m_context.today());
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
                           .mine = item.owner == m_context.casebook->author().name,
                           .day = item.day,
                           .daysAgo = static_cast<int>(daysBetween(item.day, m_context.today())),
                           .task = item.task,
                           .about = item.about,
                           .referral = item.referral});
    }
}

bool MyDayPresenter::writeOutcome(const Line& line, const std::string& outcome) {
    if (!line.about || outcome.find_first_not_of(" \t\r\n") == std::string::npos) {
        return false;
    }
    TaskStore tasks(*m_context.casebook);
    if (line.task) {
        tasks.close(line.client, *line.task, outcome);
    } else { // a signal without a task: what was done is a task that is done
        tasks.add(line.client, {.about = *line.about,
                                .owner = m_context.casebook->author().name,
                                .due = m_context.today(),
                                .outcome = outcome});
    }
    reload();
    return true;
}

} // namespace kentering
