#include "app/presenters/clients/caseload_presenter.h"
#include "app/presenters/clients/handover_presenter.h"
#include "app/presenters/my_day/my_day_presenter.h"
#include "model/storage/dossier/task_store.h"
#include "tests/presenters/support/course_world.h"
#include "tests/storage/writing.h"

#include <gmock/gmock.h>

namespace kentering {

using namespace storage;
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using MyDay = CourseWorld;

TEST_F(MyDay, OneLineOneActionSafetyFirst) {
    Dossier overdue = emptyDossier();
    overdue.tasks = {
        {.about = GeneralSubject::FollowUp, .owner = "Noor", .due = today() - boost::gregorian::days(6)}};
    addClient("Dave", overdue);
    Dossier risk = emptyDossier();
    risk.tasks = {{.about = Complaint::SuicidalTendencies, .owner = "Noor", .due = today()}};
    const ClientId ruben = addClient("Ruben", risk);
    MyDayPresenter presenter(context());
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
    EXPECT_FALSE(TaskReader(casebook()).get(ruben, *line.task).isOpen());
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
        imported.measurements = {listOf(today() - boost::gregorian::days(300), item, ComplaintAnswer::Now)};
        const ClientId client = addClient(std::string(code(item)), imported);
        MyDayPresenter presenter(context());
        ASSERT_EQ(presenter.lines().size(), 1U) << code(item);
        const MyDayPresenter::Line line = presenter.lines().front();
        EXPECT_EQ(line.reason, WorkReason::OpenSafetyTask);
        EXPECT_EQ(line.action, MyDayAction::WriteOutcome);
        EXPECT_EQ(line.about, TaskSubject(item));
        EXPECT_TRUE(line.mine);
        EXPECT_EQ(line.daysAgo, 300);
        // The import itself stays what it was: nothing was added to the dossier.
        EXPECT_THAT(TaskReader(casebook()).of(client), IsEmpty());

        EXPECT_FALSE(presenter.writeOutcome(line, " "));
        EXPECT_EQ(presenter.lines().size(), 1U);
        EXPECT_TRUE(presenter.writeOutcome(line, "talked, no plan, calls 113 or GP"));
        EXPECT_THAT(presenter.lines(), IsEmpty());
        const auto tasks = TaskReader(casebook()).of(client);
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
        dossier.client.opened = today() - boost::gregorian::days(400);
        dossier.client.closed = closed;
        dossier.measurements = lists;
        dossier.tasks = std::move(tasks);
        const ClientId client = addClient("somebody", dossier);
        const MyDayPresenter presenter(context());
        return std::ranges::count_if(presenter.lines(), [client](const MyDayPresenter::Line& line) {
            return line.client == client && line.reason == WorkReason::OpenSafetyTask;
        });
    };
    const Measurement now = listOf(today() - boost::gregorian::days(200), item, ComplaintAnswer::Now);
    const Measurement otherQuestion =
        listOf(today() - boost::gregorian::days(100), Complaint::SleepProblems, ComplaintAnswer::No);
    const Measurement no = listOf(today() - boost::gregorian::days(100), item, ComplaintAnswer::No);
    EXPECT_EQ(linesOf({now}), 1);
    EXPECT_EQ(linesOf({now, otherQuestion}), 1); // a list that does not ask takes nothing back
    EXPECT_EQ(linesOf({now, no}), 0);
    EXPECT_EQ(linesOf({no, listOf(today() - boost::gregorian::days(60), item, ComplaintAnswer::Now)}), 1);
    EXPECT_EQ(linesOf({listOf(today() - boost::gregorian::days(200), item, ComplaintAnswer::Earlier)}), 0);
    EXPECT_EQ(linesOf({now}, {}, today() - boost::gregorian::days(10)), 0);
    // A task about it that is open is the one line; one that was closed then or later answers the list, one
    // of years ago does not.
    const Task open{.about = item, .owner = "Noor", .due = today() - boost::gregorian::days(500)};
    EXPECT_EQ(linesOf({now}, {open}), 1);
    Task done{.about = item, .owner = "Noor", .due = now.on, .outcome = "talked"};
    EXPECT_EQ(linesOf({now}, {done}), 0);
    done.due = now.on - boost::gregorian::days(1);
    EXPECT_EQ(linesOf({now}, {done}), 1);
    Task other = done;
    other.about = Complaint::SuicideAttempts;
    other.due = today();
    EXPECT_EQ(linesOf({now}, {other}), 1);
}

