#include "app/presenters/clients/caseload_presenter.h"
#include "app/presenters/clients/client_presenter.h"
#include "app/presenters/clients/phases_presenter.h"
#include "app/presenters/clients/slips_presenter.h"
#include "app/presenters/clients/timeline_presenter.h"
#include "app/presenters/handout/handout_start.h"
#include "app/presenters/letters/letter.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/history/history_store.h"
#include "tests/presenters/support/course_world.h"

#include <gmock/gmock.h>

namespace kentering {

using namespace storage;
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// The client of day.md, step 10.
class SlipsOfMo : public CourseWorld {
protected:
    SlipsOfMo() {
        Dossier dossier = emptyDossier();
        dossier.client.opened = Date(2026, 10, 1);
        dossier.client.ownGoal = OwnGoal::Stop;
        dossier.quitAttempts = {{DatedState(Date(2026, 10, 5)), 14}};
        dossier.phases = {{Phase::PinkCloud, Phase::Wall, DatedState(Date(2026, 10, 20))}};
        m_mo = addClient("Mo", dossier);
    }

    static SlipDraft saturday() {
        return {.first = Date(2026, 10, 31),
                .last = Date(2026, 10, 31),
                .substances = {Substance::ThreeMmc},
                .alcoholOrCannabisFirst = true,
                .trigger = "Saturday, app tone"};
    }

