#include "model/acts/reading/open_dossier.h"

#include "model/acts/steps/reading_log.h"
#include "model/acts/steps/rights.h"
#include "model/base/wrong_client_error.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/dossier_store.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/dossier/exclusion_store.h"
#include "model/storage/dossier/measurement_store.h"
#include "model/storage/dossier/task_store.h"
#include "model/storage/history/history_store.h"

namespace kentering {

namespace {

/// An administrator keeps casebook and people, and sees no dossier.
bool mayOpenIn(const storage::Reading& reading, ClientId client) {
    storage::Session& session = reading.session();
    return steps::authorMay(session, Right::OpenDossiers) &&
           !storage::ExclusionReader(reading).isExcluded(client, session.author.id);
}

} // namespace

bool mayOpenDossier(const OpenCasebook& book, ClientId client) {
    const storage::Reading reading(book.session());
    try {
        return mayOpenIn(reading, client);
    } catch (const WrongClientError&) {
        return false;
    }
}

std::optional<OpenDossier> openDossier(OpenCasebook& book, ClientId client, ReadingPurpose purpose) {
    const bool isLogged = book.readings().has(client, purpose);
    if (isLogged) {
        const storage::Reading reading(book.session());
        return mayOpenIn(reading, client) ? std::optional(OpenDossier(book, client)) : std::nullopt;
    }
    storage::Act act(book.session(), ActKind::OpenDossier);
    if (!mayOpenIn(act, client)) {
        return std::nullopt;
    }
    storage::HistoryStore(act).logReading(client);
    act.commit();
    book.readings().add(client, purpose);
    return OpenDossier(book, client);
}

Dossier OpenDossier::read() const {
    const storage::Reading reading(session());
    Dossier dossier = storage::DossierStore(reading).get(m_client);
    dossier.reach.clear();
    return dossier;
}

template <typename Value>
std::vector<StoredOf<Value>> OpenDossier::entries() const {
    const storage::Reading reading(session());
    return storage::EntryReader<typename IdOfEntry<Value>::Id, Value>(reading).of(m_client);
}

template <>
std::vector<StoredOf<Measurement>> OpenDossier::entries<Measurement>() const {
    const storage::Reading reading(session());
    return storage::MeasurementReader(reading).of(m_client);
}

template <>
std::vector<StoredOf<Task>> OpenDossier::entries<Task>() const {
    const storage::Reading reading(session());
    return storage::TaskReader(reading).of(m_client);
}

template std::vector<StoredOf<Consent>> OpenDossier::entries<Consent>() const;
template std::vector<StoredOf<SubstanceUse>> OpenDossier::entries<SubstanceUse>() const;
template std::vector<StoredOf<QuitAttempt>> OpenDossier::entries<QuitAttempt>() const;
template std::vector<StoredOf<PhasePeriod>> OpenDossier::entries<PhasePeriod>() const;
template std::vector<StoredOf<GriefObservation>> OpenDossier::entries<GriefObservation>() const;
template std::vector<StoredOf<Slip>> OpenDossier::entries<Slip>() const;
template std::vector<StoredOf<Goal>> OpenDossier::entries<Goal>() const;
template std::vector<StoredOf<Contact>> OpenDossier::entries<Contact>() const;
template std::vector<StoredOf<Referral>> OpenDossier::entries<Referral>() const;

} // namespace kentering
