#include "app/demo/demo_course.h"

#include "app/demo/demo_chance.h"
#include "app/demo/demo_intake.h"
#include "app/demo/demo_words.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace kentering {

namespace {

std::string text(std::string_view words) {
    return std::string(words);
}

/// The course of one generated client after the intake, one kind of entry after another.
class DemoCourse {
public:
    DemoCourse(DemoChance& chance, const DemoCase& given)
        : m_chance(chance),
          m_given(given),
          m_burden(chance.between(15, 90)),
          m_end(given.closed.value_or(given.today)),
          m_dossier(demoIntake(chance, given, m_burden)) {}

    Dossier told() && {
        addAttempts();
        addSlips();
        addPhases();
        addMeasurements();
        addPlanAndGrief();
        addContacts();
        addReferrals();
        addTasks();
        return std::move(m_dossier);
    }

private:
    Date after(Date from, int low, int high) {
        return from + boost::gregorian::days(m_chance.between(low, high));
    }
    bool hasHappened(Date day) const { return day <= m_end; }
    int weeksSinceOpened(Date day) const { return static_cast<int>(daysBetween(m_given.opened, day) / 7); }

    /// Use weighs less as time goes by, for most.
    int burdenOn(Date day) const { return m_burden * 10 / (10 + std::min(20, weeksSinceOpened(day) / 2)); }

    bool isComplaintPresent(Complaint complaint) const {
        return m_dossier.measurements.front().complaints[indexOf(complaint)] == ComplaintAnswer::Now;
    }

    void addAttempts() {
        const OwnGoal goal = *m_dossier.client.ownGoal;
        const int likely = goal == OwnGoal::Stop ? 92 : goal == OwnGoal::UseLess ? 35 : 5;
        const Date first = after(m_given.opened, 2, 35);
        if (!m_chance.percent(likely) || !hasHappened(first)) {
            return;
        }
        const int before = std::clamp(m_burden / 4 + m_chance.between(-4, 6), 1, 42);
        const Date ended = after(first, 40, 160);
        const Date second = after(ended, 5, 40);
        if (m_chance.percent(20) && hasHappened(second)) {
            m_dossier.quitAttempts.push_back(
                {.period = DatedState(first, ended), .useDaysInSixWeeksBefore = before});
            m_dossier.quitAttempts.push_back(
                {.period = DatedState(second), .useDaysInSixWeeksBefore = m_chance.between(1, before)});
        } else {
            m_dossier.quitAttempts.push_back(
                {.period = DatedState(first), .useDaysInSixWeeksBefore = before});
        }
    }

    void addSlips() {
        for (const QuitAttempt& attempt : m_dossier.quitAttempts) {
            const Date until = std::min(m_end, attempt.period.to().value_or(m_end));
            int likely = 8 + m_burden / 5; // in a hundred weeks, easing as weeks go by
            for (Date week = attempt.period.from() + boost::gregorian::days(4);
                 week + boost::gregorian::days(6) < until; week += boost::gregorian::days(7)) {
                if (m_chance.percent(likely)) {
                    addSlip(week + boost::gregorian::days(m_chance.below(5)));
                }
                likely = std::max(2, likely - 1);
            }
        }
    }

    void addSlip(Date first) {
        const DateRange range(first, first + boost::gregorian::days(m_chance.percent(40) ? 1 : 0));
        const bool unknownDays = range.days() == 2 && m_chance.percent(15);
        Slip slip{.days = unknownDays ? UseDays(range, 1) : UseDays(range)};
        slip.substances.push_back(m_dossier.substances.front().substance);
        if (m_dossier.substances.size() > 1 && m_chance.percent(40)) {
            slip.substances.push_back(m_dossier.substances[1].substance);
        }
        if (m_chance.percent(85)) {
            slip.alcoholOrCannabisFirst = m_chance.percent(55);
            slip.trigger = text(m_chance.pick(demo_words::kTriggers));
        }
        if (m_chance.percent(70)) {
            slip.nextTime = text(m_chance.pick(demo_words::kNextTime));
        }
        m_dossier.slips.push_back(std::move(slip));
    }

