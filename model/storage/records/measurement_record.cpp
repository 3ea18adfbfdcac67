#include "model/storage/records/client_record.h"
#include "model/storage/records/gathered_rows.h"

namespace kentering::storage {

using sqlite::BulkInsert;
using sqlite::Connection;
using sqlite::Query;

namespace {

template <typename Item, typename Answers>
void addAnswers(BulkInsert& rows, MeasurementId id, const Answers& answers,
                std::optional<std::int64_t> version) {
    for (const Item item : all<Item>()) {
        if (const auto& answer = answers[indexOf(item)]) {
            rows.row().bind(":measurement_id", id).bind(":item", item).bind(":answer", *answer);
            rows.bind(":question_version_id", version);
        }
    }
}

template <typename Item, typename Word, typename Answers>
void readAnswers(Connection& database, const char* sql, ClientId client, Answers Measurement::*answers,
                 std::vector<Stored<MeasurementId, Measurement>>& measurements) {
    Query query = database.query(sql);
    query.bind(":client", client);
    auto measurement = measurements.begin(); // both in order of id
    while (query.step()) {
        while (measurement->id != query.id<MeasurementId>(0)) {
            ++measurement;
        }
        (measurement->value.*answers)[indexOf(query.word<Item>(1))] = query.word<Word>(2);
    }
}

} // namespace

void AnswerRows::add(MeasurementId id, const Measurement& measurement,
                     std::optional<std::int64_t> questionVersion) {
    addAnswers<ChecklistItem>(m_checklist, id, measurement.checklist, questionVersion);
    addAnswers<Complaint>(m_complaints, id, measurement.complaints, questionVersion);
}

void AnswerRows::write(Connection& database) {
    m_checklist.write(database);
    m_complaints.write(database);
}

MeasurementId insertMeasurement(Connection& database, ClientId client, const Measurement& measurement,
                                std::optional<std::int64_t> questionVersion) {
    AnswerRows answers;
    const MeasurementId id = insertMeasurement(database, client, measurement, questionVersion, answers);
    answers.write(database);
    return id;
}

MeasurementId insertMeasurement(Connection& database, ClientId client, const Measurement& measurement,
                                std::optional<std::int64_t> questionVersion, AnswerRows& answers) {
    Query query = database.query("INSERT INTO measurement (client_id, taken_on, moment) "
                                 "VALUES (:client, :on, :moment)");
    query.bind(":client", client).bind(":on", measurement.on).bind(":moment", measurement.moment);
    query.run();
    const auto id = database.insertedId<MeasurementId>();
    answers.add(id, measurement, questionVersion);
    return id;
}

std::vector<Stored<MeasurementId, Measurement>> readMeasurements(Connection& database, ClientId client) {
    std::vector<Stored<MeasurementId, Measurement>> measurements;
    {
        Query query = database.query(
            "SELECT id, taken_on, moment FROM measurement WHERE client_id = :client ORDER BY id");
        query.bind(":client", client);
        while (query.step()) {
            measurements.push_back({query.id<MeasurementId>(0),
                                    {.on = query.date(1), .moment = query.word<MeasurementMoment>(2)}});
        }
    }
    readAnswers<ChecklistItem, Answer>(database,
                                       "SELECT measurement_id, item, answer FROM measurement JOIN "
                                       "checklist_answer ON measurement_id = measurement.id "
                                       "WHERE client_id = :client ORDER BY measurement_id",
                                       client, &Measurement::checklist, measurements);
    readAnswers<Complaint, ComplaintAnswer>(database,
                                            "SELECT measurement_id, item, answer FROM measurement JOIN "
                                            "complaint_answer ON measurement_id = measurement.id "
                                            "WHERE client_id = :client ORDER BY measurement_id",
                                            client, &Measurement::complaints, measurements);
    return measurements;
}

std::optional<std::int64_t> questionVersionNamed(Connection& database, std::string_view label) {
    if (label.empty()) {
        return std::nullopt;
    }
    {
        Query query = database.query("SELECT id FROM question_version WHERE label = :label");
        query.bind(":label", label);
        if (query.step()) {
            return query.integer(0);
        }
    }
    Query query = database.query("INSERT INTO question_version (label) VALUES (:label) RETURNING id");
    query.bind(":label", label);
    query.step();
    return query.integer(0);
}

} // namespace kentering::storage
