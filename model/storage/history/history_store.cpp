#include "model/storage/history/history_store.h"

#include "model/storage/casebook/history_chain.h"
#include "model/storage/casebook/unit_of_work.h"

namespace kentering::storage {

namespace {

// By the blocks of 64 links in which the client has one: an index over the links themselves would be written,
// encrypted, with every answer.
constexpr std::string_view kLinksOfClient =
    "SELECT history.id, at, name, history.client_id, table_name, row_id, before, after FROM history_block "
    "CROSS JOIN history ON history.id BETWEEN 64 * block AND 64 * block + 63 AND history.client_id = "
    "history_block.client_id JOIN person ON person.id = person_id WHERE history_block.client_id = :client";

std::vector<HistoryEntry> readAll(sqlite::Query& query) {
    std::vector<HistoryEntry> entries;
    while (query.step()) {
        HistoryEntry entry{.number = query.integer(0),
                           .at = timeOfStamp(query.view(1)),
                           .author = query.text(2),
                           .table = query.text(4),
                           .row = query.integer(5),
                           .before = query.optionalText(6),
                           .after = query.optionalText(7)};
        if (!query.isNull(3)) {
            entry.client = query.id<ClientId>(3);
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace

std::vector<HistoryEntry> HistoryReader::of(ClientId client) const {
    m_session.requireClient(client);
    sqlite::Query query = m_session.database.query(std::string(kLinksOfClient) + " ORDER BY history.id DESC");
    query.bind(":client", client);
    return readAll(query);
}

std::vector<HistoryEntry> HistoryReader::of(ClientId client, std::string_view table, std::int64_t row) const {
    m_session.requireClient(client);
    sqlite::Query query = m_session.database.query(
        std::string(kLinksOfClient) + " AND table_name = :table AND row_id = :row ORDER BY history.id DESC");
    query.bind(":client", client).bind(":table", table).bind(":row", row);
    return readAll(query);
}

std::int64_t HistoryReader::count() const {
    return historyHead(m_session.database).number;
}

std::optional<Date> HistoryReader::lastDay() const {
    sqlite::Query query = m_session.database.query("SELECT at FROM history ORDER BY id DESC LIMIT 1");
    return query.step() ? std::optional(timeOfStamp(query.view(0)).date()) : std::nullopt;
}

void HistoryStore::logReading(ClientId client, bool isOfReach) {
    m_session.requireClient(client);
    const std::string at = stampOf(m_session.options.clock.utcNow());
    m_act.database()
        .query("INSERT INTO reading (at, person_id, client_id, is_of_reach) VALUES (:at, :person, :client, "
               ":reach)")
        .bind(":at", at)
        .bind(":person", m_session.author.id)
        .bind(":client", client)
        .bind(":reach", isOfReach)
        .run();
    m_act.database().query("UPDATE reading_count SET readings = readings + 1").run();
}

std::vector<ReadEntry> HistoryReader::readings(ClientId client) const {
    m_session.requireClient(client);
    std::vector<ReadEntry> entries;
    sqlite::Query query = m_session.database.query("SELECT at, name, is_of_reach FROM reading JOIN person ON "
                                                   "person.id = person_id WHERE client_id = :client "
                                                   "ORDER BY reading.id DESC");
    query.bind(":client", client);
    while (query.step()) {
        entries.push_back({timeOfStamp(query.view(0)), query.text(1), query.boolean(2)});
    }
    return entries;
}

} // namespace kentering::storage
