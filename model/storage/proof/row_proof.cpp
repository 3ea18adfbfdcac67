#include "model/storage/proof/row_proof.h"

#include "model/storage/proof/told_rows.h"
#include "model/storage/records/client_record.h"
#include "model/storage/records/record.h"

#include <algorithm>

namespace kentering::storage {

namespace {

using Fields = std::map<std::string, OrderedJson>;

Fields flat(const OrderedJson& object) {
    Fields fields;
    for (const auto& [key, value] : object.items()) {
        if (key == "checklist" || key == "complaints") {
            for (const auto& [item, answer] : value.items()) {
                fields[std::string(key) + "/" + item] = answer;
            }
        } else {
            fields[key] = value;
        }
    }
    return fields;
}

class Comparison {
public:
    explicit Comparison(sqlite::Connection& database) : m_database(database), m_told(database) {}

    std::vector<std::string> run();

private:
    void add(const ToldRowKey& key, const std::string& what) {
        m_problems.push_back("rows: " + key.table.substr(0, key.table.find(':')) + " " +
                             std::to_string(key.row) + " " + what);
    }
    /// Each field that is told, and for a row that is told wholly each that it has.
    void compareFields(const ToldRowKey& key, const ToldRow& told, const Fields& held);
    void compareClient(ClientId client);
    void compareOwner(ClientId client, ToldRow& told);
    void comparePlan(ClientId client);
    template <typename Id, typename Value>
    void compareEntries(ClientId client, std::string_view table, const char* nameInSummary,
                        const std::vector<Stored<Id, Value>>& entries);
    template <typename Id, typename Value>
    void compareEntries(ClientId client, const char* nameInSummary) {
        compareEntries(client, Record<Value>::kTable, nameInSummary,
                       readEntries<Id, Value>(m_database, client));
    }
    void compareTaskOwners(ClientId client);
    void compareHandovers();
    void compareExclusions();
    void compareAgreements();
    void comparePeople();
    void compareSettings();
    void compareReadings();
    void tellMissing();

