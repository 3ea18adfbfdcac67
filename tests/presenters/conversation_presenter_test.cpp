#include "app/presenters/conversation_presenter.h"

#include "model/storage/draft_store.h"
#include "model/storage/entry_store.h"
#include "model/storage/measurement_store.h"
#include "tests/presenters/support/workspace_fixture.h"

#include <optional>

namespace kentering {
namespace {

using namespace std::chrono_literals;

class FakeConversationView : public ConversationView {
public:
    void showAnswer(const TalkItem& item) override { answers.push_back(item); }
    void showActive(const TalkItem& item) override { active = item; }
    void showCounts() override { ++counts; }
    void showSafety() override { ++safety; }
    void showSafetyWork() override { ++safetyWork; }
    void showPrompts() override { ++prompts; }
    void showNoteStored(bool now) override { noteStored = now; }
    void showFailure(std::exception_ptr error) override { failure = error; }

    std::vector<TalkItem> answers;
    std::optional<TalkItem> active;
    int counts = 0;
    int safety = 0;
    int safetyWork = 0;
    int prompts = 0;
    std::optional<bool> noteStored;
    std::exception_ptr failure;
};

class ConversationPresenterTest : public WorkspaceTest {
protected:
    void start(std::optional<ClientId> client = std::nullopt) {
        presenter.reset();
        presenter = std::make_unique<ConversationPresenter>(*workspace, client.value_or(ruben), view);
    }
    ConversationPresenterTest() { start(); }
    ~ConversationPresenterTest() override { presenter.reset(); }

    [[nodiscard]] std::vector<Stored<MeasurementId, Measurement>> lists() const {
        return MeasurementStore(casebook()).of(ruben);
    }
    [[nodiscard]] std::optional<Answer> stored(ChecklistItem item) const {
        return lists().empty() ? std::nullopt : lists().front().value.checklist[indexOf(item)];
    }
    [[nodiscard]] std::optional<ComplaintAnswer> stored(Complaint item) const {
        return lists().empty() ? std::nullopt : lists().front().value.complaints[indexOf(item)];
    }
    [[nodiscard]] std::vector<Stored<ContactId, Contact>> contacts() const {
        return ContactStore(casebook()).of(ruben);
    }

