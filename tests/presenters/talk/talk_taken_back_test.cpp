// What is taken back and done again in a talk.
#include "tests/presenters/talk/talk_world.h"

namespace kentering::talking {

namespace {

TEST_F(TalkPresenterTest, TakesAnAnswerBack) {
    presenter->answer(ChecklistItem::MoreThanPlanned, indexOf(Answer::Yes));
    presenter->activate(ChecklistItem::MoreThanPlanned);
    presenter->clearActive();
    EXPECT_FALSE(stored(ChecklistItem::MoreThanPlanned));
    presenter->answer(SafetyQuestion::Antidepressants, indexOf(SafetyAnswer::No));
    presenter->activate(SafetyQuestion::Antidepressants);
    presenter->clearActive();
    EXPECT_EQ(presenter->safety()[SafetyQuestion::Antidepressants], SafetyAnswer::Unknown);
}

TEST_F(TalkPresenterTest, UndoesAndRedoesOverTheWholeTalk) {
    presenter->answer(ChecklistItem::MoreThanPlanned, indexOf(Answer::Yes));
    presenter->answer(Complaint::Debts, indexOf(ComplaintAnswer::Now));
    presenter->answer(ChecklistItem::MoreThanPlanned, indexOf(Answer::No));
    presenter->undo();
    EXPECT_EQ(stored(ChecklistItem::MoreThanPlanned), Answer::Yes);
    EXPECT_EQ(view.active, TalkItem(ChecklistItem::MoreThanPlanned)) << "undo shows what it undoes";
    presenter->undo();
    EXPECT_FALSE(stored(Complaint::Debts));
    presenter->undo();
    EXPECT_FALSE(stored(ChecklistItem::MoreThanPlanned));
    EXPECT_FALSE(presenter->canUndo());
    presenter->redo();
    presenter->redo();
    EXPECT_EQ(stored(ChecklistItem::MoreThanPlanned), Answer::Yes);
    EXPECT_EQ(stored(Complaint::Debts), ComplaintAnswer::Now);
    presenter->answer(Complaint::Debts, indexOf(ComplaintAnswer::No));
    EXPECT_FALSE(presenter->canRedo()) << "a new answer leaves no old future";
    presenter->undo();
    EXPECT_EQ(stored(Complaint::Debts), ComplaintAnswer::Now);
}

TEST_F(TalkPresenterTest, UndoesTypingAndAnswersInTheOrderInWhichTheyWereDone) {
    presenter->noteTyped("a");
    presenter->noteTyped("ab");
    presenter->answer(ChecklistItem::MoreThanPlanned, indexOf(Answer::Yes));
    presenter->noteTyped("abc");
    time.pass(5s);
    presenter->noteTyped("abcd");
    presenter->undo();
    EXPECT_EQ(presenter->note(), "abc") << "a pause begins a new stretch";
    presenter->undo();
    EXPECT_EQ(presenter->note(), "ab");
    EXPECT_EQ(stored(ChecklistItem::MoreThanPlanned), Answer::Yes);
    presenter->undo();
    EXPECT_FALSE(stored(ChecklistItem::MoreThanPlanned));
    presenter->undo();
    EXPECT_EQ(presenter->note(), "");
    EXPECT_FALSE(presenter->canUndo());
    for (int step = 0; step < 4; ++step) {
        presenter->redo();
    }
    EXPECT_EQ(presenter->note(), "abcd");
    EXPECT_EQ(stored(ChecklistItem::MoreThanPlanned), Answer::Yes);
    EXPECT_EQ(view.notes, 6);
    time.pass(1s);
    EXPECT_EQ(DraftReader(casebook()).find(ruben, "talk.note"), "abcd") << "what was undone is stored too";
}

TEST_F(TalkPresenterTest, UndoesAndRedoesSubstancesInTheirPlaceAmongTheRest) {
    SubstancesPresenter substances(*context, ruben, presenter->substanceTalk());
    const auto uses = [this] {
        std::vector<SubstanceUse> all;
        for (const auto& use : SubstanceReader(casebook()).of(ruben)) {
            all.push_back(use.value);
        }
        return all;
    };
    presenter->answer(ChecklistItem::MoreThanPlanned, indexOf(Answer::Yes));
    substances.name(Substance::Ghb);
    const SubstanceUseId ghb = substances.uses().back().id;
    substances.setDependence(ghb, SafetyAnswer::Yes);
    substances.setDays(ghb, "1");
    substances.setDays(ghb, "12");
    substances.remove(ghb);
    presenter->noteTyped("a");
    const SubstanceUse whole{.substance = Substance::Ghb, .daysPer28 = 12, .dependence = SafetyAnswer::Yes};

    presenter->undo(); // the letter
    presenter->undo(); // taking it away
    EXPECT_EQ(uses(), std::vector{whole});
    EXPECT_EQ(presenter->safety()[SafetyQuestion::DownerDependence], SafetyAnswer::Yes)
        << "the strip follows";
    presenter->undo(); // both digits
    EXPECT_EQ(uses().front().daysPer28, std::nullopt);
    presenter->undo();
    EXPECT_EQ(uses().front().dependence, SafetyAnswer::Unknown);
    EXPECT_EQ(presenter->safety()[SafetyQuestion::DownerDependence], SafetyAnswer::Unknown);
    presenter->undo();
    EXPECT_TRUE(uses().empty());
    EXPECT_EQ(view.substances, 4);
    EXPECT_TRUE(stored(ChecklistItem::MoreThanPlanned)) << "the answer before it has its own step";
    presenter->undo();
    EXPECT_FALSE(stored(ChecklistItem::MoreThanPlanned));
    for (int step = 0; step < 4; ++step) {
        presenter->redo();
    }
    EXPECT_EQ(uses(), std::vector{whole});
    presenter->redo();
    EXPECT_TRUE(uses().empty());
}

TEST_F(TalkPresenterTest, UndoReachesBackOverALock) {
    presenter->answer(ChecklistItem::MoreThanPlanned, indexOf(Answer::Yes));
    presenter->noteTyped("een zin");
    SubstancesPresenter(*context, ruben, presenter->substanceTalk()).name(Substance::Ghb);
    start(); // locked and unlocked
    presenter->undo();
    EXPECT_TRUE(SubstanceReader(casebook()).of(ruben).empty());
    presenter->undo();
    EXPECT_EQ(presenter->note(), "");
    start();
    presenter->redo();
    EXPECT_EQ(presenter->note(), "een zin") << "and forward again";
    presenter->undo();
    presenter->undo();
    EXPECT_FALSE(stored(ChecklistItem::MoreThanPlanned));
    EXPECT_FALSE(presenter->canUndo());
}

TEST_F(TalkPresenterTest, UndoLeavesAloneWhatSomebodyChangedElsewhereSince) {
    presenter->answer(ChecklistItem::MoreThanPlanned, indexOf(Answer::Yes));
    presenter->answer(ChecklistItem::CravingBetweenDates, indexOf(Answer::Yes));
    Writing<MeasurementStore>(casebook())
        ->setAnswer(ruben, lists().front().id, ChecklistItem::CravingBetweenDates, Answer::No, "1");
    start();
    presenter->undo();
    EXPECT_EQ(stored(ChecklistItem::CravingBetweenDates), Answer::No) << "it is somebody else's now";
    EXPECT_FALSE(stored(ChecklistItem::MoreThanPlanned)) << "the step before it";
}

TEST_F(TalkPresenterTest, UndoReachesIntoNoEarlierTalkAndIntoNoOtherClients) {
    presenter->answer(ChecklistItem::MoreThanPlanned, indexOf(Answer::Yes));
    start(addClient("Mo"));
    EXPECT_FALSE(presenter->canUndo());
    start();
    EXPECT_TRUE(presenter->canUndo());
    ASSERT_TRUE(presenter->end({}));
    EXPECT_FALSE(presenter->canUndo());
    start();
    EXPECT_FALSE(presenter->canUndo());
    presenter->answer(ChecklistItem::MoreThanPlanned, indexOf(Answer::No));
    reopenLater(1);
    EXPECT_FALSE(presenter->canUndo()) << "a talk of yesterday has ended";
}

TEST_F(TalkPresenterTest, AnUndoThatCannotBeStoredIsNotDone) {
    presenter->answer(Complaint::PassingOut, indexOf(ComplaintAnswer::Now));
    const auto disk = std::make_shared<FailAfter>();
    disk->writes = 2;
    casebook().session().database.setFailAfter(disk);
    presenter->undo();
    EXPECT_TRUE(view.failure);
    EXPECT_TRUE(presenter->canUndo());
    EXPECT_EQ(stored(Complaint::PassingOut), ComplaintAnswer::Now);
    EXPECT_EQ(presenter->row(Complaint::PassingOut).chosen, indexOf(ComplaintAnswer::Now));
    disk->writes.reset();
    presenter->undo();
    EXPECT_EQ(stored(Complaint::PassingOut), std::nullopt);
}

} // namespace

} // namespace kentering::talking
