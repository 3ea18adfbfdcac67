#pragma once

#include "model/domain/agenda/reach.h"
#include "model/domain/consent.h"
#include "model/domain/dossier/client.h"
#include "model/domain/dossier/episode.h"
#include "model/domain/ids.h"
#include "model/domain/recovery/phase_period.h"
#include "model/domain/recovery/slip.h"
#include "model/storage/casebook/store.h"

#include <optional>
#include <vector>

namespace kentering::storage {

/// The entries of one kind in clients' dossiers.
/// Throws WrongClientError when the client does not exist or the entry is not their.
template <typename Id, typename Value>
class EntryReader : public StoreReader {
public:
    using StoreReader::StoreReader;

    /// All entries of `client`, in the order in which they were written down (not of their dates).
    [[nodiscard]] std::vector<Stored<Id, Value>> of(ClientId client) const;
    [[nodiscard]] Value get(ClientId client, Id id) const;
};

/// The writing half of `EntryReader`; nothing is changed when it throws.
template <typename Id, typename Value>
class EntryStore : public StoreWriter<EntryReader<Id, Value>> {
public:
    using StoreWriter<EntryReader<Id, Value>>::StoreWriter;

    Id add(ClientId client, const Value& value);
    void replace(ClientId client, Id id, const Value& value);
    void remove(ClientId client, Id id);
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
using ReachStore = EntryStore<ReachId, Reach>;
using EpisodeStore = EntryStore<EpisodeId, Episode>;
using ConsentReader = EntryReader<ConsentId, Consent>;
using SubstanceReader = EntryReader<SubstanceUseId, SubstanceUse>;
using QuitAttemptReader = EntryReader<QuitAttemptId, QuitAttempt>;
using PhaseReader = EntryReader<PhasePeriodId, PhasePeriod>;
using GriefReader = EntryReader<GriefObservationId, GriefObservation>;
using SlipReader = EntryReader<SlipId, Slip>;
using GoalReader = EntryReader<GoalId, Goal>;
using ContactReader = EntryReader<ContactId, Contact>;
using ReferralReader = EntryReader<ReferralId, Referral>;
using ReachReader = EntryReader<ReachId, Reach>;
using EpisodeReader = EntryReader<EpisodeId, Episode>;

extern template class EntryReader<ConsentId, Consent>;
extern template class EntryReader<SubstanceUseId, SubstanceUse>;
extern template class EntryReader<QuitAttemptId, QuitAttempt>;
extern template class EntryReader<PhasePeriodId, PhasePeriod>;
extern template class EntryReader<GriefObservationId, GriefObservation>;
extern template class EntryReader<SlipId, Slip>;
extern template class EntryReader<GoalId, Goal>;
extern template class EntryReader<ContactId, Contact>;
extern template class EntryReader<ReferralId, Referral>;
extern template class EntryReader<ReachId, Reach>;
extern template class EntryReader<EpisodeId, Episode>;
extern template class EntryStore<ConsentId, Consent>;
extern template class EntryStore<SubstanceUseId, SubstanceUse>;
extern template class EntryStore<QuitAttemptId, QuitAttempt>;
extern template class EntryStore<PhasePeriodId, PhasePeriod>;
extern template class EntryStore<GriefObservationId, GriefObservation>;
extern template class EntryStore<SlipId, Slip>;
extern template class EntryStore<GoalId, Goal>;
extern template class EntryStore<ContactId, Contact>;
extern template class EntryStore<ReferralId, Referral>;
extern template class EntryStore<ReachId, Reach>;
extern template class EntryStore<EpisodeId, Episode>;

} // namespace kentering::storage
