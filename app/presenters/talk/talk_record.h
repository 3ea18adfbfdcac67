#pragma once

#include "app/presenters/shared/platform.h"
#include "model/domain/ids.h"
#include "model/domain/recovery/phase_period.h"
#include "model/domain/talk/measurement_moment.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace kentering {

struct TalkAgreements;
struct TalkNow;

/// The talk itself, as a contact that took place, and its note. The note is stored encrypted within a second
/// of typing and put away in the contact when the talk ends; until then it survives a lock, a crash and a
/// power cut. A talk that nothing was done in leaves no trace.
class TalkRecord {
public:
    /// Takes up the talk with a client that was begun today and not ended, if there is one. A talk of an
    /// earlier day that nobody ended is ended first, with its note.
    /// @param stored hears when what was typed has been stored, or the error that kept it from being stored
    TalkRecord(const PresenterContext& context, const OpenDossier& dossier,
               std::function<void(std::exception_ptr)> stored);
    /// Stores what was typed last; what cannot be stored is kept in memory for the same user.
    ~TalkRecord();
    TalkRecord(const TalkRecord&) = delete;
    TalkRecord& operator=(const TalkRecord&) = delete;

    /// An act of the talk was stored, and with it what was done in the talk so far.
    void acted(std::string changes);
    /// The talk as its acts know it. @param moment of a list that it begins
    [[nodiscard]] TalkNow now(MeasurementMoment moment = MeasurementMoment::Start) const;
    [[nodiscard]] DateTime startedAt() const { return m_startedAt; }
    /// The contact that this talk is; nothing before it began.
    [[nodiscard]] std::optional<Stored<ContactId, Contact>> contact() const;
    [[nodiscard]] int minutes() const;

    [[nodiscard]] const std::string& note() const { return m_note; }
    /// What stands in the note now; it is stored within a second.
    void typed(const std::string& note);
    /// What was done in the talk so far, as text, so that it can still be undone after a lock.
    [[nodiscard]] const std::string& changes() const { return m_changes; }
    /// Something was done or undone; it is stored within a second, together with the note.
    void changed(std::string changes);
    /// Stores what was typed now, when something waits. @throws StorageIoError.
    void store();
    [[nodiscard]] bool isStored() const { return m_isStored; }
    /// Whether anything of this talk has been stored.
    [[nodiscard]] bool hasBegun() const { return m_begun; }

    /// Ends the talk, with what was agreed: `note` goes into the contact. @throws StorageIoError; the talk
    /// goes on then.
    void end(const TalkAgreements& agreed, const std::string& note);

private:
    void storeSoon();
    void keep();
    void takeUnstored();
    void keepUnstored() noexcept;

    const PresenterContext& m_context;
    const OpenDossier& m_dossier;
    std::function<void(std::exception_ptr)> m_stored;
    DateTime m_startedAt;
    bool m_begun = false;
    bool m_isStored = true;
    std::string m_note;
    bool m_changesAreStored = true;
    std::string m_changes;
    bool m_waits = false; ///< the alarm is set
    std::unique_ptr<Alarm> m_alarm;
};

} // namespace kentering
