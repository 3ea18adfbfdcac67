#include "tests/storage/casebook_fixture.h"
#include "tests/storage/erase_client.h"
#include "tests/storage/writing.h"

#include "model/base/errors.h"
#include "model/base/wrong_client_error.h"
#include "model/storage/casebook/session.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/dossier/measurement_store.h"
#include "model/storage/dossier/plan_store.h"
#include "model/storage/dossier/task_store.h"
#include "model/storage/drafts/draft_store.h"
#include "model/storage/drafts/form_draft_store.h"
#include "model/storage/history/history_store.h"
#include "model/storage/lists/caseload.h"
#include "model/storage/organisation/release_ledger_store.h"
#include "model/storage/organisation/resource_check_store.h"
#include "model/storage/organisation/settings_store.h"

#include <gmock/gmock.h>

namespace kentering {

using namespace storage;

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Date day(const char* text) {
    return parseDate(text).value();
}

DateTime moment(const char* text) {
    return parseDateTime(text).value();
}

/// A casebook with two clients.
class StoresTest : public CasebookTest {
protected:
    StoresTest()
        : casebook(create()),
          mo(Writing<ClientStore>(casebook)->create({.code = ClientCode("K-0001"), .alias = "Mo"})),
          ruben(Writing<ClientStore>(casebook)->create({.code = ClientCode("K-0002"), .alias = "Ruben"})) {}

    /// Closes it and opens it again: what is left was stored.
    void reopen() { casebook = create2(); }

