#include "model/storage/dossier/entry_store.h"

#include "model/exchange/dossier_json.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/records/record.h"

#include <algorithm>

namespace kentering::storage {

template <typename Id, typename Value>
std::vector<Stored<Id, Value>> EntryReader<Id, Value>::of(ClientId client) const {
    m_session.requireClient(client);
    return readEntries<Id, Value>(m_session.database, client);
}

template <typename Id, typename Value>
Value EntryReader<Id, Value>::get(ClientId client, Id id) const {
    // Through all entries of the client, who has few of any kind: whose entry it is needs no check of its own
    // then.
    const auto entries = readEntries<Id, Value>(m_session.database, client);
    const auto entry = std::ranges::find(entries, id, &Stored<Id, Value>::id);
    if (entry == entries.end()) {
        throw WrongClientError("this row is not of this client");
    }
    return entry->value;
}

template <typename Id, typename Value>
Id EntryStore<Id, Value>::add(ClientId client, const Value& value) {
    this->m_session.requireClient(client);
    const Id id = insertEntry<Id>(this->m_act.database(), client, value);
    this->m_act.record(client, Record<Value>::kTable, id.value(), std::nullopt, toJson(value).dump());
    return id;
}

template <typename Id, typename Value>
void EntryStore<Id, Value>::replace(ClientId client, Id id, const Value& value) {
    const auto [before, after] = differenceOf(toJson(this->get(client, id)), toJson(value));
    updateEntry(this->m_act.database(), client, id, value);
    this->m_act.record(client, Record<Value>::kTable, id.value(), before, after);
}

template <typename Id, typename Value>
void EntryStore<Id, Value>::remove(ClientId client, Id id) {
    const std::string before = toJson(this->get(client, id)).dump();
    deleteEntry<Value>(this->m_act.database(), client, id);
    this->m_act.record(client, Record<Value>::kTable, id.value(), before, std::nullopt);
}

template class EntryReader<ConsentId, Consent>;
template class EntryReader<SubstanceUseId, SubstanceUse>;
template class EntryReader<QuitAttemptId, QuitAttempt>;
template class EntryReader<PhasePeriodId, PhasePeriod>;
template class EntryReader<GriefObservationId, GriefObservation>;
template class EntryReader<SlipId, Slip>;
template class EntryReader<GoalId, Goal>;
template class EntryReader<ContactId, Contact>;
template class EntryReader<ReferralId, Referral>;
template class EntryReader<ReachId, Reach>;
template class EntryReader<EpisodeId, Episode>;
template class EntryStore<ConsentId, Consent>;
template class EntryStore<SubstanceUseId, SubstanceUse>;
template class EntryStore<QuitAttemptId, QuitAttempt>;
template class EntryStore<PhasePeriodId, PhasePeriod>;
template class EntryStore<GriefObservationId, GriefObservation>;
template class EntryStore<SlipId, Slip>;
template class EntryStore<GoalId, Goal>;
template class EntryStore<ContactId, Contact>;
template class EntryStore<ReferralId, Referral>;
template class EntryStore<ReachId, Reach>;
template class EntryStore<EpisodeId, Episode>;

} // namespace kentering::storage
