// A mistyped answer that asks for safety work, and where keys answer.
#include "tests/presenters/talk/talk_world.h"

namespace kentering::talking {

namespace {

class TalkMistakeTest : public TalkPresenterTest {
protected:
    [[nodiscard]] std::vector<SafetyTasks::Open> open() const { return presenter->openSafetyWork(); }
    [[nodiscard]] Task task(TaskId id) const { return TaskReader(casebook()).get(ruben, id); }

    static constexpr auto kReason = "Vergissing: per ongeluk ingevuld en in het gesprek teruggenomen.";
};

TEST_F(TalkMistakeTest, OnePressTakesAMistypedSuicideItemBack) {
    presenter->answer(Complaint::SuicidalTendencies, indexOf(ComplaintAnswer::No));
    for (const Complaint item : {Complaint::SuicidalTendencies, Complaint::SuicideAttempts}) {
        const auto before = presenter->row(item).chosen;
        presenter->answer(item, indexOf(ComplaintAnswer::Now));
        ASSERT_EQ(open().size(), 1U);
        EXPECT_TRUE(open().front().isOfThisTalk);
        const TaskId id = open().front().id;
        EXPECT_TRUE(presenter->takeBackMistake(id));
        EXPECT_TRUE(open().empty());
        EXPECT_EQ(task(id).outcome, kReason) << "nobody has to think up an outcome";
        EXPECT_EQ(presenter->row(item).chosen, before);
        EXPECT_EQ(view.done->what, TalkDone::What::Mistake);
        EXPECT_EQ(view.done->item, TalkItem(item));
        EXPECT_FALSE(presenter->takeBackMistake(id)) << "once";
    }
    EXPECT_EQ(stored(Complaint::SuicidalTendencies), ComplaintAnswer::No) << "as it was before";
}

TEST_F(TalkMistakeTest, AnAnswerThatWasTakenBackAlreadyLeavesItsWorkToThePress) {
    presenter->answer(Complaint::SuicidalTendencies, indexOf(ComplaintAnswer::Now));
    presenter->undo();
    ASSERT_EQ(open().size(), 1U) << "undoing an answer takes no safety work away by itself";
    presenter->answer(Complaint::SleepProblems, indexOf(ComplaintAnswer::Now));
    start(); // locked and unlocked
    ASSERT_TRUE(open().front().isOfThisTalk);
    EXPECT_TRUE(presenter->takeBackMistake(open().front().id));
    EXPECT_TRUE(open().empty());
    EXPECT_FALSE(stored(Complaint::SuicidalTendencies));
    presenter->undo();
    EXPECT_FALSE(stored(Complaint::SleepProblems)) << "it is no step of its own: no answer changed";
}

TEST_F(TalkMistakeTest, TakingBackCanBeUndoneAndThenAsksForItsWorkAgain) {
    presenter->answer(Complaint::SuicideAttempts, indexOf(ComplaintAnswer::Earlier));
    ASSERT_TRUE(presenter->takeBackMistake(open().front().id));
    presenter->undo();
    EXPECT_EQ(stored(Complaint::SuicideAttempts), ComplaintAnswer::Earlier);
    ASSERT_EQ(open().size(), 1U);
    EXPECT_TRUE(open().front().isOfThisTalk);
    presenter->redo();
    EXPECT_TRUE(open().empty());
}

TEST_F(TalkMistakeTest, OnlyWorkOfThisTalkCanBeAMistakeOfIt) {
    presenter->answer(Complaint::SuicidalTendencies, indexOf(ComplaintAnswer::Now));
    ASSERT_TRUE(presenter->end({}));
    start();
    ASSERT_EQ(open().size(), 1U);
    EXPECT_FALSE(open().front().isOfThisTalk);
    EXPECT_FALSE(presenter->takeBackMistake(open().front().id));
    presenter->answer(Complaint::SuicidalTendencies, indexOf(ComplaintAnswer::Earlier));
    EXPECT_FALSE(open().front().isOfThisTalk) << "it was there before";
    EXPECT_EQ(open().size(), 1U);
}

TEST_F(TalkMistakeTest, WorkThatComesBackOnAnotherDayWasPutThereOnPurpose) {
    presenter->answer(Complaint::SuicidalTendencies, indexOf(ComplaintAnswer::Now));
    ASSERT_TRUE(presenter->closeSafetyWorkAndAgain(open().front().id, "spoken", Date(2026, 11, 25)));
    ASSERT_EQ(open().size(), 1U);
    EXPECT_FALSE(open().front().isOfThisTalk);
}

TEST_F(TalkMistakeTest, WorkAboutADownerStaysWhileTheSubstanceSaysYes) {
    SubstancesPresenter substances(*context, ruben, presenter->substanceTalk());
    substances.name(Substance::Ghb);
    const SubstanceUseId ghb = substances.uses().back().id;
    substances.setDependence(ghb, SafetyAnswer::Yes);
    presenter->substancesChanged();
    ASSERT_EQ(open().size(), 1U);
    ASSERT_TRUE(open().front().isOfThisTalk);
    EXPECT_TRUE(presenter->takeBackMistake(open().front().id));
    EXPECT_EQ(view.done->what, TalkDone::What::MistakeStays);
    ASSERT_EQ(open().size(), 1U);
    substances.setDependence(ghb, SafetyAnswer::No);
    presenter->substancesChanged();
    EXPECT_TRUE(presenter->takeBackMistake(open().front().id));
    EXPECT_TRUE(open().empty());
}

TEST_F(TalkMistakeTest, APressThatCannotBeStoredChangesNothing) {
    presenter->answer(Complaint::SuicidalTendencies, indexOf(ComplaintAnswer::Now));
    const auto disk = std::make_shared<FailAfter>();
    casebook().session().database.setFailAfter(disk);
    for (int writes = 0; writes < 3; ++writes) {
        disk->writes = writes;
        EXPECT_FALSE(presenter->takeBackMistake(open().front().id));
        EXPECT_TRUE(view.failure);
        EXPECT_EQ(stored(Complaint::SuicidalTendencies), ComplaintAnswer::Now);
        EXPECT_EQ(open().size(), 1U);
    }
    disk->writes.reset();
    EXPECT_TRUE(presenter->takeBackMistake(open().front().id));
}

TEST_F(TalkMistakeTest, WhatIsOutOfSightIsShownBeforeItIsUndone) {
    presenter->answer(ChecklistItem::MoreThanPlanned, indexOf(Answer::Yes));
    presenter->activate(Complaint::Debts);
    view.inView = false;
    presenter->undo();
    EXPECT_EQ(stored(ChecklistItem::MoreThanPlanned), Answer::Yes) << "the first press shows";
    EXPECT_EQ(view.active, TalkItem(ChecklistItem::MoreThanPlanned));
    EXPECT_EQ(view.done->what, TalkDone::What::UndoesNext);
    EXPECT_EQ(view.done->answer, indexOf(Answer::Yes));
    presenter->undo();
    EXPECT_FALSE(stored(ChecklistItem::MoreThanPlanned)) << "the second undoes";
    EXPECT_EQ(view.done->what, TalkDone::What::Undone);
    presenter->activate(Complaint::Debts);
    presenter->redo();
    EXPECT_FALSE(stored(ChecklistItem::MoreThanPlanned));
    EXPECT_EQ(view.done->what, TalkDone::What::RedoesNext);
    presenter->redo();
    EXPECT_EQ(stored(ChecklistItem::MoreThanPlanned), Answer::Yes);
    view.inView = true;
    presenter->undo();
    EXPECT_FALSE(stored(ChecklistItem::MoreThanPlanned)) << "what is in sight goes at once";
    presenter->undo();
    EXPECT_EQ(view.done->what, TalkDone::What::NothingToUndo);
}

TEST_F(TalkMistakeTest, AnythingInBetweenShowsItAnew) {
    presenter->answer(ChecklistItem::MoreThanPlanned, indexOf(Answer::Yes));
    view.inView = false;
    presenter->undo();
    presenter->activate(Complaint::Debts);
    presenter->undo();
    EXPECT_EQ(stored(ChecklistItem::MoreThanPlanned), Answer::Yes);
    EXPECT_EQ(view.active, TalkItem(ChecklistItem::MoreThanPlanned));
}

TEST_F(TalkMistakeTest, EachTopicIsGoneOnWithWhereOneWas) {
    presenter->activate(Complaint::SuicideAttempts);
    presenter->answerActive(TalkKey::No);
    EXPECT_TRUE(presenter->spot().isPast);
    presenter->goTo(TalkTopic::Questions);
    EXPECT_EQ(presenter->active(), TalkItem(ChecklistItem::MoreOftenOrAlone));
    presenter->answerActive(TalkKey::Yes);
    presenter->goTo(TalkTopic::Social);
    EXPECT_EQ(presenter->spot(), (TalkSpot{.item = Complaint::SuicideAttempts, .isPast = true}));
    presenter->answerActive(TalkKey::Yes);
    EXPECT_EQ(stored(Complaint::SuicideAttempts), ComplaintAnswer::No) << "it was answered";
    presenter->reach(Complaint::SuicideAttempts);
    EXPECT_TRUE(presenter->spot().isPast) << "a focus that comes back is no key";
    presenter->goTo(TalkTopic::Questions);
    EXPECT_EQ(presenter->active(), TalkItem(ChecklistItem::MoreThanPlanned));
    EXPECT_EQ(view.active, TalkItem(ChecklistItem::MoreThanPlanned));
}

} // namespace

} // namespace kentering::talking
