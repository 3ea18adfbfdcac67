#include "model/acts/reading/open_dossier.h"

#include "model/acts/reading/reading_log.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/dossier_store.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/dossier/exclusion_store.h"
#include "model/storage/dossier/measurement_store.h"
#include "model/storage/dossier/task_store.h"
#include "model/storage/history/history_store.h"

namespace kentering {

std::optional<OpenDossier> openDossier(OpenCasebook& book, ClientId client, ReadingPurpose purpose) {
    const bool isLogged = book.readings().has(client, purpose);
    if (isLogged) {
        const Reading reading(book.session());
        return ExclusionReader(reading).isExcluded(client, book.author().id)
                   ? std::nullopt
                   : std::optional(OpenDossier(book, client));
    }
    Act act(book.session(), ActKind::OpenDossier);
    if (ExclusionReader(act).isExcluded(client, book.author().id)) {
        return std::nullopt;
    }
    HistoryStore(act).logReading(client);
    act.commit();
    book.readings().add(client, purpose);
    return OpenDossier(book, client);
}

Dossier OpenDossier::read() const {
    const Reading reading(session());
    return DossierStore(reading).get(m_client);
}

template <typename Value>
std::vector<StoredOf<Value>> OpenDossier::entries() const {
    const Reading reading(session());
    return EntryReader<typename IdOfEntry<Value>::Id, Value>(reading).of(m_client);
}

template <>
std::vector<StoredOf<Measurement>> OpenDossier::entries<Measurement>() const {
    const Reading reading(session());
    return MeasurementReader(reading).of(m_client);
}

template <>
std::vector<StoredOf<Task>> OpenDossier::entries<Task>() const {
    const Reading reading(session());
    return TaskReader(reading).of(m_client);
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
