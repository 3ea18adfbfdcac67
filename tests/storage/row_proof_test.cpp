// What each table holds is what the last links say; whoever changes one without the other is found.
#include "tests/storage/casebook_fixture.h"
#include "tests/storage/dossier_generator.h"
#include "tests/storage/erase_client.h"
#include "tests/storage/import_dossiers.h"
#include "tests/storage/writing.h"

#include "model/storage/casebook/session.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/casebook/verify.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/dossier_store.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/dossier/measurement_store.h"
#include "model/storage/dossier/plan_store.h"
#include "model/storage/dossier/task_store.h"
#include "model/storage/history/history_store.h"
#include "model/storage/organisation/people_store.h"
#include "model/storage/organisation/settings_store.h"
#include "model/storage/proof/row_proof.h"

#include <gmock/gmock.h>

namespace kentering::rows {

using namespace storage;

namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class RowProofTest : public CasebookTest {
protected:
    RowProofTest() : casebook(create()) {
        client = Writing<ClientStore>(casebook)->create({.code = ClientCode("K-0001"), .alias = "Mo"});
        goal = Writing<GoalStore>(casebook)->add(
            client, {.text = "call", .horizon = GoalHorizon::OneDay, .on = kToday});
        Writing<GoalStore>(casebook)->replace(
            client, goal, {.text = "call", .horizon = GoalHorizon::OneDay, .on = kToday, .outcome = "done"});
        task = Writing<TaskStore>(casebook)->add(
            client, {.about = GeneralSubject::FollowUp, .owner = "Noor", .due = kToday});
        measurement = Writing<MeasurementStore>(casebook)->add(
            client, {.on = kToday, .moment = MeasurementMoment::Start});
        Writing<MeasurementStore>(casebook)->setAnswer(client, measurement, ChecklistItem::MoreThanPlanned,
                                                       Answer::Yes);
        Writing<MeasurementStore>(casebook)->setAnswer(client, measurement, Complaint::SuicidalTendencies,
                                                       ComplaintAnswer::Now);
        Writing<PlanStore>(casebook)->set(client, {.monsterName = "the parrot"});
        Writing<HistoryStore>(casebook)->logReading(client);
        Writing<HistoryStore>(casebook)->logReading(client);
    }
    [[nodiscard]] std::vector<std::string> found() const {
        return rowsAgainstHistory(casebook.session().database);
    }
    /// Changes the database behind the stores' back, as somebody who has the key could.
    void tamper(const std::string& sql) const { casebook.session().database.execute(sql); }

    Casebook casebook;
    ClientId client{0};
    GoalId goal{0};
    TaskId task{0};
    MeasurementId measurement{0};
};

TEST_F(RowProofTest, WhatWasWrittenByActsAgrees) {
    EXPECT_THAT(found(), IsEmpty());
    Writing<MeasurementStore>(casebook)->setAnswer(client, measurement, ChecklistItem::MoreThanPlanned,
                                                   std::nullopt);
    Writing<TaskStore>(casebook)->close(client, task, "called");
    Writing<GoalStore>(casebook)->remove(client, goal);
    Writing<PlanStore>(casebook)->set(client, {});
    EXPECT_THAT(found(), IsEmpty());
}

TEST_F(RowProofTest, AnAnswerOrAFieldChangedWithoutALinkIsNamed) {
    tamper("UPDATE complaint_answer SET answer = 'no'");
    EXPECT_THAT(found(), ElementsAre("rows: measurement 1 is not what its last link says "
                                     "(complaints/suicidal-tendencies)"));
    tamper("DELETE FROM complaint_answer");
    EXPECT_THAT(found(), ElementsAre(HasSubstr("complaints/suicidal-tendencies")));
    tamper("INSERT INTO complaint_answer VALUES (1, 'suicidal-tendencies', 'now', NULL)");
    tamper("UPDATE client SET downer_dependence = 'no'");
    EXPECT_THAT(found(), ElementsAre(HasSubstr("client 1 is not what its last link says (safety)")));
    tamper("UPDATE client SET downer_dependence = 'unknown', alias = 'Somebody else'");
    EXPECT_THAT(found(), ElementsAre(HasSubstr("(alias)")));
}

TEST_F(RowProofTest, ARowAddedOrTakenAwayWithoutALinkIsNamed) {
    tamper("DELETE FROM task");
    EXPECT_THAT(found(), ElementsAre("rows: task 1 is missing, and its last link says that it is there"));
    tamper("INSERT INTO task (id, client_id, about, owner_id, due) VALUES (1, 1, 'follow-up', 1, "
           "'2026-11-23'), (7, 1, 'follow-up', 1, '2026-11-23')");
    EXPECT_THAT(found(), ElementsAre("rows: task 7 stands in no link"));
    tamper("DELETE FROM task WHERE id = 7; UPDATE goal SET outcome = NULL");
    EXPECT_THAT(found(), ElementsAre(HasSubstr("goal 1 is not what its last link says (outcome)")));
    tamper("UPDATE goal SET outcome = 'done'; UPDATE plan SET monster_name = 'the dragon'");
    EXPECT_THAT(found(), ElementsAre(HasSubstr("plan 1 is not what its last link says (monsterName)")));
}

TEST_F(RowProofTest, DeletedLastLinksAndAnEmptiedReadingLogAreNamed) {
    tamper("DELETE FROM reading WHERE id = 2");
    EXPECT_THAT(verifyCasebook(casebook).problems, ElementsAre("readings: 1 are there, and 2 were written"));
    tamper("DELETE FROM reading");
    EXPECT_THAT(found(), ElementsAre("readings: 0 are there, and 2 were written"));
    tamper("UPDATE reading_count SET readings = 0");
    const std::int64_t last = HistoryReader(casebook).count();
    tamper("DELETE FROM history WHERE id > " + std::to_string(last - 2));
    EXPECT_THAT(verifyCasebook(casebook).problems,
                ElementsAre(HasSubstr("links 7 to 8"), HasSubstr("(complaints/suicidal-tendencies)"),
                            HasSubstr("plan 1 is not what its last link says (monsterName)")));
}

TEST_F(RowProofTest, WhoIsCalledOtherwiseIsStillTheOwnerAndAnotherIsNot) {
    (void)casebook.addUser("Bram", Secret("bram's words"));
    const UserId noor = casebook.author().id;
    Writing<PeopleStore>(casebook)->rename(noor, "Noor de Wit");
    EXPECT_THAT(found(), IsEmpty());
    tamper("UPDATE client SET owner_id = 3; UPDATE task SET owner_id = 3");
    EXPECT_THAT(found(), ElementsAre(HasSubstr("client 1 is not what its last link says (owner)"),
                                     HasSubstr("task 1 is not what its last link says (owner)")));
}

TEST_F(RowProofTest, RolesAndSettingsAreCompared) {
    const UserId bram = casebook.addUser("Bram", Secret("bram's words"));
    casebook.setRole(bram, UserRole::Lead);
    Writing<SettingsStore>(casebook)->setValue("a.rule", "7");
    EXPECT_THAT(found(), IsEmpty());
    tamper("UPDATE person SET role = 'counsellor' WHERE name = 'Bram'");
    EXPECT_THAT(found(), ElementsAre(HasSubstr("(role)")));
    tamper("UPDATE person SET role = 'lead' WHERE name = 'Bram'; UPDATE setting SET value = '9' WHERE name = "
           "'a.rule'");
    EXPECT_THAT(found(), ElementsAre(HasSubstr("setting 0 is not what its last link says (a.rule)")));
    tamper("DELETE FROM setting WHERE name = 'a.rule'; INSERT INTO setting VALUES ('b.rule', '1')");
    EXPECT_THAT(found(), ElementsAre(HasSubstr("(a.rule, b.rule)")));
}

TEST_F(RowProofTest, WhatCameInByAnImportAgreesAlsoAfterChangesAndIsCounted) {
    eraseClient(casebook, client, "makes room"); // documents begin at its number
    (void)casebook.addUser("Iris ó", Secret(kPassphrase));
    auto document = DossierGenerator(3).document(25);
    for (auto& one : document["clients"]) {
        one["code"] = "K-1" + one["code"].get<std::string>().substr(2);
    }
    ASSERT_THAT(importDossiers(casebook, document.dump(), kToday), IsEmpty());
    EXPECT_THAT(found(), IsEmpty());
    const Dossier full = {.client = {.code = ClientCode("K-0099")},
                          .goals = {{.text = "one", .horizon = GoalHorizon::OneDay, .on = kToday},
                                    {.text = "two", .horizon = GoalHorizon::OneDay, .on = kToday}}};
    ClientId last(0);
    {
        Act act(casebook.session(), ActKind::ImportDossiers);
        last = DossierBatch(act, "test").add(full);
        act.commit();
    }
    const auto goals = GoalReader(casebook).of(last);
    Goal changed = goals[0].value;
    changed.outcome = "done";
    Writing<GoalStore>(casebook)->replace(last, goals[0].id, changed);
    Writing<GoalStore>(casebook)->remove(last, goals[1].id);
    Writing<GoalStore>(casebook)->add(last, changed);
    EXPECT_THAT(found(), IsEmpty());
    const std::string id = std::to_string(goals[0].id.value());
    tamper("UPDATE goal SET outcome = NULL WHERE id = " + id);
    EXPECT_THAT(found(), ElementsAre(HasSubstr("(outcome)")));
    tamper("DELETE FROM goal WHERE id = " + id);
    EXPECT_THAT(found(), ElementsAre(HasSubstr("1 entries came in by the import, and its link says 2")));
}

TEST_F(RowProofTest, ADestroyedDossierLeavesNothingToCompare) {
    eraseClient(casebook, client, "asked for it");
    EXPECT_THAT(found(), IsEmpty());
    EXPECT_TRUE(verifyCasebook(casebook).isSound());
}

} // namespace

} // namespace kentering::rows