TEST_F(MyDay, ShowsEveryLineSafetyFirst) {
    for (int number = 0; number < 30; ++number) {
        Dossier dossier = emptyDossier();
        dossier.tasks = {{.about = GeneralSubject::Goal, .owner = "Noor", .due = today()}};
        if (number == 29) {
            dossier.tasks.push_back({.about = Complaint::SuicidalTendencies,
                                     .owner = "Noor",
                                     .due = today() + boost::gregorian::days(3)});
        }
        addClient("client " + std::to_string(number), dossier);
    }
    const MyDayPresenter presenter(context());
    EXPECT_EQ(presenter.lines().size(), 31U) << "nothing hides behind a number";
    EXPECT_EQ(presenter.lines().front().name, "client 29");
    EXPECT_TRUE(presenter.lines().front().isSafety());
    EXPECT_EQ(countMyWork(context()), 31U);
}

TEST_F(MyDay, OfAHandoverOfManyTheReceiverSeesTheRisksFirst) {
    addClient("Anna");
    Dossier risk = emptyDossier();
    risk.tasks = {{.about = Complaint::SuicidalTendencies,
                   .owner = "Noor",
                   .due = today() - boost::gregorian::days(5)}};
    addClient("Dave", risk);
    addClient("Elif");
    for (const OfferedClient& result :
         offerAll(context(), user("Noor"), user("Bram"), HandoverReason::Leave)) {
        EXPECT_THAT(result.obstacles, IsEmpty());
    }
    as("Bram");
    const MyDayPresenter presenter(context());
    ASSERT_EQ(presenter.lines().size(), 3U);
    const auto& first = presenter.lines().front();
    EXPECT_EQ(first.name, "Dave");
    EXPECT_EQ(first.reason, WorkReason::HandoverWithRisk);
    EXPECT_EQ(first.action, MyDayAction::AnswerHandover);
    EXPECT_EQ(first.about, TaskSubject(Complaint::SuicidalTendencies));
    EXPECT_EQ(first.daysAgo, 5);
    EXPECT_TRUE(first.isSafety());
    EXPECT_FALSE(presenter.lines()[1].isSafety());
}

TEST_F(MyDay, OverdueSafetyWorkStandsWithEverybodyWhenNoLeadCanOpenTheCasebook) {
    Dossier risk = emptyDossier();
    risk.tasks = {
        {.about = Complaint::SuicideAttempts, .owner = "Noor", .due = today() - boost::gregorian::days(1)}};
    addClient("Ruben", risk);
    casebook().addUser("Lies", Secret("correct horse"), UserRole::Lead);
    for (const char* lead : {"Iris", "Lies"}) {
        as(lead);
        EXPECT_EQ(countMyWork(context()), 1U) << "every lead";
    }
    as("Bram");
    EXPECT_EQ(countMyWork(context()), 0U);
    casebook().removeSlot("Iris");
    casebook().removeSlot("Lies");
    EXPECT_EQ(countMyWork(context()), 1U);
}

TEST_F(MyDay, WorkIsMovedAndGivenAway) {
    Dossier dossier = emptyDossier();
    dossier.tasks = {{.about = GeneralSubject::Goal, .owner = "Noor", .due = today()},
                     {.about = Complaint::SuicidalTendencies, .owner = "Noor", .due = today()}};
    addClient("Mo", dossier);
    MyDayPresenter presenter(context());
    const MyDayPresenter::Line safety = presenter.lines()[0];
    const MyDayPresenter::Line goal = presenter.lines()[1];
    EXPECT_FALSE(MyDayPresenter::canBePutOff(safety));
    EXPECT_TRUE(MyDayPresenter::canBePutOff(goal));
    EXPECT_THAT(presenter.helpers(goal),
                ElementsAre(testing::Field(&User::name, "Bram"), testing::Field(&User::name, "Iris")));
    EXPECT_THAT(presenter.move(safety, today() + boost::gregorian::days(2), std::nullopt),
                ElementsAre(TaskObstacle::NeedsOutcome));
    EXPECT_THAT(presenter.move(goal, today() + boost::gregorian::days(2), std::nullopt), IsEmpty());
    EXPECT_EQ(presenter.lines().size(), 1U) << "it comes back in two days";
    EXPECT_THAT(presenter.move(safety, std::nullopt, user("Bram")), IsEmpty());
    EXPECT_THAT(presenter.lines(), IsEmpty());
    presenter.setScope(MyDayScope::All);
    EXPECT_EQ(presenter.lines().front().owner, "Bram");
}

