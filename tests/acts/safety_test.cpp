#include "model/acts/safety.h"

#include "model/storage/dossier/exclusion_store.h"
#include "model/storage/dossier/task_store.h"
#include "tests/acts/acts_fixture.h"
#include "tests/storage/writing.h"

#include <gmock/gmock.h>

namespace kentering {

using namespace storage;

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr auto kAbout = SafetyQuestion::DownerDependence;

class SafetyActsTest : public ActsTest {
protected:
    TaskId addTask() {
        return Writing<TaskStore>(*casebook)->add(client, {.about = kAbout, .owner = "Noor", .due = kToday});
    }
    [[nodiscard]] std::vector<Task> tasks() const { return dossier->read().tasks; }
    static Task done(const std::string& words) {
        return {.about = kAbout, .owner = "Noor", .due = kToday, .outcome = words};
    }
};

TEST_F(SafetyActsTest, SettingAsideIsWholeOrNothing) {
    expectWholeOrNothing([&] { EXPECT_THAT(setAside(*dossier, kAbout, " not today "), IsEmpty()); });
    EXPECT_THAT(tasks(), ElementsAre(done("not today")));
    EXPECT_EQ(lastAct(), "set-aside");
    EXPECT_THAT(setAside(*dossier, kAbout, " \n"), ElementsAre(TaskObstacle::NoWords));
    EXPECT_THAT(tasks(), ElementsAre(done("not today")));
}

TEST_F(SafetyActsTest, RecordingASignalIsWholeOrNothing) {
    expectWholeOrNothing([&] { EXPECT_THAT(recordSignalHandled(*dossier, kAbout, "called"), IsEmpty()); });
    EXPECT_THAT(tasks(), ElementsAre(done("called")));
    EXPECT_THAT(recordSignalHandled(*dossier, kAbout, ""), ElementsAre(TaskObstacle::NoWords));
    EXPECT_THAT(tasks(), ElementsAre(done("called")));
}

TEST_F(SafetyActsTest, ClosingIsWholeOrNothing) {
    const TaskId task = addTask();
    expectWholeOrNothing([&] { EXPECT_THAT(closeTask(*dossier, task, "clinic on Monday"), IsEmpty()); });
    EXPECT_THAT(tasks(), ElementsAre(done("clinic on Monday")));
}

TEST_F(SafetyActsTest, ATaskIsNotClosedWithoutWordsNorTwice) {
    const TaskId task = addTask();
    EXPECT_THAT(closeTask(*dossier, task, " "), ElementsAre(TaskObstacle::NoWords));
    EXPECT_TRUE(tasks().at(0).isOpen());
    ASSERT_THAT(closeTask(*dossier, task, "clinic on Monday"), IsEmpty());
    EXPECT_THAT(closeTask(*dossier, task, "another"), ElementsAre(TaskObstacle::ClosedAlready));
    EXPECT_THAT(closeAndWatchAgain(*dossier, task, "", kToday),
                ElementsAre(TaskObstacle::NoWords, TaskObstacle::ClosedAlready));
    EXPECT_THAT(tasks(), ElementsAre(done("clinic on Monday")));
    EXPECT_THROW((void)closeTask(*dossier, TaskId(99), "words"), WrongClientError);
}

TEST_F(SafetyActsTest, WatchingAgainIsWholeOrNothing) {
    const TaskId task = addTask();
    const Date again = kToday + boost::gregorian::days(2);
    expectWholeOrNothing(
        [&] { EXPECT_THAT(closeAndWatchAgain(*dossier, task, "spoken", again), IsEmpty()); });
    EXPECT_THAT(tasks(), ElementsAre(done("spoken"), Task{.about = kAbout, .owner = "Noor", .due = again}));
}

TEST_F(SafetyActsTest, MovingAndGivingAwayIsWholeOrNothing) {
    const UserId sam = casebook->addUser("Sam", Secret(kPassphrase));
    const TaskId task = Writing<TaskStore>(*casebook)->add(
        client, {.about = GeneralSubject::Goal, .owner = "Noor", .due = kToday});
    const Date later = kToday + boost::gregorian::days(7);
    expectWholeOrNothing(
        [&] { EXPECT_THAT(moveTask(*dossier, task, {.due = later, .owner = sam}), IsEmpty()); });
    EXPECT_THAT(tasks(), ElementsAre(Task{.about = GeneralSubject::Goal, .owner = "Sam", .due = later}));
    EXPECT_EQ(lastAct(), "move-task");
    expectWholeOrNothing([&] { EXPECT_THAT(moveTask(*dossier, task, {.due = kToday}), IsEmpty()); });
    expectWholeOrNothing(
        [&] { EXPECT_THAT(moveTask(*dossier, task, {.owner = book->author().id}), IsEmpty()); });
    EXPECT_THAT(tasks(), ElementsAre(Task{.about = GeneralSubject::Goal, .owner = "Noor", .due = kToday}));
    EXPECT_EQ(lastAct(), "give-task");
}

TEST_F(SafetyActsTest, WorkIsNotMovedIntoThePastNorToSomebodyWhoCouldNotDoIt) {
    const UserId sam = casebook->addUser("Sam", Secret(kPassphrase));
    const UserId gone = casebook->addUser("Gone", Secret(kPassphrase));
    casebook->removeSlot("Gone");
    Writing<ExclusionStore>(*casebook)->exclude(client, sam);
    const TaskId task = Writing<TaskStore>(*casebook)->add(
        client, {.about = GeneralSubject::Goal, .owner = "Noor", .due = kToday});
    const std::string before = everything();
    const Date yesterday = kToday - boost::gregorian::days(1);
    EXPECT_THAT(moveTask(*dossier, task, {.due = yesterday, .owner = sam}),
                ElementsAre(TaskObstacle::DayHasPassed, TaskObstacle::CannotOpen));
    EXPECT_THAT(moveTask(*dossier, task, {.owner = gone}), ElementsAre(TaskObstacle::CannotOpen));
    EXPECT_EQ(everything(), before);
    ASSERT_THAT(closeTask(*dossier, task, "done"), IsEmpty());
    EXPECT_THAT(moveTask(*dossier, task, {.due = kToday}), ElementsAre(TaskObstacle::ClosedAlready));
    EXPECT_THROW((void)moveTask(*dossier, TaskId(99), {.due = kToday}), WrongClientError);
}

TEST_F(SafetyActsTest, SafetyWorkIsGivenAwayButNotPutOffWithoutAWord) {
    const UserId sam = casebook->addUser("Sam", Secret(kPassphrase));
    const TaskId task = addTask();
    EXPECT_THAT(moveTask(*dossier, task, {.due = kToday + boost::gregorian::days(1)}),
                ElementsAre(TaskObstacle::NeedsOutcome));
    EXPECT_THAT(moveTask(*dossier, task, {.owner = sam}), IsEmpty());
    EXPECT_THAT(tasks(), ElementsAre(Task{.about = kAbout, .owner = "Sam", .due = kToday}));
}

} // namespace

} // namespace kentering
