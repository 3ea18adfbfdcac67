#include "model/storage/dossier/task_store.h"

#include "model/base/errors.h"
#include "model/exchange/dossier_json.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/records/client_record.h"
#include "model/storage/records/record.h"

#include <algorithm>

namespace kentering::storage {

namespace {

/// Changes one task, with its history.
void update(Act& act, ClientId client, TaskId id, const Task& before, const Task& after) {
    const UserId owner = act.userNamed(after.owner);
    act.database()
        .query("UPDATE task SET owner_id = :owner, due = :due, outcome = :outcome "
               "WHERE id = :id AND client_id = :client")
        .bind(":owner", owner)
        .bind(":due", after.due)
        .bind(":outcome", after.outcome)
        .bind(":id", id)
        .bind(":client", client)
        .run();
    requireOneChanged(act.database());
    const auto [was, is] = differenceOf(toJson(before), toJson(after));
    act.record(client, "task", id.value(), was, is);
}

Task requireOpen(const Task& task) {
    if (!task.isOpen()) {
        throw InvalidValue("the task is closed");
    }
    return task;
}

} // namespace

std::vector<Stored<TaskId, Task>> TaskReader::of(ClientId client) const {
    m_session.requireClient(client);
    return readTasks(m_session.database, client);
}

Task TaskReader::get(ClientId client, TaskId id) const {
    const auto tasks = readTasks(m_session.database, client);
    const auto task = std::ranges::find(tasks, id, &Stored<TaskId, Task>::id);
    if (task == tasks.end()) {
        throw WrongClientError("this row is not of this client");
    }
    return task->value;
}

std::vector<ClientTask> TaskReader::allOpen() const {
    std::vector<ClientTask> tasks;
    sqlite::Query query = m_session.database.query(
        "SELECT client.id, client.code, task.id, about, person.name, due FROM task "
        "JOIN client ON client.id = client_id JOIN person ON person.id = task.owner_id "
        "WHERE outcome IS NULL ORDER BY due, task.id");
    while (query.step()) {
        const auto about = taskSubjectFromCode(query.view(3));
        if (!about) {
            throw DamagedCasebookError("a stored word is not in its vocabulary");
        }
        tasks.push_back(
            {.client = query.id<ClientId>(0),
             .code = ClientCode(query.text(1)),
             .task = {query.id<TaskId>(2), {.about = *about, .owner = query.text(4), .due = query.date(5)}}});
    }
    std::stable_partition(tasks.begin(), tasks.end(),
                          [](const ClientTask& task) { return isSafetyWork(task.task.value.about); });
    return tasks;
}

TaskId TaskStore::add(ClientId client, const Task& task) {
    m_session.requireClient(client);
    const TaskId id = insertTask(m_act, client, task);
    m_act.record(client, "task", id.value(), std::nullopt, toJson(task).dump());
    return id;
}

void TaskStore::close(ClientId client, TaskId id, const std::string& outcome) {
    if (isBlank(outcome)) {
        throw InvalidValue("a task is closed by the words of its outcome");
    }
    const Task before = get(client, id);
    Task after = before;
    after.outcome = outcome;
    update(m_act, client, id, before, after);
}

void TaskStore::setDue(ClientId client, TaskId id, Date due) {
    const Task before = requireOpen(get(client, id));
    Task after = before;
    after.due = due;
    update(m_act, client, id, before, after);
}

void TaskStore::setOwner(ClientId client, TaskId id, const std::string& owner) {
    const Task before = requireOpen(get(client, id));
    Task after = before;
    after.owner = owner;
    update(m_act, client, id, before, after);
}

} // namespace kentering::storage
