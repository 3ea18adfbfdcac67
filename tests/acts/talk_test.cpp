#include "model/acts/talk.h"

#include "model/storage/dossier/entry_store.h"
#include "model/storage/dossier/measurement_store.h"
#include "model/storage/dossier/task_store.h"
#include "model/storage/drafts/draft_store.h"
#include "tests/acts/acts_fixture.h"
#include "tests/storage/writing.h"

#include <gmock/gmock.h>
#include <stdexcept>

namespace kentering {

using namespace storage;

namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

const TalkNow kNow{.startedAt = DateTime(kToday, boost::posix_time::hours(14)), .questionVersion = "7"};
constexpr auto kSuicide = Complaint::SuicidalTendencies;

class TalkTest : public ActsTest {
protected:
    [[nodiscard]] std::vector<Stored<ContactId, Contact>> contacts() const {
        return dossier->entries<Contact>();
    }
    [[nodiscard]] Measurement list() const { return dossier->entries<Measurement>().at(0).value; }
    [[nodiscard]] std::optional<std::string> draft(std::string_view field) const {
        return DraftReader(*casebook).find(client, field);
    }
    [[nodiscard]] std::int64_t openTasks(const TaskSubject& about) const {
        std::int64_t open = 0;
        for (const auto& task : dossier->entries<Task>()) {
            open += task.value.isOpen() && task.value.about == about ? 1 : 0;
        }
        return open;
    }
    static UndoRow undo(const std::string& text) {
        return [text](std::optional<SubstanceUseId> made) {
            return made ? text + std::to_string(made->value()) : text;
        };
    }
};

// ---- answerItem ----

TEST_F(TalkTest, TheFirstAnswerIsOneCommit) {
    const auto acts = count("act");
    const auto task = answerItem(*dossier, kNow, kSuicide, ComplaintAnswer::Now, undo("row"));
    EXPECT_EQ(count("act"), acts + 1);
    EXPECT_EQ(lastAct(), "answer-item");
    ASSERT_THAT(contacts(), SizeIs(1));
    EXPECT_EQ(contacts()[0].value,
              (Contact{.at = kNow.startedAt, .kind = ContactKind::Talk, .status = ContactStatus::Attended}));
    EXPECT_EQ(list().complaints[indexOf(kSuicide)], ComplaintAnswer::Now);
    ASSERT_TRUE(task);
    EXPECT_EQ(dossier->entries<Task>(),
              (std::vector<StoredOf<Task>>{{*task, {.about = kSuicide, .owner = "Noor", .due = kToday}}}));
    EXPECT_EQ(draft("talk.started"), isoDateTime(kNow.startedAt));
    EXPECT_EQ(draft("talk.changes"), "row");
    EXPECT_EQ(
        MeasurementReader(*casebook).questionVersion(client, dossier->entries<Measurement>()[0].id, kSuicide),
        "7");
}

TEST_F(TalkTest, AnAnswerIsWholeOrNothing) {
    expectWholeOrNothing(
        [&] { answerItem(*dossier, kNow, kSuicide, ComplaintAnswer::Earlier, undo("row")); });
    EXPECT_EQ(openTasks(kSuicide), 1);
    EXPECT_THAT(contacts(), SizeIs(1));
}

TEST_F(TalkTest, AYesToASafetyQuestionIsWholeOrNothing) {
    expectWholeOrNothing([&] {
        answerItem(*dossier, kNow, SafetyQuestion::DownerDependence, SafetyAnswer::Yes, undo("row"));
    });
    EXPECT_EQ(openTasks(SafetyQuestion::DownerDependence), 1);
    EXPECT_EQ(dossier->read().client.safety[SafetyQuestion::DownerDependence], SafetyAnswer::Yes);
}

TEST_F(TalkTest, EachYesThatAsksForWorkRaisesItOnce) {
    using enum SafetyQuestion;
    EXPECT_TRUE(answerItem(*dossier, kNow, HistoryPsychosisDepressionSuicidality, SafetyAnswer::Yes));
    EXPECT_TRUE(answerItem(*dossier, kNow, Complaint::SuicideAttempts, ComplaintAnswer::Earlier));
    EXPECT_FALSE(answerItem(*dossier, kNow, Complaint::SuicideAttempts, ComplaintAnswer::Now));
    EXPECT_FALSE(answerItem(*dossier, kNow, Antidepressants, SafetyAnswer::Yes));
    EXPECT_FALSE(answerItem(*dossier, kNow, kSuicide, ComplaintAnswer::No));
    EXPECT_FALSE(answerItem(*dossier, kNow, ChecklistItem::MoreOftenOrAlone, Answer::Yes));
    EXPECT_THAT(dossier->entries<Task>(), SizeIs(2));
}

TEST_F(TalkTest, AnAnswerTakenBackLeavesTheWork) {
    answerItem(*dossier, kNow, kSuicide, ComplaintAnswer::Now);
    answerItem(*dossier, kNow, kSuicide, std::nullopt);
    EXPECT_EQ(list().complaints[indexOf(kSuicide)], std::nullopt);
    EXPECT_EQ(openTasks(kSuicide), 1);
    answerItem(*dossier, kNow, SafetyQuestion::DownerDependence, std::nullopt);
    EXPECT_EQ(dossier->read().client.safety[SafetyQuestion::DownerDependence], SafetyAnswer::Unknown);
}

TEST_F(TalkTest, AListThatIsBegunHasTheMomentThatWasChosen) {
    TalkNow now = kNow;
    now.moment = MeasurementMoment::End;
    answerItem(*dossier, now, kSuicide, ComplaintAnswer::No);
    EXPECT_EQ(list().moment, MeasurementMoment::End);
    answerItem(*dossier, kNow, kSuicide, ComplaintAnswer::Now);
    EXPECT_EQ(list().moment, MeasurementMoment::End) << "a list that goes on keeps its own";
}

TEST_F(TalkTest, AnAnswerOfAnotherKindIsAnErrorOfTheProgram) {
    const std::string before = everything();
    EXPECT_THROW(answerItem(*dossier, kNow, kSuicide, Answer::Yes), std::logic_error);
    EXPECT_EQ(everything(), before);
}

TEST_F(TalkTest, ABookedTalkOfTheDayIsThisTalk) {
    Writing<ContactStore>(*casebook)->add(client, {.at = DateTime(kToday, boost::posix_time::hours(13)),
                                                   .kind = ContactKind::Talk,
                                                   .status = ContactStatus::Booked});
    answerItem(*dossier, kNow, ChecklistItem::MoreOftenOrAlone, Answer::No);
    answerItem(*dossier, kNow, ChecklistItem::MoreOftenOrAlone, Answer::Yes);
    ASSERT_THAT(contacts(), SizeIs(1));
    EXPECT_EQ(contacts()[0].value.status, ContactStatus::Attended);
    EXPECT_EQ(contacts()[0].value.at, kNow.startedAt);
}

// ---- substances ----

TEST_F(TalkTest, NamingASubstanceIsWholeOrNothing) {
    std::optional<SubstanceUseId> id;
    expectWholeOrNothing([&] { id = nameSubstance(*dossier, &kNow, Substance::Ghb, undo("named ")); });
    ASSERT_TRUE(id);
    EXPECT_EQ(draft("talk.changes"), "named " + std::to_string(id->value()));
    EXPECT_THAT(contacts(), SizeIs(1));
}

TEST_F(TalkTest, NamedOutsideATalkItBeginsNone) {
    nameSubstance(*dossier, nullptr, Substance::Ghb);
    EXPECT_THAT(contacts(), IsEmpty());
    EXPECT_FALSE(draft("talk.started"));
}

TEST_F(TalkTest, DependenceAndItsWorkAreWholeOrNothing) {
    const auto id = nameSubstance(*dossier, nullptr, Substance::Ghb);
    const SubstanceUse was{.substance = Substance::Ghb};
    SubstanceUse is = was;
    is.dependence = SafetyAnswer::Yes;
    expectWholeOrNothing([&] { changeSubstance(*dossier, &kNow, id, was, is, undo("row")); });
    EXPECT_EQ(openTasks(SafetyQuestion::DownerDependence), 1);
}

TEST_F(TalkTest, AChangeOfASubstanceKeepsWhatSomebodyElseChanged) {
    const auto id = nameSubstance(*dossier, nullptr, Substance::Ghb);
    const SubstanceUse was{.substance = Substance::Ghb};
    SubstanceUse often = was;
    often.daysPer28 = 4;
    changeSubstance(*dossier, nullptr, id, was, often);
    SubstanceUse route = was; // a screen that has not seen the days
    route.route = Route::Swallow;
    changeSubstance(*dossier, nullptr, id, was, route);
    EXPECT_EQ(dossier->entries<SubstanceUse>().at(0).value,
              (SubstanceUse{.substance = Substance::Ghb, .route = Route::Swallow, .daysPer28 = 4}));
}

TEST_F(TalkTest, RemovingASubstanceIsWholeOrNothing) {
    const auto id = nameSubstance(*dossier, nullptr, Substance::Ghb);
    expectWholeOrNothing([&] { removeSubstance(*dossier, &kNow, id, undo("row")); });
    EXPECT_THAT(dossier->entries<SubstanceUse>(), IsEmpty());
    const std::string before = everything();
    EXPECT_THROW(removeSubstance(*dossier, &kNow, id), WrongClientError);
    EXPECT_THROW(
        changeSubstance(*dossier, &kNow, id, {.substance = Substance::Ghb}, {.substance = Substance::Ghb}),
        WrongClientError);
    EXPECT_EQ(everything(), before);
}

// ---- undo ----

TEST_F(TalkTest, UndoingAnAnswerIsWholeOrNothing) {
    answerItem(*dossier, kNow, kSuicide, ComplaintAnswer::Now, undo("one"));
    const AnswerChange step{.item = kSuicide, .after = ComplaintAnswer::Now};
    std::optional<Undone> undone;
    expectWholeOrNothing([&] { undone = undoLast(*dossier, kNow, step, undo("none")); });
    EXPECT_TRUE(undone);
    EXPECT_EQ(list().complaints[indexOf(kSuicide)], std::nullopt);
    EXPECT_EQ(draft("talk.changes"), "none");
    expectWholeOrNothing([&] { undone = redoNext(*dossier, kNow, step, undo("one")); });
    EXPECT_TRUE(undone);
    EXPECT_EQ(list().complaints[indexOf(kSuicide)], ComplaintAnswer::Now);
    EXPECT_EQ(lastAct(), "redo-next");
}

TEST_F(TalkTest, WhatNoLongerStandsIsNotUndone) {
    answerItem(*dossier, kNow, kSuicide, ComplaintAnswer::No);
    const std::string before = everything();
    const AnswerChange step{
        .item = kSuicide, .before = ComplaintAnswer::Now, .after = ComplaintAnswer::Earlier};
    EXPECT_FALSE(undoLast(*dossier, kNow, step, undo("row")));
    EXPECT_FALSE(redoNext(*dossier, kNow, step, undo("row")));
    const SubstanceChange gone{.id = SubstanceUseId(99), .after = SubstanceUse{.substance = Substance::Ghb}};
    EXPECT_FALSE(undoLast(*dossier, kNow, gone, undo("row")));
    EXPECT_EQ(everything(), before);
}

TEST_F(TalkTest, ASubstanceThatIsNamedAgainTellsItsNewNumber) {
    const auto id = nameSubstance(*dossier, &kNow, Substance::Ghb);
    const SubstanceUse use{.substance = Substance::Ghb};
    removeSubstance(*dossier, &kNow, id);
    std::optional<Undone> undone;
    expectWholeOrNothing(
        [&] { undone = undoLast(*dossier, kNow, SubstanceChange{.id = id, .before = use}, undo("again ")); });
    ASSERT_TRUE(undone && undone->named);
    EXPECT_EQ(dossier->entries<SubstanceUse>().at(0).id, *undone->named);
    EXPECT_EQ(draft("talk.changes"), "again " + std::to_string(undone->named->value()));
}

// ---- note, goal ----

TEST_F(TalkTest, KeepingTheNoteIsWholeOrNothing) {
    expectWholeOrNothing([&] { keepNote(*dossier, kNow, "spoke of sleep", undo("row")); });
    EXPECT_EQ(draft("talk.note"), "spoke of sleep");
    EXPECT_THAT(contacts(), SizeIs(1));
}

TEST_F(TalkTest, AGoalIsAnsweredOnceAndWhole) {
    const GoalId goal =
        Writing<GoalStore>(*casebook)->add(client, {.text = "one free weekend",
                                                    .horizon = GoalHorizon::SevenDays,
                                                    .on = kToday - boost::gregorian::days(7)});
    expectWholeOrNothing([&] { EXPECT_TRUE(answerLastGoal(*dossier, kNow, goal, "met")); });
    EXPECT_EQ(dossier->entries<Goal>().at(0).value.outcome, "met");
    const std::string before = everything();
    EXPECT_FALSE(answerLastGoal(*dossier, kNow, goal, "not met"));
    EXPECT_EQ(everything(), before);
}

// ---- endTalk, takeUpTalk ----

TEST_F(TalkTest, EndingIsWholeOrNothing) {
    answerItem(*dossier, kNow, ChecklistItem::MoreOftenOrAlone, Answer::Yes, undo("row"));
    const TalkAgreements agreed{.goal = "one free weekend",
                                .horizon = GoalHorizon::SevenDays,
                                .nextContact = kNow.startedAt + boost::gregorian::days(7)};
    expectWholeOrNothing([&] { endTalk(*dossier, kNow, agreed, "spoke of sleep"); });
    EXPECT_THAT(dossier->entries<Goal>(), SizeIs(1));
    ASSERT_THAT(contacts(), SizeIs(2));
    EXPECT_EQ(contacts()[0].value.note, "spoke of sleep");
    EXPECT_EQ(contacts()[1].value.status, ContactStatus::Booked);
    EXPECT_THAT(DraftReader(*casebook).of(client), IsEmpty());
    endTalk(*dossier, kNow, agreed, "spoke of sleep");
    EXPECT_THAT(dossier->entries<Goal>(), SizeIs(1)) << "what is agreed already is not agreed again";
    EXPECT_THAT(contacts(), SizeIs(2));
}

TEST_F(TalkTest, ThinkingItOverIsATaskOnce) {
    expectWholeOrNothing([&] { endTalk(*dossier, kNow, {.thinksItOver = true}, {}); });
    endTalk(*dossier, kNow, {.thinksItOver = true}, {});
    ASSERT_EQ(openTasks(GeneralSubject::Goal), 1);
    EXPECT_EQ(dossier->entries<Task>().at(0).value.due, kToday + boost::gregorian::days(7));
}

TEST_F(TalkTest, ATalkInWhichNothingWasDoneLeavesNoTrace) {
    const std::string before = everything();
    const auto acts = count("act");
    endTalk(*dossier, kNow, {}, {});
    EXPECT_EQ(everything(), before);
    EXPECT_EQ(count("act"), acts);
}

TEST_F(TalkTest, TheTalkOfTodayIsTakenUp) {
    EXPECT_FALSE(takeUpTalk(*dossier, kNow.startedAt).hasBegun);
    keepNote(*dossier, kNow, "spoke of sleep", undo("row"));
    const std::string before = everything();
    const TalkTakenUp talk = takeUpTalk(*dossier, kNow.startedAt + boost::posix_time::hours(1));
    EXPECT_TRUE(talk.hasBegun);
    EXPECT_EQ(talk.startedAt, kNow.startedAt);
    EXPECT_EQ(talk.note, "spoke of sleep");
    EXPECT_EQ(talk.undo, "row");
    EXPECT_EQ(everything(), before);
}

TEST_F(TalkTest, ATalkOfYesterdayIsEndedWhole) {
    const TalkNow yesterday{.startedAt = kNow.startedAt - boost::gregorian::days(1)};
    keepNote(*dossier, yesterday, "spoke of sleep", undo("row"));
    std::optional<TalkTakenUp> talk;
    expectWholeOrNothing(
        [&] { talk = takeUpTalk(*dossier, kNow.startedAt + boost::posix_time::seconds(5)); });
    EXPECT_FALSE(talk->hasBegun);
    EXPECT_EQ(talk->startedAt, kNow.startedAt);
    EXPECT_THAT(talk->note, IsEmpty());
    ASSERT_THAT(contacts(), SizeIs(1));
    EXPECT_EQ(contacts()[0].value.note, "spoke of sleep");
    EXPECT_THAT(DraftReader(*casebook).of(client), IsEmpty());
}

// ---- setMoment ----

TEST_F(TalkTest, TheMomentOfAListIsWholeOrNothing) {
    const auto list =
        Writing<MeasurementStore>(*casebook)->add(client, {.on = kToday - boost::gregorian::days(2)});
    expectWholeOrNothing([&] { setMoment(*dossier, list, MeasurementMoment::Review); });
    EXPECT_EQ(dossier->entries<Measurement>().at(0).value,
              (Measurement{.on = kToday - boost::gregorian::days(2), .moment = MeasurementMoment::Review}));
    EXPECT_THROW(setMoment(*dossier, MeasurementId(99), MeasurementMoment::End), WrongClientError);
}

} // namespace

} // namespace kentering
