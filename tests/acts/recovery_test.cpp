#include "model/acts/recovery.h"

#include "model/domain/recovery/attempt_history.h"
#include "model/storage/dossier/entry_store.h"
#include "tests/acts/acts_fixture.h"
#include "tests/storage/writing.h"

#include <gmock/gmock.h>

namespace kentering {

using namespace storage;

namespace {

using Days = boost::gregorian::days;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const Date kStop(2026, 10, 5);

class RecoveryTest : public ActsTest {
protected:
    static SlipDraft saturday() {
        return {.first = Date(2026, 10, 31),
                .last = Date(2026, 10, 31),
                .substances = {Substance::ThreeMmc},
                .alcoholOrCannabisFirst = true,
                .trigger = " app tone "};
    }
    [[nodiscard]] SlipId addSlip() {
        EXPECT_THAT(noteSlip(*dossier, saturday()), IsEmpty());
        return dossier->entries<Slip>().at(0).id;
    }
    [[nodiscard]] QuitAttemptId addAttempt(Date from = kStop) {
        EXPECT_THAT(startAttempt(*dossier, from, 14), IsEmpty());
        return dossier->entries<QuitAttempt>().back().id;
    }
    [[nodiscard]] std::vector<QuitAttempt> attempts() const { return dossier->read().quitAttempts; }
    [[nodiscard]] std::vector<PhasePeriod> phases() const { return dossier->read().phases; }
    [[nodiscard]] std::optional<RecoveryClock> clock() const {
        const Dossier all = dossier->read();
        return recoveryClock(all.quitAttempts, all.slips, kToday);
    }
};

// ---- slips ----

TEST_F(RecoveryTest, NotingASlipIsWholeOrNothing) {
    expectWholeOrNothing([&] { EXPECT_THAT(noteSlip(*dossier, saturday()), IsEmpty()); });
    EXPECT_EQ(lastAct(), "note-slip");
    const auto slips = dossier->entries<Slip>();
    ASSERT_THAT(slips, SizeIs(1));
    EXPECT_EQ(slips[0].value.trigger, "app tone");
    EXPECT_EQ(slips[0].value.days, UseDays(DateRange(Date(2026, 10, 31), Date(2026, 10, 31))));
}

TEST_F(RecoveryTest, ASlipThatCannotBeIsNamedWholeAndNotStored) {
    const std::string before = everything();
    EXPECT_THAT(noteSlip(*dossier, {.first = kToday + Days(2), .last = kToday + Days(1), .minDays = 0}),
                ElementsAre(SlipFault::EndBeforeStart, SlipFault::InTheFuture, SlipFault::NoDays));
    EXPECT_EQ(everything(), before);
}

TEST_F(RecoveryTest, WordsOfOneLineStayOneLineHoweverTheyCame) {
    SlipDraft draft = saturday();
    draft.trigger = "app\ntone";
    draft.nextTime = "bel\r\nNoor";
    EXPECT_THAT(noteSlip(*dossier, draft), IsEmpty());
    const auto slips = dossier->entries<Slip>();
    EXPECT_EQ(slips.at(0).value.trigger, "app tone");
    EXPECT_EQ(slips.at(0).value.nextTime, "bel Noor");
    changePlan(*dossier, {},
               {.triggers = {"een\rtwee", " "}, .elevatorPitch = "Nee.\nDank je.", .monsterName = "\n"});
    const Plan plan = dossier->read().plan;
    EXPECT_THAT(plan.triggers, ElementsAre("een twee"));
    EXPECT_EQ(plan.elevatorPitch, "Nee. Dank je.");
    EXPECT_EQ(plan.monsterName, std::nullopt);
}

TEST_F(RecoveryTest, ChangingASlipIsWholeOrNothing) {
    const SlipId slip = addSlip();
    const SlipDraft was = draftFrom(dossier->entries<Slip>()[0].value);
    SlipDraft is = was;
    is.nextTime = "call first";
    is.last = Date(2026, 11, 1);
    expectWholeOrNothing([&] { EXPECT_THAT(changeSlip(*dossier, slip, was, is), IsEmpty()); });
    EXPECT_EQ(lastAct(), "change-slip");
    EXPECT_EQ(draftFrom(dossier->entries<Slip>()[0].value), is);
}

TEST_F(RecoveryTest, ASlipKeepsWhatSomebodyElseWroteMeanwhile) {
    const SlipId slip = addSlip();
    const SlipDraft seen = draftFrom(dossier->entries<Slip>()[0].value);
    SlipDraft mine = seen;
    mine.minDays = 1;
    ASSERT_THAT(changeSlip(*dossier, slip, seen, mine), IsEmpty());
    SlipDraft theirs = seen;
    theirs.nextTime = "call first";
    ASSERT_THAT(changeSlip(*dossier, slip, seen, theirs), IsEmpty());
    EXPECT_EQ(dossier->entries<Slip>()[0].value.days.minDays(), 1);
    EXPECT_EQ(dossier->entries<Slip>()[0].value.nextTime, "call first");
    const std::string before = everything();
    theirs.last = kToday + Days(1);
    EXPECT_THAT(changeSlip(*dossier, slip, seen, theirs), ElementsAre(SlipFault::InTheFuture));
    EXPECT_EQ(everything(), before);
    EXPECT_THROW((void)changeSlip(*dossier, SlipId(99), seen, theirs), WrongClientError);
}

TEST_F(RecoveryTest, RemovingASlipIsWholeOrNothing) {
    const SlipId slip = addSlip();
    expectWholeOrNothing([&] { removeSlip(*dossier, slip); });
    EXPECT_EQ(lastAct(), "remove-slip");
    EXPECT_THAT(dossier->entries<Slip>(), IsEmpty());
    EXPECT_THROW(removeSlip(*dossier, slip), WrongClientError);
}

// ---- attempts ----

TEST_F(RecoveryTest, StartingAnAttemptIsWholeOrNothing) {
    expectWholeOrNothing([&] { EXPECT_THAT(startAttempt(*dossier, kStop, 14), IsEmpty()); });
    EXPECT_EQ(lastAct(), "start-attempt");
    EXPECT_THAT(attempts(), ElementsAre(QuitAttempt{DatedState(kStop), 14}));
}

TEST_F(RecoveryTest, AnAttemptIsAskedAboutWhatIsStoredNow) {
    (void)addAttempt();
    const std::string before = everything();
    EXPECT_THAT(startAttempt(*dossier, kStop, 43),
                ElementsAre(AttemptFault::SameDayAsAnother, AttemptFault::UseDaysOutOfRange));
    EXPECT_THAT(startAttempt(*dossier, kToday + Days(1), {}), ElementsAre(AttemptFault::InTheFuture));
    EXPECT_EQ(everything(), before);
}

TEST_F(RecoveryTest, EndingAnAttemptIsWholeOrNothing) {
    (void)addAttempt();
    expectWholeOrNothing([&] { EXPECT_THAT(endAttempt(*dossier, Date(2026, 11, 1)), IsEmpty()); });
    EXPECT_EQ(lastAct(), "end-attempt");
    EXPECT_THAT(attempts(), ElementsAre(QuitAttempt{DatedState(kStop, Date(2026, 11, 1)), 14}));
}

TEST_F(RecoveryTest, OnlyARunningAttemptEndsAndNotBeforeItBegan) {
    const std::string empty = everything();
    EXPECT_THAT(endAttempt(*dossier, kToday), ElementsAre(AttemptFault::NoneRuns));
    EXPECT_EQ(everything(), empty);
    (void)addAttempt();
    const std::string before = everything();
    EXPECT_THAT(endAttempt(*dossier, kStop - Days(1)), ElementsAre(AttemptFault::EndBeforeStart));
    EXPECT_THAT(endAttempt(*dossier, kToday + Days(1)), ElementsAre(AttemptFault::InTheFuture));
    EXPECT_EQ(everything(), before);
    ASSERT_THAT(endAttempt(*dossier, kToday), IsEmpty());
    EXPECT_THAT(endAttempt(*dossier, kToday), ElementsAre(AttemptFault::NoneRuns));
}

TEST_F(RecoveryTest, ChangingAnAttemptIsWholeOrNothingAndTheClockCountsFromTheNewDay) {
    const QuitAttemptId attempt = addAttempt();
    ASSERT_EQ(clock()->elapsedDays, 49);
    const AttemptDraft was = draftFrom(attempts()[0]);
    AttemptDraft is = was;
    is.from = Date(2026, 10, 1);
    is.useDaysInSixWeeksBefore = 20;
    expectWholeOrNothing([&] { EXPECT_THAT(changeAttempt(*dossier, attempt, was, is), IsEmpty()); });
    EXPECT_EQ(lastAct(), "change-attempt");
    EXPECT_THAT(attempts(), ElementsAre(attemptFrom(is)));
    EXPECT_EQ(clock()->elapsedDays, 53);
}

TEST_F(RecoveryTest, AnEndCanBeCorrectedAndTakenBack) {
    const QuitAttemptId attempt = addAttempt();
    ASSERT_THAT(endAttempt(*dossier, Date(2026, 11, 1)), IsEmpty());
    const AttemptDraft ended = draftFrom(attempts()[0]);
    AttemptDraft runs = ended;
    runs.to.reset();
    ASSERT_THAT(changeAttempt(*dossier, attempt, ended, runs), IsEmpty());
    EXPECT_THAT(attempts(), ElementsAre(QuitAttempt{DatedState(kStop), 14}));
}

TEST_F(RecoveryTest, AnAttemptIsNotChangedIntoOneThatCannotBe) {
    const QuitAttemptId first = addAttempt();
    (void)addAttempt(Date(2026, 11, 10));
    const std::string before = everything();
    const AttemptDraft was = draftFrom(attempts()[0]);
    AttemptDraft is = was;
    is.from = Date(2026, 11, 10);
    EXPECT_THAT(changeAttempt(*dossier, first, was, is), ElementsAre(AttemptFault::SameDayAsAnother));
    is = was;
    is.to = Date(2026, 11, 11);
    EXPECT_THAT(changeAttempt(*dossier, first, was, is), ElementsAre(AttemptFault::WithinAnother));
    is.to = kStop - Days(1);
    is.useDaysInSixWeeksBefore = -1;
    EXPECT_THAT(changeAttempt(*dossier, first, was, is),
                ElementsAre(AttemptFault::EndBeforeStart, AttemptFault::UseDaysOutOfRange));
    EXPECT_EQ(everything(), before);
    EXPECT_THROW((void)changeAttempt(*dossier, QuitAttemptId(99), was, was), WrongClientError);
}

TEST_F(RecoveryTest, RemovingAnAttemptIsWholeOrNothingAndTheOneBeforeCountsAgain) {
    (void)addAttempt();
    const QuitAttemptId mistake = addAttempt(kToday);
    ASSERT_EQ(clock()->elapsedDays, 0);
    expectWholeOrNothing([&] { removeAttempt(*dossier, mistake); });
    EXPECT_EQ(lastAct(), "remove-attempt");
    EXPECT_EQ(clock()->elapsedDays, 49);
    EXPECT_THROW(removeAttempt(*dossier, mistake), WrongClientError);
}

// ---- phases and grief ----

TEST_F(RecoveryTest, SettingAPhaseIsWholeOrNothing) {
    ASSERT_THAT(setPhase(*dossier, Phase::PinkCloud, Phase::Wall, Date(2026, 10, 20)), IsEmpty());
    expectWholeOrNothing(
        [&] { EXPECT_THAT(setPhase(*dossier, Phase::Wall, {}, Date(2026, 11, 20)), IsEmpty()); });
    EXPECT_EQ(lastAct(), "set-phase");
    EXPECT_THAT(phases(), ElementsAre(PhasePeriod{Phase::PinkCloud, Phase::Wall,
                                                  DatedState(Date(2026, 10, 20), Date(2026, 11, 19))},
                                      PhasePeriod{Phase::Wall, {}, DatedState(Date(2026, 11, 20))}));
    ASSERT_THAT(setPhase(*dossier, Phase::Adjustment, {}, Date(2026, 11, 20)), IsEmpty());
    EXPECT_THAT(phases(), SizeIs(2)) << "said otherwise on the same day";
}

TEST_F(RecoveryTest, APhaseThatCannotBeIsNamedWholeAndNotStored) {
    ASSERT_THAT(setPhase(*dossier, Phase::PinkCloud, {}, Date(2026, 10, 20)), IsEmpty());
    const std::string before = everything();
    EXPECT_THAT(setPhase(*dossier, Phase::Wall, Phase::Wall, kToday + Days(1)),
                ElementsAre(PhaseFault::InTheFuture, PhaseFault::SameTwice));
    EXPECT_THAT(setPhase(*dossier, Phase::Wall, {}, Date(2026, 10, 19)),
                ElementsAre(PhaseFault::BeforeThePhaseThatHolds));
    EXPECT_EQ(everything(), before);
}

TEST_F(RecoveryTest, EndingAPhaseIsWholeOrNothing) {
    EXPECT_THAT(endPhase(*dossier, kToday), ElementsAre(PhaseFault::NoneHolds));
    ASSERT_THAT(setPhase(*dossier, Phase::PinkCloud, {}, Date(2026, 10, 20)), IsEmpty());
    const std::string before = everything();
    EXPECT_THAT(endPhase(*dossier, kToday + Days(1)), ElementsAre(PhaseFault::InTheFuture));
    EXPECT_THAT(endPhase(*dossier, Date(2026, 10, 19)), ElementsAre(PhaseFault::BeforeThePhaseThatHolds));
    EXPECT_EQ(everything(), before);
    expectWholeOrNothing([&] { EXPECT_THAT(endPhase(*dossier, kToday), IsEmpty()); });
    EXPECT_EQ(lastAct(), "end-phase");
    EXPECT_THAT(phases(),
                ElementsAre(PhasePeriod{Phase::PinkCloud, {}, DatedState(Date(2026, 10, 20), kToday)}));
}

TEST_F(RecoveryTest, RemovingAPhaseIsWholeOrNothing) {
    ASSERT_THAT(setPhase(*dossier, Phase::PinkCloud, {}, Date(2026, 10, 20)), IsEmpty());
    const PhasePeriodId phase = dossier->entries<PhasePeriod>()[0].id;
    expectWholeOrNothing([&] { removePhase(*dossier, phase); });
    EXPECT_EQ(lastAct(), "remove-phase");
    EXPECT_THAT(phases(), IsEmpty());
    EXPECT_THROW(removePhase(*dossier, phase), WrongClientError);
}

TEST_F(RecoveryTest, GriefIsSeenAndTakenBackWholeOrNothing) {
    expectWholeOrNothing([&] { EXPECT_TRUE(observeGrief(*dossier, GriefStage::Denial, kToday)); });
    EXPECT_EQ(lastAct(), "observe-grief");
    const std::string before = everything();
    EXPECT_FALSE(observeGrief(*dossier, GriefStage::Anger, kToday + Days(1)));
    EXPECT_EQ(everything(), before);
    const auto seen = dossier->entries<GriefObservation>();
    ASSERT_THAT(seen, SizeIs(1));
    EXPECT_EQ(seen[0].value, (GriefObservation{GriefStage::Denial, kToday}));
    expectWholeOrNothing([&] { removeGrief(*dossier, seen[0].id); });
    EXPECT_EQ(lastAct(), "remove-grief");
    EXPECT_THROW(removeGrief(*dossier, seen[0].id), WrongClientError);
}

// ---- plan and goals ----

TEST_F(RecoveryTest, ChangingThePlanIsWholeOrNothing) {
    const Plan plan{.triggers = {"app tone"},
                    .tools = {CopingTool::Surf},
                    .monsterName = "the parrot",
                    .mayCall = {"my sister"}};
    expectWholeOrNothing([&] { changePlan(*dossier, {}, plan); });
    EXPECT_EQ(lastAct(), "change-plan");
    EXPECT_EQ(dossier->read().plan, plan);
    Plan theirs; // of a screen that saw the empty plan
    theirs.elevatorPitch = "No thanks.";
    changePlan(*dossier, {}, theirs);
    EXPECT_EQ(dossier->read().plan.triggers, plan.triggers) << "only what differs is changed";
    EXPECT_EQ(dossier->read().plan.elevatorPitch, "No thanks.");
}

TEST_F(RecoveryTest, AGoalsOutcomeIsWholeOrNothing) {
    const GoalId goal = Writing<GoalStore>(*casebook)->add(
        client, {.text = "walk", .horizon = GoalHorizon::OneDay, .on = kToday});
    expectWholeOrNothing([&] { setGoalOutcome(*dossier, goal, " done "); });
    EXPECT_EQ(lastAct(), "set-goal-outcome");
    EXPECT_EQ(dossier->read().goals[0].outcome, "done");
    setGoalOutcome(*dossier, goal, " ");
    EXPECT_FALSE(dossier->read().goals[0].outcome);
    EXPECT_THROW(setGoalOutcome(*dossier, GoalId(99), "done"), WrongClientError);
}

TEST_F(RecoveryTest, TheOwnGoalIsWholeOrNothing) {
    expectWholeOrNothing([&] { setOwnGoal(*dossier, OwnGoal::UseLess); });
    EXPECT_EQ(lastAct(), "set-own-goal");
    EXPECT_EQ(dossier->read().client.ownGoal, OwnGoal::UseLess);
    setOwnGoal(*dossier, std::nullopt);
    EXPECT_FALSE(dossier->read().client.ownGoal);
}

} // namespace

} // namespace kentering
