#pragma once

#include "app/presenters/shared/platform.h"
#include "model/domain/dossier/client.h"
#include "model/domain/dossier/dossier.h"
#include "model/domain/dossier/timeline.h"
#include "model/domain/recovery/attempt_history.h"
#include "model/domain/recovery/recovery_clock.h"
#include "model/domain/talk/measurement.h"

#include <optional>
#include <string>
#include <vector>

namespace kentering {

enum class TaskObstacle : unsigned char; // model/acts/safety.h

/// One client's page: who, how far, what is not safe yet, and what must not be forgotten. One client at a
/// time; every read and write is of this one.
class ClientPresenter {
public:
    /// Opens the dossier, which is written in the log of readings once until the casebook is locked.
    /// @throws WrongClientError for a client who is gone, or from whose dossier the author is excluded.
    ClientPresenter(const PresenterContext& context, ClientId client);

    /// Reads everything again. @returns false when the author may not open the dossier any more: then nothing
    /// is read, and the page has to close
    [[nodiscard]] bool reload();

    [[nodiscard]] ClientId id() const { return m_opened.client(); }
    [[nodiscard]] const Client& client() const { return m_dossier.client; }
    /// Whether the dossier is closed now: nothing goes on in it until it is opened again.
    [[nodiscard]] bool isClosed() const;
    /// The alias, or the code when there is none; the real name never stands on this page.
    [[nodiscard]] const std::string& displayName() const;
    [[nodiscard]] std::optional<PhasePeriod> phase() const;
    [[nodiscard]] const std::optional<RecoveryClock>& clock() const { return m_clock; }
    /// Which picture of the course fits what the client wants.
    [[nodiscard]] GoalPicture picture() const;
    /// Use days in this calendar week and the one before it.
    [[nodiscard]] std::vector<WeekOfUse> lastTwoWeeks() const;
    /// The safety answers that hold: what was asked, and what the named substances tell.
    [[nodiscard]] SafetyAnswers safety() const;
    /// Downers that this client named, for the words on the safety strip.
    [[nodiscard]] std::vector<Substance> namedDowners() const;
    /// Open tasks: safety work first, then by day.
    [[nodiscard]] const std::vector<Stored<TaskId, Task>>& openTasks() const { return m_openTasks; }
    /// The next contact that is booked.
    [[nodiscard]] std::optional<Contact> nextContact() const;
    /// The last contact with a note.
    [[nodiscard]] std::optional<Contact> lastNote() const;
    /// The goal of last time: the latest without an outcome.
    [[nodiscard]] std::optional<Goal> openGoal() const;
    /// Help elsewhere that somebody still has to do something for, latest first.
    struct OpenReferral {
        std::string to; ///< the party, or the kind of help when there is none yet
        ReferralStatus status;
        Date since;
        std::optional<Date> worthTryingUntil;
    };
    [[nodiscard]] std::vector<OpenReferral> openReferrals() const;
    /// The last filled-in list.
    [[nodiscard]] std::optional<Measurement> lastMeasurement() const;
    /// Whether a talk was begun and not ended: a note waits to be put away.
    [[nodiscard]] bool hasUnfinishedTalk() const { return m_hasUnfinishedTalk; }
    [[nodiscard]] const Dossier& dossier() const { return m_dossier; }

    /// Closes a task with what came of it. @returns what stands in the way; nothing is stored then
    [[nodiscard]] std::vector<TaskObstacle> closeTask(TaskId task, const std::string& outcome);

private:
    /// Works out what follows from the dossier as it was read.
    void lookThrough();

    const PresenterContext& m_context;
    OpenDossier m_opened;
    Dossier m_dossier;
    std::optional<RecoveryClock> m_clock;
    std::vector<Stored<TaskId, Task>> m_openTasks;
    bool m_hasUnfinishedTalk = false;
};

} // namespace kentering
