#pragma once

#include "model/acts/reading/open_dossier.h"
#include "model/base/dates.h"
#include "model/domain/agenda/task_obstacle.h"
#include "model/domain/agenda/task_subject.h"

#include <optional>
#include <string_view>
#include <vector>

namespace kentering {

// Work that must not be forgotten, safety work first. Each function is one transaction, and returns what
// stands in the way; then nothing is stored. All of them throw WrongClientError for a task that is not this
// client's, and StorageIoError.

/// Sets a safety question aside for today: done work that says why, due today. @param words with the reason
[[nodiscard]] std::vector<TaskObstacle> setAside(const OpenDossier& dossier, SafetyQuestion question,
                                                 std::string_view words);
/// Writes down what was done about a signal for which no task was made: work of today that is done.
[[nodiscard]] std::vector<TaskObstacle>
recordSignalHandled(const OpenDossier& dossier, const TaskSubject& about, std::string_view outcome);
/// Closes a task. White space around the words is left out.
[[nodiscard]] std::vector<TaskObstacle> closeTask(const OpenDossier& dossier, TaskId task,
                                                  std::string_view outcome);
/// Closes a task and makes the same one for another day: "spoken, appointment on Wednesday".
[[nodiscard]] std::vector<TaskObstacle> closeAndWatchAgain(const OpenDossier& dossier, TaskId task,
                                                           std::string_view outcome, Date again);

/// What becomes of a task that is not closed; what is left out stays.
struct TaskMove {
    std::optional<Date> due{};     ///< another day
    std::optional<UserId> owner{}; ///< somebody else
};

/// Moves a task to another day, gives it to somebody else, or both.
[[nodiscard]] std::vector<TaskObstacle> moveTask(const OpenDossier& dossier, TaskId task,
                                                 const TaskMove& move);

} // namespace kentering
