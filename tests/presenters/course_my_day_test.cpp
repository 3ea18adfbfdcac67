#include "app/presenters/course/my_day_presenter.h"
#include "app/presenters/course/resources_presenter.h"
#include "app/presenters/handout_presenter.h"
#include "model/storage/task_store.h"
#include "tests/presenters/course_world.h"

#include <gmock/gmock.h>

namespace kentering {
namespace {

using boost::gregorian::days;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

using MyDay = CourseWorld;
using Resources = CourseWorld;

TEST_F(MyDay, OneLineOneActionSafetyFirst) {
    Dossier overdue = emptyDossier();
    overdue.tasks = {{.about = GeneralSubject::FollowUp, .owner = "Noor", .due = today() - days(6)}};
    addClient("Dave", overdue);
    Dossier risk = emptyDossier();
    risk.tasks = {{.about = Complaint::SuicidalTendencies, .owner = "Noor", .due = today()}};
    const ClientId ruben = addClient("Ruben", risk);
    MyDayPresenter presenter(workspace());
    ASSERT_EQ(presenter.lines().size(), 2U);
    const auto& first = presenter.lines().front();
    EXPECT_EQ(first.name, "Ruben");
    EXPECT_EQ(first.reason, WorkReason::OpenSafetyTask);
    EXPECT_EQ(first.action, MyDayAction::WriteOutcome);
    EXPECT_EQ(presenter.lines()[1].daysAgo, 6);

    const MyDayPresenter::Line line = first;
    EXPECT_FALSE(presenter.writeOutcome(line, "  "));
    EXPECT_EQ(presenter.lines().size(), 2U);
    EXPECT_TRUE(presenter.writeOutcome(line, "talked, no plan, calls 113 or GP"));
    EXPECT_EQ(presenter.lines().size(), 1U);
    EXPECT_FALSE(TaskStore(casebook()).get(ruben, *line.task).isOpen());
}

/// A list as an import brings it: with answers, and without the task that a talk would have made.
Measurement listOf(Date on, Complaint complaint, ComplaintAnswer answer) {
    Measurement list{.on = on};
    list.complaints[indexOf(complaint)] = answer;
    return list;
}

TEST_F(MyDay, ASuicideItemThatWasImportedWithoutATaskStaysUntilSomebodyWritesWhatWasDone) {
    for (const Complaint item : {Complaint::SuicidalTendencies, Complaint::SuicideAttempts}) {
        Dossier imported = emptyDossier();
        imported.measurements = {listOf(today() - days(300), item, ComplaintAnswer::Now)};
        const ClientId client = addClient(std::string(code(item)), imported);
        MyDayPresenter presenter(workspace());
        ASSERT_EQ(presenter.lines().size(), 1U) << code(item);
        const MyDayPresenter::Line line = presenter.lines().front();
        EXPECT_EQ(line.reason, WorkReason::OpenSafetyTask);
        EXPECT_EQ(line.action, MyDayAction::WriteOutcome);
        EXPECT_EQ(line.about, TaskSubject(item));
        EXPECT_TRUE(line.mine);
        EXPECT_EQ(line.daysAgo, 300);
        // The import itself stays what it was: nothing was added to the dossier.
        EXPECT_THAT(TaskStore(casebook()).of(client), IsEmpty());

        EXPECT_FALSE(presenter.writeOutcome(line, " "));
        EXPECT_EQ(presenter.lines().size(), 1U);
        EXPECT_TRUE(presenter.writeOutcome(line, "talked, no plan, calls 113 or GP"));
        EXPECT_THAT(presenter.lines(), IsEmpty());
        const auto tasks = TaskStore(casebook()).of(client);
        ASSERT_EQ(tasks.size(), 1U);
        EXPECT_FALSE(tasks[0].value.isOpen());
        EXPECT_EQ(tasks[0].value.owner, "Noor");
    }
}

TEST_F(MyDay, TheLatestListThatAsksDecidesWhetherASuicideItemIsThere) {
    const auto item = Complaint::SuicidalTendencies;
    const auto linesOf = [&](const std::vector<Measurement>& lists, std::vector<Task> tasks = {},
                             std::optional<Date> closed = std::nullopt) {
        Dossier dossier = emptyDossier();
        dossier.client.opened = today() - days(400);
        dossier.client.closed = closed;
        dossier.measurements = lists;
        dossier.tasks = std::move(tasks);
        const ClientId client = addClient("somebody", dossier);
        const MyDayPresenter presenter(workspace());
        return std::ranges::count_if(presenter.everything(), [client](const MyDayPresenter::Line& line) {
            return line.client == client && line.reason == WorkReason::OpenSafetyTask;
        });
    };
    const Measurement now = listOf(today() - days(200), item, ComplaintAnswer::Now);
    const Measurement otherQuestion =
        listOf(today() - days(100), Complaint::SleepProblems, ComplaintAnswer::No);
    const Measurement no = listOf(today() - days(100), item, ComplaintAnswer::No);
    EXPECT_EQ(linesOf({now}), 1);
    EXPECT_EQ(linesOf({now, otherQuestion}), 1); // a list that does not ask takes nothing back
    EXPECT_EQ(linesOf({now, no}), 0);
    EXPECT_EQ(linesOf({no, listOf(today() - days(60), item, ComplaintAnswer::Now)}), 1);
    EXPECT_EQ(linesOf({listOf(today() - days(200), item, ComplaintAnswer::Earlier)}), 0);
    EXPECT_EQ(linesOf({now}, {}, today() - days(10)), 0);
    // A task about it that is open is the one line; one that was closed then or later answers the list, one
    // of years ago does not.
    const Task open{.about = item, .owner = "Noor", .due = today() - days(500)};
    EXPECT_EQ(linesOf({now}, {open}), 1);
    Task done{.about = item, .owner = "Noor", .due = now.on, .outcome = "talked"};
    EXPECT_EQ(linesOf({now}, {done}), 0);
    done.due = now.on - days(1);
    EXPECT_EQ(linesOf({now}, {done}), 1);
    Task other = done;
    other.about = Complaint::SuicideAttempts;
    other.due = today();
    EXPECT_EQ(linesOf({now}, {other}), 1);
}

TEST_F(MyDay, NeverMoreThanAScreen) {
    for (int number = 0; number < 30; ++number) {
        Dossier dossier = emptyDossier();
        dossier.tasks = {{.about = GeneralSubject::Goal, .owner = "Noor", .due = today()}};
        addClient("client " + std::to_string(number), dossier);
    }
    MyDayPresenter presenter(workspace());
    presenter.setRoom(9);
    EXPECT_EQ(presenter.lines().size(), 9U);
    EXPECT_EQ(presenter.more(), 21U);
    EXPECT_EQ(presenter.everything().size(), 30U);
    presenter.setRoom(100);
    EXPECT_EQ(presenter.more(), 0U);
}

TEST_F(MyDay, MineIsMineAndTheLeadAlsoSeesWhatIsOverdueWithOthers) {
    Dossier risk = emptyDossier();
    risk.tasks = {{.about = Complaint::SuicideAttempts, .owner = "Noor", .due = today() - days(1)},
                  {.about = GeneralSubject::Goal, .owner = "Noor", .due = today() - days(1)}};
    addClient("Ruben", risk);
    as("Bram");
    {
        MyDayPresenter presenter(workspace());
        EXPECT_THAT(presenter.lines(), IsEmpty());
        EXPECT_EQ(presenter.countOf(MyDayScope::All), 2U);
        presenter.setScope(MyDayScope::All);
        EXPECT_EQ(presenter.lines().size(), 2U);
        EXPECT_FALSE(presenter.lines().front().mine);
    }
    as("Iris");
    MyDayPresenter presenter(workspace());
    ASSERT_EQ(presenter.lines().size(), 1U);
    EXPECT_EQ(presenter.lines().front().reason, WorkReason::OpenSafetyTask);
}

TEST_F(MyDay, ANoShowWithNothingBookedIsFollowedUp) {
    Dossier dossier = emptyDossier();
    dossier.contacts = {
        {.at = at(today() - days(30)), .kind = ContactKind::Talk, .status = ContactStatus::Attended},
        {.at = at(today() - days(4)), .kind = ContactKind::Talk, .status = ContactStatus::NoShow}};
    addClient("Mo", dossier);
    dossier.contacts.push_back(
        {.at = at(today() + days(4)), .kind = ContactKind::Talk, .status = ContactStatus::Booked});
    addClient("Elif", dossier);
    MyDayPresenter presenter(workspace());
    ASSERT_EQ(presenter.lines().size(), 1U);
    EXPECT_EQ(presenter.lines()[0].name, "Mo");
    EXPECT_EQ(presenter.lines()[0].action, MyDayAction::FollowUpNoShow);
}

TEST_F(MyDay, WhoIsSilentAndWhatIsHalfDoneIsNamed) {
    Dossier silent = emptyDossier();
    silent.client.opened = today() - days(200);
    silent.contacts = {
        {.at = at(today() - days(40)), .kind = ContactKind::Talk, .status = ContactStatus::Late}};
    addClient("Tom", silent);
    Dossier half = emptyDossier();
    half.measurements = {{.on = today() - days(2)}};
    half.measurements[0].checklist[0] = Answer::Yes;
    addClient("Jasper", half);
    Dossier passed = emptyDossier();
    passed.contacts = {
        {.at = at(today() - days(2)), .kind = ContactKind::Talk, .status = ContactStatus::Booked}};
    addClient("Nino", passed);
    Dossier closed = silent;
    closed.client.closed = today() - days(1);
    addClient("Sanne", closed);
    MyDayPresenter presenter(workspace());
    std::vector<std::pair<std::string, WorkReason>> found;
    for (const auto& line : presenter.lines()) {
        found.emplace_back(line.name, line.reason);
    }
    EXPECT_THAT(found, ElementsAre(std::pair("Nino", WorkReason::ContactNotWrittenDown),
                                   std::pair("Tom", WorkReason::SilentClient),
                                   std::pair("Jasper", WorkReason::UnfinishedMeasurement)));
}

TEST_F(Resources, StaleOnesAreMarkedDoNotPrintAndAreCheckedByHand) {
    ResourcesPresenter presenter(workspace());
    const auto never = std::ranges::find_if(presenter.lines(), [](const auto& line) {
        return line.freshness != Freshness::Checked && !line.prints;
    });
    ASSERT_NE(never, presenter.lines().end());
    const ResourceId id = never->id;
    const int stale = presenter.stale();
    EXPECT_EQ(MyDayPresenter(workspace()).staleResources(), stale);
    presenter.markChecked(id);
    const auto checked = std::ranges::find(presenter.lines(), id, &ResourcesPresenter::Line::id);
    EXPECT_EQ(checked->freshness, Freshness::Checked);
    EXPECT_EQ(checked->lastChecked, today());
    EXPECT_EQ(checked->checkedBy, "Noor");
    EXPECT_TRUE(checked->prints);
    EXPECT_EQ(presenter.stale(), stale - 1);
    goTo(today() + days(kCheckHoldsDays + 1));
    presenter.reload();
    EXPECT_FALSE(std::ranges::find(presenter.lines(), id, &ResourcesPresenter::Line::id)->prints);
}

TEST_F(Resources, ARuleIsEditedWithTheNextThreeDatesShown) {
    ResourcesPresenter presenter(workspace());
    const ResourceId id = presenter.lines().front().id;
    ResourceDraft draft = presenter.draft(id);
    draft.meets = true;
    draft.weekday = 3;
    draft.weeksOfMonth = {1, 3};
    draft.start = "20:00";
    draft.end = "21:30";
    EXPECT_THAT(nextMeetings(draft, today(), 3),
                ElementsAre(Date(2026, 12, 2), Date(2026, 12, 16), Date(2027, 1, 6)));
    draft.exceptions = {Date(2026, 12, 16)};
    ASSERT_THAT(presenter.edit(id, draft), IsEmpty());
    const auto line = std::ranges::find(presenter.lines(), id, &ResourcesPresenter::Line::id);
    EXPECT_TRUE(line->edited);
    EXPECT_THAT(line->nextDates, ElementsAre(Date(2026, 12, 2), Date(2027, 1, 6), Date(2027, 1, 20)));
    EXPECT_EQ(presenter.draft(id), draft);
    // A second edit goes over the first; what is as the content says is no edit.
    draft.name = "Another name";
    ASSERT_THAT(presenter.edit(id, draft), IsEmpty());
    EXPECT_EQ(presenter.draft(id), draft);
}

TEST_F(Resources, WhatTheTeamChangedIsWhatAHandoutSays) {
    ResourcesPresenter presenter(workspace());
    const ResourceId groups("mainline-groups");
    ResourceDraft draft = presenter.draft(groups);
    ASSERT_TRUE(draft.meets);
    draft.exceptions = {Date(2026, 12, 2)};
    draft.signUp = "Send a message to the coordinator.";
    ASSERT_THAT(presenter.edit(groups, draft), IsEmpty());
    presenter.markChecked(groups);

    const ClientId client = addClient("Mo");
    HandoutPresenter handout(workspace(), client);
    handout.setPhase(Phase::Wall, std::nullopt);
    const std::string text = handout.text();
    EXPECT_THAT(text, HasSubstr("16 Dec"));
    EXPECT_THAT(text, Not(HasSubstr("2 Dec")));
    EXPECT_THAT(text, HasSubstr("Send a message to the coordinator."));
}

TEST_F(Resources, FaultsAreNamedWholeAndNothingIsStored) {
    ResourcesPresenter presenter(workspace());
    const ResourceId id = presenter.lines().front().id;
    const ResourceDraft before = presenter.draft(id);
    ResourceDraft draft = before;
    draft.name = " ";
    draft.web = "http://example.org";
    draft.mail = "nobody";
    draft.meets = true;
    draft.weeksOfMonth = {1, 1};
    draft.start = "25:00";
    EXPECT_THAT(presenter.edit(id, draft),
                ElementsAre(ResourceFault::NameBlank, ResourceFault::WebForm, ResourceFault::MailForm,
                            ResourceFault::WeeksOfMonth, ResourceFault::TimeForm));
    EXPECT_EQ(presenter.draft(id), before);
}

TEST_F(Resources, BackToTheContentsWordsIsNoEdit) {
    ResourcesPresenter presenter(workspace());
    const ResourceId id = presenter.lines().front().id;
    const ResourceDraft original = presenter.draft(id);
    ResourceDraft draft = original;
    draft.mail = "office@example.org";
    ASSERT_THAT(presenter.edit(id, draft), IsEmpty());
    ASSERT_THAT(presenter.edit(id, original), IsEmpty());
    EXPECT_FALSE(presenter.lines().front().edited);
}

} // namespace
} // namespace kentering