TEST_F(MyDay, OthersHearOfWhatChangesItOnceAndAfterwards) {
    const ClientId client = addClient("Mo");
    std::vector<std::function<void()>> posted;
    context().deliverChangesBy([&posted](std::function<void()> what) { posted.push_back(std::move(what)); });
    std::vector<CasebookChanges> heard;
    const auto subscription =
        context().whenChanged([&heard](const CasebookChanges& changes) { heard.push_back(changes); });
    Writing<TaskStore>(casebook())
        ->add(client, {.about = GeneralSubject::Goal, .owner = "Noor", .due = today()});
    MyDayPresenter presenter(context());
    EXPECT_TRUE(presenter.writeOutcome(presenter.lines().front(), "thought about"));
    EXPECT_THAT(heard, IsEmpty()) << "never within the act";
    ASSERT_EQ(posted.size(), 1U) << "several acts are told at once";
    posted.front()();
    ASSERT_EQ(heard.size(), 1U);
    EXPECT_TRUE(changesMyDay(heard.front()));
    EXPECT_TRUE(changesCaseload(heard.front()));
    EXPECT_FALSE(changesMyDay({.topics = {ChangeTopic::Recovery, ChangeTopic::Handout}}));
    EXPECT_TRUE(changesCaseload({.topics = {ChangeTopic::Recovery}}));
    EXPECT_FALSE(changesCaseload({.topics = {ChangeTopic::Handout, ChangeTopic::Reports}}));
}

TEST_F(MyDay, MineIsMineAndTheLeadAlsoSeesWhatIsOverdueWithOthers) {
    Dossier risk = emptyDossier();
    risk.tasks = {
        {.about = Complaint::SuicideAttempts, .owner = "Noor", .due = today() - boost::gregorian::days(1)},
        {.about = GeneralSubject::Goal, .owner = "Noor", .due = today() - boost::gregorian::days(1)}};
    addClient("Ruben", risk);
    as("Bram");
    {
        MyDayPresenter presenter(context());
        EXPECT_THAT(presenter.lines(), IsEmpty());
        EXPECT_EQ(presenter.countOf(MyDayScope::All), 2U);
        presenter.setScope(MyDayScope::All);
        EXPECT_EQ(presenter.lines().size(), 2U);
        EXPECT_FALSE(presenter.lines().front().mine);
    }
    as("Iris");
    MyDayPresenter presenter(context());
    ASSERT_EQ(presenter.lines().size(), 1U);
    EXPECT_EQ(presenter.lines().front().reason, WorkReason::OpenSafetyTask);
}

TEST_F(MyDay, ATaskOfSomebodyWhoCannotOpenTheCasebookIsOnTheListOfEveryLead) {
    Dossier orphan = emptyDossier();
    orphan.tasks = {{.about = Complaint::SuicidalTendencies,
                     .owner = "Nobody",
                     .due = today() + boost::gregorian::days(2)}};
    addClient("Ruben", orphan);
    const auto mine = [this] { return MyDayPresenter(context()).countOf(MyDayScope::Mine); };
    EXPECT_EQ(mine(), 0U) << "a counsellor, while the team has a lead";
    as("Iris");
    {
        const MyDayPresenter presenter(context());
        ASSERT_EQ(presenter.lines().size(), 1U);
        EXPECT_FALSE(presenter.lines().front().mine);
        EXPECT_EQ(presenter.lines().front().owner, "Nobody");
    }
    casebook().setRole(user("Iris"), UserRole::Counsellor);
    for (const char* colleague : {"Iris", "Noor", "Bram"}) {
        as(colleague);
        EXPECT_EQ(mine(), 1U) << colleague << ", while nobody leads";
    }
    casebook().setRole(user("Iris"), UserRole::Lead);
    casebook().removeSlot("Iris"); // a lead who has left leads nobody
    as("Noor");
    EXPECT_EQ(mine(), 1U);
}

