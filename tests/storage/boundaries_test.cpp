// The first and the last day that lists and figures look at, and the last who can open a casebook.
#include "tests/storage/casebook_fixture.h"
#include "tests/storage/erase_client.h"

#include "model/base/casebook/passphrase_rules.h"
#include "model/base/errors.h"
#include "model/storage/casebook/session.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/dossier/erasure.h"
#include "model/storage/dossier/measurement_store.h"
#include "model/storage/lists/caseload.h"
#include "model/storage/lists/statistics_facts.h"
#include "model/storage/lists/work_facts.h"
#include "tests/storage/writing.h"

#include <fstream>
#include <gmock/gmock.h>

namespace kentering::boundaries {

using namespace storage;

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class BoundariesTest : public CasebookTest {
protected:
    BoundariesTest()
        : casebook(create()), mo(Writing<ClientStore>(casebook)->create({.code = ClientCode("K-0001")})) {}

    [[nodiscard]] ContactId contactAt(Date day, int hour, ContactStatus status) const {
        return Writing<ContactStore>(casebook)->add(mo, {.at = DateTime(day, boost::posix_time::hours(hour)),
                                                         .kind = ContactKind::Talk,
                                                         .status = status});
    }
    [[nodiscard]] ClientSituation situation() const {
        const WorkFacts facts = workFacts(Reading(casebook.session()), rules, kToday);
        return facts.situations.at(0);
    }

    const WorklistRules rules;
    Casebook casebook;
    ClientId mo;
};

TEST_F(BoundariesTest, ANoShowIsLookedAtFromThisEveningBackThroughItsLastDay) {
    Writing<ContactStore> contacts(casebook);
    for (const int ago : {0, 1, rules.noShowFollowUpDays}) {
        const Date day = kToday - boost::gregorian::days(ago);
        const ContactId id = contactAt(day, 23, ContactStatus::NoShow);
        EXPECT_EQ(situation().latestNoShow, DateTime(day, boost::posix_time::hours(23))) << ago;
        contacts->remove(mo, id);
        const ContactId early = contactAt(day, 0, ContactStatus::NoShow);
        EXPECT_TRUE(situation().latestNoShow) << ago;
        contacts->remove(mo, early);
    }
    (void)contactAt(kToday - boost::gregorian::days(rules.noShowFollowUpDays + 1), 23, ContactStatus::NoShow);
    EXPECT_FALSE(situation().latestNoShow);
}

TEST_F(BoundariesTest, AListIsUnfinishedWhileOneOfAllItsQuestionsWasNotAsked) {
    Measurement list{.on = kToday - boost::gregorian::days(1)};
    list.checklist.fill(Answer::No);
    list.complaints.fill(ComplaintAnswer::Declined);
    list.complaints.back().reset();
    Writing<MeasurementStore> lists(casebook);
    const MeasurementId id = lists->add(mo, list);
    EXPECT_EQ(situation().unfinishedMeasurement, list.on);
    lists->setAnswer(mo, id, all<Complaint>().back(), ComplaintAnswer::No);
    EXPECT_FALSE(situation().unfinishedMeasurement);
}

TEST_F(BoundariesTest, TheClientListShowsTheAppointmentOfToday) {
    (void)contactAt(kToday, 0, ContactStatus::Booked);
    const auto lines = caseload(casebook, kToday);
    ASSERT_THAT(lines, SizeIs(1));
    EXPECT_EQ(lines[0].nextContact, DateTime(kToday, boost::posix_time::hours(0)));
}

TEST_F(BoundariesTest, ASlipThatEndedOnTheFirstDayOfTheAttemptCountsInTheClientList) {
    Writing<QuitAttemptStore>(casebook)->add(mo, {DatedState(kToday - boost::gregorian::days(10))});
    Writing<SlipStore>(casebook)->add(
        mo, {UseDays(DateRange(kToday - boost::gregorian::days(12), kToday - boost::gregorian::days(10)))});
    const auto clock = recoveryClock(caseload(casebook, kToday).at(0), kToday);
    ASSERT_TRUE(clock);
    EXPECT_EQ(clock->soberDays, 9);
}

/// What the figures of a period are made from, whole and in part.
std::vector<StatisticsFacts> factsOf(const Casebook& casebook, Date first, Date last) {
    return {statisticsFacts(casebook, last), statisticsFactsOf(casebook, first, last)};
}

TEST_F(BoundariesTest, FiguresCountAContactThroughTheLastEvening) {
    Writing<ConsentStore>(casebook)->add(
        mo, {.to = ConsentScope(ConsentKind::Statistics), .given = true, .on = Date(2025, 1, 1)});
    (void)contactAt(Date(2025, 12, 31), 23, ContactStatus::Attended);
    (void)contactAt(Date(2026, 1, 1), 0, ContactStatus::Attended);
    for (const StatisticsFacts& facts : factsOf(casebook, Date(2025, 1, 1), Date(2025, 12, 31))) {
        ASSERT_FALSE(facts.contacts.empty());
        for (const auto& contact : facts.contacts) {
            EXPECT_EQ(contact.on, Date(2025, 12, 31));
        }
        EXPECT_EQ(facts.clients.at(0).firstTalk, Date(2025, 12, 31));
    }
}

TEST_F(BoundariesTest, FiguresLookAtAPhaseThatEndsOnTheFirstDayOrBeginsOnTheLast) {
    Writing<ConsentStore>(casebook)->add(
        mo, {.to = ConsentScope(ConsentKind::Statistics), .given = true, .on = Date(2024, 1, 1)});
    Writing<PhaseStore> phases(casebook);
    phases->add(mo, {.phase = Phase::Crash, .period = DatedState(Date(2024, 12, 1), Date(2024, 12, 31))});
    phases->add(mo, {.phase = Phase::PinkCloud, .period = DatedState(Date(2025, 1, 1), Date(2025, 1, 1))});
    phases->add(mo, {.phase = Phase::Wall, .period = DatedState(Date(2025, 12, 31))});
    const auto facts = statisticsFactsOf(casebook, Date(2025, 1, 1), Date(2025, 12, 31));
    std::vector<Phase> seen;
    for (const auto& phase : facts.phases) {
        seen.push_back(phase.phase);
    }
    EXPECT_THAT(seen, ElementsAre(Phase::PinkCloud, Phase::Wall));
}

/// A backup that nobody can read may hold the client: whoever destroys a dossier is told of it.
TEST_F(BoundariesTest, ABackupThatCannotBeReadIsNamedAsOneThatMayHoldTheClient) {
    const auto backup = folder() / "backups" / "broken";
    std::filesystem::create_directories(backup);
    std::ofstream(backup / "casebook.db") << std::string(4096, 'x');
    EXPECT_THAT(eraseClient(casebook, mo, "asked for it").backups, ElementsAre("broken"));
}

TEST_F(BoundariesTest, WhatWasCommittedIsOnTheDiskAndWhatWasDeletedIsOverwritten) {
    sqlite::Connection& database = casebook.session().database;
    EXPECT_EQ(database.integer("PRAGMA synchronous"), 2) << "FULL";
    EXPECT_EQ(database.integer("PRAGMA secure_delete"), 1);
    EXPECT_EQ(database.integer("PRAGMA foreign_keys"), 1);
    EXPECT_EQ(database.integer("PRAGMA trusted_schema"), 0);
    EXPECT_EQ(database.integer("PRAGMA temp_store"), 2) << "in memory";
}

TEST_F(BoundariesTest, APassphraseIsLongEnoughFromEightLetters) {
    EXPECT_THROW(casebook.setPassphrase("Noor", Secret(std::string_view("7 words"))), WeakPassphraseError);
    EXPECT_THROW((void)casebook.addUser("Bram", Secret(std::string_view("7 words"))), WeakPassphraseError);
    EXPECT_NO_THROW(casebook.setPassphrase("Noor", Secret(std::string_view("8 words!"))));
}

TEST_F(BoundariesTest, TheLastWhoCanOpenTheCasebookIsNotTakenOut) {
    EXPECT_THROW(casebook.removeSlot("Noor"), InvalidValue);
    (void)casebook.addUser("Bram", Secret(kPassphrase));
    EXPECT_THAT(casebook.usersWhoCanOpen(), SizeIs(2));
    casebook.removeSlot("Noor");
    ASSERT_THAT(casebook.usersWhoCanOpen(), SizeIs(1));
    EXPECT_EQ(casebook.usersWhoCanOpen()[0].name, "Bram");
    EXPECT_THAT(casebook.users(), SizeIs(2)) << "their work keeps their name";
}

} // namespace

} // namespace kentering::boundaries
