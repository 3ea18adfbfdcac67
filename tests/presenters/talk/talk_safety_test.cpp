// Safety in a talk: its questions, its work, what is set aside.
#include "tests/presenters/talk/talk_world.h"

namespace kentering::talking {

namespace {

TEST_F(TalkPresenterTest, MakesATaskAndABannerForEachSuicideItem) {
    presenter->answer(Complaint::SuicidalTendencies, indexOf(ComplaintAnswer::Now));
    ASSERT_EQ(presenter->openSafetyWork().size(), 1U);
    EXPECT_EQ(view.safetyWork, 1);
    const Task task = presenter->openSafetyWork().front().task;
    EXPECT_EQ(task.owner, "Noor");
    EXPECT_EQ(task.due, kToday);
    presenter->answer(Complaint::SuicideAttempts, indexOf(ComplaintAnswer::Earlier));
    EXPECT_EQ(presenter->openSafetyWork().size(), 2U) << "the second one, in another domain, is not hidden";
    presenter->undo();
    presenter->undo();
    EXPECT_EQ(presenter->openSafetyWork().size(), 2U) << "taking the answer back never silences it";
}

TEST_F(TalkPresenterTest, KeepsSafetyWorkOpenUntilAnOutcomeIsWritten) {
    presenter->answer(Complaint::SuicidalTendencies, indexOf(ComplaintAnswer::Now));
    ASSERT_TRUE(presenter->end({}));
    start();
    ASSERT_EQ(presenter->openSafetyWork().size(), 1U) << "ending the talk silences nothing";
    const TaskId task = presenter->openSafetyWork().front().id;
    EXPECT_FALSE(presenter->closeSafetyWork(task, " \n\t"));
    EXPECT_EQ(presenter->openSafetyWork().size(), 1U);
    EXPECT_TRUE(presenter->closeSafetyWork(task, "gesproken, geen plan, belt 113"));
    EXPECT_TRUE(presenter->openSafetyWork().empty());
}

TEST_F(TalkPresenterTest, StoresSafetyAnswersAndCountsUnknownAsNotAsked) {
    EXPECT_EQ(presenter->count(TalkTopic::Safety).asked, 0);
    presenter->answer(SafetyQuestion::DownerDependence, indexOf(SafetyAnswer::Yes));
    EXPECT_EQ(ClientReader(casebook()).get(ruben).safety[SafetyQuestion::DownerDependence],
              SafetyAnswer::Yes);
    EXPECT_EQ(presenter->count(TalkTopic::Safety).asked, 1);
    EXPECT_EQ(view.safety, 1);
}

TEST_F(TalkPresenterTest, ASlipWithGhbReopensTheQuestionUntilItIsAnsweredForGhb) {
    presenter->answer(SafetyQuestion::DownerDependence, indexOf(SafetyAnswer::No));
    const Date day(2026, 11, 14);
    Writing<SlipStore>(casebook())
        ->add(ruben, Slip{.days = UseDays(DateRange(day, day)), .substances = {Substance::Ghb}});
    start();
    EXPECT_EQ(presenter->safety()[SafetyQuestion::DownerDependence], SafetyAnswer::Unknown);
    EXPECT_TRUE(presenter->asksAboutNamedDowner());
    EXPECT_EQ(presenter->namedDowners(), std::vector{Substance::Ghb});
    const auto hints = presenter->hints().all;
    EXPECT_TRUE(std::ranges::any_of(hints, [](const auto& hint) { return hint.id == "prompt.dependence"; }));
    SubstancesPresenter substances(*context, ruben);
    substances.name(Substance::Ghb);
    substances.setDependence(substances.uses().back().id, SafetyAnswer::No);
    presenter->substancesChanged();
    EXPECT_EQ(presenter->safety()[SafetyQuestion::DownerDependence], SafetyAnswer::No);
    EXPECT_FALSE(presenter->asksAboutNamedDowner());
}

TEST_F(TalkPresenterTest, NamingGhbMakesDependenceAQuestionAtOnce) {
    presenter->answer(SafetyQuestion::DownerDependence, indexOf(SafetyAnswer::No));
    SubstancesPresenter substances(*context, ruben, presenter->substanceTalk());
    substances.name(Substance::CrystalMeth);
    presenter->substancesChanged();
    EXPECT_EQ(presenter->safety()[SafetyQuestion::DownerDependence], SafetyAnswer::No);
    substances.name(Substance::Ghb);
    presenter->substancesChanged();
    EXPECT_EQ(presenter->safety()[SafetyQuestion::DownerDependence], SafetyAnswer::Unknown);
    EXPECT_TRUE(presenter->asksAboutNamedDowner());
    EXPECT_EQ(presenter->namedDowners(), std::vector{Substance::Ghb});
    EXPECT_TRUE(presenter->openSafetyWork().empty());
    const auto hints = presenter->hints().all;
    EXPECT_TRUE(std::ranges::any_of(hints, [](const auto& hint) { return hint.id == "prompt.dependence"; }));

    substances.setDependence(substances.uses().back().id, SafetyAnswer::Yes);
    presenter->substancesChanged();
    EXPECT_EQ(presenter->safety()[SafetyQuestion::DownerDependence], SafetyAnswer::Yes);
    ASSERT_EQ(presenter->openSafetyWork().size(), 1U) << "a clinic has to be arranged";
    EXPECT_EQ(presenter->openSafetyWork().front().task.about, TaskSubject(SafetyQuestion::DownerDependence));
}

TEST_F(TalkPresenterTest, HistoryOfPsychosisHasTwoExitsAndStaysOpenUntilOneIsTaken) {
    presenter->answer(SafetyQuestion::HistoryPsychosisDepressionSuicidality, indexOf(SafetyAnswer::Yes));
    ASSERT_EQ(presenter->openSafetyWork().size(), 1U);
    const TaskId task = presenter->openSafetyWork().front().id;
    EXPECT_FALSE(presenter->guidanceArranged(task, " "));
    EXPECT_FALSE(presenter->dailyContact(task, ""));
    EXPECT_EQ(presenter->openSafetyWork().size(), 1U);
    EXPECT_TRUE(presenter->dailyContact(task, "zus"));
    EXPECT_TRUE(presenter->openSafetyWork().empty());
    EXPECT_EQ(TaskReader(casebook()).get(ruben, task).outcome,
              "Wil geen begeleiding. Elke dag contact met: zus");
}

TEST_F(TalkPresenterTest, AnOutcomeCanOpenTheSameWorkForAnotherDay) {
    presenter->answer(Complaint::SuicidalTendencies, indexOf(ComplaintAnswer::Now));
    const TaskId task = presenter->openSafetyWork().front().id;
    const Date wednesday(2026, 11, 25);
    EXPECT_FALSE(presenter->closeSafetyWorkAndAgain(task, "", wednesday));
    EXPECT_TRUE(presenter->closeSafetyWorkAndAgain(task, "gesproken, afspraak woensdag", wednesday));
    ASSERT_EQ(presenter->openSafetyWork().size(), 1U);
    EXPECT_EQ(presenter->openSafetyWork().front().task.due, wednesday);
    EXPECT_NE(presenter->openSafetyWork().front().id, task);
}

TEST_F(TalkPresenterTest, OverdueSafetyWorkGoesToTheLeadAsWell) {
    casebook().addUser("Iris", Secret("de leiding"), UserRole::Lead);
    presenter->answer(Complaint::SuicideAttempts, indexOf(ComplaintAnswer::Earlier));
    EXPECT_FALSE(presenter->openSafetyWork().front().isOverdue);
    EXPECT_TRUE(presenter->openSafetyWork().front().leads.empty());
    reopenLater(1);
    ASSERT_EQ(presenter->openSafetyWork().size(), 1U) << "a restart silences nothing";
    EXPECT_TRUE(presenter->openSafetyWork().front().isOverdue);
    EXPECT_EQ(presenter->openSafetyWork().front().leads, std::vector<std::string>{"Iris"});
}

TEST_F(TalkPresenterTest, AQuestionIsSetAsideForTodayWithAReason) {
    EXPECT_FALSE(presenter->setAside(SafetyQuestion::Antidepressants, " "));
    EXPECT_TRUE(presenter->setAside(SafetyQuestion::Antidepressants, "komt woensdag met zijn lijst"));
    const auto aside = presenter->setAsideToday(SafetyQuestion::Antidepressants);
    ASSERT_TRUE(aside);
    EXPECT_EQ(aside->by, "Noor");
    EXPECT_EQ(aside->reason, "Vandaag niet gevraagd: komt woensdag met zijn lijst");
    EXPECT_EQ(presenter->safety()[SafetyQuestion::Antidepressants], SafetyAnswer::Unknown)
        << "it stays unknown";
    EXPECT_TRUE(presenter->openSafetyWork().empty());
    reopenLater(1);
    EXPECT_FALSE(presenter->setAsideToday(SafetyQuestion::Antidepressants)) << "for one day";
}

// Strip, question, count and substances are one truth.
TEST_F(TalkPresenterTest, ADependenceThatASubstanceTellsIsTheAnswerOfTheQuestion) {
    SubstancesPresenter substances(*context, ruben, presenter->substanceTalk());
    substances.name(Substance::Ghb);
    substances.setDependence(substances.uses().back().id, SafetyAnswer::Yes);
    view.answers.clear();
    presenter->substancesChanged();
    EXPECT_EQ(view.answers, std::vector<TalkItem>{SafetyQuestion::DownerDependence}) << "it is shown again";
    const auto expectOneTruth = [&] {
        const auto row = presenter->row(SafetyQuestion::DownerDependence);
        EXPECT_EQ(row.chosen, indexOf(SafetyAnswer::Yes));
        EXPECT_EQ(row.toldBy, std::vector{Substance::Ghb});
        EXPECT_EQ(presenter->safety()[SafetyQuestion::DownerDependence], SafetyAnswer::Yes);
        EXPECT_EQ(presenter->count(TalkTopic::Safety).asked, 1);
        EXPECT_EQ(ClientReader(casebook()).get(ruben).safety[SafetyQuestion::DownerDependence],
                  SafetyAnswer::Unknown)
            << "nobody asked it by itself";
    };
    expectOneTruth();
    presenter->activate(SafetyQuestion::DownerDependence);
    presenter->answerActive(TalkKey::No);
    expectOneTruth();
    EXPECT_EQ(presenter->active(), TalkItem(SafetyQuestion::DownerDependence)) << "it was not answered";
    presenter->clearActive();
    presenter->answerActive(TalkKey::Declined);
    expectOneTruth();
    presenter->answerActive(TalkKey::Yes);
    expectOneTruth();
    EXPECT_EQ(presenter->active(), TalkItem(SafetyQuestion::HistoryPsychosisDepressionSuicidality));
    EXPECT_TRUE(presenter->openSafetyWork().size() == 1U) << "and makes no second task";
}

TEST_F(TalkPresenterTest, WhatASubstanceLeavesOpenIsNoNoEither) {
    SubstancesPresenter substances(*context, ruben, presenter->substanceTalk());
    substances.name(Substance::Ghb);
    presenter->substancesChanged();
    EXPECT_EQ(presenter->row(SafetyQuestion::DownerDependence).toldBy, std::vector{Substance::Ghb});
    presenter->activate(SafetyQuestion::DownerDependence);
    presenter->answerActive(TalkKey::No);
    EXPECT_EQ(presenter->row(SafetyQuestion::DownerDependence).chosen, indexOf(SafetyAnswer::Unknown));
    EXPECT_EQ(presenter->count(TalkTopic::Safety).asked, 0);
    EXPECT_EQ(ClientReader(casebook()).get(ruben).safety[SafetyQuestion::DownerDependence],
              SafetyAnswer::Unknown);
    presenter->answerActive(TalkKey::Yes);
    EXPECT_EQ(presenter->safety()[SafetyQuestion::DownerDependence], SafetyAnswer::Yes)
        << "a yes is never too much";
    EXPECT_TRUE(presenter->row(SafetyQuestion::DownerDependence).toldBy.empty());
}

TEST_F(TalkPresenterTest, HelpForDependenceIsProposedWithoutOpenWorkToo) {
    EXPECT_TRUE(presenter->helpWithoutWork().empty());
    presenter->answer(SafetyQuestion::DownerDependence, indexOf(SafetyAnswer::Yes));
    EXPECT_TRUE(presenter->helpWithoutWork().empty()) << "it stands with the work";
    ASSERT_TRUE(presenter->closeSafetyWork(presenter->openSafetyWork().front().id, "besproken"));
    EXPECT_EQ(presenter->helpWithoutWork(), (std::vector{ReferralKind::Clinic, ReferralKind::Gp}));
    presenter->considerHelp(ReferralKind::Clinic);
    EXPECT_EQ(presenter->helpWithoutWork(), std::vector{ReferralKind::Gp});
    presenter->answer(SafetyQuestion::DownerDependence, indexOf(SafetyAnswer::No));
    EXPECT_TRUE(presenter->helpWithoutWork().empty());
}

TEST_F(TalkPresenterTest, WorkAboutDownersProposesAClinicAndTheGp) {
    presenter->answer(Complaint::SuicidalTendencies, indexOf(ComplaintAnswer::Now));
    EXPECT_TRUE(presenter->openSafetyWork().front().proposed.empty());
    presenter->answer(SafetyQuestion::DownerDependence, indexOf(SafetyAnswer::Yes));
    const auto work = [&] {
        const auto open = presenter->openSafetyWork();
        return *std::ranges::find_if(open, [](const auto& each) {
            return each.task.about == TaskSubject(SafetyQuestion::DownerDependence);
        });
    };
    EXPECT_EQ(work().proposed, (std::vector{ReferralKind::Clinic, ReferralKind::Gp}));
    EXPECT_TRUE(work().thoughtOf.empty());
    const int before = view.safetyWork;
    presenter->considerHelp(ReferralKind::Clinic);
    EXPECT_GT(view.safetyWork, before);
    EXPECT_EQ(work().proposed, std::vector{ReferralKind::Gp});
    EXPECT_EQ(work().thoughtOf, std::vector{ReferralKind::Clinic});
    const auto referrals = ReferralReader(casebook()).of(ruben);
    ASSERT_EQ(referrals.size(), 1U);
    EXPECT_EQ(referrals.front().value.kind, ReferralKind::Clinic);
    EXPECT_EQ(referrals.front().value.status, ReferralStatus::Considered);
}

TEST_F(TalkPresenterTest, NextUnaskedPassesTheQuestionThatASubstanceAnswers) {
    SubstancesPresenter substances(*context, ruben, presenter->substanceTalk());
    substances.name(Substance::Ghb);
    substances.setDependence(substances.uses().back().id, SafetyAnswer::Yes);
    presenter->substancesChanged();
    presenter->activate(SafetyQuestion::Antidepressants);
    presenter->activateNextUnasked();
    EXPECT_EQ(presenter->active(), TalkItem(SafetyQuestion::HistoryPsychosisDepressionSuicidality));
}

class TalkHints : public TalkPresenterTest {
protected:
    [[nodiscard]] bool stands(const char* id) const {
        const auto hints = presenter->hints();
        const auto end = hints.all.begin() + static_cast<std::ptrdiff_t>(hints.first);
        return std::find_if(hints.all.begin(), end, [&](const auto& hint) { return hint.id == id; }) != end;
    }
    /// Answers that bring up one hint after the other.
    void bringUpOthers() {
        for (const ChecklistItem item :
             {ChecklistItem::WhileDrivingWorkingStudying, ChecklistItem::SecretlyWithOthers,
              ChecklistItem::FailedAttempts, ChecklistItem::NoSexWithoutDrugs}) {
            presenter->answer(item, indexOf(Answer::Yes));
        }
    }
};

TEST_F(TalkHints, AboutSafetyStayUntilTheirQuestionIsAnswered) {
    presenter->answer(Complaint::ParanoiaOrHallucinations, indexOf(ComplaintAnswer::Now));
    presenter->answer(Complaint::Despair, indexOf(ComplaintAnswer::Now));
    bringUpOthers();
    EXPECT_TRUE(stands("prompt.psychosis"));
    EXPECT_TRUE(stands("prompt.antidepressants"));
    EXPECT_EQ(presenter->hints().all.size(), 6U);
    EXPECT_EQ(presenter->hints().first, 4U) << "both about safety, two others; two more are counted";
    presenter->answer(SafetyQuestion::Antidepressants, indexOf(SafetyAnswer::Yes));
    EXPECT_FALSE(stands("prompt.antidepressants"));
    EXPECT_TRUE(stands("prompt.psychosis"));
    presenter->answer(SafetyQuestion::HistoryPsychosisDepressionSuicidality, indexOf(SafetyAnswer::Yes));
    EXPECT_FALSE(stands("prompt.psychosis"));
    EXPECT_EQ(presenter->hints().first, 2U);
}

TEST_F(TalkHints, AboutHowItIsNowAreNotAnsweredByHowItWas) {
    presenter->answer(SafetyQuestion::HistoryPsychosisDepressionSuicidality, indexOf(SafetyAnswer::Yes));
    presenter->answer(Complaint::Psychosis, indexOf(ComplaintAnswer::Now));
    bringUpOthers();
    EXPECT_TRUE(stands("prompt.psychosis"));
    presenter->askedHint("prompt.psychosis");
    EXPECT_FALSE(stands("prompt.psychosis"));
    presenter->answer(Complaint::Psychosis, indexOf(ComplaintAnswer::Earlier));
    EXPECT_TRUE(stands("prompt.psychosis")) << "it came up again";
}

TEST_F(TalkHints, AboutSafetyGoWhenTheirQuestionIsSetAsideOrTheyAreSwitchedOff) {
    presenter->answer(Complaint::SuicidalTendencies, indexOf(ComplaintAnswer::Now));
    presenter->answer(Complaint::Despair, indexOf(ComplaintAnswer::Now));
    bringUpOthers();
    const int before = view.prompts;
    ASSERT_TRUE(presenter->setAside(SafetyQuestion::Antidepressants, "komt woensdag met zijn lijst"));
    EXPECT_GT(view.prompts, before);
    EXPECT_FALSE(stands("prompt.antidepressants"));
    EXPECT_TRUE(stands("prompt.suicide"));
    presenter->switchOff("prompt.suicide");
    EXPECT_FALSE(stands("prompt.suicide"));
}

} // namespace

} // namespace kentering::talking