    Casebook casebook;
    ClientId mo;
    ClientId ruben;

private:
    Casebook create2() {
        { const Casebook closing(std::move(casebook)); }
        return open();
    }
};

template <typename Id, typename Value>
void playEntry(const Casebook& casebook, ClientId owner, ClientId other, const Value& first,
               const Value& second) {
    Writing<EntryStore<Id, Value>> store(casebook);
    const HistoryReader history(casebook);
    const auto before = history.count();
    const Id id = store->add(owner, first);
    EXPECT_EQ(store.get(owner, id), first);
    store->replace(owner, id, second);
    EXPECT_THAT(store.of(owner), ElementsAre(Stored<Id, Value>{id, second}));
    EXPECT_EQ(history.count(), before + 2);

    EXPECT_THAT(store.of(other), IsEmpty());
    EXPECT_THROW((void)store.get(other, id), WrongClientError);
    EXPECT_THROW(store->replace(other, id, first), WrongClientError);
    EXPECT_THROW(store->remove(other, id), WrongClientError);
    EXPECT_THROW((void)store->add(ClientId(999), first), WrongClientError);
    EXPECT_THROW((void)store.of(ClientId(999)), WrongClientError);
    EXPECT_EQ(store.get(owner, id), second);
    EXPECT_EQ(history.count(), before + 2);

    store->replace(owner, id, second); // the same again is no change
    EXPECT_EQ(history.count(), before + 2);

    store->remove(owner, id);
    EXPECT_THAT(store.of(owner), IsEmpty());
    const auto entries = history.of(owner);
    ASSERT_EQ(history.count(), before + 3);
    EXPECT_TRUE(entries.front().before);
    EXPECT_FALSE(entries.front().after);
    // An id that was given is not given again: the history would tell of another entry.
    EXPECT_NE(store->add(owner, first), id);
}

TEST_F(StoresTest, EveryKindOfEntryIsKeptForItsClientOnly) {
    playEntry<ConsentId>(
        casebook, mo, ruben,
        Consent{.to = ConsentScope(ConsentScope::Kind::Statistics), .given = true, .on = kToday},
        Consent{
            .to = ConsentScope(ResourceId("cma-amsterdam")), .given = false, .on = kToday, .textVersion = 2});
    playEntry<SubstanceUseId>(casebook, mo, ruben, SubstanceUse{.substance = Substance::Ghb},
                              SubstanceUse{.substance = Substance::ThreeMmc,
                                           .route = Route::Snort,
                                           .daysPer28 = 9,
                                           .dependence = SafetyAnswer::No});
    playEntry<QuitAttemptId>(casebook, mo, ruben, QuitAttempt{.period = DatedState(day("2026-10-05"))},
                             QuitAttempt{.period = DatedState(day("2026-10-05"), day("2026-11-01")),
                                         .useDaysInSixWeeksBefore = 14});
    playEntry<PhasePeriodId>(
        casebook, mo, ruben, PhasePeriod{.phase = Phase::Crash, .period = DatedState(day("2026-10-05"))},
        PhasePeriod{.phase = Phase::PinkCloud, .also = Phase::Wall, .period = DatedState(kToday, kToday)});
    playEntry<GriefObservationId>(casebook, mo, ruben,
                                  GriefObservation{.stage = GriefStage::Anger, .on = kToday},
                                  GriefObservation{.stage = GriefStage::Denial, .on = day("2024-02-29")});
    playEntry<SlipId>(casebook, mo, ruben,
                      Slip{.days = UseDays(DateRange(day("2026-10-31"), day("2026-10-31")))},
                      Slip{.days = UseDays(DateRange(day("2026-11-10"), day("2026-11-15")), 2),
                           .substances = {Substance::ThreeMmc, Substance::Alcohol},
                           .alcoholOrCannabisFirst = true,
                           .trigger = "Saturday, app tone",
                           .nextTime = ""});
    playEntry<GoalId>(
        casebook, mo, ruben, Goal{.text = "call the clinic", .horizon = GoalHorizon::OneDay, .on = kToday},
        Goal{.text = "bel", .horizon = GoalHorizon::SixWeeks, .on = kToday, .outcome = "gelukt ✓"});
    playEntry<ContactId>(
        casebook, mo, ruben,
        Contact{.at = moment("2026-11-25T10:00"), .kind = ContactKind::Talk, .status = ContactStatus::Booked},
        Contact{.at = moment("2026-11-20T23:59"),
                .kind = ContactKind::Call,
                .status = ContactStatus::CancelledByUs,
                .note = "two\nlines, \"quoted\""});
    playEntry<ReferralId>(
        casebook, mo, ruben,
        Referral{.kind = ReferralKind::Clinic, .on = kToday, .status = ReferralStatus::Waiting},
        Referral{.to = ResourceId("antes"),
                 .kind = ReferralKind::AddictionCare,
                 .on = kToday,
                 .status = ReferralStatus::NoAnswer,
                 .gpLetter = false});
}

TEST_F(StoresTest, AClientIsKeptWholeAndHisCodeNeverChanges) {
    Writing<ClientStore> clients(casebook);
    Client full{.code = ClientCode("K-0007"),
                .alias = "Sanne",
                .name = "Sanne de Vries",
                .birthYear = 1990,
                .municipality = "Haarlem",
                .language = Language::Dutch,
                .ownGoal = OwnGoal::UseLess,
                .opened = day("2026-01-01"),
                .closed = day("2026-06-01"),
                .contactRules = {.channel = ContactChannel::Signal, .voicemail = false, .sender = "Bram"}};
    full.safety[SafetyQuestion::DownerDependence] = SafetyAnswer::Yes;
    const ClientId sanne = clients->create(full);
    EXPECT_EQ(clients.get(sanne), full);
    EXPECT_EQ(clients.nextCode(), ClientCode("K-0008"));
    EXPECT_EQ(clients.owner(sanne).name, "Noor");
    EXPECT_THROW((void)clients->create({.code = ClientCode("K-0007")}), InvalidValue);

    clients->setSafety(sanne, SafetyQuestion::Antidepressants, SafetyAnswer::No);
    EXPECT_EQ(clients.get(sanne).safety[SafetyQuestion::Antidepressants], SafetyAnswer::No);
    Client other = clients.get(sanne);
    other.code = ClientCode("K-0009");
    EXPECT_THROW(clients->update(sanne, other), InvalidValue);
    other = clients.get(sanne);
    other.closed = day("2025-01-01");
    EXPECT_THROW(clients->update(sanne, other), InvalidValue);
    EXPECT_EQ(clients.get(sanne).closed, full.closed);
    EXPECT_THROW((void)clients.get(ClientId(999)), WrongClientError);

    const UserId bram = casebook.addUser("Bram", Secret("another one"), UserRole::Lead);
    clients->setOwner(sanne, bram);
    EXPECT_EQ(clients.owner(sanne).name, "Bram");
}

TEST_F(StoresTest, HistoryTellsWhoWhenAndWhatWas) {
    Writing<ClientStore> clients(casebook);
    Client client = clients.get(mo);
    client.municipality = "Amsterdam";
    clients->update(mo, client);
    const auto history = HistoryReader(casebook).of(mo, "client", mo.value());
    ASSERT_EQ(history.size(), 2U);
    EXPECT_EQ(history[0].author, "Noor");
    EXPECT_EQ(history[0].at, moment("2026-11-23T12:00"));
    EXPECT_EQ(history[0].client, mo);
    EXPECT_EQ(history[0].before, "{}");
    EXPECT_EQ(history[0].after, R"({"municipality":"Amsterdam"})");
    EXPECT_EQ(history[1].after, R"({"code":"K-0001","alias":"Mo"})");
    EXPECT_FALSE(history[1].before);
}

TEST_F(StoresTest, AnAnswerIsStoredTakenBackAndTold) {
    Writing<MeasurementStore> measurements(casebook);
    const MeasurementId id = measurements->add(mo, {.on = kToday});
    measurements->setAnswer(mo, id, ChecklistItem::MoreThanPlanned, Answer::Yes, "2026.1");
    measurements->setAnswer(mo, id, ChecklistItem::MoreThanPlanned, Answer::No, "2026.2");
    measurements->setAnswer(mo, id, ChecklistItem::CravingBetweenDates, Answer::Declined);
    measurements->setAnswer(mo, id, Complaint::SleepProblems, ComplaintAnswer::Earlier, "2026.2");
    measurements->setAnswer(mo, id, ChecklistItem::CravingBetweenDates, std::nullopt);
    measurements->setMoment(mo, id, day("2026-11-20"), MeasurementMoment::Review);
    reopen();
    Writing<MeasurementStore> again(casebook);

    Measurement expected{.on = day("2026-11-20"), .moment = MeasurementMoment::Review};
    expected.checklist[indexOf(ChecklistItem::MoreThanPlanned)] = Answer::No;
    expected.complaints[indexOf(Complaint::SleepProblems)] = ComplaintAnswer::Earlier;
    EXPECT_EQ(again.get(mo, id), expected);
    EXPECT_EQ(again.questionVersion(mo, id, ChecklistItem::MoreThanPlanned), "2026.2");
    EXPECT_EQ(again.questionVersion(mo, id, ChecklistItem::CravingBetweenDates), std::nullopt);

    const auto told = HistoryReader(casebook).of(mo, "checklist_answer", id.value());
    ASSERT_EQ(told.size(), 4U);
    EXPECT_EQ(told[0].before, R"({"craving-between-dates":"declined"})");
    EXPECT_FALSE(told[0].after);
    EXPECT_EQ(told[2].before, R"({"more-than-planned":"yes"})");
    EXPECT_EQ(told[2].after, R"({"more-than-planned":"no"})");

    EXPECT_THROW(again->setAnswer(ruben, id, ChecklistItem::LessTiedToSex, Answer::Yes), WrongClientError);
    EXPECT_THROW(again->setAnswer(ruben, id, Complaint::Debts, ComplaintAnswer::Now), WrongClientError);
    EXPECT_THROW(again->remove(ruben, id), WrongClientError);
    EXPECT_THROW(again->setMoment(ruben, id, kToday, MeasurementMoment::End), WrongClientError);
    EXPECT_EQ(again.get(mo, id), expected);
    again->remove(mo, id);
    EXPECT_THAT(again.of(mo), IsEmpty());
}

TEST_F(StoresTest, AnAnswerLeavesTheTaskThatItAsksForToTheAct) {
    Writing<MeasurementStore> measurements(casebook);
    Measurement list{.on = kToday};
    list.complaints[indexOf(Complaint::SuicideAttempts)] = ComplaintAnswer::Now;
    const MeasurementId id = measurements->add(mo, list);
    measurements->setAnswer(mo, id, Complaint::SuicidalTendencies, ComplaintAnswer::Earlier);
    EXPECT_THAT(TaskReader(casebook).of(mo), IsEmpty());
}

class SuicideItemTest : public StoresTest, public ::testing::WithParamInterface<Complaint> {};

TEST_P(SuicideItemTest, OnlyAnOutcomeClosesItsTask) {
    Writing<MeasurementStore> measurements(casebook);
    const MeasurementId id = measurements->add(mo, {.on = kToday});
    measurements->setAnswer(mo, id, GetParam(), ComplaintAnswer::Now);
    const Task made{.about = GetParam(), .owner = "Noor", .due = kToday};
    const TaskId task = Writing<TaskStore>(casebook)->add(mo, made);
    measurements->setAnswer(mo, id, GetParam(), std::nullopt);
    measurements->remove(mo, id);
    reopen();
    Writing<TaskStore> after(casebook);
    EXPECT_THAT(after.of(mo), ElementsAre(Stored<TaskId, Task>{task, made}));
    EXPECT_THAT(after.of(ruben), IsEmpty());

    EXPECT_THROW(after->close(mo, task, " \n\t"), InvalidValue);
    EXPECT_THROW(after->close(ruben, task, "talked"), WrongClientError);
    EXPECT_TRUE(after.get(mo, task).isOpen());
    after->close(mo, task, "talked, no plan, appointment Wednesday");
    EXPECT_FALSE(after.get(mo, task).isOpen());
    EXPECT_THROW(after->setDue(mo, task, kToday), InvalidValue);
}

INSTANTIATE_TEST_SUITE_P(BothItems, SuicideItemTest,
                         ::testing::Values(Complaint::SuicidalTendencies, Complaint::SuicideAttempts));

TEST_F(StoresTest, TasksAreOwnedDatedAndSafetyComesFirst) {
    Writing<TaskStore> tasks(casebook);
    const TaskId call =
        tasks->add(mo, {.about = GeneralSubject::FollowUp, .owner = "Noor", .due = day("2026-11-20")});
    const TaskId safety = tasks->add(
        ruben, {.about = SafetyQuestion::DownerDependence, .owner = "Bram", .due = day("2026-12-01")});
    auto open = tasks.allOpen();
    ASSERT_EQ(open.size(), 2U);
    EXPECT_EQ(open[0].task.id, safety);
    EXPECT_EQ(open[0].code, ClientCode("K-0002"));
    EXPECT_EQ(open[1].task.id, call);
    tasks->setOwner(mo, call, "Iris");
    tasks->setDue(mo, call, kToday);
    EXPECT_EQ(tasks.get(mo, call), (Task{.about = GeneralSubject::FollowUp, .owner = "Iris", .due = kToday}));
    EXPECT_THROW(tasks->setOwner(mo, call, "  "), InvalidValue);
    EXPECT_THROW((void)tasks->add(mo, {.about = GeneralSubject::Other, .owner = "", .due = kToday}),
                 InvalidValue);
    EXPECT_THROW((void)tasks->add(
                     mo, {.about = GeneralSubject::Other, .owner = "Noor", .due = kToday, .outcome = " "}),
                 InvalidValue);
    tasks->close(mo, call, "reached him");
    EXPECT_EQ(tasks.allOpen().size(), 1U);
}

TEST_F(StoresTest, APlanIsReplacedWhole) {
    Writing<PlanStore> plans(casebook);
    EXPECT_EQ(plans.of(mo), Plan{});
    const Plan plan{.triggers = {"Saturday, app tone", ""},
                    .innerTriggers = {"feeling rejected"},
                    .tools = {CopingTool::TellSomeone, CopingTool::Surf},
                    .elevatorPitch = "No thanks",
                    .monsterName = "the parrot",
                    .mayCall = {"my sister", "Karim"}};
    plans->set(mo, plan);
    EXPECT_EQ(plans.of(mo), plan);
    EXPECT_EQ(plans.of(ruben), Plan{});
    plans->set(mo, {.tools = {CopingTool::Move}});
    EXPECT_EQ(plans.of(mo), (Plan{.tools = {CopingTool::Move}}));
    EXPECT_THROW(plans->set(ClientId(999), plan), WrongClientError);
}

TEST_F(StoresTest, DraftsBelongToOneUserOneClientOneField) {
    casebook.addUser("Bram", Secret("another one"));
    Writing<DraftStore>(casebook)->set(mo, "quote", "half a senten");
    Writing<DraftStore>(casebook)->set(mo, "note", "x");
    Writing<DraftStore>(casebook)->set(mo, "note", "");
    reopen();
    EXPECT_EQ(DraftReader(casebook).find(mo, "quote"), "half a senten");
    EXPECT_THAT(DraftReader(casebook).of(mo), ElementsAre(DraftStore::Draft{"quote", "half a senten"}));
    EXPECT_THAT(DraftReader(casebook).of(ruben), IsEmpty());
    EXPECT_THROW(Writing<DraftStore>(casebook)->set(ClientId(999), "quote", "x"), WrongClientError);
    { const Casebook closing(std::move(casebook)); }
    casebook = open("another one", "Bram");
    EXPECT_EQ(DraftReader(casebook).find(mo, "quote"), std::nullopt);
}

class FormDraftStoreTest : public StoresTest {
protected:
    void keep(std::optional<ClientId> client, const char* form, const FormDraftReader::Fields& fields) {
        Act act(casebook.session(), ActKind::KeepForm);
        FormDraftStore(act).set(client, form, fields);
        act.commit();
    }
};

TEST_F(FormDraftStoreTest, FormDraftsBelongToOneUserOneFormAndOneClientOrNone) {
    using Fields = FormDraftReader::Fields;
    casebook.addUser("Bram", Secret("another one"));
    const Fields typed{{"slip.trigger", "half a senten"}, {"slip.next-time", ""}};
    keep(mo, "slip-dialog", typed);
    keep(std::nullopt, "resource-dialog/x", {{"resource.name", "CMA"}});
    keep(std::nullopt, "resource-dialog/x", {{"resource.name", "CMA Amsterdam"}});
    reopen();
    EXPECT_EQ(FormDraftReader(casebook).find(mo, "slip-dialog"), typed) << "an emptied field is kept too";
    EXPECT_EQ(FormDraftReader(casebook).find(std::nullopt, "resource-dialog/x"),
              (Fields{{"resource.name", "CMA Amsterdam"}}));
    EXPECT_THAT(FormDraftReader(casebook).find(mo, "slip-dialog/5"), IsEmpty());
    EXPECT_THAT(FormDraftReader(casebook).find(ruben, "slip-dialog"), IsEmpty());
    EXPECT_THAT(FormDraftReader(casebook).find(std::nullopt, "slip-dialog"), IsEmpty());
    EXPECT_THROW(keep(ClientId(999), "slip-dialog", typed), WrongClientError);
    { const Casebook closing(std::move(casebook)); }
    casebook = open("another one", "Bram");
    EXPECT_THAT(FormDraftReader(casebook).find(mo, "slip-dialog"), IsEmpty());
    EXPECT_THAT(FormDraftReader(casebook).find(std::nullopt, "resource-dialog/x"), IsEmpty());
    { const Casebook closing(std::move(casebook)); }
    casebook = open();
    keep(mo, "slip-dialog", {});
    EXPECT_THAT(FormDraftReader(casebook).find(mo, "slip-dialog"), IsEmpty());
}

TEST_F(FormDraftStoreTest, DestroyingAClientTakesHalfFilledFormsAboutHimAlong) {
    keep(mo, "slip-dialog", {{"slip.trigger", "half a senten"}});
    eraseClient(casebook, mo, "asked for it");
    EXPECT_EQ(casebook.session().database.integer("SELECT count(*) FROM form_draft"), 0);
}

TEST_F(StoresTest, SettingsAndDirectoryChecksAreKept) {
    const Organisation organisation{
        .name = "De Kade",
        .regions = {{"amsterdam", {"Amsterdam", "Diemen"}}, {"haarlem", {"Haarlem"}}},
        .idleMinutes = 3};
    Writing<SettingsStore>(casebook)->setOrganisation(organisation);
    Writing<SettingsStore>(casebook)->setValue("phrases", ";gk");
    Writing<ResourceCheckStore>(casebook)->markChecked(ResourceId("antes"), day("2026-11-01"));
    Writing<ResourceCheckStore>(casebook)->markChecked(ResourceId("antes"), kToday);
    reopen();
    EXPECT_EQ(SettingsReader(casebook).organisation(), organisation);
    EXPECT_EQ(SettingsReader(casebook).value("phrases"), ";gk");
    EXPECT_EQ(ResourceCheckReader(casebook).all().at(ResourceId("antes")), (ResourceCheck{kToday, "Noor"}));
    Writing<SettingsStore>(casebook)->setValue("phrases", std::nullopt);
    EXPECT_EQ(SettingsReader(casebook).value("phrases"), std::nullopt);
    EXPECT_THROW(Writing<SettingsStore>(casebook)->setValue("Two words", "x"), InvalidValue);
    EXPECT_THROW(Writing<SettingsStore>(casebook)->setOrganisation({.regions = {{"a", {}}, {"a", {}}}}),
                 InvalidValue);
    EXPECT_THROW(Writing<SettingsStore>(casebook)->setOrganisation({.regions = std::vector<Region>(9)}),
                 InvalidValue);
}

TEST_F(StoresTest, AReleaseIsKeptOnceAndItsRevisionsInOrder) {
    Writing<ReleaseLedgerStore> ledger(casebook);
    const ReleasedPeriod first{.period = "2025",
                               .revision = 0,
                               .releasedOn = day("2026-10-01"),
                               .digest = {1, 2, 3},
                               .cells = {{"total", 14}, {"item.more-than-planned", -2}},
                               .marks = {{1, 1}, {2, 2}}};
    EXPECT_EQ(ledger.latest("2025"), std::nullopt);
    ledger->add(first);
    EXPECT_THROW(ledger->add(first), InvalidValue);
    reopen();
    Writing<ReleaseLedgerStore> again(casebook);
    EXPECT_EQ(again.latest("2025"), first);
    ReleasedPeriod second = first;
    second.revision = 1;
    again->add(second);
    EXPECT_EQ(again.latest("2025"), second);
    EXPECT_EQ(again.find("2025", 0), first);
    EXPECT_EQ(again.latest("2024"), std::nullopt);
}

TEST_F(StoresTest, ReadingsAreLogged) {
    Writing<HistoryStore>(casebook)->logReading(mo);
    const auto readings = HistoryReader(casebook).readings(mo);
    ASSERT_EQ(readings.size(), 1U);
    EXPECT_EQ(readings[0].reader, "Noor");
    EXPECT_EQ(readings[0].at, moment("2026-11-23T12:00"));
    EXPECT_THAT(HistoryReader(casebook).readings(ruben), IsEmpty());
    EXPECT_THROW(Writing<HistoryStore>(casebook)->logReading(ClientId(999)), WrongClientError);
}

TEST_F(StoresTest, CaseloadShowsEachClientsState) {
    Writing<PhaseStore>(casebook)->add(
        mo, {.phase = Phase::Crash, .period = DatedState(day("2026-10-05"), day("2026-10-19"))});
    Writing<PhaseStore>(casebook)->add(
        mo, {.phase = Phase::PinkCloud, .also = Phase::Wall, .period = DatedState(day("2026-10-20"))});
    Writing<QuitAttemptStore>(casebook)->add(mo,
                                             {.period = DatedState(day("2025-01-01"), day("2025-02-01"))});
    Writing<QuitAttemptStore>(casebook)->add(
        mo, {.period = DatedState(day("2026-10-05")), .useDaysInSixWeeksBefore = 14});
    Writing<SlipStore> slips(casebook);
    slips->add(mo, {.days = UseDays(DateRange(day("2026-11-14"), day("2026-11-15")))});
    slips->add(mo, {.days = UseDays(DateRange(day("2026-10-31"), day("2026-10-31")))});
    slips->add(mo, {.days = UseDays(DateRange(day("2025-01-31"), day("2025-01-31")))});
    Writing<ContactStore> contacts(casebook);
    contacts->add(
        mo, {.at = moment("2026-11-22T10:00"), .kind = ContactKind::Talk, .status = ContactStatus::Booked});
    contacts->add(
        mo, {.at = moment("2026-12-09T10:00"), .kind = ContactKind::Talk, .status = ContactStatus::Booked});
    contacts->add(
        mo, {.at = moment("2026-11-25T10:00"), .kind = ContactKind::Talk, .status = ContactStatus::Booked});
    Writing<TaskStore>(casebook)->add(
        mo, {.about = Complaint::SuicideAttempts, .owner = "Noor", .due = day("2026-11-24")});
    Writing<TaskStore>(casebook)->add(
        mo, {.about = GeneralSubject::Goal, .owner = "Noor", .due = day("2026-11-20")});

    const auto rows = caseload(casebook, kToday);
    ASSERT_EQ(rows.size(), 2U);
    const CaseloadRow& row = rows[0];
    EXPECT_EQ(row.code, ClientCode("K-0001"));
    EXPECT_EQ(row.alias, "Mo");
    EXPECT_EQ(row.phase, Phase::PinkCloud);
    EXPECT_EQ(row.also, Phase::Wall);
    EXPECT_EQ(row.openTasks, 2);
    EXPECT_EQ(row.openSafetyTasks, 1);
    EXPECT_EQ(row.firstDue, day("2026-11-20"));
    EXPECT_EQ(row.nextContact, moment("2026-11-25T10:00"));
    EXPECT_EQ(row.useDays.size(), 2U);
    const auto clock = recoveryClock(row, kToday);
    ASSERT_TRUE(clock);
    EXPECT_EQ(clock->soberDays, 46);
    EXPECT_EQ(clock->elapsedDays, 49);
    EXPECT_EQ(clock->longestRun, 26);
    EXPECT_EQ(clock->currentRun, 7);
    EXPECT_EQ(rows[1].openTasks, 0);
    EXPECT_FALSE(recoveryClock(rows[1], kToday));
}

// Earlier versions took in codes of any size, and the counter moved with them.
TEST_F(StoresTest, AfterTheLargestCodeTheNextFreeOneBelowIsGiven) {
    Writing<ClientStore> clients(casebook);
    clients->create({.code = ClientCode("K-99999999")});
    EXPECT_EQ(clients.nextCode(), ClientCode("K-99999998"));
    const ClientId gone = clients->create({.code = ClientCode("K-99999998")});
    EXPECT_EQ(clients.nextCode(), ClientCode("K-99999997"));
    eraseClient(casebook, gone, "asked");
    EXPECT_EQ(clients.nextCode(), ClientCode("K-99999997")) << "a destroyed code is never given twice";
}

TEST_F(StoresTest, ACodeBeyondTheLargestDoesNotStopNewClients) {
    Writing<ClientStore> clients(casebook);
    clients->create({.code = ClientCode("K-999999999999999999")});
    EXPECT_EQ(clients.nextCode(), ClientCode("K-0003"));
    clients->create({.code = clients.nextCode()});
    EXPECT_EQ(clients.nextCode(), ClientCode("K-0004"));
}

} // namespace

} // namespace kentering
