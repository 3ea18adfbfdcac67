#pragma once

#include "model/acts/reading/open_casebook.h"
#include "model/domain/dossier/dossier.h"
#include "model/domain/ids.h"

#include <optional>
#include <vector>

namespace kentering {

/// What a dossier is opened for.
enum class ReadingPurpose : unsigned char {
    Screen,   ///< the client's page and its tabs
    Talk,     ///< a talk with the client
    Handout,  ///< a sheet for the client
    Letter,   ///< a letter about the client
    Handover, ///< a colleague takes over
    Copy,     ///< an export, the client's own copy
    Command,  ///< a command that shows something of it
};

/// Which id the entries of a kind have.
template <typename Value>
struct IdOfEntry;
template <>
struct IdOfEntry<Consent> {
    using Id = ConsentId;
};
template <>
struct IdOfEntry<SubstanceUse> {
    using Id = SubstanceUseId;
};
template <>
struct IdOfEntry<Measurement> {
    using Id = MeasurementId;
};
template <>
struct IdOfEntry<QuitAttempt> {
    using Id = QuitAttemptId;
};
template <>
struct IdOfEntry<PhasePeriod> {
    using Id = PhasePeriodId;
};
template <>
struct IdOfEntry<GriefObservation> {
    using Id = GriefObservationId;
};
template <>
struct IdOfEntry<Slip> {
    using Id = SlipId;
};
template <>
struct IdOfEntry<Goal> {
    using Id = GoalId;
};
template <>
struct IdOfEntry<Contact> {
    using Id = ContactId;
};
template <>
struct IdOfEntry<Referral> {
    using Id = ReferralId;
};
template <>
struct IdOfEntry<Task> {
    using Id = TaskId;
};

template <typename Value>
using StoredOf = Stored<typename IdOfEntry<Value>::Id, Value>;

/// Leave to read and change one dossier: whoever holds it is not excluded, and the reading is logged. Lives
/// no longer than its casebook.
class OpenDossier {
public:
    [[nodiscard]] ClientId client() const { return m_client; }
    [[nodiscard]] OpenCasebook& casebook() const { return *m_casebook; }
    /// For acts only.
    [[nodiscard]] storage::Session& session() const { return m_casebook->session(); }

    /// Everything, at one moment, but how somebody can be reached: `showReach` (agenda.h) shows that, and
    /// logs it. @throws WrongClientError when the client was destroyed meanwhile.
    [[nodiscard]] Dossier read() const;
    /// All entries of one kind, in the order in which they were written down. @throws WrongClientError.
    template <typename Value>
    [[nodiscard]] std::vector<StoredOf<Value>> entries() const;

private:
    friend std::optional<OpenDossier> openDossier(OpenCasebook& book, ClientId client,
                                                  ReadingPurpose purpose);
    OpenDossier(OpenCasebook& casebook, ClientId client) : m_casebook(&casebook), m_client(client) {}

    OpenCasebook* m_casebook;
    ClientId m_client;
};

/// Whether there is such a client (still) whose dossier the author may open; it is not opened.
/// @throws StorageIoError.
[[nodiscard]] bool mayOpenDossier(const OpenCasebook& book, ClientId client);

/// Opens a dossier; nothing for a colleague who is excluded from it, or whose role sees none. The reading is
/// logged once for each purpose until the casebook is locked. @throws WrongClientError when there is no such
/// client, StorageIoError.
[[nodiscard]] std::optional<OpenDossier> openDossier(OpenCasebook& book, ClientId client,
                                                     ReadingPurpose purpose);

} // namespace kentering
