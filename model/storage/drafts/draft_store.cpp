#include "model/storage/drafts/draft_store.h"

#include "model/storage/casebook/unit_of_work.h"

namespace kentering::storage {

std::optional<std::string> DraftReader::find(ClientId client, std::string_view field) const {
    m_session.requireClient(client);
    sqlite::Query query = m_session.database.query(
        "SELECT words FROM draft WHERE person_id = :person AND client_id = :client AND field = :field");
    query.bind(":person", m_session.author.id).bind(":client", client).bind(":field", field);
    return query.step() ? std::optional(query.text(0)) : std::nullopt;
}

std::vector<DraftReader::Draft> DraftReader::of(ClientId client) const {
    m_session.requireClient(client);
    std::vector<Draft> drafts;
    sqlite::Query query = m_session.database.query(
        "SELECT field, words FROM draft WHERE person_id = :person AND client_id = :client ORDER BY field");
    query.bind(":person", m_session.author.id).bind(":client", client);
    while (query.step()) {
        drafts.push_back({query.text(0), query.text(1)});
    }
    return drafts;
}

void DraftStore::set(ClientId client, std::string_view field, std::string_view text) {
    set(client, {Draft{std::string(field), std::string(text)}});
}

void DraftStore::set(ClientId client, const std::vector<Draft>& drafts) {
    m_session.requireClient(client);
    for (const Draft& draft : drafts) {
        sqlite::Query query =
            draft.text.empty()
                ? m_session.database.query(
                      "DELETE FROM draft WHERE person_id = :person AND client_id = :client "
                      "AND field = :field")
                : m_session.database.query(
                      "INSERT INTO draft (person_id, client_id, field, words) "
                      "VALUES (:person, :client, :field, :words) "
                      "ON CONFLICT (person_id, client_id, field) DO UPDATE SET words = excluded.words");
        query.bind(":person", m_session.author.id).bind(":client", client).bind(":field", draft.field);
        if (!draft.text.empty()) {
            query.bind(":words", draft.text);
        }
        query.run();
    }
}

} // namespace kentering::storage
