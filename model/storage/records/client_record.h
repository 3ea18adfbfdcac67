#pragma once

#include "model/domain/dossier/client.h"
#include "model/domain/ids.h"
#include "model/domain/recovery/phase_period.h"
#include "model/domain/talk/measurement.h"
#include "model/exchange/dossier_json.h"
#include "model/storage/casebook/unit_of_work.h"

#include <optional>
#include <string_view>
#include <vector>

namespace kentering::storage {

class AnswerRows;

// Clients, plans and tasks in their tables, without history: what the stores and the import of whole dossiers
// share.

/// @throws InvalidValue when the code is taken, or was that of a destroyed client. Raises the highest number
/// given.
ClientId insertClient(Act& act, const Client& client, UserId owner);
/// As the history tells a client: the words of the exchange format, and what that has no word for.
[[nodiscard]] OrderedJson recordedClient(const Client& client);

/// @throws WrongClientError.
[[nodiscard]] Client readClient(sqlite::Connection& database, ClientId client);
[[nodiscard]] std::optional<ClientId> findClient(sqlite::Connection& database, const ClientCode& code);

/// Whether a client with this code (or one with the same number) was destroyed.
[[nodiscard]] bool wasDestroyed(sqlite::Connection& database, const ClientCode& code);

/// Replaces the whole plan.
void writePlan(sqlite::Connection& database, ClientId client, const Plan& plan);
[[nodiscard]] Plan readPlan(sqlite::Connection& database, ClientId client);

/// @throws InvalidValue for a blank owner or outcome.
TaskId insertTask(Act& act, ClientId client, const Task& task);
[[nodiscard]] std::vector<Stored<TaskId, Task>> readTasks(sqlite::Connection& database, ClientId client);

/// With all its answers.
MeasurementId insertMeasurement(sqlite::Connection& database, ClientId client, const Measurement& measurement,
                                std::optional<std::int64_t> questionVersion);
/// Its answers are left to `answers`.
MeasurementId insertMeasurement(sqlite::Connection& database, ClientId client, const Measurement& measurement,
                                std::optional<std::int64_t> questionVersion, AnswerRows& answers);
[[nodiscard]] std::vector<Stored<MeasurementId, Measurement>> readMeasurements(sqlite::Connection& database,
                                                                               ClientId client);
/// The row of a version of the questions' texts; nothing for the empty label.
[[nodiscard]] std::optional<std::int64_t> questionVersionNamed(sqlite::Connection& database,
                                                               std::string_view label);

} // namespace kentering::storage
