#include "app/presenters/clients/slips_presenter.h"

#include "model/acts/recovery.h"
#include "model/domain/talk/safety_strip.h"

#include <algorithm>
#include <iterator>

namespace kentering {

SlipsPresenter::SlipsPresenter(const PresenterContext& context, ClientId client)
    : m_context(context), m_dossier(context.dossier(client, ReadingPurpose::Screen)) {
    reload();
}

void SlipsPresenter::reload() {
    auto slips = m_dossier.entries<Slip>();
    std::ranges::stable_sort(slips, std::ranges::greater{},
                             [](const auto& slip) { return slip.value.days.range().first(); });
    auto attempts = m_dossier.entries<QuitAttempt>();
    auto goals = m_dossier.entries<Goal>();
    std::ranges::stable_sort(goals, std::ranges::greater{}, [](const auto& goal) { return goal.value.on; });
    Dossier dossier = m_dossier.read();
    std::ranges::stable_sort(dossier.measurements, {}, &Measurement::on);
    m_slips = std::move(slips);
    m_attempts = std::move(attempts);
    m_goals = std::move(goals);
    m_measurements = std::move(dossier.measurements);
    m_uses = std::move(dossier.substances);
    m_asked = dossier.client.safety;
    m_ownGoal = dossier.client.ownGoal;
    m_plan = std::move(dossier.plan);
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

std::vector<QuitAttempt> SlipsPresenter::attemptValues(std::optional<QuitAttemptId> without) const {
    std::vector<QuitAttempt> values;
    for (const auto& attempt : m_attempts) {
        if (attempt.id != without) {
            values.push_back(attempt.value);
        }
    }
    return values;
}

SlipCounts SlipsPresenter::counts() const {
    return countSlips(slipValues());
}

std::vector<SlipsPresenter::Attempt> SlipsPresenter::attempts() const {
    std::vector<Attempt> result;
    for (const AttemptClock& clock : attemptHistory(attemptValues(), slipValues(), m_context.today())) {
        // No two begin on one day, unless an earlier version stored them so: then they come as written down.
        const auto isListed = [&result](const auto& stored) {
            return std::ranges::find(result, stored.id, &Attempt::id) != result.end();
        };
        const auto stored = std::ranges::find_if(
            m_attempts, [&](const auto& each) { return each.value == clock.attempt && !isListed(each); });
        result.push_back({clock, stored->id});
    }
    return result;
}

std::optional<RecoveryClock> SlipsPresenter::clock() const {
    return recoveryClock(attemptValues(), slipValues(), m_context.today());
}

GoalPicture SlipsPresenter::picture() const {
    return pictureFor(m_ownGoal, clock().has_value());
}

void SlipsPresenter::setOwnGoal(std::optional<OwnGoal> goal) {
    kentering::setOwnGoal(m_dossier, goal);
    m_ownGoal = goal;
}

std::vector<WeekOfUse> SlipsPresenter::weeksOfUse(int weeks) const {
    const Date today = m_context.today();
    return useDaysPerWeek(slipValues(), DateRange(today - boost::gregorian::days(7L * (weeks - 1)), today));
}

std::vector<SlipsPresenter::ComplaintsThen> SlipsPresenter::complaintsOverTime() const {
    std::vector<ComplaintsThen> result;
    for (const Measurement& measurement : m_measurements) {
        result.push_back({measurement.on, summarise(measurement.complaints)});
    }
    return result;
}

std::vector<SlipFault> SlipsPresenter::check(const SlipDraft& draft) const {
    return faultsOf(draft, m_context.today());
}

std::optional<RecoveryClock> SlipsPresenter::clockWith(const SlipDraft& draft,
                                                       std::optional<SlipId> instead) const {
    auto slips = slipValues(instead);
    if (check(draft).empty()) {
        slips.push_back(slipFrom(draft));
    }
    return recoveryClock(attemptValues(), slips, m_context.today());
}

std::vector<Substance> SlipsPresenter::opensDependence(const std::vector<Substance>& used,
                                                       std::optional<SlipId> instead) const {
    constexpr auto kQuestion = SafetyQuestion::DownerDependence;
    auto slips = slipValues(instead);
    if (safetyThatHolds(m_asked, m_uses, slips)[kQuestion] != SafetyAnswer::No) {
        return {};
    }
    // Its days do not matter for it; they may be half typed.
    const Date day = m_context.today();
    slips.push_back({.days = UseDays(DateRange(day, day)), .substances = used});
    const auto told = dependenceTold(m_uses, slips);
    return told ? told->by : std::vector<Substance>();
}

std::vector<SlipFault> SlipsPresenter::store(const SlipDraft& draft, std::optional<SlipId> instead) {
    auto found =
        instead ? changeSlip(m_dossier, *instead, draftOf(*instead), draft) : noteSlip(m_dossier, draft);
    if (found.empty()) {
        reload();
    }
    return found;
}

SlipDraft SlipsPresenter::draftOf(SlipId id) const {
    const auto slip = std::ranges::find(m_slips, id, &Stored<SlipId, Slip>::id);
    if (slip == m_slips.end()) {
        throw InvalidValue("a slip that is not on the screen");
    }
    return draftFrom(slip->value);
}

void SlipsPresenter::remove(SlipId slip) {
    removeSlip(m_dossier, slip);
    reload();
}

std::vector<AttemptFault> SlipsPresenter::addAttempt(Date from, std::optional<int> useDaysInSixWeeksBefore) {
    auto found = startAttempt(m_dossier, from, useDaysInSixWeeksBefore);
    if (found.empty()) {
        reload();
    }
    return found;
}

std::vector<AttemptFault> SlipsPresenter::endAttempt(Date day) {
    auto found = kentering::endAttempt(m_dossier, day);
    if (found.empty()) {
        reload();
    }
    return found;
}

std::vector<AttemptFault> SlipsPresenter::changeAttempt(const Attempt& seen, const AttemptDraft& draft) {
    auto found = kentering::changeAttempt(m_dossier, seen.id, draftFrom(seen.attempt), draft);
    if (found.empty()) {
        reload();
    }
    return found;
}

void SlipsPresenter::removeAttempt(QuitAttemptId attempt) {
    kentering::removeAttempt(m_dossier, attempt);
    reload();
}

std::vector<AttemptFault> SlipsPresenter::check(const AttemptDraft& draft,
                                                std::optional<QuitAttemptId> instead) const {
    return faultsOf(draft, attemptValues(instead), m_context.today());
}

std::optional<RecoveryClock> SlipsPresenter::clockWith(const AttemptDraft& draft,
                                                       std::optional<QuitAttemptId> instead) const {
    if (!check(draft, instead).empty()) {
        return clock();
    }
    auto attempts = attemptValues(instead);
    attempts.push_back(attemptFrom(draft));
    return recoveryClock(attempts, slipValues(), m_context.today());
}

std::optional<RecoveryClock> SlipsPresenter::clockWithout(QuitAttemptId attempt) const {
    return recoveryClock(attemptValues(attempt), slipValues(), m_context.today());
}

void SlipsPresenter::setPlan(const Plan& plan) {
    changePlan(m_dossier, m_plan, plan);
    m_plan = plan;
}

std::vector<Stored<GoalId, Goal>> SlipsPresenter::goals() const {
    return m_goals;
}

void SlipsPresenter::setGoalOutcome(GoalId goal, const std::string& outcome) {
    kentering::setGoalOutcome(m_dossier, goal, outcome);
    reload();
}

} // namespace kentering
