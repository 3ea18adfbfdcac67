#pragma once

#include "app/presenters/shared/platform.h"
#include "model/domain/dossier/timeline.h"
#include "model/domain/recovery/attempt_history.h"
#include "model/domain/recovery/attempt_rules.h"
#include "model/domain/recovery/phase_period.h"
#include "model/domain/recovery/slip_counts.h"
#include "model/domain/recovery/slip_draft.h"
#include "model/domain/talk/measurement.h"

#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// Slips and plan: what happened, what it teaches, and what the client will do. A slip takes its own days and
/// nothing else: no phase moves, no run of days is taken back.
class SlipsPresenter {
public:
    /// Opens the dossier. @throws WrongClientError.
    SlipsPresenter(const PresenterContext& context, ClientId client);

    void reload();
    /// Whose dossier it is.
    [[nodiscard]] ClientId client() const { return m_dossier.client(); }

    /// All slips, latest first.
    [[nodiscard]] const std::vector<Stored<SlipId, Slip>>& slips() const { return m_slips; }
    /// Plain counts, each with its denominator.
    [[nodiscard]] SlipCounts counts() const;
    /// An attempt with its own clock.
    struct Attempt : AttemptClock {
        QuitAttemptId id{0};
    };
    /// Every attempt, latest first.
    [[nodiscard]] std::vector<Attempt> attempts() const;
    [[nodiscard]] std::optional<RecoveryClock> clock() const;
    /// Which picture fits what the client wants.
    [[nodiscard]] GoalPicture picture() const;
    [[nodiscard]] std::optional<OwnGoal> ownGoal() const { return m_ownGoal; }
    void setOwnGoal(std::optional<OwnGoal> goal);
    /// Use days in the last `weeks` calendar weeks, this one included, oldest first.
    [[nodiscard]] std::vector<WeekOfUse> weeksOfUse(int weeks) const;
    /// Complaints at each filled-in list, oldest first.
    struct ComplaintsThen {
        Date on;
        ComplaintSummary complaints;
    };
    [[nodiscard]] std::vector<ComplaintsThen> complaintsOverTime() const;

    /// What is wrong with a draft; empty when it can be stored.
    [[nodiscard]] std::vector<SlipFault> check(const SlipDraft& draft) const;
    /// The clock as it would be with the draft (instead of `instead`): shows that the rest stands.
    [[nodiscard]] std::optional<RecoveryClock> clockWith(const SlipDraft& draft,
                                                         std::optional<SlipId> instead = std::nullopt) const;
    /// The downers of a slip with `used` that open the question of dependence again: what was answered so far
    /// says nothing of them (safety rule S-B). Empty when it is open already, or a yes.
    [[nodiscard]] std::vector<Substance> opensDependence(const std::vector<Substance>& used,
                                                         std::optional<SlipId> instead = std::nullopt) const;
    /// Stores the draft as a new slip, or instead of one. Returns what is wrong; then nothing is stored.
    [[nodiscard]] std::vector<SlipFault> store(const SlipDraft& draft,
                                               std::optional<SlipId> instead = std::nullopt);
    [[nodiscard]] SlipDraft draftOf(SlipId slip) const;
    /// Takes away what was written down by mistake; the history keeps it.
    void remove(SlipId slip);

    /// An attempt that began on `from`. The one before it stays as it was.
    [[nodiscard]] std::vector<AttemptFault> addAttempt(Date from, std::optional<int> useDaysInSixWeeksBefore);
    /// The current attempt ended on `day`; its days stay.
    [[nodiscard]] std::vector<AttemptFault> endAttempt(Date day);
    /// Corrects an attempt as it was seen. Returns what is wrong; then nothing is stored.
    [[nodiscard]] std::vector<AttemptFault> changeAttempt(const Attempt& seen, const AttemptDraft& draft);
    /// Takes away what was written down by mistake; the history keeps it.
    void removeAttempt(QuitAttemptId attempt);
    /// What is wrong with an attempt (instead of `instead`); empty when it can be stored.
    [[nodiscard]] std::vector<AttemptFault> check(const AttemptDraft& draft,
                                                  std::optional<QuitAttemptId> instead = std::nullopt) const;
    /// The clock as it would be with the draft (instead of `instead`).
    [[nodiscard]] std::optional<RecoveryClock>
    clockWith(const AttemptDraft& draft, std::optional<QuitAttemptId> instead = std::nullopt) const;
    /// The clock as it would be without an attempt.
    [[nodiscard]] std::optional<RecoveryClock> clockWithout(QuitAttemptId attempt) const;

    [[nodiscard]] const Plan& plan() const { return m_plan; }
    void setPlan(const Plan& plan);

    /// Small goals, latest first.
    [[nodiscard]] std::vector<Stored<GoalId, Goal>> goals() const;
    void setGoalOutcome(GoalId goal, const std::string& outcome);

private:
    [[nodiscard]] std::vector<Slip> slipValues(std::optional<SlipId> without = std::nullopt) const;
    [[nodiscard]] std::vector<QuitAttempt>
    attemptValues(std::optional<QuitAttemptId> without = std::nullopt) const;

    const PresenterContext& m_context;
    OpenDossier m_dossier;
    std::vector<Stored<SlipId, Slip>> m_slips;
    std::vector<Stored<QuitAttemptId, QuitAttempt>> m_attempts;
    std::vector<Stored<GoalId, Goal>> m_goals;
    std::vector<Measurement> m_measurements;
    std::vector<SubstanceUse> m_uses;
    SafetyAnswers m_asked; ///< what was answered to the safety questions themselves
    std::optional<OwnGoal> m_ownGoal;
    Plan m_plan;
};

} // namespace kentering
