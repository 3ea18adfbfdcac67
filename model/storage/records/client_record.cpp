#include "model/storage/records/client_record.h"

#include "model/base/wrong_client_error.h"
#include "model/storage/records/gathered_rows.h"

#include <sodium.h>

namespace kentering::storage {

using sqlite::Connection;
using sqlite::Query;

std::optional<ClientId> findClient(Connection& database, const ClientCode& code) {
    Query query = database.query("SELECT id FROM client WHERE code = :code");
    query.bind(":code", code.text());
    return query.step() ? std::optional(query.id<ClientId>(0)) : std::nullopt;
}

bool wasDestroyed(Connection& database, const ClientCode& code) {
    Query query = database.query("SELECT 1 FROM destroyed_code WHERE number = :number");
    query.bind(":number", code.number());
    return query.step();
}

OrderedJson recordedClient(const Client& client) {
    OrderedJson object = toJson(client);
    if (client.cameBy) {
        object["cameBy"] = code(*client.cameBy);
    }
    if (client.closingWords) {
        object["closingWords"] = *client.closingWords;
    }
    if (client.reopened) {
        object["reopened"] = isoDate(*client.reopened);
    }
    return object;
}

ClientId insertClient(Act& act, const Client& client, UserId owner) {
    Connection& database = act.database();
    if (findClient(database, client.code)) {
        throw InvalidValue("this code is taken");
    }
    if (wasDestroyed(database, client.code)) {
        throw InvalidValue("the client with this code was destroyed; a code is never given twice");
    }
    ReportId reportId{};
    randombytes_buf(reportId.data(), reportId.size());
    Query query = database.query(
        "INSERT INTO client (code, report_id, owner_id, alias, name, birth_year, municipality, language, "
        "own_goal, "
        "came_by, opened, closed, closing_outcome, closing_words, reopened, contact_channel, voicemail, "
        "sender, antidepressants, "
        "downer_dependence, history_psychosis_depression_suicidality) VALUES (:code, :report_id, :owner, "
        ":alias, :name, "
        ":birth_year, "
        ":municipality, :language, :own_goal, :came_by, :opened, :closed, :outcome, :closing_words, "
        ":reopened, :channel, :voicemail, "
        ":sender, "
        ":antidepressants, "
        ":downer_dependence, :history)");
    query.bind(":code", client.code.text());
    query.bind(":report_id", std::span<const std::uint8_t>(reportId));
    query.bind(":owner", owner);
    query.bind(":alias", client.alias).bind(":name", client.name).bind(":birth_year", client.birthYear);
    query.bind(":municipality", client.municipality).bind(":language", client.language);
    query.bind(":own_goal", client.ownGoal).bind(":opened", client.opened).bind(":closed", client.closed);
    query.bind(":came_by", client.cameBy).bind(":outcome", client.outcome);
    query.bind(":closing_words", client.closingWords).bind(":reopened", client.reopened);
    query.bind(":channel", client.contactRules.channel).bind(":voicemail", client.contactRules.voicemail);
    query.bind(":sender", client.contactRules.sender);
    query.bind(":antidepressants", client.safety[SafetyQuestion::Antidepressants]);
    query.bind(":downer_dependence", client.safety[SafetyQuestion::DownerDependence]);
    query.bind(":history", client.safety[SafetyQuestion::HistoryPsychosisDepressionSuicidality]);
    query.run();
    const auto id = database.insertedId<ClientId>();
    database.query("UPDATE casebook SET last_client_number = :number WHERE last_client_number < :number")
        .bind(":number", client.code.number())
        .run();
    return id;
}

Client readClient(Connection& database, ClientId client) {
    Query query = database.query(
        "SELECT code, alias, name, birth_year, municipality, language, own_goal, opened, closed, "
        "contact_channel, "
        "voicemail, sender, antidepressants, downer_dependence, history_psychosis_depression_suicidality, "
        "came_by, closing_outcome, closing_words, reopened FROM client WHERE id = :client");
    query.bind(":client", client);
    if (!query.step()) {
        throw WrongClientError("there is no such client");
    }
    Client value{.code = ClientCode(query.text(0)),
                 .alias = query.optionalText(1),
                 .name = query.optionalText(2),
                 .birthYear = query.optionalInteger(3),
                 .municipality = query.optionalText(4),
                 .language = query.optionalWord<Language>(5),
                 .ownGoal = query.optionalWord<OwnGoal>(6),
                 .cameBy = query.optionalWord<CameBy>(15),
                 .opened = query.optionalDate(7),
                 .closed = query.optionalDate(8),
                 .outcome = query.optionalWord<ClosingOutcome>(16),
                 .closingWords = query.optionalText(17),
                 .reopened = query.optionalDate(18),
                 .contactRules = {.channel = query.optionalWord<ContactChannel>(9),
                                  .voicemail = query.optionalBoolean(10),
                                  .sender = query.optionalText(11)}};
    value.safety[SafetyQuestion::Antidepressants] = query.word<SafetyAnswer>(12);
    value.safety[SafetyQuestion::DownerDependence] = query.word<SafetyAnswer>(13);
    value.safety[SafetyQuestion::HistoryPsychosisDepressionSuicidality] = query.word<SafetyAnswer>(14);
    return value;
}

void PlanRows::add(ClientId client, const Plan& plan) {
    const auto add = [&](sqlite::BulkInsert& rows, const char* column, const auto& values) {
        int position = 0;
        for (const auto& value : values) {
            rows.row().bind(":client_id", client).bind(":position", position++).bind(column, value);
        }
    };
    add(m_triggers, ":words", plan.triggers);
    add(m_innerTriggers, ":words", plan.innerTriggers);
    add(m_tools, ":tool", plan.tools);
    add(m_mayCall, ":words", plan.mayCall);
}

void PlanRows::write(Connection& database) {
    for (sqlite::BulkInsert* rows : {&m_triggers, &m_innerTriggers, &m_tools, &m_mayCall}) {
        rows->write(database);
    }
}

void writePlan(Connection& database, ClientId client, const Plan& plan) {
    database
        .query(
            "INSERT INTO plan (client_id, elevator_pitch, monster_name) VALUES (:client, :pitch, :monster) "
            "ON CONFLICT (client_id) DO UPDATE SET elevator_pitch = excluded.elevator_pitch, "
            "monster_name = excluded.monster_name")
        .bind(":client", client)
        .bind(":pitch", plan.elevatorPitch)
        .bind(":monster", plan.monsterName)
        .run();
    database.query("DELETE FROM plan_trigger WHERE client_id = :client").bind(":client", client).run();
    database.query("DELETE FROM plan_inner_trigger WHERE client_id = :client").bind(":client", client).run();
    database.query("DELETE FROM plan_tool WHERE client_id = :client").bind(":client", client).run();
    database.query("DELETE FROM plan_may_call WHERE client_id = :client").bind(":client", client).run();
    PlanRows rows;
    rows.add(client, plan);
    rows.write(database);
}

Plan readPlan(Connection& database, ClientId client) {
    Plan plan;
    Query head = database.query("SELECT elevator_pitch, monster_name FROM plan WHERE client_id = :client");
    head.bind(":client", client);
    if (!head.step()) {
        return plan;
    }
    plan.elevatorPitch = head.optionalText(0);
    plan.monsterName = head.optionalText(1);
    const auto readWords = [&](std::string_view sql, std::vector<std::string>& lines) {
        Query words = database.query(sql);
        words.bind(":client", client);
        while (words.step()) {
            lines.push_back(words.text(0));
        }
    };
    readWords("SELECT words FROM plan_trigger WHERE client_id = :client ORDER BY position", plan.triggers);
    readWords("SELECT words FROM plan_inner_trigger WHERE client_id = :client ORDER BY position",
              plan.innerTriggers);
    readWords("SELECT words FROM plan_may_call WHERE client_id = :client ORDER BY position", plan.mayCall);
    Query tools = database.query("SELECT tool FROM plan_tool WHERE client_id = :client ORDER BY position");
    tools.bind(":client", client);
    while (tools.step()) {
        plan.tools.push_back(tools.word<CopingTool>(0));
    }
    return plan;
}

TaskId insertTask(Act& act, ClientId client, const Task& task) {
    if (task.outcome && isBlank(*task.outcome)) {
        throw InvalidValue("an outcome has words");
    }
    const UserId owner = act.userNamed(task.owner);
    Query query = act.database().query("INSERT INTO task (client_id, about, owner_id, due, outcome) "
                                       "VALUES (:client, :about, :owner, :due, :outcome)");
    query.bind(":client", client).bind(":about", code(task.about)).bind(":owner", owner);
    query.bind(":due", task.due).bind(":outcome", task.outcome);
    query.run();
    return act.database().insertedId<TaskId>();
}

std::vector<Stored<TaskId, Task>> readTasks(Connection& database, ClientId client) {
    std::vector<Stored<TaskId, Task>> tasks;
    Query query =
        database.query("SELECT task.id, about, name, due, outcome FROM task "
                       "JOIN person ON person.id = owner_id WHERE client_id = :client ORDER BY task.id");
    query.bind(":client", client);
    while (query.step()) {
        const auto about = taskSubjectFromCode(query.view(1));
        if (!about) {
            throw DamagedCasebookError("a stored word is not in its vocabulary");
        }
        tasks.push_back({query.id<TaskId>(0),
                         {.about = *about,
                          .owner = query.text(2),
                          .due = query.date(3),
                          .outcome = query.optionalText(4)}});
    }
    return tasks;
}

} // namespace kentering::storage