    ClientId m_mo{0};
};

TEST_F(SlipsOfMo, TheTotalStandsAfterASlip) {
    goTo(Date(2026, 11, 16));
    SlipsPresenter presenter(context(), m_mo);
    ASSERT_THAT(presenter.store(saturday()), IsEmpty());
    const auto clock = presenter.clock();
    ASSERT_TRUE(clock);
    EXPECT_EQ(clock->soberDays, 41);
    EXPECT_EQ(clock->weeks(), 5);
    EXPECT_EQ(clock->days(), 6);
    EXPECT_EQ(clock->before->soberDays, 28);
    EXPECT_EQ(clock->after.soberDays, 41);
}

TEST_F(SlipsOfMo, ADownerInASlipAsksAboutDependenceAgain) {
    Dossier dossier = emptyDossier();
    dossier.client.safety[SafetyQuestion::DownerDependence] = SafetyAnswer::No;
    dossier.substances = {{.substance = Substance::Alcohol, .dependence = SafetyAnswer::No}};
    const ClientId koen = addClient("Koen", dossier);
    SlipsPresenter presenter(context(), koen);
    EXPECT_THAT(presenter.opensDependence({Substance::CrystalMeth}), IsEmpty());
    EXPECT_THAT(presenter.opensDependence({Substance::Alcohol}), IsEmpty()) << "it was answered";
    EXPECT_THAT(presenter.opensDependence({Substance::CrystalMeth, Substance::Ghb}),
                ElementsAre(Substance::Ghb));
    SlipDraft slip = saturday();
    slip.substances = {Substance::Ghb};
    ASSERT_THAT(presenter.store(slip), IsEmpty());
    EXPECT_EQ(ClientPresenter(context(), koen).safety()[SafetyQuestion::DownerDependence],
              SafetyAnswer::Unknown);
    EXPECT_THAT(presenter.opensDependence({Substance::Ghb}), IsEmpty()) << "it is open already";
    EXPECT_THAT(SlipsPresenter(context(), m_mo).opensDependence({Substance::Ghb}), IsEmpty())
        << "nobody said no";
}

// Every place that shows days without use, of an attempt that ended six weeks ago.
TEST_F(SlipsOfMo, AnAttemptThatEndedCountsNowhereAnyMore) {
    ASSERT_THAT(SlipsPresenter(context(), m_mo).endAttempt(Date(2026, 10, 14)), IsEmpty());
    SlipsPresenter slips(context(), m_mo);
    ASSERT_THAT(slips.store({.first = Date(2026, 11, 22), .last = Date(2026, 11, 22)}), IsEmpty());
    const auto expectNine = [](const std::optional<RecoveryClock>& clock) {
        ASSERT_TRUE(clock);
        EXPECT_EQ(clock->elapsedDays, 9);
        EXPECT_EQ(clock->soberDays, 9);
        EXPECT_EQ(clock->currentRun, 9);
        EXPECT_EQ(clock->ended, Date(2026, 10, 14));
    };
    expectNine(slips.clock());
    expectNine(slips.clockWith({.first = Date(2026, 11, 1), .last = Date(2026, 11, 2)}));
    expectNine(slips.attempts().front().clock);
    EXPECT_FALSE(slips.attempts().front().current);
    expectNine(ClientPresenter(context(), m_mo).clock());
    expectNine(TimelinePresenter(context(), m_mo).clock());
    const CaseloadPresenter caseload(context());
    expectNine(caseload.line(*caseload.find(m_mo)).clock);
    const HandoutRequest sheet =
        handoutStart(context().dossier(m_mo, ReadingPurpose::Handout), Language::English);
    EXPECT_TRUE(sheet.afterSlip);
    ASSERT_TRUE(sheet.total);
    EXPECT_EQ(sheet.total->elapsedDays, 9);
    EXPECT_EQ(sheet.total->soberDays, 9);
    const Dossier dossier = DossierStore(casebook()).get(m_mo);
    EXPECT_EQ(letterWords(Content::builtIn(), Language::English, LetterField::Course, dossier, today()),
              "9 of 9 days without use from 5 October 2026 on, until that attempt ended on 14 October 2026");
    const TimelinePresenter overview(context(), m_mo);
    EXPECT_EQ(overview.dayCounts().sober, 9);
}

TEST_F(SlipsOfMo, AnAttemptCannotBeginWithinAnother) {
    SlipsPresenter presenter(context(), m_mo);
    ASSERT_THAT(presenter.endAttempt(Date(2026, 10, 14)), IsEmpty());
    EXPECT_THAT(presenter.addAttempt(Date(2026, 10, 5), {}), ElementsAre(AttemptFault::SameDayAsAnother));
    EXPECT_THAT(presenter.addAttempt(Date(2026, 10, 13), {}), ElementsAre(AttemptFault::WithinAnother));
    EXPECT_THAT(presenter.addAttempt(Date(2026, 10, 14), {}), IsEmpty());
    EXPECT_TRUE(presenter.attempts().front().current);
}

TEST_F(SlipsOfMo, AForgottenSlipIsAddedForTheDayOnWhichItWas) {
    SlipsPresenter presenter(context(), m_mo);
    ASSERT_THAT(presenter.store(saturday()), IsEmpty());
    const SlipDraft forgotten{.first = Date(2026, 11, 14), .last = Date(2026, 11, 15)};
    const auto would = presenter.clockWith(forgotten);
    ASSERT_THAT(presenter.store(forgotten), IsEmpty());
    const auto clock = presenter.clock();
    EXPECT_EQ(would, clock);
    EXPECT_EQ(clock->soberDays, 46);
    EXPECT_EQ(clock->elapsedDays, 49);
    EXPECT_EQ(clock->weeks(), 6);
    EXPECT_EQ(clock->days(), 4);
    EXPECT_EQ(clock->longestRun, 26);
    EXPECT_EQ(clock->currentRun, 7);
    EXPECT_EQ(presenter.slips().front().value.days.range().first(), Date(2026, 11, 14));
}

TEST_F(SlipsOfMo, ASlipNeverMovesThePhase) {
    const auto before = PhasesPresenter(context(), m_mo).history();
    SlipsPresenter presenter(context(), m_mo);
    ASSERT_THAT(presenter.store(saturday()), IsEmpty());
    EXPECT_EQ(PhasesPresenter(context(), m_mo).history(), before);
}

TEST_F(SlipsOfMo, AnUnknownNumberOfDaysIsARangeAndNoGuess) {
    SlipsPresenter presenter(context(), m_mo);
    ASSERT_THAT(presenter.store({.first = Date(2026, 11, 9), .last = Date(2026, 11, 15), .minDays = 2}),
                IsEmpty());
    EXPECT_EQ(presenter.clock()->soberDays, 42);
    EXPECT_EQ(presenter.clock()->soberDaysMax, 47);
}

TEST_F(SlipsOfMo, WhatCannotBeIsNamedWholeAndNotStored) {
    SlipsPresenter presenter(context(), m_mo);
    EXPECT_THAT(presenter.store({.first = today() + boost::gregorian::days(2),
                                 .last = today() + boost::gregorian::days(1),
                                 .minDays = 0}),
                ElementsAre(SlipFault::EndBeforeStart, SlipFault::InTheFuture, SlipFault::NoDays));
    EXPECT_THAT(presenter.store({.first = today(), .last = today(), .minDays = 2}),
                ElementsAre(SlipFault::TooManyDays));
    EXPECT_THAT(presenter.slips(), IsEmpty());
}

TEST_F(SlipsOfMo, ASlipCanBeCorrectedAndTakenBackAndTheHistoryKeepsBoth) {
    SlipsPresenter presenter(context(), m_mo);
    ASSERT_THAT(presenter.store(saturday()), IsEmpty());
    const SlipId id = presenter.slips().front().id;
    SlipDraft corrected = presenter.draftOf(id);
    EXPECT_EQ(corrected, saturday());
    corrected.nextTime = "call first";
    ASSERT_THAT(presenter.store(corrected, id), IsEmpty());
    ASSERT_EQ(presenter.slips().size(), 1U);
    EXPECT_EQ(presenter.slips().front().value.nextTime, "call first");
    presenter.remove(id);
    EXPECT_THAT(presenter.slips(), IsEmpty());
    EXPECT_EQ(HistoryReader(casebook()).of(m_mo, "slip", id.value()).size(), 3U);
}

TEST_F(SlipsOfMo, CountsSayOfHowMany) {
    SlipsPresenter presenter(context(), m_mo);
    for (const int day : {10, 17, 24}) {
        SlipDraft draft = saturday();
        draft.first = draft.last = Date(2026, 10, static_cast<unsigned short>(day));
        ASSERT_THAT(presenter.store(draft), IsEmpty());
    }
    ASSERT_THAT(presenter.store({.first = Date(2026, 11, 3), .last = Date(2026, 11, 3)}), IsEmpty());
    const SlipCounts counts = presenter.counts();
    EXPECT_EQ(counts.alcoholAndWeekday(), (SlipCounts::OnWeekday{5, {3, 4, 0}}));
    EXPECT_EQ(counts.alcoholFirst(), (CountOfSlips{3, 4, 1}));
}

TEST_F(SlipsOfMo, ASecondAttemptLeavesTheFirstOneItsDays) {
    SlipsPresenter presenter(context(), m_mo);
    EXPECT_THAT(presenter.endAttempt(Date(2026, 10, 4)), ElementsAre(AttemptFault::EndBeforeStart));
    EXPECT_THAT(presenter.endAttempt(Date(2026, 11, 1)), IsEmpty());
    EXPECT_THAT(presenter.addAttempt(Date(2026, 11, 10), 43), ElementsAre(AttemptFault::UseDaysOutOfRange));
    EXPECT_THAT(presenter.addAttempt(Date(2026, 10, 5), 1), ElementsAre(AttemptFault::SameDayAsAnother));
    EXPECT_THAT(presenter.addAttempt(Date(2026, 11, 10), 5), IsEmpty());
    const auto attempts = presenter.attempts();
    ASSERT_EQ(attempts.size(), 2U);
    EXPECT_EQ(attempts[0].clock.elapsedDays, 13);
    EXPECT_EQ(attempts[1].clock.elapsedDays, 27);
}

// A mistyped day of stopping is corrected, and nothing of the clock is lost by it (findings, A4).
TEST_F(SlipsOfMo, AnAttemptIsCorrectedAndTheEffectIsKnownBefore) {
    SlipsPresenter presenter(context(), m_mo);
    const auto before = presenter.clock();
    EXPECT_EQ(before->elapsedDays, 49);
    ASSERT_THAT(presenter.addAttempt(today(), {}), IsEmpty()); // one wrong Enter
    EXPECT_EQ(presenter.clock()->elapsedDays, 0);
    auto attempts = presenter.attempts();
    ASSERT_EQ(attempts.size(), 2U);
    EXPECT_EQ(presenter.clockWithout(attempts[0].id), before);
    presenter.removeAttempt(attempts[0].id);
    EXPECT_EQ(presenter.clock(), before);
    attempts = presenter.attempts();
    ASSERT_EQ(attempts.size(), 1U);

    const AttemptDraft corrected{.from = Date(2026, 10, 1), .useDaysInSixWeeksBefore = 14};
    const auto would = presenter.clockWith(corrected, attempts[0].id);
    EXPECT_EQ(would->elapsedDays, 53);
    EXPECT_EQ(presenter.clock(), before) << "nothing is stored by looking";
    EXPECT_THAT(presenter.changeAttempt(attempts[0], corrected), IsEmpty());
    EXPECT_EQ(presenter.clock(), would);
    EXPECT_EQ(SlipsPresenter(context(), m_mo).clock(), would);
    const AttemptDraft ahead{.from = today() + boost::gregorian::days(1)};
    EXPECT_EQ(presenter.clockWith(ahead, attempts[0].id), would);
    EXPECT_THAT(presenter.check(ahead, attempts[0].id), ElementsAre(AttemptFault::InTheFuture));
    EXPECT_THAT(presenter.changeAttempt(presenter.attempts()[0], ahead),
                ElementsAre(AttemptFault::InTheFuture));
    EXPECT_EQ(presenter.clock(), would);
}

TEST_F(SlipsOfMo, EachAttemptIsKnownByItsOwnNumber) {
    SlipsPresenter presenter(context(), m_mo);
    ASSERT_THAT(presenter.endAttempt(Date(2026, 10, 14)), IsEmpty());
    ASSERT_THAT(presenter.addAttempt(Date(2026, 11, 10), 5), IsEmpty());
    ASSERT_THAT(presenter.addAttempt(Date(2026, 11, 1), 5), IsEmpty());
    for (const auto& attempt : presenter.attempts()) {
        const auto stored = QuitAttemptReader(casebook()).get(m_mo, attempt.id);
        EXPECT_EQ(stored, attempt.attempt);
        EXPECT_EQ(attempt.clock.from, stored.period.from());
    }
}

TEST_F(SlipsOfMo, ThePictureFollowsHisOwnGoal) {
    SlipsPresenter presenter(context(), m_mo);
    EXPECT_EQ(presenter.picture(), GoalPicture::SoberDays);
    presenter.setOwnGoal(OwnGoal::UseLess);
    EXPECT_EQ(presenter.picture(), GoalPicture::UsePerWeek);
    ASSERT_THAT(presenter.store(saturday()), IsEmpty());
    const auto weeks = presenter.weeksOfUse(5);
    ASSERT_EQ(weeks.size(), 5U);
    EXPECT_EQ(weeks.back().monday, today());
    EXPECT_EQ(weeks.front().monday, Date(2026, 10, 26));
    EXPECT_EQ(weeks.front().atLeast, 1);
}

TEST_F(SlipsOfMo, ThePlanIsKeptInHisOwnWords) {
    SlipsPresenter presenter(context(), m_mo);
    const Plan plan{.triggers = {"Saturday, app tone"},
                    .tools = {CopingTool::Surf, CopingTool::TellSomeone},
                    .elevatorPitch = "No thanks, I have stopped.",
                    .monsterName = "the parrot",
                    .mayCall = {"my sister"}};
    presenter.setPlan(plan);
    EXPECT_EQ(SlipsPresenter(context(), m_mo).plan(), plan);
}

TEST_F(SlipsOfMo, APhaseIsSetByTheCounsellorWithTheWindowBesideIt) {
    PhasesPresenter phases(context(), m_mo);
    EXPECT_FALSE(phases.window(Phase::Wall).empty());
    EXPECT_THAT(phases.set(Phase::Wall, Phase::Wall, today() + boost::gregorian::days(1)),
                ElementsAre(PhaseFault::InTheFuture, PhaseFault::SameTwice));
    EXPECT_THAT(phases.set(Phase::Wall, std::nullopt, Date(2026, 10, 19)),
                ElementsAre(PhaseFault::BeforeThePhaseThatHolds));
    ASSERT_THAT(phases.set(Phase::Wall, std::nullopt, Date(2026, 11, 20)), IsEmpty());
    ASSERT_EQ(phases.history().size(), 2U);
    EXPECT_EQ(phases.current()->phase, Phase::Wall);
    EXPECT_EQ(phases.history()[1].value.period, DatedState(Date(2026, 10, 20), Date(2026, 11, 19)));
    // Said otherwise on the same day: one entry, not two.
    ASSERT_THAT(phases.set(Phase::Adjustment, Phase::Wall, Date(2026, 11, 20)), IsEmpty());
    ASSERT_EQ(phases.history().size(), 2U);
    EXPECT_EQ(phases.current()->also, Phase::Wall);
}

TEST_F(SlipsOfMo, APhaseEndsWithoutAnother) {
    PhasesPresenter phases(context(), m_mo);
    ASSERT_TRUE(phases.runs());
    EXPECT_THAT(phases.end(Date(2026, 10, 19)), ElementsAre(PhaseFault::BeforeThePhaseThatHolds));
    ASSERT_THAT(phases.end(Date(2026, 11, 20)), IsEmpty());
    EXPECT_FALSE(phases.runs());
    EXPECT_FALSE(phases.current());
    EXPECT_THAT(phases.end(Date(2026, 11, 20)), ElementsAre(PhaseFault::NoneHolds));
}

TEST_F(SlipsOfMo, GriefIsSeenOnADayInAnyOrder) {
    PhasesPresenter phases(context(), m_mo);
    EXPECT_TRUE(phases.observeGrief(GriefStage::Acceptance, Date(2026, 11, 1)));
    EXPECT_TRUE(phases.observeGrief(GriefStage::Denial, Date(2026, 11, 20)));
    EXPECT_FALSE(phases.observeGrief(GriefStage::Anger, today() + boost::gregorian::days(1)));
    ASSERT_EQ(phases.grief().size(), 2U);
    EXPECT_EQ(phases.grief().front().value.stage, GriefStage::Denial);
}

} // namespace
} // namespace kentering
