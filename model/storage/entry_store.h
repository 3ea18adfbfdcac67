#pragma once

#include "model/domain/client.h"
#include "model/domain/consent.h"
#include "model/domain/course.h"
#include "model/domain/ids.h"
#include "model/domain/slip.h"
#include "model/storage/casebook.h"

#include <optional>
#include <vector>

namespace kentering {

/// The entries of one kind in clients' dossiers. Each change is one durable transaction with its history.
/// Throws WrongClientError when the client does not exist or the entry is not his; nothing is changed then.
template <typename Id, typename Value>
class EntryStore {
public:
    explicit EntryStore(const Casebook& casebook) : m_session(casebook.session()) {}

    /// All entries of `client`, in the order in which they were written down (not of their dates).
    [[nodiscard]] std::vector<Stored<Id, Value>> of(ClientId client) const;
    [[nodiscard]] Value get(ClientId client, Id id) const;
    Id add(ClientId client, const Value& value);
    void replace(ClientId client, Id id, const Value& value);
    void remove(ClientId client, Id id);

private:
    Session& m_session;
};

using ConsentStore = EntryStore<ConsentId, Consent>;
using SubstanceStore = EntryStore<SubstanceUseId, SubstanceUse>;
using QuitAttemptStore = EntryStore<QuitAttemptId, QuitAttempt>;
using PhaseStore = EntryStore<PhasePeriodId, PhasePeriod>;
using GriefStore = EntryStore<GriefObservationId, GriefObservation>;
using SlipStore = EntryStore<SlipId, Slip>;
using GoalStore = EntryStore<GoalId, Goal>;
using ContactStore = EntryStore<ContactId, Contact>;
using ReferralStore = EntryStore<ReferralId, Referral>;

extern template class EntryStore<ConsentId, Consent>;
extern template class EntryStore<SubstanceUseId, SubstanceUse>;
extern template class EntryStore<QuitAttemptId, QuitAttempt>;
extern template class EntryStore<PhasePeriodId, PhasePeriod>;
extern template class EntryStore<GriefObservationId, GriefObservation>;
extern template class EntryStore<SlipId, Slip>;
extern template class EntryStore<GoalId, Goal>;
extern template class EntryStore<ContactId, Contact>;
extern template class EntryStore<ReferralId, Referral>;

} // namespace kentering