TEST_F(MyDay, ASafetyAnswerThatWasImportedWithoutATaskStaysUntilSomebodyWritesWhatWasDone) {
    Dossier told = emptyDossier();
    told.client.opened = today() - boost::gregorian::days(20);
    told.client.safety[SafetyQuestion::HistoryPsychosisDepressionSuicidality] = SafetyAnswer::Yes;
    told.client.safety[SafetyQuestion::Antidepressants] = SafetyAnswer::Yes; // asks for nothing
    told.substances = {{.substance = Substance::Ghb, .dependence = SafetyAnswer::Yes},
                       {.substance = Substance::CrystalMeth, .dependence = SafetyAnswer::Yes}};
    const ClientId client = addClient("Ruben", told);
    MyDayPresenter presenter(context());
    ASSERT_EQ(presenter.lines().size(), 2U);
    for (const SafetyQuestion question :
         {SafetyQuestion::DownerDependence, SafetyQuestion::HistoryPsychosisDepressionSuicidality}) {
        const MyDayPresenter::Line line = presenter.lines().front();
        EXPECT_EQ(line.reason, WorkReason::OpenSafetyTask);
        EXPECT_EQ(line.about, TaskSubject(question));
        EXPECT_EQ(line.daysAgo, 20);
        EXPECT_FALSE(line.task);
        EXPECT_TRUE(presenter.writeOutcome(line, "talked, guidance arranged"));
    }
    EXPECT_THAT(presenter.lines(), IsEmpty());
    EXPECT_EQ(TaskReader(casebook()).of(client).size(), 2U);
}

TEST_F(MyDay, ANoShowWithNothingBookedIsFollowedUp) {
    Dossier dossier = emptyDossier();
    dossier.contacts = {{.at = at(today() - boost::gregorian::days(30)),
                         .kind = ContactKind::Talk,
                         .status = ContactStatus::Attended},
                        {.at = at(today() - boost::gregorian::days(4)),
                         .kind = ContactKind::Talk,
                         .status = ContactStatus::NoShow}};
    addClient("Mo", dossier);
    dossier.contacts.push_back({.at = at(today() + boost::gregorian::days(4)),
                                .kind = ContactKind::Talk,
                                .status = ContactStatus::Booked});
    addClient("Elif", dossier);
    MyDayPresenter presenter(context());
    ASSERT_EQ(presenter.lines().size(), 1U);
    EXPECT_EQ(presenter.lines()[0].name, "Mo");
    EXPECT_EQ(presenter.lines()[0].action, MyDayAction::FollowUpNoShow);
}

TEST_F(MyDay, WhoIsSilentAndWhatIsHalfDoneIsNamed) {
    Dossier silent = emptyDossier();
    silent.client.opened = today() - boost::gregorian::days(200);
    silent.contacts = {{.at = at(today() - boost::gregorian::days(40)),
                        .kind = ContactKind::Talk,
                        .status = ContactStatus::Late}};
    addClient("Tom", silent);
    Dossier half = emptyDossier();
    half.measurements = {{.on = today() - boost::gregorian::days(2)}};
    half.measurements[0].checklist[0] = Answer::Yes;
    addClient("Jasper", half);
    Dossier passed = emptyDossier();
    passed.contacts = {{.at = at(today() - boost::gregorian::days(2)),
                        .kind = ContactKind::Talk,
                        .status = ContactStatus::Booked}};
    addClient("Nino", passed);
    Dossier closed = silent;
    closed.client.closed = today() - boost::gregorian::days(1);
    addClient("Sanne", closed);
    MyDayPresenter presenter(context());
    std::vector<std::pair<std::string, WorkReason>> found;
    for (const auto& line : presenter.lines()) {
        found.emplace_back(line.name, line.reason);
    }
    EXPECT_THAT(found, ElementsAre(std::pair("Nino", WorkReason::ContactNotWrittenDown),
                                   std::pair("Tom", WorkReason::SilentClient),
                                   std::pair("Jasper", WorkReason::UnfinishedMeasurement)));
}

} // namespace
} // namespace kentering
