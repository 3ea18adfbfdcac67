#include "model/storage/records/client_record.h"

#include <array>
#include <string>

namespace kentering::storage {

using sqlite::Connection;
using sqlite::Query;

namespace {

/// "INSERT … VALUES (…), (…)" for `rows` answers: one statement for a whole list is several times faster than
/// one per answer, which matters when thousands of dossiers are read in.
template <typename Item>
const std::string& insertAnswersSql(std::string_view table, std::size_t rows) {
    static std::array<std::string, kCount<Item> + 1> cache;
    std::string& sql = cache[rows];
    if (sql.empty()) {
        sql = "INSERT INTO " + std::string(table) +
              " (measurement_id, item, answer, question_version_id) VALUES ";
        for (std::size_t row = 0; row < rows; ++row) { // ?1 is the list, ?2 the version of the questions
            const std::string item = std::to_string(2 * row + 3);
            const std::string answer = std::to_string(2 * row + 4);
            sql.append(row == 0 ? "(?1, ?" : ", (?1, ?").append(item).append(", ?").append(answer);
            sql.append(", ?2)");
        }
    }
    return sql;
}

template <typename Item, typename Answers>
void insertAnswers(Connection& database, std::string_view table, MeasurementId id, const Answers& answers,
                   std::optional<std::int64_t> version) {
    std::size_t rows = 0;
    for (const auto& answer : answers) {
        rows += answer.has_value() ? 1U : 0U;
    }
    if (rows == 0) {
        return;
    }
    Query query = database.query(insertAnswersSql<Item>(table, rows));
    query.bindAt(1, id.value());
    if (version) {
        query.bindAt(2, *version);
    }
    int number = 2;
    for (const Item item : all<Item>()) {
        if (const auto& answer = answers[indexOf(item)]) {
            query.bindAt(++number, code(item));
            query.bindAt(++number, code(*answer));
        }
    }
    query.run();
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

MeasurementId insertMeasurement(Connection& database, ClientId client, const Measurement& measurement,
                                std::optional<std::int64_t> questionVersion) {
    Query query = database.query("INSERT INTO measurement (client_id, taken_on, moment) "
                                 "VALUES (:client, :on, :moment)");
    query.bind(":client", client).bind(":on", measurement.on).bind(":moment", measurement.moment);
    query.run();
    const auto id = database.insertedId<MeasurementId>();
    insertAnswers<ChecklistItem>(database, "checklist_answer", id, measurement.checklist, questionVersion);
    insertAnswers<Complaint>(database, "complaint_answer", id, measurement.complaints, questionVersion);
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
