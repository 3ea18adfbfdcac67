// Random sequences of talks, slips, phases, referrals and handovers, against a simple model of the rules:
// what the presenters store and say must be what the model says, whatever came before.

#include "app/presenters/clients/caseload_presenter.h"
#include "app/presenters/clients/contacts_presenter.h"
#include "app/presenters/clients/handover_presenter.h"
#include "app/presenters/clients/phases_presenter.h"
#include "app/presenters/clients/referrals_presenter.h"
#include "app/presenters/clients/slips_presenter.h"
#include "app/presenters/my_day/my_day_presenter.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/task_store.h"
#include "tests/presenters/support/course_world.h"

#include <algorithm>
#include <array>
#include <random>
#include <set>

namespace kentering {

using namespace storage;
namespace {

/// The rules once more, in the plainest way: sets of days, a list of phases, a status, an owner.
struct Model {
    Date quit;
    std::set<Date> useDays;
    std::optional<Phase> phase;
    std::optional<Date> phaseFrom;
    std::size_t phases = 0;
    std::optional<ReferralStatus> referral;
    std::optional<Date> consentUntil; ///< consent holds when set
    bool gpLetter = false;
    std::string owner = "Noor";
    std::optional<std::string> askedToTakeOver;
    std::string giver;
    int talks = 0;

    [[nodiscard]] int soberDays(Date asOf) const {
        int sober = 0;
        for (Date day = quit; day < asOf; day += boost::gregorian::days(1)) {
            sober += useDays.contains(day) ? 0 : 1;
        }
        return sober;
    }
};

class Course : public CourseWorld, public testing::WithParamInterface<unsigned> {
protected:
    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_random); }
    template <typename Enum>
    Enum any() {
        return static_cast<Enum>(upTo(static_cast<int>(kCount<Enum>) - 1));
    }

    void slip() {
        SlipsPresenter presenter(context(), m_client);
        const Date first = today() - boost::gregorian::days(upTo(60)) + boost::gregorian::days(3);
        const Date last = first + boost::gregorian::days(upTo(2) - 1);
        const bool possible = first <= last && last <= today();
        EXPECT_EQ(presenter.store({.first = first, .last = last}).empty(), possible);
        if (possible) {
            for (Date day = first; day <= last; day += boost::gregorian::days(1)) {
                m_model.useDays.insert(day);
            }
        }
    }
    void choosePhase() {
        PhasesPresenter presenter(context(), m_client);
        const Phase phase = any<Phase>();
        const Date from = today() - boost::gregorian::days(upTo(6)) + boost::gregorian::days(1);
        const bool possible = from <= today() && (!m_model.phaseFrom || from >= *m_model.phaseFrom);
        EXPECT_EQ(presenter.set(phase, std::nullopt, from).empty(), possible);
        if (possible) {
            m_model.phases += m_model.phaseFrom == from ? 0U : 1U;
            m_model.phase = phase;
            m_model.phaseFrom = from;
        }
    }
    void talk() {
        ContactsPresenter presenter(context(), m_client);
        const Contact contact{.at = at(today(), 0) + boost::posix_time::minutes(m_model.talks),
                              .kind = ContactKind::Talk,
                              .status = upTo(1) == 0 ? ContactStatus::Attended : ContactStatus::NoShow};
        ASSERT_TRUE(presenter.add(contact).empty());
        ++m_model.talks;
    }
    void refer() {
        ReferralsPresenter presenter(context(), m_client);
        if (presenter.lines().empty()) {
            presenter.consider(m_clinic);
            m_model.referral = ReferralStatus::Considered;
            return;
        }
        const ReferralId id = presenter.lines().front().id;
        switch (upTo(4)) {
        case 0: {
            const Date until = today() + boost::gregorian::days(upTo(20) - 2);
            const bool given = until >= today();
            EXPECT_EQ(presenter.giveConsent(id, until), given);
            m_model.consentUntil = given ? until : m_model.consentUntil;
            return;
        }
        case 1:
            presenter.withdrawConsent(id);
            m_model.consentUntil.reset();
            return;
        case 2:
            m_model.gpLetter = upTo(1) == 0;
            presenter.setGpLetter(id, m_model.gpLetter);
            return;
        default: {
            const auto next = any<ReferralStatus>();
            const bool sent = presenter.take(id, next).empty();
            if (next == ReferralStatus::Sent && sent) {
                EXPECT_TRUE(m_model.consentUntil && *m_model.consentUntil >= today())
                    << "sent without consent";
                EXPECT_TRUE(m_model.gpLetter) << "sent without the letter";
            }
            const auto steps = nextSteps(*m_model.referral);
            const bool allowed =
                std::ranges::find(steps, next) != steps.end() &&
                (next != ReferralStatus::Sent ||
                 (m_model.consentUntil && *m_model.consentUntil >= today() && m_model.gpLetter));
            EXPECT_EQ(sent, allowed);
            m_model.referral = allowed ? next : *m_model.referral;
            return;
        }
        }
    }
    void handOver() {
        HandoverPresenter presenter(context(), m_client);
        const std::string me = casebook().author().name;
        if (!m_model.askedToTakeOver) {
            const std::string to = std::array{"Noor", "Bram", "Iris"}[static_cast<std::size_t>(upTo(2))];
            const auto reason = any<HandoverReason>();
            const bool possible = to != m_model.owner;
            EXPECT_EQ(presenter.offer(user(to), reason, {}).empty(), possible);
            if (possible) {
                m_model.giver = m_model.owner;
                m_model.askedToTakeOver = to;
                const bool leadWatches = reason == HandoverReason::Illness && m_model.owner != "Iris";
                m_model.owner = leadWatches ? "Iris" : m_model.owner;
            }
            return;
        }
        const auto answer = any<HandoverStatus>();
        const bool lead = me == "Iris";
        const bool mayAnswer = me == *m_model.askedToTakeOver &&
                               (answer == HandoverStatus::Accepted || answer == HandoverStatus::Refused);
        const bool mayWithdraw = answer == HandoverStatus::Withdrawn && (me == m_model.giver || lead);
        EXPECT_EQ(presenter.answer(answer, "because"), mayAnswer || mayWithdraw);
        if (mayAnswer || mayWithdraw) {
            m_model.owner = answer == HandoverStatus::Accepted    ? *m_model.askedToTakeOver
                            : answer == HandoverStatus::Withdrawn ? m_model.giver
                                                                  : m_model.owner;
            m_model.askedToTakeOver.reset();
        }
    }
    void somebodyElse() { as(std::array{"Noor", "Bram", "Iris"}[static_cast<std::size_t>(upTo(2))]); }

