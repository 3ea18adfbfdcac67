#pragma once

#include "model/domain/dossier/dossier.h"
#include "model/storage/records/gathered_rows.h"
#include "model/storage/records/record.h"

#include <tuple>
#include <vector>

namespace kentering::storage {

/// New entries of one kind.
template <typename Value>
class EntryRows {
public:
    void add(ClientId client, const std::vector<Value>& values) {
        for (const Value& value : values) {
            Record<Value>::bind(m_rows.row().bind(":client_id", client), value);
        }
    }
    void write(sqlite::Connection& database) { m_rows.write(database); }

private:
    sqlite::BulkInsert m_rows{Record<Value>::kTable, "client_id", Record<Value>::kColumns};
};

/// What whole dossiers of new clients consist of, gathered and written together; entries keep their order.
class DossierRows {
public:
    /// Everything but the client's own row, which is there already, and tasks, whose owner may have to be
    /// made.
    void add(sqlite::Connection& database, ClientId client, const Dossier& dossier);
    void write(sqlite::Connection& database);

private:
    std::tuple<EntryRows<Consent>, EntryRows<SubstanceUse>, EntryRows<QuitAttempt>, EntryRows<PhasePeriod>,
               EntryRows<GriefObservation>, EntryRows<Goal>, EntryRows<Contact>, EntryRows<Referral>,
               EntryRows<Reach>, EntryRows<Episode>>
        m_entries{};
    AnswerRows m_answers{};
    sqlite::BulkInsert m_plans{"plan", {"client_id", "elevator_pitch", "monster_name"}};
    PlanRows m_planLists{};
};

} // namespace kentering::storage