    /// Phases follow the first stop and never go back: not for a slip, not for a second attempt.
    void addPhases() {
        if (m_dossier.quitAttempts.empty()) {
            return;
        }
        constexpr std::array<std::pair<int, int>, kCount<Phase>> kLasts{
            {{6, 20}, {25, 70}, {30, 80}, {50, 90}, {0, 0}}};
        Date from = m_dossier.quitAttempts.front().period.from();
        for (const Phase phase : all<Phase>()) {
            const auto [low, high] = kLasts[indexOf(phase)];
            const Date next = after(from, low, high);
            const bool goesOn = phase == Phase::Recovery || !hasHappened(next);
            PhasePeriod period{.phase = phase,
                               .period = goesOn ? DatedState(from, m_given.closed)
                                                : DatedState(from, next - boost::gregorian::days(1))};
            if (phase != Phase::Recovery && m_chance.percent(20)) {
                period.also = all<Phase>()[indexOf(phase) + 1];
            }
            m_dossier.phases.push_back(period);
            if (goesOn) {
                return;
            }
            from = next;
        }
    }

    void addMeasurements() {
        const auto add = [&](Date on, MeasurementMoment moment) {
            m_dossier.measurements.push_back(demoMeasurement(m_chance, m_given, burdenOn(on), on, moment));
        };
        const Date review = after(m_given.opened, 50, 80);
        if (m_chance.percent(70) && review < m_end) {
            add(review, MeasurementMoment::Review);
        }
        if (m_given.closed && m_chance.percent(60)) {
            add(*m_given.closed, MeasurementMoment::End);
            const Date later = after(*m_given.closed, 80, 110);
            if (m_chance.percent(25) && later <= m_given.today) {
                add(later, MeasurementMoment::After);
            }
        }
    }

    void addPlanAndGrief() {
        if (m_chance.percent(75)) {
            Plan& plan = m_dossier.plan;
            for (int count = m_chance.between(1, 3); count > 0; --count) {
                const auto trigger = text(m_chance.pick(demo_words::kTriggers));
                if (std::ranges::find(plan.triggers, trigger) == plan.triggers.end()) {
                    plan.triggers.push_back(trigger);
                }
            }
            for (const CopingTool tool : all<CopingTool>()) {
                if (m_chance.percent(30)) {
                    plan.tools.push_back(tool);
                }
            }
            if (m_chance.percent(60)) {
                plan.elevatorPitch = text(m_chance.pick(demo_words::kPitches));
            }
            if (m_chance.percent(35)) {
                plan.monsterName = text(m_chance.pick(demo_words::kMonsters));
            }
        }
        const Date seen = after(m_given.opened, 14, 150);
        if (m_chance.percent(25) && hasHappened(seen)) {
            m_dossier.griefStages.push_back({.stage = m_chance.pick(all<GriefStage>()), .on = seen});
        }
    }

    /// Every week at first, then every two, then once a month.
    int daysToNextContact(Date day) {
        const int weeks = weeksSinceOpened(day);
        return weeks < 6 ? 7 : weeks < 18 ? 14 : 28;
    }

    DateTime timeOn(Date day) {
        const int hour = m_chance.between(9, 19);
        const int minute = 30 * m_chance.below(2);
        return {day, boost::posix_time::time_duration(hour, minute, 0)};
    }

    ContactStatus drawStatus() {
        const int drawn = m_chance.below(100);
        if (drawn < 80) {
            return ContactStatus::Attended;
        }
        if (drawn < 86) {
            return ContactStatus::Late;
        }
        if (drawn < 91) {
            return ContactStatus::CancelledInTime;
        }
        if (drawn < 94) {
            return ContactStatus::CancelledLate;
        }
        return drawn < 95 ? ContactStatus::CancelledByUs : ContactStatus::NoShow;
    }

