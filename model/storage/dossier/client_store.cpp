#include "model/storage/dossier/client_store.h"

#include "model/base/errors.h"
#include "model/base/wrong_client_error.h"
#include "model/exchange/dossier_json.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/records/client_record.h"
#include "model/storage/sqlite/errors.h"

#include <iterator>
#include <set>

namespace kentering::storage {

ClientCode ClientReader::nextCode() const {
    sqlite::Connection& database = m_session.database;
    const std::int64_t next = database.integer("SELECT last_client_number + 1 FROM casebook WHERE id = 1");
    if (next <= ClientCode::kLargestNumber) {
        return ClientCode::fromNumber(next);
    }
    // An earlier version took in codes of any size: on from the highest that is not too large, then
    // downwards.
    std::set<std::int64_t> taken;
    sqlite::Query query = database.query("SELECT code FROM client");
    while (query.step()) {
        taken.insert(ClientCode(query.text(0)).number());
    }
    sqlite::Query destroyed = database.query("SELECT number FROM destroyed_code");
    while (destroyed.step()) {
        taken.insert(destroyed.integer(0));
    }
    taken.insert(0); // codes are numbered from 1
    std::int64_t free = ClientCode::kLargestNumber;
    const auto above = taken.upper_bound(free);
    if (const std::int64_t highest = *std::prev(above); highest < free) {
        return ClientCode::fromNumber(highest + 1);
    }
    while (taken.contains(free)) {
        --free;
    }
    return ClientCode::fromNumber(free);
}

ClientId ClientStore::create(const Client& client) {
    const ClientId id = insertClient(m_act, client, m_session.author.id);
    m_act.record(id, "client", id.value(), std::nullopt, recordedClient(client).dump());
    return id;
}

std::optional<ClientId> ClientReader::find(const ClientCode& code) const {
    return findClient(m_session.database, code);
}

Client ClientReader::get(ClientId client) const {
    return readClient(m_session.database, client);
}

void ClientStore::update(ClientId client, const Client& value) {
    const Client known = get(client);
    if (known.code != value.code) {
        throw InvalidValue("a code never changes");
    }
    if (known == value) {
        return;
    }
    sqlite::Query query = m_act.database().query(
        "UPDATE client SET alias = :alias, name = :name, birth_year = :birth_year, municipality = "
        ":municipality, "
        "language = :language, own_goal = :own_goal, came_by = :came_by, opened = :opened, closed = :closed, "
        "closing_outcome = :outcome, closing_words = :closing_words, reopened = :reopened, contact_channel = "
        ":channel, "
        "voicemail = :voicemail, sender = :sender, antidepressants = :antidepressants, "
        "downer_dependence = :downer_dependence, history_psychosis_depression_suicidality = :history "
        "WHERE id = :client");
    query.bind(":client", client);
    query.bind(":alias", value.alias).bind(":name", value.name).bind(":birth_year", value.birthYear);
    query.bind(":municipality", value.municipality).bind(":language", value.language);
    query.bind(":own_goal", value.ownGoal).bind(":opened", value.opened).bind(":closed", value.closed);
    query.bind(":came_by", value.cameBy).bind(":outcome", value.outcome);
    query.bind(":closing_words", value.closingWords).bind(":reopened", value.reopened);
    query.bind(":channel", value.contactRules.channel).bind(":voicemail", value.contactRules.voicemail);
    query.bind(":sender", value.contactRules.sender);
    query.bind(":antidepressants", value.safety[SafetyQuestion::Antidepressants]);
    query.bind(":downer_dependence", value.safety[SafetyQuestion::DownerDependence]);
    query.bind(":history", value.safety[SafetyQuestion::HistoryPsychosisDepressionSuicidality]);
    try {
        query.run();
    } catch (const sqlite::ConstraintViolation&) { // the end before the begin, a year that cannot be
        throw InvalidValue("these values do not go together");
    }
    const auto [before, after] = differenceOf(recordedClient(known), recordedClient(value));
    m_act.record(client, "client", client.value(), before, after);
}

void ClientStore::setSafety(ClientId client, SafetyQuestion question, SafetyAnswer answer) {
    Client value = get(client);
    value.safety[question] = answer;
    update(client, value);
}

std::int64_t ClientReader::count() const {
    return m_session.database.integer("SELECT count(*) FROM client");
}

User ClientReader::owner(ClientId client) const {
    sqlite::Query query = m_session.database.query(
        "SELECT person.id, person.name, role FROM client JOIN person ON person.id = owner_id "
        "WHERE client.id = :client");
    query.bind(":client", client);
    if (!query.step()) {
        throw WrongClientError("there is no such client");
    }
    return {query.id<UserId>(0), query.text(1), query.word<UserRole>(2)};
}

void ClientStore::setOwner(ClientId client, UserId owner) {
    const std::string before = this->owner(client).name;
    m_act.database()
        .query("UPDATE client SET owner_id = :owner WHERE id = :client")
        .bind(":owner", owner)
        .bind(":client", client)
        .run();
    m_act.record(client, "client", client.value(), OrderedJson{{"owner", before}}.dump(),
                 OrderedJson{{"owner", this->owner(client).name}}.dump());
}

} // namespace kentering::storage
