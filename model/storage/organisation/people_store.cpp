#include "model/storage/organisation/people_store.h"

#include "model/base/errors.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/sqlite/errors.h"

#include <nlohmann/json.hpp>

namespace kentering::storage {

namespace {

std::string peopleWords(const char* what, std::string_view words) {
    return nlohmann::json{{what, words}}.dump();
}

User requireKnown(const std::optional<User>& user) {
    if (!user) {
        throw InvalidValue("there is no such colleague");
    }
    return *user;
}

} // namespace

std::optional<User> PeopleReader::find(UserId user) const {
    for (const User& known : m_session.users()) {
        if (known.id == user) {
            return known;
        }
    }
    return std::nullopt;
}

std::vector<ClientId> PeopleReader::clientsOf(UserId user) const {
    std::vector<ClientId> clients;
    auto query = m_session.database.query("SELECT id FROM client WHERE owner_id = :person ORDER BY id");
    query.bind(":person", user);
    while (query.step()) {
        clients.push_back(query.id<ClientId>(0));
    }
    return clients;
}

std::vector<OwnedTask> PeopleReader::openTasksOf(UserId user) const {
    std::vector<OwnedTask> tasks;
    auto query = m_session.database.query(
        "SELECT client_id, id FROM task WHERE owner_id = :person AND outcome IS NULL ORDER BY id");
    query.bind(":person", user);
    while (query.step()) {
        tasks.push_back({.client = query.id<ClientId>(0), .task = query.id<TaskId>(1)});
    }
    return tasks;
}

std::vector<ClientId> PeopleReader::offeredTo(UserId user) const {
    std::vector<ClientId> clients;
    auto query = m_session.database.query("SELECT client_id FROM handover WHERE status = 'offered' AND "
                                          "receiver_id = :person ORDER BY id");
    query.bind(":person", user);
    while (query.step()) {
        clients.push_back(query.id<ClientId>(0));
    }
    return clients;
}

std::optional<User> PeopleReader::formerly(const std::string& name) const {
    auto query = m_session.database.query("SELECT row_id FROM history WHERE table_name = 'person' AND "
                                          "before = :words ORDER BY id DESC LIMIT 1");
    const std::string words = peopleWords("name", name);
    query.bind(":words", words);
    return query.step() ? find(query.id<UserId>(0)) : std::nullopt;
}

UserId PeopleStore::add(const std::string& name, UserRole role) {
    const UserId user = m_act.userNamed(name, role);
    m_act.database()
        .query("UPDATE person SET role = :role WHERE id = :id")
        .bind(":role", role)
        .bind(":id", user)
        .run();
    m_act.record(std::nullopt, "person", user.value(), std::nullopt, peopleWords("slot", "added"));
    return user;
}

void PeopleStore::setRole(UserId user, UserRole role) {
    const User known = requireKnown(find(user));
    if (role == UserRole::Recovery) {
        throw InvalidValue("nobody can have this role");
    }
    m_act.database()
        .query("UPDATE person SET role = :role WHERE id = :id")
        .bind(":role", role)
        .bind(":id", user)
        .run();
    m_act.record(std::nullopt, "person", user.value(), peopleWords("role", code(known.role)),
                 peopleWords("role", code(role)));
}

void PeopleStore::rename(UserId user, const std::string& name) {
    const User known = requireKnown(find(user));
    try {
        m_act.database()
            .query("UPDATE person SET name = :name WHERE id = :id")
            .bind(":name", name)
            .bind(":id", user)
            .run();
    } catch (const sqlite::ConstraintViolation&) {
        throw InvalidValue("a name is not blank, and nobody else's");
    }
    m_act.record(std::nullopt, "person", user.value(), peopleWords("name", known.name),
                 peopleWords("name", name));
}

void PeopleStore::noteSlot(UserId user, std::string_view what) {
    m_act.record(std::nullopt, "person", user.value(), std::nullopt, peopleWords("slot", what));
}

void PeopleStore::noteRecoveryCode() {
    m_act.record(std::nullopt, "person", m_session.author.id.value(), std::nullopt,
                 peopleWords("recoveryCode", "renewed"));
}

} // namespace kentering::storage
