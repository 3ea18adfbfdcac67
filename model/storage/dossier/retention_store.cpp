#include "model/storage/dossier/retention_store.h"

#include "model/exchange/dossier_json.h"
#include "model/storage/casebook/unit_of_work.h"

namespace kentering::storage {

namespace {

OrderedJson retentionAsRecorded(const Retention& retention) {
    return {{"basis", std::string(code(retention.basis))}, {"years", retention.years}};
}

} // namespace

std::optional<Retention> RetentionReader::of(ClientId client) const {
    m_session.requireClient(client);
    sqlite::Query query =
        m_session.database.query("SELECT basis, years FROM retention WHERE client_id = :client");
    query.bind(":client", client);
    if (!query.step()) {
        return std::nullopt;
    }
    return Retention{.basis = query.word<LegalBasis>(0), .years = static_cast<int>(query.integer(1))};
}

void RetentionStore::set(ClientId client, const Retention& retention) {
    const auto known = of(client);
    if (known == retention) {
        return;
    }
    m_act.database()
        .query("INSERT INTO retention (client_id, basis, years) VALUES (:client, :basis, :years) "
               "ON CONFLICT (client_id) DO UPDATE SET basis = excluded.basis, years = excluded.years")
        .bind(":client", client)
        .bind(":basis", retention.basis)
        .bind(":years", retention.years)
        .run();
    if (known) {
        const auto [before, after] =
            differenceOf(retentionAsRecorded(*known), retentionAsRecorded(retention));
        m_act.record(client, "retention", client.value(), before, after);
    } else {
        m_act.record(client, "retention", client.value(), std::nullopt,
                     retentionAsRecorded(retention).dump());
    }
}

} // namespace kentering::storage