    void compare() {
        const auto clock = SlipsPresenter(context(), m_client).clock();
        ASSERT_TRUE(clock);
        EXPECT_EQ(clock->soberDays, m_model.soberDays(today()));
        PhasesPresenter phases(context(), m_client);
        EXPECT_EQ(phases.history().size(), m_model.phases);
        EXPECT_EQ(phases.current() ? std::optional(phases.current()->phase) : std::nullopt, m_model.phase);
        EXPECT_EQ(ClientReader(casebook()).owner(m_client).name, m_model.owner);
        for (const auto& task : TaskReader(casebook()).of(m_client)) {
            EXPECT_EQ(task.value.owner, m_model.owner) << "a promise stayed behind";
        }
        if (m_model.referral) {
            EXPECT_EQ(ReferralsPresenter(context(), m_client).lines().front().referral.status,
                      *m_model.referral);
        }
        // The filter of the caseload names the clients of My day, no more and no fewer.
        MyDayPresenter myDay(context());
        myDay.setScope(MyDayScope::All);
        std::set<ClientId> onMyDay;
        for (const auto& line : myDay.lines()) {
            onMyDay.insert(line.client);
        }
        CaseloadPresenter list(context());
        list.setFilter(CaseloadFilter::NeedsAttention);
        std::set<ClientId> filtered;
        for (std::size_t position = 0; position < list.size(); ++position) {
            filtered.insert(list.client(position));
        }
        EXPECT_EQ(filtered, onMyDay);
    }

    std::mt19937 m_random{GetParam()};
    Model m_model;
    ClientId m_client{0};
    ResourceId m_clinic{"none"};
};

TEST_P(Course, FollowsTheRulesWhateverCameBefore) {
    for (const Resource& resource : context().content.resources()) {
        if (resource.kind == ReferralKind::Clinic) {
            m_clinic = resource.id;
        }
    }
    m_model.quit = today() - boost::gregorian::days(40);
    Dossier dossier = emptyDossier();
    dossier.quitAttempts = {{DatedState(m_model.quit), 14}};
    dossier.tasks = {
        {.about = Complaint::SuicidalTendencies, .owner = "Noor", .due = today()},
        {.about = GeneralSubject::FollowUp, .owner = "Noor", .due = today() + boost::gregorian::days(5)}};
    m_client = addClient("Mo", dossier);
    addClient("Elif");

    for (int step = 0; step < 60 && !HasFailure(); ++step) {
        SCOPED_TRACE("seed " + std::to_string(GetParam()) + ", step " + std::to_string(step));
        switch (upTo(11)) {
        case 0:
        case 1:
        case 2:
            slip();
            break;
        case 3:
            choosePhase();
            break;
        case 4:
            talk();
            break;
        case 5:
        case 6:
        case 7:
            refer();
            break;
        case 8:
        case 9:
            handOver();
            break;
        case 10:
            somebodyElse();
            break;
        default:
            goTo(today() + boost::gregorian::days(upTo(4)));
            break;
        }
        compare();
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, Course, testing::Range(1U, 13U));

} // namespace
} // namespace kentering
