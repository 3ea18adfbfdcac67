#pragma once

#include "model/domain/recovery/phase_period.h"
#include "model/storage/casebook/store.h"

#include <optional>
#include <vector>

namespace kentering::storage {

/// A task with the client it is about.
struct ClientTask {
    ClientId client;
    ClientCode code;
    Stored<TaskId, Task> task;
};

/// Things that must not be forgotten. A task is closed only by an outcome, and never removed.
/// Throws WrongClientError when the client does not exist or the task is not their.
class TaskReader : public StoreReader {
public:
    using StoreReader::StoreReader;

    /// All tasks of `client`, in the order in which they were written down.
    [[nodiscard]] std::vector<Stored<TaskId, Task>> of(ClientId client) const;
    [[nodiscard]] Task get(ClientId client, TaskId id) const;
    /// Open tasks of all clients: safety work first, then by due date.
    [[nodiscard]] std::vector<ClientTask> allOpen() const;
};

/// The writing half of `TaskReader`.
class TaskStore : public StoreWriter<TaskReader> {
public:
    using StoreWriter::StoreWriter;

    /// @throws InvalidValue for a blank owner or an outcome that is blank.
    TaskId add(ClientId client, const Task& task);
    /// Closes a task, or corrects the outcome of a closed one. @throws InvalidValue for a blank outcome.
    void close(ClientId client, TaskId id, const std::string& outcome);
    /// Moves an open task to another day. @throws InvalidValue when it is closed.
    void setDue(ClientId client, TaskId id, Date due);
    /// Gives an open task to somebody else. @throws InvalidValue for a blank owner or a closed task.
    void setOwner(ClientId client, TaskId id, const std::string& owner);
};

} // namespace kentering::storage
