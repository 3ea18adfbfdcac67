#include "model/storage/dossier/measurement_store.h"

#include "model/exchange/dossier_json.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/records/client_record.h"
#include "model/storage/records/record.h"

#include <algorithm>

namespace kentering::storage {

namespace {

/// The statements on one of the two tables of answers.
struct AnswerSql {
    std::string_view table;
    const char* find;
    const char* put;
    const char* remove;
};

constexpr AnswerSql kChecklistSql{
    "checklist_answer",
    "SELECT answer, label FROM checklist_answer LEFT JOIN question_version ON id = question_version_id "
    "WHERE measurement_id = :id AND item = :item",
    "INSERT INTO checklist_answer (measurement_id, item, answer, question_version_id) "
    "VALUES (:id, :item, :answer, :version) ON CONFLICT (measurement_id, item) "
    "DO UPDATE SET answer = excluded.answer, question_version_id = excluded.question_version_id",
    "DELETE FROM checklist_answer WHERE measurement_id = :id AND item = :item"};

constexpr AnswerSql kComplaintSql{
    "complaint_answer",
    "SELECT answer, label FROM complaint_answer LEFT JOIN question_version ON id = question_version_id "
    "WHERE measurement_id = :id AND item = :item",
    "INSERT INTO complaint_answer (measurement_id, item, answer, question_version_id) "
    "VALUES (:id, :item, :answer, :version) ON CONFLICT (measurement_id, item) "
    "DO UPDATE SET answer = excluded.answer, question_version_id = excluded.question_version_id",
    "DELETE FROM complaint_answer WHERE measurement_id = :id AND item = :item"};

void requireMeasurement(Session& session, ClientId client, MeasurementId id) {
    sqlite::Query query =
        session.database.query("SELECT 1 FROM measurement WHERE id = :id AND client_id = :client");
    query.bind(":id", id).bind(":client", client);
    if (!query.step()) {
        throw WrongClientError("this measurement is not of this client");
    }
}

/// An answer as the history tells it.
std::optional<std::string> asHistory(std::string_view item, const std::optional<std::string>& answer) {
    if (!answer) {
        return std::nullopt;
    }
    return OrderedJson{{std::string(item), *answer}}.dump();
}

void storeAnswer(Act& act, ClientId client, MeasurementId id, const AnswerSql& sql, std::string_view item,
                 const std::optional<std::string>& answer, std::string_view version) {
    sqlite::Connection& database = act.database();
    std::optional<std::string> before;
    {
        sqlite::Query query = database.query(sql.find);
        query.bind(":id", id).bind(":item", item);
        if (query.step()) {
            before = query.text(0);
        }
    }
    if (answer) {
        const auto versionRow = questionVersionNamed(database, version);
        database.query(sql.put)
            .bind(":id", id)
            .bind(":item", item)
            .bind(":answer", *answer)
            .bind(":version", versionRow)
            .run();
    } else {
        database.query(sql.remove).bind(":id", id).bind(":item", item).run();
    }
    act.record(client, sql.table, id.value(), asHistory(item, before), asHistory(item, answer));
}

std::optional<std::string> versionOf(Session& session, ClientId client, MeasurementId id,
                                     const AnswerSql& sql, std::string_view item) {
    requireMeasurement(session, client, id);
    sqlite::Query query = session.database.query(sql.find);
    query.bind(":id", id).bind(":item", item);
    return query.step() ? query.optionalText(1) : std::nullopt;
}

template <typename Enum>
std::optional<std::string> wordOf(std::optional<Enum> answer) {
    return answer ? std::optional<std::string>(code(*answer)) : std::nullopt;
}

} // namespace

std::vector<Stored<MeasurementId, Measurement>> MeasurementReader::of(ClientId client) const {
    m_session.requireClient(client);
    return readMeasurements(m_session.database, client);
}

Measurement MeasurementReader::get(ClientId client, MeasurementId id) const {
    const auto measurements = readMeasurements(m_session.database, client);
    const auto found = std::ranges::find(measurements, id, &Stored<MeasurementId, Measurement>::id);
    if (found == measurements.end()) {
        throw WrongClientError("this measurement is not of this client");
    }
    return found->value;
}

MeasurementId MeasurementStore::add(ClientId client, const Measurement& measurement,
                                    std::string_view questionVersion) {
    m_session.requireClient(client);
    const auto version = questionVersionNamed(m_act.database(), questionVersion);
    const MeasurementId id = insertMeasurement(m_act.database(), client, measurement, version);
    m_act.record(client, "measurement", id.value(), std::nullopt, toJson(measurement).dump());
    return id;
}

void MeasurementStore::setMoment(ClientId client, MeasurementId id, Date on, MeasurementMoment moment) {
    const Measurement before = get(client, id);
    Measurement after = before;
    after.on = on;
    after.moment = moment;
    m_act.database()
        .query(
            "UPDATE measurement SET taken_on = :on, moment = :moment WHERE id = :id AND client_id = :client")
        .bind(":on", on)
        .bind(":moment", moment)
        .bind(":id", id)
        .bind(":client", client)
        .run();
    const auto [was, is] = differenceOf(toJson(before), toJson(after));
    m_act.record(client, "measurement", id.value(), was, is);
}

void MeasurementStore::remove(ClientId client, MeasurementId id) {
    const std::string before = toJson(get(client, id)).dump();
    m_act.database()
        .query("DELETE FROM measurement WHERE id = :id AND client_id = :client")
        .bind(":id", id)
        .bind(":client", client)
        .run();
    m_act.record(client, "measurement", id.value(), before, std::nullopt);
}

void MeasurementStore::setAnswer(ClientId client, MeasurementId id, ChecklistItem item,
                                 std::optional<Answer> answer, std::string_view questionVersion) {
    requireMeasurement(m_session, client, id);
    storeAnswer(m_act, client, id, kChecklistSql, code(item), wordOf(answer), questionVersion);
}

void MeasurementStore::setAnswer(ClientId client, MeasurementId id, Complaint complaint,
                                 std::optional<ComplaintAnswer> answer, std::string_view questionVersion) {
    requireMeasurement(m_session, client, id);
    storeAnswer(m_act, client, id, kComplaintSql, code(complaint), wordOf(answer), questionVersion);
}

std::optional<std::string> MeasurementReader::questionVersion(ClientId client, MeasurementId id,
                                                              ChecklistItem item) const {
    return versionOf(m_session, client, id, kChecklistSql, code(item));
}

std::optional<std::string> MeasurementReader::questionVersion(ClientId client, MeasurementId id,
                                                              Complaint complaint) const {
    return versionOf(m_session, client, id, kComplaintSql, code(complaint));
}

} // namespace kentering::storage