    sqlite::Connection& m_database;
    ToldRows m_told;
    std::vector<std::string> m_problems;
};

void Comparison::compareFields(const ToldRowKey& key, const ToldRow& told, const Fields& held) {
    std::string others;
    const auto note = [&](const std::string& field) { others += (others.empty() ? "" : ", ") + field; };
    for (const auto& [field, value] : told.fields) {
        const auto known = held.find(field);
        if (value ? known == held.end() || known->second != *value : known != held.end()) {
            note(field);
        }
    }
    if (told.isAdded) {
        for (const auto& [field, value] : held) {
            if (!told.fields.contains(field)) {
                note(field);
            }
        }
    }
    if (!others.empty()) {
        add(key, "is not what its last link says (" + others + ")");
    }
}

template <typename Id, typename Value>
void Comparison::compareEntries(ClientId client, std::string_view table, const char* nameInSummary,
                                const std::vector<Stored<Id, Value>>& entries) {
    const OrderedJson* imported = m_told.importOf(client.value());
    std::int64_t cameIn = 0; // entries that are told by no link of their own
    for (const auto& entry : entries) {
        const ToldRowKey key{.client = client.value(), .table = std::string(table), .row = entry.id.value()};
        ToldRow* told = m_told.find(key);
        if (told == nullptr || !told->isAdded) {
            ++cameIn;
        }
        if (told == nullptr) {
            if (imported == nullptr) {
                add(key, "stands in no link");
            }
            continue;
        }
        told->isSeen = true;
        if (told->isRemoved) {
            add(key, "is there, and its last link says that it was removed");
        } else {
            compareFields(key, *told, flat(toJson(entry.value)));
        }
    }
    if (imported == nullptr) {
        return;
    }
    for (auto& [key, told] : m_told.all()) {
        cameIn += key.client == client.value() && key.table == table && !told.isAdded && told.isRemoved &&
                          !told.isSeen
                      ? 1
                      : 0;
    }
    const auto expected = imported->value(nameInSummary, std::int64_t{0});
    if (cameIn != expected) {
        add({.table = std::string(table), .row = client.value()},
            "(number of the client): " + std::to_string(cameIn) +
                " entries came in by the import, and its link says " + std::to_string(expected));
    }
}

void Comparison::compareOwner(ClientId client, ToldRow& told) {
    sqlite::Query query = m_database.query("SELECT owner_id, person.name FROM client JOIN person ON "
                                           "person.id = owner_id WHERE client.id = :client");
    query.bind(":client", client);
    if (!query.step()) {
        return; // foreign keys tell
    }
    const auto named = told.fields.find("owner");
    const bool holds =
        named != told.fields.end() && named->second
            ? m_told.wasCalled(query.integer(0), named->second->get<std::string>(), query.view(1))
            : m_told.makerOf(client.value()).value_or(query.integer(0)) == query.integer(0);
    if (!holds) {
        add({.table = "client", .row = client.value()}, "is not what its last link says (owner)");
    }
}

void Comparison::compareClient(ClientId client) {
    const ToldRowKey key{.client = client.value(), .table = "client", .row = client.value()};
    ToldRow* told = m_told.find(key);
    if (told == nullptr) {
        add(key, "stands in no link");
        return;
    }
    told->isSeen = true;
    compareOwner(client, *told);
    told->fields.erase("owner");
    compareFields(key, *told, flat(recordedClient(readClient(m_database, client))));
}

void Comparison::comparePlan(ClientId client) {
    const ToldRowKey key{.client = client.value(), .table = "plan", .row = client.value()};
    ToldRow* told = m_told.find(key);
    ToldRow nothingTold;
    ToldRow& row = told != nullptr ? *told : nothingTold;
    row.isAdded = m_told.importOf(client.value()) == nullptr; // each client made here begins without one
    row.isRemoved = false;
    row.isSeen = true;
    compareFields(key, row, flat(toJson(readPlan(m_database, client))));
}

/// A task names its owner: whoever was called otherwise since is still the same.
void Comparison::compareTaskOwners(ClientId client) {
    sqlite::Query query =
        m_database.query("SELECT task.id, owner_id, name FROM task JOIN person ON person.id = "
                         "owner_id WHERE client_id = :client");
    query.bind(":client", client);
    while (query.step()) {
        ToldRow* told = m_told.find({.client = client.value(), .table = "task", .row = query.integer(0)});
        if (told == nullptr || !told->fields.contains("owner") || !told->fields["owner"]) {
            continue;
        }
        if (m_told.wasCalled(query.integer(1), told->fields["owner"]->get<std::string>(), query.view(2))) {
            told->fields["owner"] = query.text(2);
        }
    }
}

void Comparison::compareHandovers() {
    sqlite::Query query =
        m_database.query("SELECT id, client_id, reason, offered_on, status, answered_on FROM handover");
    while (query.step()) {
        const ToldRowKey key{.client = query.integer(1), .table = "handover", .row = query.integer(0)};
        ToldRow* told = m_told.find(key);
        if (told == nullptr) {
            add(key, "stands in no link");
            continue;
        }
        told->isSeen = true;
        for (const char* other : {"from", "to", "whyNot", "notes"}) {
            told->fields.erase(other);
        }
        Fields held{{"reason", query.text(2)}, {"on", query.text(3)}, {"status", query.text(4)}};
        if (!query.isNull(5)) {
            held["answered"] = query.text(5);
        }
        compareFields(key, *told, held);
    }
}

void Comparison::compareExclusions() {
    sqlite::Query query = m_database.query("SELECT client_id, person_id FROM exclusion");
    while (query.step()) {
        const ToldRowKey key{.client = query.integer(0), .table = "exclusion", .row = query.integer(1)};
        ToldRow* told = m_told.find(key);
        if (told == nullptr || told->isRemoved) {
            add(key, "stands in no link");
        } else {
            told->isSeen = true;
        }
    }
}

void Comparison::compareAgreements() {
    std::map<ToldRowKey, std::set<std::string>> held;
    {
        sqlite::Query query =
            m_database.query("SELECT client_id, referral_id, letter, field FROM letter_agreement "
                             "JOIN referral ON referral.id = referral_id");
        while (query.step()) {
            held[{.client = query.integer(0),
                  .table = "letter_agreement:" + query.text(2),
                  .row = query.integer(1)}]
                .insert(query.text(3));
        }
    }
    for (auto& [key, told] : m_told.all()) {
        if (!key.table.starts_with("letter_agreement:")) {
            continue;
        }
        told.isSeen = true;
        std::set<std::string> fields;
        if (const auto mayTell = told.fields.find("mayTell");
            mayTell != told.fields.end() && mayTell->second) {
            for (const OrderedJson& field : *mayTell->second) {
                fields.insert(field.get<std::string>());
            }
        }
        sqlite::Query there = m_database.query("SELECT 1 FROM referral WHERE id = :id");
        there.bind(":id", key.row);
        if (there.step() && held[key] != fields) { // with a referral its agreements go
            add(key, "is not what its last link says (mayTell)");
        }
        held.erase(key);
    }
    for (const auto& [key, fields] : held) {
        if (!fields.empty()) {
            add(key, "stands in no link");
        }
    }
}

void Comparison::comparePeople() {
    sqlite::Query query = m_database.query("SELECT id, name, role FROM person");
    while (query.step()) {
        const ToldRowKey key{.table = "person", .row = query.integer(0)};
        ToldRow* told = m_told.find(key);
        if (told == nullptr) {
            continue; // who made the casebook, and who owned work that came in
        }
        told->isSeen = true;
        ToldRow known; // slots are in keys.json
        for (const char* field : {"name", "role"}) {
            if (told->fields.contains(field)) {
                known.fields[field] = told->fields[field];
            }
        }
        compareFields(key, known, {{"name", query.text(1)}, {"role", query.text(2)}});
    }
}

void Comparison::compareSettings() {
    const ToldRowKey key{.table = "setting", .row = 0};
    ToldRow* found = m_told.find(key);
    ToldRow told = found != nullptr ? *found : ToldRow{};
    told.isAdded = true;
    Fields held;
    sqlite::Query query = m_database.query("SELECT name, value FROM setting WHERE name NOT LIKE '%:%'");
    while (query.step()) {
        held[query.text(0)] = query.text(1);
    }
    compareFields(key, told, held);
}

void Comparison::compareReadings() {
    const std::int64_t made = m_database.integer("SELECT coalesce((SELECT readings FROM reading_count), -1)");
    const std::int64_t held = m_database.integer("SELECT count(*) FROM reading");
    if (made != held) {
        m_problems.push_back("readings: " + std::to_string(held) + " are there, and " + std::to_string(made) +
                             " were written");
    }
}

/// What the links say is there, and is not.
void Comparison::tellMissing() {
    for (const auto& [key, told] : m_told.all()) {
        if (key.client != 0 && !told.isSeen && !told.isRemoved && told.isAdded &&
            (key.table == "handover" || key.table == "exclusion" || key.table == "client" ||
             key.table == "measurement" || key.table == "task" || key.table == "plan" ||
             key.table == Record<Consent>::kTable || key.table == Record<SubstanceUse>::kTable ||
             key.table == Record<QuitAttempt>::kTable || key.table == Record<PhasePeriod>::kTable ||
             key.table == Record<GriefObservation>::kTable || key.table == Record<Slip>::kTable ||
             key.table == Record<Goal>::kTable || key.table == Record<Contact>::kTable ||
             key.table == Record<Referral>::kTable)) {
            add(key, "is missing, and its last link says that it is there");
        }
    }
}

std::vector<std::string> Comparison::run() {
    std::vector<ClientId> clients;
    {
        sqlite::Query query = m_database.query("SELECT id FROM client ORDER BY id");
        while (query.step()) {
            clients.push_back(query.id<ClientId>(0));
        }
    }
    for (const ClientId client : clients) {
        compareClient(client);
        compareEntries<ConsentId, Consent>(client, "consents");
        compareEntries<SubstanceUseId, SubstanceUse>(client, "substances");
        compareEntries(client, "measurement", "measurements", readMeasurements(m_database, client));
        compareEntries<QuitAttemptId, QuitAttempt>(client, "quitAttempts");
        compareEntries<PhasePeriodId, PhasePeriod>(client, "phases");
        compareEntries<GriefObservationId, GriefObservation>(client, "griefStages");
        compareEntries<SlipId, Slip>(client, "slips");
        comparePlan(client);
        compareEntries<GoalId, Goal>(client, "goals");
        compareEntries<ContactId, Contact>(client, "contacts");
        compareEntries<ReferralId, Referral>(client, "referrals");
        compareTaskOwners(client);
        compareEntries(client, "task", "tasks", readTasks(m_database, client));
    }
    compareHandovers();
    compareExclusions();
    compareAgreements();
    comparePeople();
    compareSettings();
    compareReadings();
    tellMissing();
    return std::move(m_problems);
}

} // namespace

std::vector<std::string> rowsAgainstHistory(sqlite::Connection& database) {
    return Comparison(database).run();
}

} // namespace kentering::storage
