#include "model/storage/dossier/exclusion_store.h"

#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/history/history_store.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace kentering::storage {

namespace {

constexpr const char* kReasonOfExclusion = "reason";

std::string historyWords(Session& session, UserId user, const std::string& reason) {
    auto query = session.database.query("SELECT name FROM person WHERE id = :person");
    query.bind(":person", user);
    nlohmann::json words{{"colleague", query.step() ? query.text(0) : std::string()}};
    if (!reason.empty()) {
        words[kReasonOfExclusion] = reason;
    }
    return words.dump();
}

} // namespace

std::vector<UserId> ExclusionReader::of(ClientId client) const {
    m_session.requireClient(client);
    std::vector<UserId> users;
    auto query = m_session.database.query(
        "SELECT person_id FROM exclusion WHERE client_id = :client ORDER BY person_id");
    query.bind(":client", client);
    while (query.step()) {
        users.push_back(query.id<UserId>(0));
    }
    return users;
}

bool ExclusionReader::isExcluded(ClientId client, UserId user) const {
    const auto users = of(client);
    auto opensNone =
        m_session.database.query("SELECT 1 FROM person WHERE id = :person AND role = 'administrator'");
    opensNone.bind(":person", user);
    return std::ranges::find(users, user) != users.end() || opensNone.step();
}

void ExclusionStore::exclude(ClientId client, UserId user, const std::string& reason) {
    m_session.requireClient(client);
    {
        auto insert = m_act.database().query("INSERT INTO exclusion (client_id, person_id) VALUES (:client, "
                                             ":person) ON CONFLICT DO NOTHING");
        insert.bind(":client", client).bind(":person", user).run();
    }
    if (m_act.database().changes() > 0) {
        m_act.record(client, "exclusion", user.value(), std::nullopt, historyWords(m_session, user, reason));
    }
}

void ExclusionStore::admit(ClientId client, UserId user) {
    m_session.requireClient(client);
    m_act.database()
        .query("DELETE FROM exclusion WHERE client_id = :client AND person_id = :person")
        .bind(":client", client)
        .bind(":person", user)
        .run();
    if (m_act.database().changes() > 0) {
        m_act.record(client, "exclusion", user.value(), historyWords(m_session, user, {}), std::nullopt);
    }
}

std::string reasonOfExclusion(const Reading& reading, ClientId client, UserId user) {
    const auto changes = HistoryReader(reading).of(client, "exclusion", user.value());
    if (changes.empty() || !changes.front().after) {
        return {};
    }
    const auto words = nlohmann::json::parse(*changes.front().after, nullptr, false);
    return words.is_object() ? words.value(kReasonOfExclusion, std::string()) : std::string();
}

} // namespace kentering::storage
