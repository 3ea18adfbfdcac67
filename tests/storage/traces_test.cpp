// Who may know a client, who takes them over and what may be told: each change leaves a link that says so.
#include "tests/storage/casebook_fixture.h"
#include "tests/storage/writing.h"

#include "model/base/errors.h"
#include "model/storage/casebook/session.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/dossier/exclusion_store.h"
#include "model/storage/dossier/handover_store.h"
#include "model/storage/dossier/letter_agreement_store.h"
#include "model/storage/dossier/task_store.h"
#include "model/storage/history/field_history.h"
#include "model/storage/history/history_store.h"
#include "model/storage/organisation/people_store.h"

#include <algorithm>
#include <gmock/gmock.h>

namespace kentering::traces {

using namespace storage;

namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class TracesTest : public CasebookTest {
protected:
    TracesTest()
        : casebook(create()),
          noor(casebook.author().id),
          bram(casebook.addUser("Bram", Secret(kPassphrase))),
          mo(Writing<ClientStore>(casebook)->create({.code = ClientCode("K-0001")})) {}

    /// The newest change of a table of Mo's, which has to be there.
    [[nodiscard]] HistoryEntry newest(std::string_view table) const {
        for (const HistoryEntry& entry : HistoryReader(casebook).of(mo)) {
            if (entry.table == table) {
                return entry;
            }
        }
        ADD_FAILURE() << "no trace of a change of " << table;
        return {};
    }
    [[nodiscard]] Handover toBram() const {
        return {.from = noor, .to = bram, .reason = HandoverReason::Leave, .offered = kToday};
    }

    Casebook casebook;
    UserId noor;
    UserId bram;
    ClientId mo;
};

TEST_F(TracesTest, AnExclusionAndItsEndAreTold) {
    Writing<ExclusionStore> exclusions(casebook);
    exclusions->exclude(mo, bram);
    EXPECT_EQ(newest("exclusion").after, R"({"colleague":"Bram"})");
    EXPECT_FALSE(newest("exclusion").before);
    const auto before = HistoryReader(casebook).count();
    exclusions->exclude(mo, bram);
    EXPECT_EQ(HistoryReader(casebook).count(), before) << "nothing changed";
    exclusions->admit(mo, bram);
    EXPECT_EQ(newest("exclusion").before, R"({"colleague":"Bram"})");
    EXPECT_FALSE(newest("exclusion").after);
}

TEST_F(TracesTest, AHandoverAndItsAnswerAreTold) {
    HandoverId offer(0);
    {
        Act act(casebook.session(), ActKind::OfferHandover);
        offer = HandoverStore(act).offer(mo, toBram());
        act.commit();
    }
    EXPECT_THAT(newest("handover").after.value_or(""), HasSubstr(R"("status":"offered")"));
    EXPECT_FALSE(newest("handover").before);
    {
        Act act(casebook.session(), ActKind::AnswerHandover);
        HandoverStore(act).answer(mo, offer, HandoverStatus::Accepted, kToday);
        act.commit();
    }
    EXPECT_EQ(newest("handover").row, offer.value());
    EXPECT_THAT(newest("handover").before.value_or(""), HasSubstr(R"("status":"offered")"));
    EXPECT_THAT(newest("handover").after.value_or(""), HasSubstr(R"("status":"accepted")"));
}

TEST_F(TracesTest, WhatALetterMayTellIsTold) {
    const ReferralId referral = Writing<ReferralStore>(casebook)->add(
        mo, {.kind = ReferralKind::Clinic, .on = kToday, .status = ReferralStatus::Considered});
    Act act(casebook.session(), ActKind::AgreeLetterFields);
    LetterAgreementStore(act).set(mo, referral, LetterKind::ToGp,
                                  {LetterField::Safety, LetterField::Name, LetterField::Safety});
    act.commit();
    EXPECT_EQ(newest("letter_agreement").before, R"({"letter":"to-gp","mayTell":[]})");
    EXPECT_EQ(newest("letter_agreement").after, R"({"letter":"to-gp","mayTell":["name","safety"]})");
}

TEST_F(TracesTest, ARoleIsTold) {
    const auto before = HistoryReader(casebook).count();
    casebook.setRole(bram, UserRole::Lead);
    ASSERT_EQ(HistoryReader(casebook).count(), before + 1);
    auto last = casebook.session().database.query(
        "SELECT table_name, row_id, after FROM history ORDER BY id DESC LIMIT 1");
    ASSERT_TRUE(last.step());
    EXPECT_EQ(last.text(0), "person");
    EXPECT_EQ(last.integer(1), bram.value());
    EXPECT_EQ(last.text(2), R"({"role":"lead"})");
}

TEST_F(TracesTest, ANewNameAndEachChangeOfAKeyAreTold) {
    const auto lastOfBram = [this] {
        auto last = casebook.session().database.query(
            "SELECT row_id, before, after FROM history ORDER BY id DESC LIMIT 1");
        if (!last.step() || last.integer(0) != bram.value()) {
            return std::string("nothing of Bram's");
        }
        return last.text(1) + ">" + last.text(2);
    };
    casebook.setPassphrase("Bram", Secret(std::string_view("bram's other words")));
    EXPECT_EQ(lastOfBram(), R"(>{"slot":"passphrase changed"})");
    casebook.removeSlot("Bram");
    EXPECT_EQ(lastOfBram(), R"(>{"slot":"removed"})");
    Act act(casebook.session(), ActKind::RenameColleague);
    PeopleStore(act).rename(bram, "Abram");
    act.commit();
    EXPECT_EQ(lastOfBram(), R"({"name":"Bram"}>{"name":"Abram"})");
}

TEST_F(TracesTest, AnActOfOneChangeIsAnAct) {
    casebook.setRole(bram, UserRole::Lead);
    const auto last = HistoryReader(casebook).count();
    auto act = casebook.session().database.query("SELECT id, last_link FROM act ORDER BY id DESC LIMIT 1");
    ASSERT_TRUE(act.step());
    EXPECT_EQ(act.integer(0), last);
    EXPECT_EQ(act.integer(1), last);
}

TEST_F(TracesTest, AFieldIsToldFromTheFirstTimeItWasFilledIn) {
    Writing<ClientStore> clients(casebook);
    Client client = clients.get(mo);
    client.municipality = "Utrecht";
    clients->update(mo, client);
    client.municipality.reset();
    clients->update(mo, client);
    auto changes = fieldHistory(casebook, mo, "client", mo.value());
    std::erase_if(changes, [](const FieldChange& change) { return change.field != "municipality"; });
    ASSERT_THAT(changes, SizeIs(2));
    EXPECT_EQ(changes[0].before, "Utrecht");
    EXPECT_EQ(changes[0].after, std::nullopt);
    EXPECT_EQ(changes[1].before, std::nullopt);
    EXPECT_EQ(changes[1].after, "Utrecht");
    EXPECT_EQ(changes[1].author, "Noor");
}

TEST_F(TracesTest, ATaskIsNotMadeClosedByNothing) {
    EXPECT_THROW(
        Writing<TaskStore>(casebook)->add(
            mo, {.about = Complaint::SuicideAttempts, .owner = "Noor", .due = kToday, .outcome = " \n"}),
        InvalidValue);
    EXPECT_THAT(TaskReader(casebook).of(mo), IsEmpty());
}

} // namespace

} // namespace kentering::traces
