// What a talk leaves alone, and what comes back: the second crisis, the appointment of another day, the work
// of a colleague.
#include "model/acts/safety.h"
#include "model/acts/talk.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/drafts/draft_store.h"
#include "tests/acts/acts_fixture.h"
#include "tests/storage/writing.h"

#include <gmock/gmock.h>

namespace kentering::boundaries {

using namespace storage;

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const TalkNow kNow{.startedAt = DateTime(kToday, boost::posix_time::hours(14)), .questionVersion = "7"};

class TalkBoundariesTest : public ActsTest {
protected:
    [[nodiscard]] std::vector<Contact> contacts() const { return dossier->read().contacts; }
    static UndoRow noUndo() {
        return [](std::optional<SubstanceUseId>) { return std::string(); };
    }
};

TEST_F(TalkBoundariesTest, ASecondCrisisAsksForWorkAgain) {
    for (const Complaint item : {Complaint::SuicidalTendencies, Complaint::SuicideAttempts}) {
        for (const ComplaintAnswer answer : {ComplaintAnswer::Now, ComplaintAnswer::Earlier}) {
            const auto task = answerItem(*dossier, kNow, item, answer);
            ASSERT_TRUE(task) << code(item) << ' ' << code(answer);
            EXPECT_THAT(closeTask(*dossier, *task, "called, safe tonight"), IsEmpty());
            EXPECT_FALSE(answerItem(*dossier, kNow, item, ComplaintAnswer::No));
        }
    }
    EXPECT_THAT(dossier->read().tasks, SizeIs(4));
}

TEST_F(TalkBoundariesTest, ASuicideItemAsksForOneTaskThatOnlyAnOutcomeCloses) {
    std::size_t made = 0;
    for (const Complaint item : {Complaint::SuicidalTendencies, Complaint::SuicideAttempts}) {
        EXPECT_FALSE(answerItem(*dossier, kNow, item, ComplaintAnswer::No)) << code(item);
        EXPECT_FALSE(answerItem(*dossier, kNow, item, ComplaintAnswer::Declined)) << code(item);
        EXPECT_THAT(dossier->read().tasks, SizeIs(made));
        const auto task = answerItem(*dossier, kNow, item, ComplaintAnswer::Earlier);
        ASSERT_TRUE(task) << code(item);
        EXPECT_FALSE(answerItem(*dossier, kNow, item, ComplaintAnswer::Now)) << "one open task is enough";
        EXPECT_FALSE(answerItem(*dossier, kNow, item, std::nullopt));
        ASSERT_THAT(dossier->read().tasks, SizeIs(++made));
        EXPECT_EQ(dossier->read().tasks.back(), (Task{.about = item, .owner = "Noor", .due = kToday}))
            << "it stays when the answer is taken back";
    }
}

TEST_F(TalkBoundariesTest, ASafetyAnswerThatIsTakenBackIsNotKnown) {
    for (const SafetyQuestion question : all<SafetyQuestion>()) {
        for (const SafetyAnswer answer : all<SafetyAnswer>()) {
            answerItem(*dossier, kNow, question, answer);
            EXPECT_EQ(dossier->read().client.safety[question], answer);
            answerItem(*dossier, kNow, question, std::nullopt);
            EXPECT_EQ(dossier->read().client.safety[question], SafetyAnswer::Unknown) << code(question);
        }
    }
}

TEST_F(TalkBoundariesTest, WhatAColleagueWroteOfASubstanceMeanwhileIsNotUndone) {
    const SubstanceUseId id = nameSubstance(*dossier, &kNow, Substance::Ghb);
    const SubstanceUse named{.substance = Substance::Ghb};
    const SubstanceUse changed{.substance = Substance::Ghb, .daysPer28 = 28};
    changeSubstance(*dossier, nullptr, id, named, changed);
    EXPECT_FALSE(undoLast(*dossier, kNow, SubstanceChange{.id = id, .after = named}, noUndo()));
    EXPECT_THAT(dossier->read().substances, ElementsAre(changed));
}

TEST_F(TalkBoundariesTest, ATalkOfWhichThereIsANoteOnlyIsStored) {
    endTalk(*dossier, kNow, {}, "spoke of sleep");
    EXPECT_THAT(contacts(), ElementsAre(Contact{.at = kNow.startedAt,
                                                .kind = ContactKind::Talk,
                                                .status = ContactStatus::Attended,
                                                .note = "spoke of sleep"}));
}

TEST_F(TalkBoundariesTest, TheAppointmentOfAnotherDayStaysBooked) {
    for (const int ahead : {-1, 1}) {
        Writing<ContactStore>(*casebook)->add(client, {.at = kNow.startedAt + boost::gregorian::days(ahead),
                                                       .kind = ContactKind::Talk,
                                                       .status = ContactStatus::Booked});
    }
    answerItem(*dossier, kNow, ChecklistItem::MoreOftenOrAlone, Answer::Yes);
    ASSERT_THAT(contacts(), SizeIs(3));
    for (const Contact& contact : contacts()) {
        const bool isThisTalk = contact.at == kNow.startedAt;
        EXPECT_EQ(contact.status, isThisTalk ? ContactStatus::Attended : ContactStatus::Booked);
    }
}

TEST_F(TalkBoundariesTest, WhoThinksItOverHasNoGoalYet) {
    endTalk(*dossier, kNow, {.goal = "one free weekend", .thinksItOver = true}, {});
    EXPECT_THAT(dossier->read().goals, IsEmpty());
    ASSERT_THAT(dossier->read().tasks, SizeIs(1));
    EXPECT_EQ(dossier->read().tasks[0].due, kToday + boost::gregorian::days(7));
}

TEST_F(TalkBoundariesTest, WatchingAgainIsOnTheDayThatWasChosen) {
    const auto task = answerItem(*dossier, kNow, SafetyQuestion::DownerDependence, SafetyAnswer::Yes);
    ASSERT_TRUE(task);
    EXPECT_THAT(closeAndWatchAgain(*dossier, *task, "will call", kToday + boost::gregorian::days(3)),
                IsEmpty());
    const auto tasks = dossier->read().tasks;
    ASSERT_THAT(tasks, SizeIs(2));
    EXPECT_EQ(tasks[0].outcome, "will call");
    EXPECT_EQ(tasks[0].due, kToday);
    EXPECT_TRUE(tasks[1].isOpen());
    EXPECT_EQ(tasks[1].due, kToday + boost::gregorian::days(3));
}

} // namespace

} // namespace kentering::boundaries
