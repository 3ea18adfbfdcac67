#include "model/acts/recovery.h"

#include "model/base/text_rules.h"
#include "model/domain/recovery/phase_rules.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/dossier/plan_store.h"

#include <algorithm>

namespace kentering {

namespace {

/// Takes over each field in which `is` differs from `was`.
template <typename Value, typename... Fields>
void applyFields(Value& value, const Value& was, const Value& is, Fields... fields) {
    const auto apply = [&](auto field) {
        if (was.*field != is.*field) {
            value.*field = is.*field;
        }
    };
    (apply(fields), ...);
}

/// The values of all entries but one.
template <typename Id, typename Value>
std::vector<Value> valuesWithout(const std::vector<Stored<Id, Value>>& entries,
                                 std::optional<Id> without = std::nullopt) {
    std::vector<Value> values;
    for (const auto& entry : entries) {
        if (entry.id != without) {
            values.push_back(entry.value);
        }
    }
    return values;
}

/// The lines of a plan as an import would take them; what says nothing is left out.
Plan eachOnOneLine(Plan plan) {
    const auto clean = [](std::vector<std::string>& lines) {
        std::vector<std::string> kept;
        for (const std::string& line : lines) {
            if (auto words = lineOrNothing(line)) {
                kept.push_back(std::move(*words));
            }
        }
        lines = std::move(kept);
    };
    for (auto* lines : {&plan.triggers, &plan.innerTriggers, &plan.mayCall}) {
        clean(*lines);
    }
    for (auto* line : {&plan.elevatorPitch, &plan.monsterName}) {
        *line = *line ? lineOrNothing(**line) : std::nullopt;
    }
    return plan;
}

Date todayOf(const OpenDossier& dossier) {
    return dossier.casebook().today();
}

/// Stores the draft instead of `id`, unless something is wrong with it.
std::vector<AttemptFault> replaceAttempt(storage::Act& act, const OpenDossier& dossier, QuitAttemptId id,
                                         const AttemptDraft& draft) {
    storage::QuitAttemptStore attempts(act);
    const auto others = valuesWithout(attempts.of(dossier.client()), std::optional(id));
    auto found = faultsOf(draft, others, todayOf(dossier));
    if (found.empty()) {
        attempts.replace(dossier.client(), id, attemptFrom(draft));
    }
    return found;
}

/// The attempt that runs on `day`: of the latest that began by then, when no end is written down.
std::optional<Stored<QuitAttemptId, QuitAttempt>>
runningAttempt(const std::vector<Stored<QuitAttemptId, QuitAttempt>>& known, Date day) {
    const auto values = valuesWithout(known);
    const QuitAttempt* latest = latestAttempt(values, day);
    if (latest == nullptr || !latest->period.isOpen()) {
        return std::nullopt;
    }
    return known[static_cast<std::size_t>(latest - values.data())];
}

std::optional<Stored<PhasePeriodId, PhasePeriod>>
openPhase(const std::vector<Stored<PhasePeriodId, PhasePeriod>>& known) {
    const auto at = std::ranges::find_if(known, [](const auto& each) { return each.value.period.isOpen(); });
    return at == known.end() ? std::nullopt : std::optional(*at);
}

PhasePeriod endedOn(PhasePeriod phase, Date day) {
    phase.period = DatedState(phase.period.from(), day);
    return phase;
}

} // namespace

std::vector<SlipFault> noteSlip(const OpenDossier& dossier, const SlipDraft& draft) {
    auto found = faultsOf(draft, todayOf(dossier));
    if (!found.empty()) {
        return found;
    }
    storage::Act act(dossier.session(), ActKind::NoteSlip);
    storage::SlipStore(act).add(dossier.client(), slipFrom(draft));
    act.commit();
    return {};
}

std::vector<SlipFault> changeSlip(const OpenDossier& dossier, SlipId slip, const SlipDraft& was,
                                  const SlipDraft& is) {
    storage::Act act(dossier.session(), ActKind::ChangeSlip);
    storage::SlipStore slips(act);
    SlipDraft draft = draftFrom(slips.get(dossier.client(), slip));
    applyFields(draft, was, is, &SlipDraft::first, &SlipDraft::last, &SlipDraft::minDays,
                &SlipDraft::substances, &SlipDraft::alcoholOrCannabisFirst, &SlipDraft::trigger,
                &SlipDraft::nextTime);
    auto found = faultsOf(draft, todayOf(dossier));
    if (!found.empty()) {
        return found;
    }
    slips.replace(dossier.client(), slip, slipFrom(draft));
    act.commit();
    return {};
}

void removeSlip(const OpenDossier& dossier, SlipId slip) {
    storage::Act act(dossier.session(), ActKind::RemoveSlip);
    storage::SlipStore(act).remove(dossier.client(), slip);
    act.commit();
}

std::vector<AttemptFault> startAttempt(const OpenDossier& dossier, Date from,
                                       std::optional<int> useDaysInSixWeeksBefore) {
    storage::Act act(dossier.session(), ActKind::StartAttempt);
    storage::QuitAttemptStore attempts(act);
    const AttemptDraft draft{.from = from, .useDaysInSixWeeksBefore = useDaysInSixWeeksBefore};
    auto found = faultsOf(draft, valuesWithout(attempts.of(dossier.client())), todayOf(dossier));
    if (!found.empty()) {
        return found;
    }
    attempts.add(dossier.client(), attemptFrom(draft));
    act.commit();
    return {};
}

std::vector<AttemptFault> endAttempt(const OpenDossier& dossier, Date day) {
    storage::Act act(dossier.session(), ActKind::EndAttempt);
    const auto running =
        runningAttempt(storage::QuitAttemptReader(act).of(dossier.client()), todayOf(dossier));
    if (!running) {
        return {AttemptFault::NoneRuns};
    }
    AttemptDraft draft = draftFrom(running->value);
    draft.to = day;
    auto found = replaceAttempt(act, dossier, running->id, draft);
    if (!found.empty()) {
        return found;
    }
    act.commit();
    return {};
}

std::vector<AttemptFault> changeAttempt(const OpenDossier& dossier, QuitAttemptId attempt,
                                        const AttemptDraft& was, const AttemptDraft& is) {
    storage::Act act(dossier.session(), ActKind::ChangeAttempt);
    AttemptDraft draft = draftFrom(storage::QuitAttemptReader(act).get(dossier.client(), attempt));
    applyFields(draft, was, is, &AttemptDraft::from, &AttemptDraft::to,
                &AttemptDraft::useDaysInSixWeeksBefore);
    auto found = replaceAttempt(act, dossier, attempt, draft);
    if (!found.empty()) {
        return found;
    }
    act.commit();
    return {};
}

void removeAttempt(const OpenDossier& dossier, QuitAttemptId attempt) {
    storage::Act act(dossier.session(), ActKind::RemoveAttempt);
    storage::QuitAttemptStore(act).remove(dossier.client(), attempt);
    act.commit();
}

std::vector<PhaseFault> setPhase(const OpenDossier& dossier, Phase phase, std::optional<Phase> also,
                                 Date from) {
    const PhasePeriod next{phase, also, DatedState(from)};
    storage::Act act(dossier.session(), ActKind::SetPhase);
    storage::PhaseStore phases(act);
    const auto known = phases.of(dossier.client());
    auto found = faultsOfNew(next, valuesWithout(known), todayOf(dossier));
    if (!found.empty()) {
        return found;
    }
    const auto running = openPhase(known);
    if (running && running->value.period.from() == from) {
        phases.replace(dossier.client(), running->id, next);
    } else {
        if (running) {
            phases.replace(dossier.client(), running->id,
                           endedOn(running->value, from - boost::gregorian::days(1)));
        }
        phases.add(dossier.client(), next);
    }
    act.commit();
    return {};
}

std::vector<PhaseFault> endPhase(const OpenDossier& dossier, Date day) {
    storage::Act act(dossier.session(), ActKind::EndPhase);
    storage::PhaseStore phases(act);
    const auto running = openPhase(phases.of(dossier.client()));
    if (!running) {
        return {PhaseFault::NoneHolds};
    }
    auto found = faultsOfEnd(running->value, day, todayOf(dossier));
    if (!found.empty()) {
        return found;
    }
    phases.replace(dossier.client(), running->id, endedOn(running->value, day));
    act.commit();
    return {};
}

void removePhase(const OpenDossier& dossier, PhasePeriodId phase) {
    storage::Act act(dossier.session(), ActKind::RemovePhase);
    storage::PhaseStore(act).remove(dossier.client(), phase);
    act.commit();
}

bool observeGrief(const OpenDossier& dossier, GriefStage stage, Date on) {
    if (on > todayOf(dossier)) {
        return false;
    }
    storage::Act act(dossier.session(), ActKind::ObserveGrief);
    storage::GriefStore(act).add(dossier.client(), {stage, on});
    act.commit();
    return true;
}

void removeGrief(const OpenDossier& dossier, GriefObservationId observation) {
    storage::Act act(dossier.session(), ActKind::RemoveGrief);
    storage::GriefStore(act).remove(dossier.client(), observation);
    act.commit();
}

void changePlan(const OpenDossier& dossier, const Plan& was, const Plan& is) {
    storage::Act act(dossier.session(), ActKind::ChangePlan);
    storage::PlanStore plans(act);
    Plan plan = plans.of(dossier.client());
    applyFields(plan, was, is, &Plan::triggers, &Plan::innerTriggers, &Plan::tools, &Plan::elevatorPitch,
                &Plan::monsterName, &Plan::mayCall);
    plan = eachOnOneLine(std::move(plan));
    plans.set(dossier.client(), plan);
    act.commit();
}

void setGoalOutcome(const OpenDossier& dossier, GoalId id, const std::optional<std::string>& outcome) {
    storage::Act act(dossier.session(), ActKind::SetGoalOutcome);
    storage::GoalStore goals(act);
    Goal goal = goals.get(dossier.client(), id);
    goal.outcome = outcome ? wordsOrNothing(*outcome) : std::nullopt;
    goals.replace(dossier.client(), id, goal);
    act.commit();
}

void setOwnGoal(const OpenDossier& dossier, std::optional<OwnGoal> goal) {
    storage::Act act(dossier.session(), ActKind::SetOwnGoal);
    storage::ClientStore clients(act);
    Client client = clients.get(dossier.client());
    client.ownGoal = goal;
    clients.update(dossier.client(), client);
    act.commit();
}

} // namespace kentering
