#include "model/domain/dossier/worklist.h"

#include "model/base/errors.h"
#include "model/domain/referral/referral_path.h"

#include <algorithm>
#include <tuple>

namespace kentering {

namespace {

void addTasks(std::vector<WorkItem>& items, const ClientSituation& situation, Date today) {
    for (const auto& [id, task] : situation.openTasks) {
        if (!task.isOpen()) {
            continue;
        }
        WorkItem item{.reason = WorkReason::OpenSafetyTask,
                      .client = situation.client,
                      .owner = task.owner,
                      .day = task.due,
                      .task = id,
                      .about = task.about};
        if (!isSafetyWork(task.about)) {
            if (task.due > today) {
                continue;
            }
            item.reason = task.due < today ? WorkReason::OverdueTask : WorkReason::TaskDueToday;
        }
        items.push_back(std::move(item));
    }
}

void addSignals(std::vector<WorkItem>& items, const ClientSituation& situation) {
    for (const SafetySignal& signal : situation.signals) {
        items.push_back({.reason = WorkReason::OpenSafetyTask,
                         .client = situation.client,
                         .owner = situation.owner,
                         .day = signal.on,
                         .about = signal.item});
    }
}

void addReferrals(std::vector<WorkItem>& items, const ClientSituation& situation, const WorklistRules& rules,
                  Date today) {
    for (const auto& [id, referral] : situation.openReferrals) {
        if (isWithoutAnswer(referral, rules.referralAnswerDays, today)) {
            items.push_back({.reason = WorkReason::ReferralWithoutAnswer,
                             .client = situation.client,
                             .owner = situation.owner,
                             .day = statusSince(referral),
                             .referral = id});
        }
    }
}

/// A handover to somebody, with the oldest safety work that the client brings along; that stands in `items`
/// from `first` on.
void addHandover(std::vector<WorkItem>& items, std::size_t first, const ClientSituation& situation,
                 Date today) {
    if (!situation.handoverTo) {
        return;
    }
    WorkItem handover{.reason = WorkReason::HandoverToAccept,
                      .client = situation.client,
                      .owner = *situation.handoverTo,
                      .day = today};
    for (std::size_t index = first; index < items.size(); ++index) {
        const WorkItem& item = items[index];
        const bool isGravest = item.reason == WorkReason::OpenSafetyTask &&
                               (handover.reason != WorkReason::HandoverWithRisk || item.day < handover.day);
        if (isGravest) {
            handover.reason = WorkReason::HandoverWithRisk;
            handover.day = item.day;
            handover.about = item.about;
        }
    }
    items.push_back(std::move(handover));
}

/// The last day on which anything happened with the client, for whom silence is counted.
std::optional<Date> lastSignOfLife(const ClientSituation& situation) {
    if (situation.lastTakenPlace) {
        return situation.lastTakenPlace->date();
    }
    return situation.opened;
}

/// Thoughts of suicide come before all else, however old the rest is.
bool isAboutSuicide(const WorkItem& item) {
    return item.about && (*item.about == TaskSubject(Complaint::SuicidalTendencies) ||
                          *item.about == TaskSubject(Complaint::SuicideAttempts));
}

} // namespace

WorkSection sectionOf(WorkReason reason) {
    switch (reason) {
    case WorkReason::OpenSafetyTask:
    case WorkReason::HandoverWithRisk:
        return WorkSection::Safety;
    case WorkReason::NoShowToFollowUp:
    case WorkReason::OverdueTask:
    case WorkReason::ContactNotWrittenDown:
        return WorkSection::Overdue;
    case WorkReason::TaskDueToday:
    case WorkReason::HandoverToAccept:
    case WorkReason::ContactToday:
        return WorkSection::Today;
    case WorkReason::ReferralWithoutAnswer:
    case WorkReason::SilentClient:
    case WorkReason::UnfinishedMeasurement:
        return WorkSection::ToLookAt;
    }
    throw InvalidValue("a reason that does not exist");
}

std::vector<WorkItem> worklist(std::span<const ClientSituation> situations, const WorklistRules& rules,
                               Date today) {
    std::vector<WorkItem> items;
    for (const auto& situation : situations) {
        const std::size_t before = items.size();
        const auto add = [&](WorkReason reason, Date day) {
            items.push_back(
                {.reason = reason, .client = situation.client, .owner = situation.owner, .day = day});
        };
        addTasks(items, situation, today);
        addSignals(items, situation);
        if (situation.latestNoShow &&
            daysBetween(situation.latestNoShow->date(), today) <= rules.noShowFollowUpDays) {
            add(WorkReason::NoShowToFollowUp, situation.latestNoShow->date());
        }
        addHandover(items, before, situation, today);
        if (situation.latestUnwritten && situation.latestUnwritten->date() < today) {
            add(WorkReason::ContactNotWrittenDown, situation.latestUnwritten->date());
        }
        if (situation.nextBooked && situation.nextBooked->date() == today) {
            add(WorkReason::ContactToday, today);
            items.back().at = situation.nextBooked;
        }
        addReferrals(items, situation, rules, today);
        const auto lastSign = lastSignOfLife(situation);
        if (items.size() == before && !situation.nextBooked && lastSign &&
            daysBetween(*lastSign, today) > 7L * rules.silentWeeks) {
            add(WorkReason::SilentClient, *lastSign);
        }
        if (situation.unfinishedMeasurement && *situation.unfinishedMeasurement < today &&
            daysBetween(*situation.unfinishedMeasurement, today) <= rules.unfinishedMeasurementDays) {
            add(WorkReason::UnfinishedMeasurement, *situation.unfinishedMeasurement);
        }
    }
    std::ranges::stable_sort(items, {}, [](const WorkItem& item) {
        const WorkSection section = sectionOf(item.reason);
        // Only what waits without a day is told apart by why it waits before by when.
        const int kind = section == WorkSection::ToLookAt ? static_cast<int>(item.reason) : 0;
        return std::tuple(section, !isAboutSuicide(item), kind, item.day, item.at, item.reason);
    });
    return items;
}

bool escalatesToLead(const Task& task, Date today) {
    return task.isOpen() && isSafetyWork(task.about) && task.due < today;
}

bool isWorkOf(const WorkItem& item, std::string_view who, const Team& team, Date today) {
    if (item.owner == who) {
        return true;
    }
    const auto isOneOf = [](const std::vector<std::string>& names, std::string_view name) {
        return std::ranges::find(names, name) != names.end();
    };
    const bool keepsWatch = team.leads.empty() || isOneOf(team.leads, who);
    const bool isOverdueRisk = item.reason == WorkReason::OpenSafetyTask && item.day < today;
    return keepsWatch && (isOverdueRisk || !isOneOf(team.members, item.owner));
}

} // namespace kentering
