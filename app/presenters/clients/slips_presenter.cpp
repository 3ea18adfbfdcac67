#include "app/presenters/clients/slips_presenter.h"

#include "app/presenters/shared/text_field.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/dossier/measurement_store.h"
#include "model/storage/dossier/plan_store.h"

#include <algorithm>
#include <iterator>

namespace kentering {

namespace {

using boost::gregorian::days;

Slip slipFrom(const SlipDraft& draft) {
    const DateRange range(draft.first, draft.last);
    Slip slip{draft.minDays ? UseDays(range, *draft.minDays) : UseDays(range)};
    slip.substances = draft.substances;
    slip.alcoholOrCannabisFirst = draft.alcoholOrCannabisFirst;
    slip.trigger = optionalText(draft.trigger);
    slip.nextTime = optionalText(draft.nextTime);
    return slip;
}

std::vector<QuitAttempt> valuesOf(const std::vector<Stored<QuitAttemptId, QuitAttempt>>& stored) {
    std::vector<QuitAttempt> values;
    values.reserve(stored.size());
    for (const auto& entry : stored) {
        values.push_back(entry.value);
    }
    return values;
}

} // namespace

SlipsPresenter::SlipsPresenter(const PresenterContext& context, ClientId client)
    : m_context(context), m_client(client) {
    reload();
}

void SlipsPresenter::reload() {
    const Casebook& casebook = *m_context.casebook;
    m_slips = SlipStore(casebook).of(m_client);
    std::ranges::stable_sort(m_slips, std::ranges::greater{},
                             [](const auto& slip) { return slip.value.days.range().first(); });
    m_attempts = QuitAttemptStore(casebook).of(m_client);
    m_goals = GoalStore(casebook).of(m_client);
    std::ranges::stable_sort(m_goals, std::ranges::greater{}, [](const auto& goal) { return goal.value.on; });
    m_measurements.clear();
    for (const auto& measurement : MeasurementStore(casebook).of(m_client)) {
        m_measurements.push_back(measurement.value);
    }
    std::ranges::stable_sort(m_measurements, {}, &Measurement::on);
    m_ownGoal = ClientStore(casebook).get(m_client).ownGoal;
    m_plan = PlanStore(casebook).of(m_client);
}

std::vector<Slip> SlipsPresenter::slipValues(std::optional<SlipId> without) const {
    std::vector<Slip> values;
    for (const auto& slip : m_slips) {
        if (slip.id != without) {
            values.push_back(slip.value);
        }
    }
    return values;
}

SlipCounts SlipsPresenter::counts() const {
    return countSlips(slipValues());
}

std::vector<AttemptClock> SlipsPresenter::attempts() const {
    return attemptHistory(valuesOf(m_attempts), slipValues(), m_context.today());
}

std::optional<RecoveryClock> SlipsPresenter::clock() const {
    return recoveryClock(valuesOf(m_attempts), slipValues(), m_context.today());
}

GoalPicture SlipsPresenter::picture() const {
    return pictureFor(m_ownGoal, clock().has_value());
}

void SlipsPresenter::setOwnGoal(std::optional<OwnGoal> goal) {
    ClientStore store(*m_context.casebook);
    Client client = store.get(m_client);
    client.ownGoal = goal;
    store.update(m_client, client);
    m_ownGoal = goal;
}

std::vector<WeekOfUse> SlipsPresenter::weeksOfUse(int weeks) const {
    const Date today = m_context.today();
    return useDaysPerWeek(slipValues(), DateRange(today - days(7L * (weeks - 1)), today));
}

std::vector<SlipsPresenter::ComplaintsThen> SlipsPresenter::complaintsOverTime() const {
    std::vector<ComplaintsThen> result;
    for (const Measurement& measurement : m_measurements) {
        result.push_back({measurement.on, summarise(measurement.complaints)});
    }
    return result;
}

std::vector<SlipFault> SlipsPresenter::check(const SlipDraft& draft) const {
    std::vector<SlipFault> found;
    const bool ordered = draft.first <= draft.last;
    if (!ordered) {
        found.push_back(SlipFault::EndBeforeStart);
    }
    if (draft.first > m_context.today() || draft.last > m_context.today()) {
        found.push_back(SlipFault::InTheFuture);
    }
    if (draft.minDays && *draft.minDays < 1) {
        found.push_back(SlipFault::NoDays);
    }
    if (draft.minDays && ordered && *draft.minDays > daysBetween(draft.first, draft.last) + 1) {
        found.push_back(SlipFault::TooManyDays);
    }
    return found;
}

std::optional<RecoveryClock> SlipsPresenter::clockWith(const SlipDraft& draft,
                                                       std::optional<SlipId> instead) const {
    auto slips = slipValues(instead);
    if (check(draft).empty()) {
        slips.push_back(slipFrom(draft));
    }
    return recoveryClock(valuesOf(m_attempts), slips, m_context.today());
}

std::vector<SlipFault> SlipsPresenter::store(const SlipDraft& draft, std::optional<SlipId> instead) {
    auto found = check(draft);
    if (!found.empty()) {
        return found;
    }
    SlipStore store(*m_context.casebook);
    if (instead) {
        store.replace(m_client, *instead, slipFrom(draft));
    } else {
        store.add(m_client, slipFrom(draft));
    }
    reload();
    return {};
}

SlipDraft SlipsPresenter::draftOf(SlipId id) const {
    const Slip slip = SlipStore(*m_context.casebook).get(m_client, id);
    return {.first = slip.days.range().first(),
            .last = slip.days.range().last(),
            .minDays = slip.days.minDays(),
            .substances = slip.substances,
            .alcoholOrCannabisFirst = slip.alcoholOrCannabisFirst,
            .trigger = slip.trigger.value_or(std::string()),
            .nextTime = slip.nextTime.value_or(std::string())};
}

void SlipsPresenter::remove(SlipId slip) {
    SlipStore(*m_context.casebook).remove(m_client, slip);
    reload();
}

std::vector<AttemptFault> SlipsPresenter::addAttempt(Date from, std::optional<int> useDaysInSixWeeksBefore) {
    std::vector<AttemptFault> found;
    if (from > m_context.today()) {
        found.push_back(AttemptFault::InTheFuture);
    }
    const QuitAttempt attempt{DatedState(from), useDaysInSixWeeksBefore};
    std::ranges::copy(clashes(attempt, valuesOf(m_attempts)), std::back_inserter(found));
    if (useDaysInSixWeeksBefore && (*useDaysInSixWeeksBefore < 0 || *useDaysInSixWeeksBefore > 42)) {
        found.push_back(AttemptFault::UseDaysOutOfRange);
    }
    if (found.empty()) {
        QuitAttemptStore(*m_context.casebook).add(m_client, attempt);
        reload();
    }
    return found;
}

std::vector<AttemptFault> SlipsPresenter::endAttempt(Date day) {
    const auto history = attempts();
    if (history.empty() || !history.front().attempt.period.isOpen()) {
        return {};
    }
    std::vector<AttemptFault> found;
    const QuitAttempt current = history.front().attempt;
    if (day < current.period.from()) {
        found.push_back(AttemptFault::EndBeforeStart);
    }
    if (day > m_context.today()) {
        found.push_back(AttemptFault::InTheFuture);
    }
    if (!found.empty()) {
        return found;
    }
    const auto stored = std::ranges::find(m_attempts, current, &Stored<QuitAttemptId, QuitAttempt>::value);
    QuitAttemptStore(*m_context.casebook)
        .replace(m_client, stored->id,
                 {DatedState(current.period.from(), day), current.useDaysInSixWeeksBefore});
    reload();
    return {};
}

void SlipsPresenter::setPlan(const Plan& plan) {
    PlanStore(*m_context.casebook).set(m_client, plan);
    m_plan = plan;
}

std::vector<Stored<GoalId, Goal>> SlipsPresenter::goals() const {
    return m_goals;
}

void SlipsPresenter::setGoalOutcome(GoalId id, const std::string& outcome) {
    GoalStore store(*m_context.casebook);
    Goal goal = store.get(m_client, id);
    goal.outcome = optionalText(outcome);
    store.replace(m_client, id, goal);
    reload();
}

} // namespace kentering