    void addContacts() {
        Date day = m_given.opened;
        bool first = true;
        while (day < m_end || (first && day == m_end)) {
            Contact contact{.at = timeOn(day), .kind = ContactKind::Talk, .status = ContactStatus::Attended};
            if (!first) {
                const int drawn = m_chance.below(100);
                contact.kind = drawn < 70   ? ContactKind::Talk
                               : drawn < 88 ? ContactKind::Call
                               : drawn < 94 ? ContactKind::Message
                                            : ContactKind::Group;
                contact.status = drawStatus();
            }
            const bool tookPlace =
                contact.status == ContactStatus::Attended || contact.status == ContactStatus::Late;
            if (tookPlace && m_chance.percent(45)) {
                contact.note = text(m_chance.pick(demo_words::kNotes));
            }
            if (tookPlace && m_chance.percent(25)) {
                addGoal(day);
            }
            m_dossier.contacts.push_back(std::move(contact));
            first = false;
            day += boost::gregorian::days(daysToNextContact(day) + m_chance.between(-1, 2));
        }
        if (m_given.closed) {
            if (m_given.keptUp || m_chance.percent(70)) {
                m_dossier.contacts.push_back({.at = timeOn(*m_given.closed),
                                              .kind = ContactKind::Talk,
                                              .status = ContactStatus::Attended,
                                              .note = "Laatste gesprek. Samen teruggekeken."});
            }
        } else if (m_given.keptUp || m_chance.percent(80)) {
            m_dossier.contacts.push_back({.at = timeOn(after(m_given.today, 1, 18)),
                                          .kind = ContactKind::Talk,
                                          .status = ContactStatus::Booked});
        }
    }

    void addGoal(Date on) {
        constexpr std::array<int, kCount<GoalHorizon>> kDays{1, 7, 42};
        Goal goal{.text = text(m_chance.pick(demo_words::kGoals)),
                  .horizon = m_chance.pick(all<GoalHorizon>()),
                  .on = on};
        const bool over = hasHappened(on + boost::gregorian::days(kDays[indexOf(goal.horizon)]));
        if (over && m_chance.percent(85)) {
            goal.outcome = text(m_chance.pick(demo_words::kGoalOutcomes));
        }
        m_dossier.goals.push_back(std::move(goal));
    }

    void addReferrals() {
        const auto refer = [&](ReferralKind kind, int likely, std::optional<ResourceId> to = std::nullopt) {
            const Date on = after(m_given.opened, 5, 70);
            if (m_chance.percent(likely) && hasHappened(on)) {
                addReferral(kind, on, std::move(to));
            }
        };
        refer(ReferralKind::SupportGroup, 30,
              ResourceId(m_chance.percent(50) ? "cma-amsterdam" : "na-netherlands"));
        if (m_dossier.client.safety[SafetyQuestion::DownerDependence] == SafetyAnswer::Yes) {
            refer(ReferralKind::Clinic, 80);
        }
        if (isComplaintPresent(Complaint::Debts)) {
            refer(ReferralKind::DebtHelp, 45);
        }
        if (isComplaintPresent(Complaint::Psychosis)) {
            refer(ReferralKind::Psychiatrist, 60);
        }
        if (isComplaintPresent(Complaint::DepressiveFeelings)) {
            refer(ReferralKind::Gp, 30);
        }
        if (isComplaintPresent(Complaint::NoSexWithoutChems)) {
            refer(ReferralKind::Sexologist, 20);
        }
        if (isComplaintPresent(Complaint::MoreStis)) {
            refer(ReferralKind::SexualHealth, 50);
        }
    }

