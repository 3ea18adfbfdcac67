#include "model/acts/safety.h"

#include "model/acts/steps/words.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/exclusion_store.h"
#include "model/storage/dossier/task_store.h"

namespace kentering {

namespace {

std::vector<TaskObstacle> obstaclesTo(const Task* task, const std::string& words) {
    std::vector<TaskObstacle> obstacles;
    if (words.empty()) {
        obstacles.push_back(TaskObstacle::NoWords);
    }
    if (task != nullptr && !task->isOpen()) {
        obstacles.push_back(TaskObstacle::ClosedAlready);
    }
    return obstacles;
}

/// Work of today that is done.
std::vector<TaskObstacle> addDone(const OpenDossier& dossier, ActKind kind, const TaskSubject& about,
                                  std::string_view outcome) {
    const std::string words = steps::trimmedWords(outcome);
    auto obstacles = obstaclesTo(nullptr, words);
    if (!obstacles.empty()) {
        return obstacles;
    }
    storage::Act act(dossier.session(), kind);
    storage::TaskStore(act).add(dossier.client(), {.about = about,
                                                   .owner = act.session().author.name,
                                                   .due = act.session().options.clock.today(),
                                                   .outcome = words});
    act.commit();
    return {};
}

/// The name of a colleague who can do work about this client; nothing for anybody else.
std::optional<std::string> nameOfHelper(const storage::Reading& reading, ClientId client, UserId helper) {
    for (const User& user : reading.session().usersWhoCanOpen()) {
        if (user.id == helper && !storage::ExclusionReader(reading).isExcluded(client, helper)) {
            return user.name;
        }
    }
    return std::nullopt;
}

} // namespace

std::vector<TaskObstacle> setAside(const OpenDossier& dossier, SafetyQuestion question,
                                   std::string_view words) {
    return addDone(dossier, ActKind::SetAside, question, words);
}

std::vector<TaskObstacle> recordSignalHandled(const OpenDossier& dossier, const TaskSubject& about,
                                              std::string_view outcome) {
    return addDone(dossier, ActKind::RecordSignalHandled, about, outcome);
}

std::vector<TaskObstacle> closeTask(const OpenDossier& dossier, TaskId id, std::string_view outcome) {
    const std::string words = steps::trimmedWords(outcome);
    storage::Act act(dossier.session(), ActKind::CloseTask);
    storage::TaskStore tasks(act);
    const Task task = tasks.get(dossier.client(), id);
    auto obstacles = obstaclesTo(&task, words);
    if (!obstacles.empty()) {
        return obstacles;
    }
    tasks.close(dossier.client(), id, words);
    act.commit();
    return {};
}

std::vector<TaskObstacle> closeAndWatchAgain(const OpenDossier& dossier, TaskId id, std::string_view outcome,
                                             Date again) {
    const std::string words = steps::trimmedWords(outcome);
    storage::Act act(dossier.session(), ActKind::CloseAndWatchAgain);
    storage::TaskStore tasks(act);
    Task task = tasks.get(dossier.client(), id);
    auto obstacles = obstaclesTo(&task, words);
    if (!obstacles.empty()) {
        return obstacles;
    }
    tasks.close(dossier.client(), id, words);
    task.due = again;
    tasks.add(dossier.client(), task);
    act.commit();
    return {};
}

std::vector<TaskObstacle> moveTask(const OpenDossier& dossier, TaskId id, const TaskMove& move) {
    const ClientId client = dossier.client();
    storage::Act act(dossier.session(), move.due ? ActKind::MoveTask : ActKind::GiveTask);
    storage::TaskStore tasks(act);
    const Task task = tasks.get(client, id);
    std::vector<TaskObstacle> obstacles;
    if (!task.isOpen()) {
        obstacles.push_back(TaskObstacle::ClosedAlready);
    }
    if (move.due && isSafetyWork(task.about) && *move.due > task.due) {
        obstacles.push_back(TaskObstacle::NeedsOutcome);
    }
    if (move.due && *move.due < act.session().options.clock.today()) {
        obstacles.push_back(TaskObstacle::DayHasPassed);
    }
    const auto owner = move.owner ? nameOfHelper(act, client, *move.owner) : std::nullopt;
    if (move.owner && !owner) {
        obstacles.push_back(TaskObstacle::CannotOpen);
    }
    if (!obstacles.empty()) {
        return obstacles;
    }
    if (move.due) {
        tasks.setDue(client, id, *move.due);
    }
    if (owner) {
        tasks.setOwner(client, id, *owner);
    }
    act.commit();
    return {};
}

} // namespace kentering
