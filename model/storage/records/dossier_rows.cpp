#include "model/storage/records/dossier_rows.h"

#include "model/storage/records/client_record.h"

namespace kentering::storage {

void DossierRows::add(sqlite::Connection& database, ClientId client, const Dossier& dossier) {
    const auto addEntries = [&]<typename Value>(const std::vector<Value>& values) {
        std::get<EntryRows<Value>>(m_entries).add(client, values);
    };
    addEntries(dossier.consents);
    addEntries(dossier.substances);
    addEntries(dossier.quitAttempts);
    addEntries(dossier.phases);
    addEntries(dossier.griefStages);
    addEntries(dossier.goals);
    addEntries(dossier.contacts);
    addEntries(dossier.referrals);
    addEntries(dossier.reach);
    addEntries(dossier.earlierEpisodes);
    // Others refer to these: their ids are needed now.
    for (const Measurement& measurement : dossier.measurements) {
        insertMeasurement(database, client, measurement, std::nullopt, m_answers);
    }
    for (const Slip& slip : dossier.slips) {
        insertEntry<SlipId>(database, client, slip);
    }
    if (const Plan& plan = dossier.plan; plan != Plan{}) {
        m_plans.row().bind(":client_id", client).bind(":elevator_pitch", plan.elevatorPitch);
        m_plans.bind(":monster_name", plan.monsterName);
        m_planLists.add(client, plan);
    }
}

void DossierRows::write(sqlite::Connection& database) {
    std::apply([&](auto&... entries) { (entries.write(database), ...); }, m_entries);
    m_answers.write(database);
    m_plans.write(database); // before its lists, which refer to it
    m_planLists.write(database);
}

} // namespace kentering::storage