    void addReferral(ReferralKind kind, Date on, std::optional<ResourceId> to) {
        constexpr std::array kRecent{ReferralStatus::Considered, ReferralStatus::Accepted};
        constexpr std::array kLater{ReferralStatus::Started,   ReferralStatus::Started,
                                    ReferralStatus::Completed, ReferralStatus::Accepted,
                                    ReferralStatus::Declined,  ReferralStatus::NoAnswer};
        Referral referral{.to = std::move(to), .kind = kind, .on = on, .status = ReferralStatus::Started};
        const bool recent = daysBetween(on, m_given.today) < 30;
        referral.status = recent ? m_chance.pick(kRecent) : m_chance.pick(kLater);
        if (m_given.keptUp && referral.status == ReferralStatus::NoAnswer) {
            referral.status = ReferralStatus::Started;
        }
        if (kind == ReferralKind::Clinic) {
            referral.gpLetter = m_chance.percent(70);
        }
        if (referral.to) {
            m_dossier.consents.push_back(
                {.to = ConsentScope(*referral.to), .given = true, .on = on, .textVersion = 1});
        }
        m_dossier.referrals.push_back(std::move(referral));
    }

    void addTasks() {
        for (const Measurement& measurement : m_dossier.measurements) {
            for (const Complaint complaint : {Complaint::SuicidalTendencies, Complaint::SuicideAttempts}) {
                const auto answer = measurement.complaints[indexOf(complaint)];
                if (answer == ComplaintAnswer::Now || answer == ComplaintAnswer::Earlier) {
                    addTask(complaint, measurement.on, measurement.on);
                }
            }
        }
        for (const SafetyQuestion question : all<SafetyQuestion>()) {
            if (m_dossier.client.safety[question] == SafetyAnswer::Unknown && !m_given.closed &&
                !m_given.keptUp && m_chance.percent(50)) {
                const Date due = after(m_given.today, 1, 20);
                m_dossier.tasks.push_back(
                    {.about = question, .owner = m_given.counsellor, .due = due, .outcome = std::nullopt});
            }
        }
        if (m_chance.percent(30)) {
            const Date due = after(m_given.opened, 7, 120);
            addTask(GeneralSubject::FollowUp, m_given.opened, due);
        }
    }

    /// A task that was made on `made`; it has its outcome unless it is recent work.
    void addTask(TaskSubject about, Date made, Date due) {
        Task task{.about = about, .owner = m_given.counsellor, .due = due, .outcome = std::nullopt};
        const bool done =
            m_given.closed || m_given.keptUp || daysBetween(made, m_given.today) > 21 || m_chance.percent(50);
        if (done && due <= m_given.today) {
            task.outcome = isSafetyWork(about) ? text(m_chance.pick(demo_words::kSafetyOutcomes))
                                               : text(m_chance.pick(demo_words::kFollowUpOutcomes));
        }
        m_dossier.tasks.push_back(std::move(task));
    }

    DemoChance& m_chance;
    const DemoCase& m_given;
    int m_burden;
    Date m_end; ///< the last day on which something can have happened
    Dossier m_dossier;
};

/// How they came and how it ended, where somebody wrote it down. Drawn last: everything else stays as it was.
void tellComingAndGoing(DemoChance& chance, Client& client) {
    constexpr std::array kWays{CameBy::Self,     CameBy::Self,         CameBy::SomebodyNear,
                               CameBy::Outreach, CameBy::SexualHealth, CameBy::SexualHealth,
                               CameBy::Gp,       CameBy::OtherCare,    CameBy::Other};
    constexpr std::array kEnds{ClosingOutcome::AgreedEnd, ClosingOutcome::AgreedEnd, ClosingOutcome::MovedOn,
                               ClosingOutcome::Silent, ClosingOutcome::Silent};
    if (chance.percent(90)) {
        client.cameBy = chance.pick(kWays);
    }
    if (client.closed && chance.percent(90)) {
        client.outcome = chance.pick(kEnds);
    }
}

} // namespace

Dossier demoDossier(DemoChance& chance, const DemoCase& given) {
    Dossier dossier = DemoCourse(chance, given).told();
    tellComingAndGoing(chance, dossier.client);
    return dossier;
}

} // namespace kentering
