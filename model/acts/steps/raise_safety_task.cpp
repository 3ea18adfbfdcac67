#include "model/acts/steps/raise_safety_task.h"

#include "model/domain/talk/safety_strip.h"
#include "model/domain/talk/safety_task_rule.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/dossier/measurement_store.h"
#include "model/storage/dossier/task_store.h"

#include <algorithm>
#include <set>

namespace kentering::steps {

namespace {

/// The safety answers that hold by what is stored now.
SafetyAnswers safetyNow(const storage::Act& act, ClientId client) {
    std::vector<SubstanceUse> uses;
    for (const auto& use : storage::SubstanceReader(act).of(client)) {
        uses.push_back(use.value);
    }
    // Slips open the question again; a yes never comes of one.
    return safetyThatHolds(storage::ClientReader(act).get(client).safety, uses, {});
}

} // namespace

std::optional<TaskId> raiseSafetyTask(storage::Act& act, ClientId client, const TaskSubject& about) {
    storage::TaskStore tasks(act);
    const auto known = tasks.of(client);
    const bool isWatched = std::ranges::any_of(
        known, [&](const auto& task) { return task.value.isOpen() && task.value.about == about; });
    if (isWatched) {
        return std::nullopt;
    }
    const storage::Session& session = act.session();
    return tasks.add(client,
                     {.about = about, .owner = session.author.name, .due = session.options.clock.today()});
}

std::optional<TaskId> raiseWorkAfter(storage::Act& act, ClientId client, const TalkItem& item,
                                     const TalkAnswer& answer) {
    if (const auto* complaint = std::get_if<Complaint>(&item)) {
        return asksForSafetyWork(*complaint, std::get<ComplaintAnswer>(answer))
                   ? raiseSafetyTask(act, client, *complaint)
                   : std::nullopt;
    }
    if (const auto* question = std::get_if<SafetyQuestion>(&item)) {
        return asksForSafetyWork(*question, std::get<SafetyAnswer>(answer))
                   ? raiseSafetyTask(act, client, *question)
                   : std::nullopt;
    }
    return std::nullopt;
}

std::optional<TaskId> raiseWorkOnDependence(storage::Act& act, ClientId client) {
    const SafetyAnswers holds = safetyNow(act, client);
    constexpr auto kQuestion = SafetyQuestion::DownerDependence;
    return asksForSafetyWork(kQuestion, holds[kQuestion]) ? raiseSafetyTask(act, client, kQuestion)
                                                          : std::nullopt;
}

bool asksForWorkAbout(const storage::Act& act, ClientId client, const TaskSubject& about) {
    const auto tasks = storage::TaskReader(act).of(client);
    const auto isDoneSince = [&](const Date& day) {
        return std::ranges::any_of(tasks, [&](const auto& task) {
            return task.value.about == about && !task.value.isOpen() && task.value.due >= day;
        });
    };
    if (const auto* question = std::get_if<SafetyQuestion>(&about)) {
        return asksForSafetyWork(*question, safetyNow(act, client)[*question]) &&
               !isDoneSince(Date(boost::date_time::min_date_time));
    }
    const auto* complaint = std::get_if<Complaint>(&about);
    if (complaint == nullptr) {
        return false;
    }
    // Of two lists of one day the later one was begun later.
    const Measurement* latest = nullptr;
    const auto lists = storage::MeasurementReader(act).of(client);
    for (const auto& list : lists) {
        if (list.value.complaints[indexOf(*complaint)] &&
            (latest == nullptr || list.value.on >= latest->on)) {
            latest = &list.value;
        }
    }
    return latest != nullptr && latest->complaints[indexOf(*complaint)] == ComplaintAnswer::Now &&
           !isDoneSince(latest->on);
}

void raiseWorkOfDossier(storage::Act& act, ClientId client, const Dossier& dossier) {
    std::set<TaskSubject> asked;
    for (const Measurement& list : dossier.measurements) {
        for (const Complaint complaint : all<Complaint>()) {
            const auto answer = list.complaints[indexOf(complaint)];
            if (answer && asksForSafetyWork(complaint, *answer)) {
                asked.insert(complaint);
            }
        }
    }
    const SafetyAnswers holds = safetyThatHolds(dossier.client.safety, dossier.substances, dossier.slips);
    for (const SafetyQuestion question : all<SafetyQuestion>()) {
        if (asksForSafetyWork(question, holds[question])) {
            asked.insert(question);
        }
    }
    for (const Task& task : dossier.tasks) {
        asked.erase(task.about);
    }
    for (const TaskSubject& about : asked) {
        raiseSafetyTask(act, client, about);
    }
}

} // namespace kentering::steps
