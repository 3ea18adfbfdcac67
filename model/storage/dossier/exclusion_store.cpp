#include "model/storage/dossier/exclusion_store.h"

#include "model/base/errors.h"
#include "model/storage/casebook/unit_of_work.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace kentering {

namespace {

std::string historyWords(Session& session, UserId user) {
    auto query = session.database.query("SELECT name FROM person WHERE id = :person");
    query.bind(":person", user);
    return nlohmann::json{{"colleague", query.step() ? query.text(0) : std::string()}}.dump();
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
    return std::ranges::find(users, user) != users.end();
}

void ExclusionStore::exclude(ClientId client, UserId user) {
    m_session.requireClient(client);
    Change change(m_session, m_act);
    {
        auto owner = change.database().query("SELECT owner_id FROM client WHERE id = :client");
        owner.bind(":client", client);
        if (owner.step() && owner.id<UserId>(0) == user) {
            throw InvalidValue("the owner of a client cannot be excluded from him");
        }
        auto offer = change.database().query("SELECT 1 FROM handover WHERE client_id = :client AND "
                                             "receiver_id = :person AND status = 'offered'");
        offer.bind(":client", client).bind(":person", user);
        if (offer.step()) {
            throw InvalidValue("somebody who is asked to take the client over cannot be excluded from him");
        }
        auto insert = change.database().query("INSERT INTO exclusion (client_id, person_id) VALUES (:client, "
                                              ":person) ON CONFLICT DO NOTHING");
        insert.bind(":client", client).bind(":person", user).run();
    }
    if (change.database().changes() > 0) {
        change.record(client, "exclusion", user.value(), std::nullopt, historyWords(m_session, user));
    }
    change.commit();
}

void ExclusionStore::admit(ClientId client, UserId user) {
    m_session.requireClient(client);
    Change change(m_session, m_act);
    change.database()
        .query("DELETE FROM exclusion WHERE client_id = :client AND person_id = :person")
        .bind(":client", client)
        .bind(":person", user)
        .run();
    if (change.database().changes() > 0) {
        change.record(client, "exclusion", user.value(), historyWords(m_session, user), std::nullopt);
    }
    change.commit();
}

} // namespace kentering
