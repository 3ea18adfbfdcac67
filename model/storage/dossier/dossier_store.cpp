#include "model/storage/dossier/dossier_store.h"

#include "model/exchange/dossier_json.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/records/client_record.h"
#include "model/storage/records/dossier_rows.h"
#include "model/storage/records/record.h"
#include "model/storage/sqlite/table_checks.h"

namespace kentering::storage {

namespace {

template <typename Id, typename Value>
std::vector<Value> valuesOf(std::vector<Stored<Id, Value>> entries) {
    std::vector<Value> values;
    values.reserve(entries.size());
    for (auto& entry : entries) {
        values.push_back(std::move(entry.value));
    }
    return values;
}

template <typename Id, typename Value>
std::vector<Value> readValues(sqlite::Connection& database, ClientId client) {
    return valuesOf(readEntries<Id, Value>(database, client));
}

// What came in, as a history row tells it. The entries themselves are in their tables: a later change keeps
// what was.
std::string summaryOf(const Dossier& dossier, const std::string& origin) {
    OrderedJson summary{{"code", dossier.client.code.text()}, {"origin", origin}};
    const auto put = [&](const char* key, std::size_t count) {
        if (count > 0) {
            summary[key] = count;
        }
    };
    put("episodes", dossier.earlierEpisodes.size());
    put("reach", dossier.reach.size());
    put("consents", dossier.consents.size());
    put("substances", dossier.substances.size());
    put("measurements", dossier.measurements.size());
    put("quitAttempts", dossier.quitAttempts.size());
    put("phases", dossier.phases.size());
    put("griefStages", dossier.griefStages.size());
    put("slips", dossier.slips.size());
    put("goals", dossier.goals.size());
    put("contacts", dossier.contacts.size());
    put("referrals", dossier.referrals.size());
    put("tasks", dossier.tasks.size());
    return summary.dump();
}

} // namespace

Dossier DossierStore::get(ClientId client) const {
    sqlite::Connection& database = m_session.database;
    return {.client = readClient(database, client),
            .earlierEpisodes = readValues<EpisodeId, Episode>(database, client),
            .reach = readValues<ReachId, Reach>(database, client),
            .consents = readValues<ConsentId, Consent>(database, client),
            .substances = readValues<SubstanceUseId, SubstanceUse>(database, client),
            .measurements = valuesOf(readMeasurements(database, client)),
            .quitAttempts = readValues<QuitAttemptId, QuitAttempt>(database, client),
            .phases = readValues<PhasePeriodId, PhasePeriod>(database, client),
            .griefStages = readValues<GriefObservationId, GriefObservation>(database, client),
            .slips = readValues<SlipId, Slip>(database, client),
            .plan = readPlan(database, client),
            .goals = readValues<GoalId, Goal>(database, client),
            .contacts = readValues<ContactId, Contact>(database, client),
            .referrals = readValues<ReferralId, Referral>(database, client),
            .tasks = valuesOf(readTasks(database, client))};
}

std::vector<ClientId> DossierStore::all() const {
    std::vector<ClientId> clients;
    sqlite::Query query = m_session.database.query("SELECT id FROM client ORDER BY id");
    while (query.step()) {
        clients.push_back(query.id<ClientId>(0));
    }
    return clients;
}

DossierBatch::DossierBatch(Act& act, std::string_view origin)
    : m_act(act), m_origin(origin), m_rows(std::make_unique<DossierRows>()) {}

DossierBatch::~DossierBatch() = default;

// All but the rows that are written for many dossiers together.
ClientId DossierBatch::addClient(const Dossier& dossier, const std::optional<std::string>& form) {
    sqlite::Connection& database = m_act.database();
    const ClientId client = insertClient(m_act, dossier.client, m_act.session().author.id);
    m_rows->add(database, client, dossier);
    for (const Task& task : dossier.tasks) {
        insertTask(m_act, client, task);
    }
    if (form) {
        database.query("INSERT INTO exchange_form (client_id, form) VALUES (:client, :form)")
            .bind(":client", client)
            .bind(":form", *form)
            .run();
    }
    m_act.record(client, "client", client.value(), std::nullopt, summaryOf(dossier, m_origin));
    return client;
}

std::vector<ClientId> DossierBatch::add(std::span<const NewDossier> dossiers) {
    std::vector<ClientId> clients;
    clients.reserve(dossiers.size());
    for (const NewDossier& added : dossiers) {
        clients.push_back(addClient(added.dossier, added.form));
    }
    sqlite::withChecksAside(m_act.database(), [&] { m_rows->write(m_act.database()); });
    return clients;
}

ClientId DossierBatch::add(const Dossier& dossier, const std::optional<std::string>& form) {
    const ClientId client = addClient(dossier, form);
    m_rows->write(m_act.database());
    return client;
}

} // namespace kentering::storage
