#include "model/storage/dossier/plan_store.h"

#include "model/exchange/dossier_json.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/records/client_record.h"

namespace kentering::storage {

Plan PlanReader::of(ClientId client) const {
    m_session.requireClient(client);
    return readPlan(m_session.database, client);
}

void PlanStore::set(ClientId client, const Plan& plan) {
    const auto [before, after] = differenceOf(toJson(of(client)), toJson(plan));
    writePlan(m_act.database(), client, plan);
    m_act.record(client, "plan", client.value(), before, after);
}

} // namespace kentering::storage
