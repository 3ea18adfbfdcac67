#pragma once

#include "model/acts/reading/open_dossier.h"
#include "model/domain/own_goal.h"
#include "model/domain/recovery/attempt_rules.h"
#include "model/domain/recovery/phase_period.h"
#include "model/domain/recovery/slip_draft.h"

#include <optional>
#include <string>
#include <vector>

namespace kentering {

// How it goes: slips, attempts to stop, phases, grief, the plan and small goals. Each function is one
// transaction, and asks its rules about what is stored then. What it returns of faults stands in the way;
// nothing is stored then. All of them throw WrongClientError for an entry that is not this client's (any
// more), and StorageIoError. What is removed was written by mistake; the history keeps that it was written.

/// A slip takes its own days and nothing else: no phase moves, no run of days is taken back.
[[nodiscard]] std::vector<SlipFault> noteSlip(const OpenDossier& dossier, const SlipDraft& draft);
/// Applies what differs between `was` and `is` to what is stored now.
[[nodiscard]] std::vector<SlipFault> changeSlip(const OpenDossier& dossier, SlipId slip, const SlipDraft& was,
                                                const SlipDraft& is);
void removeSlip(const OpenDossier& dossier, SlipId slip);

/// An attempt that began on `from`. The one before it stays as it was.
/// @param useDaysInSixWeeksBefore nothing when not asked
[[nodiscard]] std::vector<AttemptFault> startAttempt(const OpenDossier& dossier, Date from,
                                                     std::optional<int> useDaysInSixWeeksBefore);
/// The attempt that runs today ended on `day`; its days stay.
[[nodiscard]] std::vector<AttemptFault> endAttempt(const OpenDossier& dossier, Date day);
/// Corrects an attempt: applies what differs between `was` and `is` to what is stored now. The slips stay as
/// they are; the clock counts from the corrected days.
[[nodiscard]] std::vector<AttemptFault> changeAttempt(const OpenDossier& dossier, QuitAttemptId attempt,
                                                      const AttemptDraft& was, const AttemptDraft& is);
/// The clock looks at the attempt before it again, if there is one.
void removeAttempt(const OpenDossier& dossier, QuitAttemptId attempt);

/// From `from` on this phase holds; the one that held ends the day before. On the first day of the one that
/// holds, it is replaced.
[[nodiscard]] std::vector<PhaseFault> setPhase(const OpenDossier& dossier, Phase phase,
                                               std::optional<Phase> also, Date from);
/// The phase that holds ended on `day`, without another one.
[[nodiscard]] std::vector<PhaseFault> endPhase(const OpenDossier& dossier, Date day);
void removePhase(const OpenDossier& dossier, PhasePeriodId phase);

/// A stage of grief that was seen on a day; no order is meant. @returns whether it was stored: nothing is
/// seen in the future
[[nodiscard]] bool observeGrief(const OpenDossier& dossier, GriefStage stage, Date on);
void removeGrief(const OpenDossier& dossier, GriefObservationId observation);

/// Applies what differs between `was` and `is` to the plan that is stored now.
void changePlan(const OpenDossier& dossier, const Plan& was, const Plan& is);

/// What came of a small goal; nothing, or blank words, when it is worked on again.
void setGoalOutcome(const OpenDossier& dossier, GoalId goal, const std::optional<std::string>& outcome);
/// What the client wants themselves; nothing when not asked.
void setOwnGoal(const OpenDossier& dossier, std::optional<OwnGoal> goal);

} // namespace kentering