    FakeConversationView view;
    std::unique_ptr<ConversationPresenter> presenter;
};

TEST_F(ConversationPresenterTest, LeavesNoTraceOfATalkInWhichNothingWasDone) {
    start();
    presenter.reset();
    EXPECT_TRUE(lists().empty());
    EXPECT_TRUE(contacts().empty());
    EXPECT_FALSE(TalkRecord::isUnfinished(casebook(), ruben));
}

TEST_F(ConversationPresenterTest, StoresEachAnswerAtItsKeyAndGoesOn) {
    presenter->answerActive(TalkKey::Yes);
    EXPECT_EQ(stored(ChecklistItem::MoreOftenOrAlone), Answer::Yes);
    EXPECT_EQ(view.active, TalkItem(ChecklistItem::MoreThanPlanned));
    presenter->answerActive(TalkKey::No);
    EXPECT_EQ(stored(ChecklistItem::MoreThanPlanned), Answer::No);
    presenter->answerActive(TalkKey::Declined);
    EXPECT_EQ(stored(ChecklistItem::CravingBetweenDates), Answer::Declined);
    ASSERT_EQ(lists().size(), 1U) << "one list for the whole talk";
    EXPECT_EQ(lists().front().value.moment, MeasurementMoment::Start);
    EXPECT_EQ(lists().front().value.on, kToday);
    EXPECT_EQ(MeasurementStore(casebook())
                  .questionVersion(ruben, lists().front().id, ChecklistItem::MoreThanPlanned),
              std::to_string(workspace->content.version()));
    ASSERT_EQ(contacts().size(), 1U);
    EXPECT_EQ(contacts().front().value.status, ContactStatus::Attended);
}

TEST_F(ConversationPresenterTest, AnswersSeventeenQuestionsInSeventeenKeys) {
    for (std::size_t key = 0; key < kCount<ChecklistItem>; ++key) {
        presenter->answerActive(key % 2 == 0 ? TalkKey::Yes : TalkKey::No);
    }
    EXPECT_EQ(presenter->questionSummary().answered, 17);
    EXPECT_EQ(presenter->questionSummary().yes, 9);
}

TEST_F(ConversationPresenterTest, SumsUpTheDayOfRubenAsFacts) {
    using enum ChecklistItem;
    for (const ChecklistItem item :
         {MoreOftenOrAlone, MoreThanPlanned, CravingBetweenDates, ExtraAgainstComedown, CancelsAppointments,
          GoesOnDespiteComplaints, NoSexWithoutDrugs, UseWeighsOnMe, WishToCutDown, FailedAttempts,
          DailyDutiesSuffer}) {
        presenter->answer(item, indexOf(Answer::Yes));
    }
    for (const ChecklistItem item : {NeedsMoreForEffect, RelationshipProblems, WhileDrivingWorkingStudying}) {
        presenter->answer(item, indexOf(Answer::No));
    }
    presenter->answer(SecretlyWithOthers, indexOf(Answer::Declined));
    EXPECT_EQ(presenter->questionSummary(),
              (ChecklistSummary{.yes = 11, .answered = 14, .declined = 1, .notAsked = 2}));
    EXPECT_EQ(presenter->count(TalkTopic::Questions).asked, 15);
}

TEST_F(ConversationPresenterTest, KnowsNowEarlierAndNoForComplaints) {
    presenter->activate(Complaint::SleepProblems);
    presenter->answerActive(TalkKey::Earlier);
    EXPECT_EQ(stored(Complaint::SleepProblems), ComplaintAnswer::Earlier);
    EXPECT_EQ(view.active, TalkItem(Complaint::NoEnergy));
    presenter->activate(Complaint::SleepProblems);
    presenter->answerActive(TalkKey::Yes);
    EXPECT_EQ(stored(Complaint::SleepProblems), ComplaintAnswer::Now);
    EXPECT_EQ(presenter->complaintSummary().now, 1);
    EXPECT_EQ(presenter->complaintSummary().total, 31);
}

TEST_F(ConversationPresenterTest, IgnoresAKeyThatMeansNothingThere) {
    presenter->answerActive(TalkKey::Earlier);
    EXPECT_TRUE(lists().empty());
    EXPECT_EQ(presenter->active(), TalkItem(ChecklistItem::MoreOftenOrAlone));
}

TEST_F(ConversationPresenterTest, TakesAnAnswerBack) {
    presenter->answer(ChecklistItem::MoreThanPlanned, indexOf(Answer::Yes));
    presenter->activate(ChecklistItem::MoreThanPlanned);
    presenter->clearActive();
    EXPECT_FALSE(stored(ChecklistItem::MoreThanPlanned));
    presenter->answer(SafetyQuestion::Antidepressants, indexOf(SafetyAnswer::No));
    presenter->activate(SafetyQuestion::Antidepressants);
    presenter->clearActive();
    EXPECT_EQ(presenter->safety()[SafetyQuestion::Antidepressants], SafetyAnswer::Unknown);
}

TEST_F(ConversationPresenterTest, UndoesAndRedoesOverTheWholeTalk) {
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

TEST_F(ConversationPresenterTest, MovesThroughTheTalkAndStaysWithinIt) {
    presenter->moveActive(-1);
    EXPECT_EQ(view.active, TalkItem(ChecklistItem::MoreOftenOrAlone));
    presenter->moveActive(17);
    EXPECT_EQ(view.active, TalkItem(Complaint::WeightLoss));
    presenter->moveActive(1000);
    EXPECT_EQ(view.active, TalkItem(SafetyQuestion::HistoryPsychosisDepressionSuicidality));
}

TEST_F(ConversationPresenterTest, GoesToTheNextThatWasNotAsked) {
    presenter->answer(ChecklistItem::MoreThanPlanned, indexOf(Answer::Yes));
    presenter->answer(ChecklistItem::CravingBetweenDates, indexOf(Answer::Declined));
    presenter->activateNextUnasked();
    EXPECT_EQ(view.active, TalkItem(ChecklistItem::NeedsMoreForEffect));
    presenter->activate(SafetyQuestion::HistoryPsychosisDepressionSuicidality);
    presenter->activateNextUnasked();
    EXPECT_EQ(view.active, TalkItem(ChecklistItem::MoreOftenOrAlone)) << "round once";
}

TEST_F(ConversationPresenterTest, MakesATaskAndABannerForEachSuicideItem) {
    presenter->answer(Complaint::SuicidalTendencies, indexOf(ComplaintAnswer::Now));
    ASSERT_EQ(presenter->openSafetyWork().size(), 1U);
    EXPECT_EQ(view.safetyWork, 1);
    const Task task = presenter->openSafetyWork().front().value;
    EXPECT_EQ(task.owner, "Noor");
    EXPECT_EQ(task.due, kToday);
    presenter->answer(Complaint::SuicideAttempts, indexOf(ComplaintAnswer::Earlier));
    EXPECT_EQ(presenter->openSafetyWork().size(), 2U) << "the second one, in another domain, is not hidden";
    presenter->undo();
    presenter->undo();
    EXPECT_EQ(presenter->openSafetyWork().size(), 2U) << "taking the answer back never silences it";
}

TEST_F(ConversationPresenterTest, KeepsSafetyWorkOpenUntilAnOutcomeIsWritten) {
    presenter->answer(Complaint::SuicidalTendencies, indexOf(ComplaintAnswer::Now));
    ASSERT_TRUE(presenter->end(std::nullopt, std::nullopt));
    start();
    ASSERT_EQ(presenter->openSafetyWork().size(), 1U) << "ending the talk silences nothing";
    const TaskId task = presenter->openSafetyWork().front().id;
    EXPECT_FALSE(presenter->closeSafetyWork(task, " \n\t"));
    EXPECT_EQ(presenter->openSafetyWork().size(), 1U);
    EXPECT_TRUE(presenter->closeSafetyWork(task, "gesproken, geen plan, belt 113"));
    EXPECT_TRUE(presenter->openSafetyWork().empty());
}

TEST_F(ConversationPresenterTest, StoresSafetyAnswersAndCountsUnknownAsNotAsked) {
    EXPECT_EQ(presenter->count(TalkTopic::Safety).asked, 0);
    presenter->answer(SafetyQuestion::DownerDependence, indexOf(SafetyAnswer::Yes));
    EXPECT_EQ(ClientStore(casebook()).get(ruben).safety[SafetyQuestion::DownerDependence], SafetyAnswer::Yes);
    EXPECT_EQ(presenter->count(TalkTopic::Safety).asked, 1);
    EXPECT_EQ(view.safety, 1);
}

TEST_F(ConversationPresenterTest, StoresTheNoteWithinASecondOfTyping) {
    presenter->noteTyped("„Door");
    EXPECT_EQ(view.noteStored, false);
    time.pass(200ms);
    presenter->noteTyped("„Door de week");
    time.pass(300ms);
    EXPECT_EQ(DraftStore(casebook()).find(ruben, "talk.note"), "„Door de week")
        << "going on typing does not put storing off";
    EXPECT_EQ(view.noteStored, true);
}

TEST_F(ConversationPresenterTest, BringsAHalfTypedNoteBack) {
    presenter->noteTyped("half a sen");
    start(); // the screen closed at once, before any alarm: a lock, another screen
    EXPECT_EQ(presenter->note(), "half a sen");
    ASSERT_EQ(contacts().size(), 1U);
    EXPECT_FALSE(contacts().front().value.note) << "it is put away when the talk ends";
    EXPECT_TRUE(presenter->end(std::nullopt, std::nullopt));
    EXPECT_EQ(contacts().front().value.note, "half a sen");
    EXPECT_FALSE(TalkRecord::isUnfinished(casebook(), ruben));
    EXPECT_TRUE(DraftStore(casebook()).of(ruben).empty());
}

TEST_F(ConversationPresenterTest, NeverShowsOneClientsTextToAnother) {
    const ClientId other = addClient("Elif");
    presenter->noteTyped("about Ruben");
    presenter->answer(ChecklistItem::MoreThanPlanned, indexOf(Answer::Yes));
    start(other);
    EXPECT_EQ(presenter->note(), "");
    EXPECT_EQ(presenter->questionSummary().answered, 0);
    EXPECT_EQ(presenter->displayName(), "Elif");
    EXPECT_FALSE(presenter->canUndo());
    start(ruben);
    EXPECT_EQ(presenter->note(), "about Ruben");
    EXPECT_EQ(presenter->questionSummary().answered, 1);
}

TEST_F(ConversationPresenterTest, TakesABookedTalkOfTodayForThisOne) {
    ContactStore(casebook())
        .add(ruben, Contact{.at = DateTime(kToday, boost::posix_time::hours(9)),
                            .kind = ContactKind::Talk,
                            .status = ContactStatus::Booked});
    start();
    presenter->answerActive(TalkKey::Yes);
    ASSERT_EQ(contacts().size(), 1U);
    EXPECT_EQ(contacts().front().value.status, ContactStatus::Attended);
}

TEST_F(ConversationPresenterTest, EndsWithGoalAndNextContact) {
    presenter->noteTyped("note");
    const DateTime next(Date(2026, 11, 25), boost::posix_time::hours(14));
    EXPECT_TRUE(
        presenter->end(Goal{.text = "call the clinic", .horizon = GoalHorizon::OneDay, .on = kToday}, next));
    ASSERT_EQ(contacts().size(), 2U);
    EXPECT_EQ(contacts().back().value.at, next);
    EXPECT_EQ(contacts().back().value.status, ContactStatus::Booked);
    start();
    ASSERT_TRUE(presenter->lastGoal()) << "the next talk opens with that goal";
    EXPECT_EQ(presenter->lastGoal()->text, "call the clinic");
}

TEST_F(ConversationPresenterTest, GoesOnWithAListThatIsNotFinishedAndBeginsAReviewLater) {
    presenter->answer(ChecklistItem::MoreThanPlanned, indexOf(Answer::Yes));
    workspace->casebook.reset();
    CasebookOptions later = options();
    later.clock = Clock::fixed(kToday + boost::gregorian::days(14));
    presenter.reset();
    workspace->casebook = std::make_shared<Casebook>(
        Casebook::open(root / "book", UserPassphrase{"Noor", Secret("wachtzin")}, later));
    start();
    EXPECT_EQ(presenter->questionSummary().yes, 1);
    presenter.reset();
    later.clock = Clock::fixed(kToday + boost::gregorian::days(60));
    workspace->casebook.reset();
    workspace->casebook = std::make_shared<Casebook>(
        Casebook::open(root / "book", UserPassphrase{"Noor", Secret("wachtzin")}, later));
    start();
    EXPECT_EQ(presenter->questionSummary().yes, 0);
    EXPECT_EQ(presenter->moment(), MeasurementMoment::Review);
    presenter->answerActive(TalkKey::No);
    EXPECT_EQ(lists().size(), 2U);
}

TEST_F(ConversationPresenterTest, PromptsTheCounsellorUntilHeSwitchesItOff) {
    presenter->answer(Complaint::PassingOut, indexOf(ComplaintAnswer::Now));
    const auto hints = presenter->hints();
    ASSERT_FALSE(hints.empty());
    presenter->switchOff(hints.front().id);
    for (const auto& hint : presenter->hints()) {
        EXPECT_NE(hint.id, hints.front().id);
    }
    start();
    for (const auto& hint : presenter->hints()) {
        EXPECT_NE(hint.id, hints.front().id) << "and it stays off";
    }
}

TEST_F(ConversationPresenterTest, CountsTheMinutesOfTheTalk) {
    EXPECT_EQ(presenter->minutes(), 0);
    time.pass(23min);
    EXPECT_EQ(presenter->minutes(), 23);
}

} // namespace
} // namespace kentering
