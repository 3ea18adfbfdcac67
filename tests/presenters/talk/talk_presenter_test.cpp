// A talk: what is asked, answered, noted and agreed. Undo and safety have files of their own.
#include "tests/presenters/talk/talk_world.h"

namespace kentering::talking {

namespace {

TEST_F(TalkPresenterTest, LeavesNoTraceOfATalkInWhichNothingWasDone) {
    start();
    presenter.reset();
    EXPECT_TRUE(lists().empty());
    EXPECT_TRUE(contacts().empty());
    EXPECT_FALSE(hasUnfinishedTalk(context->dossier(ruben, ReadingPurpose::Talk)));
}

TEST_F(TalkPresenterTest, StoresEachAnswerAtItsKeyAndGoesOn) {
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
    EXPECT_EQ(MeasurementReader(casebook())
                  .questionVersion(ruben, lists().front().id, ChecklistItem::MoreThanPlanned),
              std::to_string(context->content.version()));
    ASSERT_EQ(contacts().size(), 1U);
    EXPECT_EQ(contacts().front().value.status, ContactStatus::Attended);
}

TEST_F(TalkPresenterTest, AnswersSeventeenQuestionsInSeventeenKeys) {
    for (std::size_t key = 0; key < kCount<ChecklistItem>; ++key) {
        presenter->answerActive(key % 2 == 0 ? TalkKey::Yes : TalkKey::No);
    }
    EXPECT_EQ(presenter->questionSummary().answered, 17);
    EXPECT_EQ(presenter->questionSummary().yes, 9);
}

TEST_F(TalkPresenterTest, SumsUpTheDayOfRubenAsFacts) {
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

TEST_F(TalkPresenterTest, KnowsNowEarlierAndNoForComplaints) {
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

TEST_F(TalkPresenterTest, IgnoresAKeyThatMeansNothingThere) {
    presenter->answerActive(TalkKey::Earlier);
    EXPECT_TRUE(lists().empty());
    EXPECT_EQ(presenter->active(), TalkItem(ChecklistItem::MoreOftenOrAlone));
}

TEST_F(TalkPresenterTest, ArrowsMoveThroughATopicAndStayWithinIt) {
    presenter->moveActive(-1);
    EXPECT_EQ(presenter->active(), TalkItem(ChecklistItem::MoreOftenOrAlone));
    EXPECT_EQ(view.done->what, TalkDone::What::EdgeOfTopic);
    presenter->moveActive(3);
    EXPECT_EQ(view.active, TalkItem(ChecklistItem::NeedsMoreForEffect));
    presenter->moveActive(1000);
    EXPECT_EQ(view.active, TalkItem(ChecklistItem::SecretlyWithOthers));
    presenter->activate(SafetyQuestion::Antidepressants);
    presenter->moveActive(-1);
    EXPECT_EQ(presenter->active(), TalkItem(SafetyQuestion::Antidepressants))
        << "never by surprise onto an item about suicide";
}

TEST_F(TalkPresenterTest, GoesToTheNextThatWasNotAsked) {
    presenter->answer(ChecklistItem::MoreThanPlanned, indexOf(Answer::Yes));
    presenter->answer(ChecklistItem::CravingBetweenDates, indexOf(Answer::Declined));
    presenter->activateNextUnasked();
    EXPECT_EQ(view.active, TalkItem(ChecklistItem::NeedsMoreForEffect));
    presenter->activate(SafetyQuestion::HistoryPsychosisDepressionSuicidality);
    presenter->activateNextUnasked();
    EXPECT_EQ(view.active, TalkItem(ChecklistItem::MoreOftenOrAlone)) << "round once";
}

TEST_F(TalkPresenterTest, StoresTheNoteWithinASecondOfTyping) {
    presenter->noteTyped("„Door");
    EXPECT_EQ(view.noteStored, false);
    time.pass(200ms);
    presenter->noteTyped("„Door de week");
    time.pass(300ms);
    EXPECT_EQ(DraftReader(casebook()).find(ruben, "talk.note"), "„Door de week")
        << "going on typing does not put storing off";
    EXPECT_EQ(view.noteStored, true);
}

TEST_F(TalkPresenterTest, BringsAHalfTypedNoteBack) {
    presenter->noteTyped("half a sen");
    start(); // the screen closed at once, before any alarm: a lock, another screen
    EXPECT_EQ(presenter->note(), "half a sen");
    ASSERT_EQ(contacts().size(), 1U);
    EXPECT_FALSE(contacts().front().value.note) << "it is put away when the talk ends";
    EXPECT_TRUE(presenter->end({}));
    EXPECT_EQ(contacts().front().value.note, "half a sen");
    EXPECT_FALSE(hasUnfinishedTalk(context->dossier(ruben, ReadingPurpose::Talk)));
    EXPECT_TRUE(DraftReader(casebook()).of(ruben).empty());
}

TEST_F(TalkPresenterTest, NeverShowsOneClientsTextToAnother) {
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

TEST_F(TalkPresenterTest, TakesABookedTalkOfTodayForThisOne) {
    Writing<ContactStore>(casebook())
        ->add(ruben, Contact{.at = DateTime(kToday, boost::posix_time::hours(9)),
                             .kind = ContactKind::Talk,
                             .status = ContactStatus::Booked});
    start();
    presenter->answerActive(TalkKey::Yes);
    ASSERT_EQ(contacts().size(), 1U);
    EXPECT_EQ(contacts().front().value.status, ContactStatus::Attended);
}

TEST_F(TalkPresenterTest, EndsWithGoalAndNextContact) {
    presenter->noteTyped("note");
    const DateTime next(Date(2026, 11, 25), boost::posix_time::hours(14));
    EXPECT_TRUE(
        presenter->end({.goal = "call the clinic", .horizon = GoalHorizon::OneDay, .nextContact = next}));
    ASSERT_EQ(contacts().size(), 2U);
    EXPECT_EQ(contacts().back().value.at, next);
    EXPECT_EQ(contacts().back().value.status, ContactStatus::Booked);
    EXPECT_FALSE(presenter->agreements().lastGoal()) << "nobody asks the same day whether it was met";
    reopenLater(2);
    ASSERT_TRUE(presenter->agreements().lastGoal()) << "the next talk opens with that goal";
    EXPECT_EQ(presenter->agreements().lastGoal()->text, "call the clinic");
}

TEST_F(TalkPresenterTest, AsksWhetherTheGoalWasMet) {
    ASSERT_TRUE(presenter->end({.goal = "call the clinic"}));
    reopenLater(2);
    presenter->answerGoal(GoalMet::Partly, "niemand nam op");
    EXPECT_EQ(view.goals, 1);
    EXPECT_FALSE(presenter->agreements().lastGoal());
    const auto goals = GoalReader(casebook()).of(ruben);
    ASSERT_EQ(goals.size(), 1U);
    EXPECT_EQ(goals.front().value.outcome, "Deels gelukt: niemand nam op");
}

TEST_F(TalkPresenterTest, AsksLaterAboutWhatHeWantedToThinkOverAndLosesNoWords) {
    presenter->noteTyped("note");
    ASSERT_TRUE(presenter->end({.goal = "minder op vrijdag", .thinksItOver = true}));
    EXPECT_TRUE(GoalReader(casebook()).of(ruben).empty());
    ASSERT_FALSE(contacts().empty());
    EXPECT_EQ(contacts().front().value.note, "note\nDenkt erover na: minder op vrijdag");
    reopenLater(7);
    EXPECT_TRUE(presenter->agreements().wasThinkingItOver());
    EXPECT_FALSE(presenter->answerThinking("  "));
    EXPECT_TRUE(presenter->answerThinking("wil stoppen"));
    EXPECT_FALSE(presenter->agreements().wasThinkingItOver());
}

TEST_F(TalkPresenterTest, EndsWithNothingAgreed) {
    presenter->noteTyped("note");
    ASSERT_TRUE(presenter->end({}));
    EXPECT_TRUE(GoalReader(casebook()).of(ruben).empty());
    EXPECT_FALSE(presenter->agreements().wasThinkingItOver());
    EXPECT_EQ(contacts().size(), 1U);
}

TEST_F(TalkPresenterTest, NamingASubstanceIsOneCommitWithTheTalkThatItBegins) {
    const auto acts = [this] { return casebook().session().database.integer("SELECT count(*) FROM act"); };
    const auto before = acts();
    SubstancesPresenter substances(*context, ruben, presenter->substanceTalk());
    substances.name(Substance::Ghb);
    EXPECT_EQ(acts(), before + 1);
    EXPECT_EQ(contacts().size(), 1U) << "the talk takes place";
    EXPECT_TRUE(presenter->canUndo());
    EXPECT_EQ(presenter->saved(), TalkPresenter::Saved::Stored);
    EXPECT_FALSE(DraftReader(casebook()).find(ruben, "talk.changes").value_or("").empty());
    substances.setDependence(substances.uses().front().id, SafetyAnswer::Yes);
    EXPECT_EQ(acts(), before + 2) << "with the work that it asks for";
    substances.remove(substances.uses().front().id);
    EXPECT_EQ(acts(), before + 3);
    time.pass(1s);
    EXPECT_EQ(acts(), before + 3) << "nothing was left to store";
}

TEST_F(TalkPresenterTest, TellsWhoWroteWhatInTheNote) {
    presenter->noteTyped("hij slaapt slecht");
    time.pass(60s);
    presenter->noteTyped("hij slaapt nu één uur");
    const auto lines = presenter->noteHistory();
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].author, "Noor");
    EXPECT_EQ(lines[0].before, "slecht");
    EXPECT_EQ(lines[0].after, "nu één uur");
    EXPECT_EQ(lines[0].at, DateTime(kToday, boost::posix_time::hours(10)) + boost::posix_time::minutes(1));
    EXPECT_EQ(lines[1].before, "");
    EXPECT_EQ(lines[1].after, "hij slaapt slecht");
    start();
    EXPECT_EQ(presenter->noteHistory().size(), 2U) << "over a lock too";
}

TEST_F(TalkPresenterTest, KeepsWhoAnsweredWhatAndWhen) {
    presenter->answer(ChecklistItem::MoreThanPlanned, indexOf(Answer::Yes));
    presenter->answer(ChecklistItem::MoreThanPlanned, indexOf(Answer::No));
    presenter->answer(ChecklistItem::CravingBetweenDates, indexOf(Answer::No));
    presenter->answer(SafetyQuestion::Antidepressants, indexOf(SafetyAnswer::Yes));
    const auto lines = answerHistory(*context, ruben, ChecklistItem::MoreThanPlanned);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines.front().before, indexOf(Answer::Yes)) << "newest first";
    EXPECT_EQ(lines.front().after, indexOf(Answer::No));
    EXPECT_FALSE(lines.back().before);
    EXPECT_EQ(lines.back().author, "Noor");
    const auto safety = answerHistory(*context, ruben, SafetyQuestion::Antidepressants);
    ASSERT_EQ(safety.size(), 1U);
    EXPECT_EQ(safety.front().after, indexOf(SafetyAnswer::Yes));
    EXPECT_TRUE(answerHistory(*context, addClient("Elif"), ChecklistItem::MoreThanPlanned).empty());
}

TEST_F(TalkPresenterTest, TheFirstAnswerIsOneCommitAndNothingClaimsToBeStoredBefore) {
    const TalkItem suicide = Complaint::SuicidalTendencies;
    const auto disk = std::make_shared<FailAfter>();
    sqlite::Connection& database = casebook().session().database;
    database.setFailAfter(disk);
    const auto acts = database.integer("SELECT count(*) FROM act");
    int writes = 0;
    for (bool stored = false; !stored; ++writes) {
        ASSERT_LT(writes, 40);
        view.failure = nullptr;
        disk->writes = writes;
        presenter->answer(suicide, indexOf(ComplaintAnswer::Now));
        disk->writes.reset();
        stored = view.failure == nullptr;
        if (!stored) {
            EXPECT_FALSE(presenter->row(suicide).chosen) << "failing at write " << writes;
            EXPECT_FALSE(presenter->canUndo());
            EXPECT_TRUE(contacts().empty() && lists().empty() && presenter->openSafetyWork().empty());
        }
    }
    EXPECT_GT(writes, 5);
    EXPECT_EQ(database.integer("SELECT count(*) FROM act"), acts + 1);
    EXPECT_EQ(presenter->row(suicide).chosen, indexOf(ComplaintAnswer::Now));
    EXPECT_EQ(presenter->openSafetyWork().size(), 1U);
    presenter.reset();
    start();
    EXPECT_TRUE(presenter->canUndo()) << "what can be undone was stored with the answer";
}

TEST_F(TalkPresenterTest, AnEndThatCannotBeStoredLeavesTheTalkAsItWas) {
    presenter->noteTyped("spoke of sleep");
    const Agreements::End agreed{.goal = "one free weekend", .horizon = GoalHorizon::SevenDays};
    const auto disk = std::make_shared<FailAfter>();
    casebook().session().database.setFailAfter(disk);
    for (int writes = 0; writes < 4; ++writes) {
        disk->writes = writes;
        EXPECT_FALSE(presenter->end(agreed));
        EXPECT_EQ(presenter->note(), "spoke of sleep");
    }
    disk->writes.reset();
    EXPECT_TRUE(presenter->end(agreed));
    EXPECT_EQ(GoalReader(casebook()).of(ruben).size(), 1U);
    ASSERT_EQ(contacts().size(), 1U);
    EXPECT_EQ(contacts()[0].value.note, "spoke of sleep");
}

TEST_F(TalkPresenterTest, GoesOnWithAListThatIsNotFinishedAndBeginsAReviewLater) {
    presenter->answer(ChecklistItem::MoreThanPlanned, indexOf(Answer::Yes));
    presenter.reset();
    context->casebook.reset();
    CasebookOptions later = options();
    later.clock = Clock::fixed(kToday + boost::gregorian::days(14));
    context->casebook = std::make_shared<OpenCasebook>(
        Casebook::open(root / "book", UserPassphrase{"Noor", Secret("wachtzin")}, later));
    start();
    EXPECT_EQ(presenter->questionSummary().yes, 1);
    presenter.reset();
    later.clock = Clock::fixed(kToday + boost::gregorian::days(60));
    context->casebook.reset();
    context->casebook = std::make_shared<OpenCasebook>(
        Casebook::open(root / "book", UserPassphrase{"Noor", Secret("wachtzin")}, later));
    start();
    EXPECT_EQ(presenter->questionSummary().yes, 0);
    EXPECT_EQ(presenter->moment(), MeasurementMoment::Review);
    presenter->answerActive(TalkKey::No);
    EXPECT_EQ(lists().size(), 2U);
}

TEST_F(TalkPresenterTest, PromptsTheCounsellorUntilHeSwitchesItOff) {
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

TEST_F(TalkPresenterTest, CountsTheMinutesOfTheTalk) {
    EXPECT_EQ(presenter->minutes(), 0);
    time.pass(23min);
    EXPECT_EQ(presenter->minutes(), 23);
}

} // namespace

} // namespace kentering::talking
