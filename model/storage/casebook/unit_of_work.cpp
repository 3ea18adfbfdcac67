#include "model/storage/casebook/unit_of_work.h"

#include "model/base/errors.h"
#include "model/storage/casebook/history_chain.h"
#include "model/storage/casebook/store.h"

#include <stdexcept>

namespace kentering::storage {

namespace {

constexpr std::int64_t kLinksOfABlock = 64; ///< as in migrations/0012_one_page_less.sql

// Before BEGIN, which would say only that a statement went wrong.
sqlite::Connection& withNothingOpen(Session& session) {
    if (session.database.isInTransaction()) {
        throw std::logic_error("an act begins while another one, or a reading, is open");
    }
    return session.database;
}

} // namespace

Reading::Reading(Session& session) : m_session(session) {
    if (!session.database.isInTransaction()) {
        m_own.emplace(session.database);
    }
}

Act::Act(Session& session, ActKind kind)
    : Reading(session, OfAnAct{}),
      m_kind(kind),
      m_transaction(withNothingOpen(session)),
      m_head(historyHead(session.database)),
      m_firstLink(m_head.number + 1),
      m_at(stampOf(session.options.clock.utcNow())) {}

void Act::record(std::optional<ClientId> client, std::string_view table, std::int64_t row,
                 const std::optional<std::string>& before, const std::optional<std::string>& after) {
    if (before == after) {
        return;
    }
    HistoryContent content{.table = table, .row = row};
    if (client) {
        content.client = client->value();
    }
    if (before) {
        content.before = *before;
    }
    if (after) {
        content.after = *after;
    }
    appendLink(database(), m_head,
               {.key = session().historyKey.bytes(),
                .at = m_at,
                .person = session().author.id,
                .kind = m_head.number + 1 == m_firstLink ? std::optional(m_kind) : std::nullopt},
               content);
    if (client) {
        noteBlock(*client);
    }
    m_rows.push_back({.client = client, .table = std::string(table), .row = row});
}

// As good as always it is there already, and nothing is written.
void Act::noteBlock(ClientId client) {
    database()
        .query("INSERT OR IGNORE INTO history_block (client_id, block) VALUES (:client, :block)")
        .bind(":client", client)
        .bind(":block", m_head.number / kLinksOfABlock)
        .run();
}

UserId Act::userNamed(const std::string& name, UserRole role) {
    if (isBlank(name)) {
        throw InvalidValue("a user has a name");
    }
    if (const auto known = session().findUser(name)) {
        return known->id;
    }
    sqlite::Query query =
        database().query("INSERT INTO person (name, role) VALUES (:name, :role) RETURNING id");
    query.bind(":name", name).bind(":role", role);
    query.step();
    const auto id = query.id<UserId>(0);
    query.step();
    return id;
}

void Act::commit() {
    m_transaction.commit();
    session().mark.note(m_head.number, m_head.hash, m_at);
    if (session().seen) {
        session().seen->note(m_head.number, m_head.hash, m_at);
    }
    if (!m_rows.empty() && session().committed) {
        try {
            session().committed(m_rows);
        } catch (
            const std::exception&) { // it is stored: whoever is not told now looks when it is shown again
            m_rows.clear();
        }
    }
}

StoreReader::StoreReader(const Reading& reading) : m_session(reading.session()) {}

StoreReader::StoreReader(const Casebook& casebook) : m_session(casebook.session()) {}

const Reading& asReading(const Act& act) {
    return act;
}

} // namespace kentering::storage
