#include "model/acts/agenda.h"

#include "model/acts/reading/lists.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/dossier/exclusion_store.h"
#include "model/storage/history/history_store.h"
#include "tests/acts/acts_fixture.h"
#include "tests/storage/writing.h"

#include <gmock/gmock.h>

namespace kentering {

using namespace storage;

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

DateTime hour(Date day, int at) {
    return {day, boost::posix_time::hours(at)};
}

const DateTime kNow = hour(kToday, 12);

class AgendaActsTest : public ActsTest {
protected:
    static Contact talk(DateTime at, ContactStatus status) {
        return {.at = at, .kind = ContactKind::Talk, .status = status};
    }
    [[nodiscard]] std::vector<Contact> contacts() const { return dossier->read().contacts; }
    ContactId stored(const Contact& contact) {
        return Writing<ContactStore>(*casebook)->add(client, contact);
    }
    ClientId another() {
        Writing<ClientStore> clients(*casebook);
        return clients->create(Client{.code = clients.nextCode()});
    }
    [[nodiscard]] std::vector<Contact> contactsOf(ClientId whose) const {
        std::vector<Contact> contacts;
        for (const auto& contact : ContactReader(*casebook).of(whose)) {
            contacts.push_back(contact.value);
        }
        return contacts;
    }
};

TEST_F(AgendaActsTest, WritingDownAContactIsWholeOrNothing) {
    Contact booked = talk(hour(kToday + boost::gregorian::days(3), 10), ContactStatus::Booked);
    booked.note = "  by phone \n";
    expectWholeOrNothing([&] { EXPECT_THAT(addContact(*dossier, booked, kNow), IsEmpty()); });
    booked.note = "by phone";
    EXPECT_THAT(contacts(), ElementsAre(booked));
    EXPECT_EQ(lastAct(), "add-contact");
}

TEST_F(AgendaActsTest, WhatCannotBeIsNotWrittenDown) {
    stored(talk(hour(kToday - boost::gregorian::days(1), 10), ContactStatus::Attended));
    const std::string before = everything();
    EXPECT_THAT(
        addContact(*dossier, talk(hour(kToday - boost::gregorian::days(1), 10), ContactStatus::Booked), kNow),
        ElementsAre(ContactFault::BookedInThePast, ContactFault::SameTimeTwice));
    EXPECT_THAT(
        addContact(*dossier, talk(hour(kToday + boost::gregorian::days(1), 10), ContactStatus::NoShow), kNow),
        ElementsAre(ContactFault::HappenedAhead));
    EXPECT_EQ(everything(), before);
}

TEST_F(AgendaActsTest, SayingWhatBecameOfItIsWholeOrNothing) {
    Contact contact = talk(hour(kToday - boost::gregorian::days(1), 10), ContactStatus::Booked);
    contact.note = "stays";
    const ContactId id = stored(contact);
    expectWholeOrNothing(
        [&] { EXPECT_THAT(setContactStatus(*dossier, id, ContactStatus::Late, kNow), IsEmpty()); });
    contact.status = ContactStatus::Late;
    EXPECT_THAT(contacts(), ElementsAre(contact));
    EXPECT_THAT(setContactStatus(*dossier, id, ContactStatus::Booked, kNow),
                ElementsAre(ContactFault::BookedInThePast));
    EXPECT_THAT(contacts(), ElementsAre(contact));
    EXPECT_THROW((void)setContactStatus(*dossier, ContactId(99), ContactStatus::Late, kNow),
                 WrongClientError);
}

TEST_F(AgendaActsTest, AContactIsCorrectedWholeOrNothing) {
    const Contact was = talk(hour(kToday - boost::gregorian::days(1), 10), ContactStatus::Booked);
    const ContactId id = stored(was);
    Contact is{.at = hour(kToday - boost::gregorian::days(2), 11),
               .kind = ContactKind::Call,
               .status = ContactStatus::Attended,
               .note = " went well "};
    expectWholeOrNothing([&] { EXPECT_THAT(changeContact(*dossier, id, was, is, kNow), IsEmpty()); });
    EXPECT_EQ(lastAct(), "change-contact");
    is.note = "went well";
    EXPECT_THAT(contacts(), ElementsAre(is));
    Contact late = was; // of somebody who saw it as it was
    late.status = ContactStatus::Late;
    ASSERT_THAT(changeContact(*dossier, id, was, late, kNow), IsEmpty());
    is.status = ContactStatus::Late;
    EXPECT_THAT(contacts(), ElementsAre(is)) << "day, kind and note of a colleague stay";
    Contact silent = is;
    silent.note = " ";
    ASSERT_THAT(changeContact(*dossier, id, is, silent, kNow), IsEmpty());
    EXPECT_EQ(contacts()[0].note, std::nullopt);
    EXPECT_THROW((void)changeContact(*dossier, ContactId(99), is, silent, kNow), WrongClientError);
}

TEST_F(AgendaActsTest, AContactIsNotCorrectedIntoWhatCannotBe) {
    const Contact other = talk(hour(kToday - boost::gregorian::days(2), 9), ContactStatus::Attended);
    stored(other);
    const Contact was = talk(hour(kToday - boost::gregorian::days(1), 10), ContactStatus::Attended);
    const ContactId id = stored(was);
    const std::string before = everything();
    Contact is = was;
    is.status = ContactStatus::Booked;
    is.note = "other words";
    EXPECT_THAT(changeContact(*dossier, id, was, is, kNow), ElementsAre(ContactFault::BookedInThePast));
    is = was;
    is.at = hour(kToday + boost::gregorian::days(1), 10);
    EXPECT_THAT(changeContact(*dossier, id, was, is, kNow), ElementsAre(ContactFault::HappenedAhead));
    is.at = other.at;
    EXPECT_THAT(changeContact(*dossier, id, was, is, kNow), ElementsAre(ContactFault::SameTimeTwice));
    EXPECT_EQ(everything(), before) << "nor the note";
}

TEST_F(AgendaActsTest, ANoteIsAddedToWhatIsAhead) {
    const Contact was = talk(hour(kToday + boost::gregorian::days(1), 10), ContactStatus::Booked);
    const ContactId id = stored(was);
    Contact is = was;
    is.note = "bring the letter";
    EXPECT_THAT(changeContact(*dossier, id, was, is, kNow), IsEmpty());
    EXPECT_EQ(contacts()[0].note, "bring the letter");
    // Nobody wrote down what became of it: a note does not ask for that.
    const Contact past = talk(hour(kToday - boost::gregorian::days(1), 10), ContactStatus::Booked);
    const ContactId forgotten = stored(past);
    is = past;
    is.note = "no answer at the door";
    EXPECT_THAT(changeContact(*dossier, forgotten, past, is, kNow), IsEmpty());
}

TEST_F(AgendaActsTest, RemovingIsWholeOrNothing) {
    const ContactId id = stored(talk(kNow, ContactStatus::Attended));
    expectWholeOrNothing([&] { removeContact(*dossier, id); });
    EXPECT_THAT(contacts(), IsEmpty());
    EXPECT_THROW(removeContact(*dossier, id), WrongClientError);
}

TEST_F(AgendaActsTest, RulesChangeFieldByField) {
    const ContactRules was;
    const ContactRules is{.channel = ContactChannel::Whatsapp, .voicemail = false};
    expectWholeOrNothing([&] { setContactRules(*dossier, was, is); });
    EXPECT_EQ(dossier->read().client.contactRules, is);
    // Somebody who saw the empty rules agrees on a name: what was agreed meanwhile stays.
    setContactRules(*dossier, was, {.sender = "Noor"});
    EXPECT_EQ(dossier->read().client.contactRules,
              (ContactRules{.channel = ContactChannel::Whatsapp, .voicemail = false, .sender = "Noor"}));
}

constexpr const char* kNumber = "06-1234 5678";

TEST_F(AgendaActsTest, AWayToReachSomebodyIsWrittenDownWholeOrNothing) {
    expectWholeOrNothing([&] {
        EXPECT_THAT(
            addReach(*dossier, {.kind = ReachKind::Phone, .value = " 06-1234 5678\n", .of = " self "}),
            IsEmpty());
    });
    EXPECT_EQ(lastAct(), "add-reach");
    EXPECT_THAT(addReach(*dossier, {.kind = ReachKind::Mail, .value = "zus@example.org", .of = " zus "}),
                IsEmpty());
    const auto ways = showReach(*dossier);
    ASSERT_EQ(ways.size(), 2U);
    EXPECT_EQ(ways[0].value, (Reach{.kind = ReachKind::Phone, .value = kNumber}));
    EXPECT_EQ(ways[1].value, (Reach{.kind = ReachKind::Mail, .value = "zus@example.org", .of = "zus"}));
}

TEST_F(AgendaActsTest, WhatIsNoWayIsNotWrittenDown) {
    ASSERT_THAT(addReach(*dossier, {.kind = ReachKind::Phone, .value = kNumber}), IsEmpty());
    const auto way = showReach(*dossier).front();
    const std::string before = everything();
    EXPECT_THAT(addReach(*dossier, {.kind = ReachKind::Phone, .value = "bel maar"}),
                ElementsAre(ReachFault::NoNumber));
    EXPECT_THAT(addReach(*dossier, {.kind = ReachKind::Address, .value = " \n"}),
                ElementsAre(ReachFault::NoWords));
    Reach is = way.value;
    is.kind = ReachKind::Mail;
    EXPECT_THAT(changeReach(*dossier, way.id, way.value, is), ElementsAre(ReachFault::NoMail));
    EXPECT_EQ(everything(), before);
}

TEST_F(AgendaActsTest, AWayIsChangedFieldByFieldAndTakenAwayWholeOrNothing) {
    ASSERT_THAT(addReach(*dossier, {.kind = ReachKind::Phone, .value = kNumber}), IsEmpty());
    const auto way = showReach(*dossier).front();
    Reach is = way.value;
    is.value = "0687654321";
    expectWholeOrNothing([&] { EXPECT_THAT(changeReach(*dossier, way.id, way.value, is), IsEmpty()); });
    EXPECT_EQ(lastAct(), "change-reach");
    Reach sisters = way.value; // of somebody who saw the first number still
    sisters.of = "zus";
    ASSERT_THAT(changeReach(*dossier, way.id, way.value, sisters), IsEmpty());
    EXPECT_EQ(showReach(*dossier).front().value,
              (Reach{.kind = ReachKind::Phone, .value = "0687654321", .of = "zus"}));
    expectWholeOrNothing([&] { removeReach(*dossier, way.id); });
    EXPECT_EQ(lastAct(), "remove-reach");
    EXPECT_THAT(showReach(*dossier), IsEmpty());
    EXPECT_THROW(removeReach(*dossier, way.id), WrongClientError);
    EXPECT_THROW((void)changeReach(*dossier, way.id, way.value, is), WrongClientError);
}

TEST_F(AgendaActsTest, WhoIsShownAWayIsLoggedEachTimeOrSeesNothing) {
    ASSERT_THAT(addReach(*dossier, {.kind = ReachKind::Phone, .value = kNumber}), IsEmpty());
    const auto readings = count("reading");
    std::vector<Stored<ReachId, Reach>> shown;
    expectWholeOrNothing([&] {
        shown.clear();
        shown = showReach(*dossier);
    });
    EXPECT_EQ(shown.size(), 1U);
    EXPECT_THAT(showReach(*dossier), ::testing::SizeIs(1));
    EXPECT_EQ(count("reading"), readings + 2);
    const auto entries = HistoryReader(*casebook).readings(client);
    EXPECT_TRUE(entries[0].isOfReach);
    EXPECT_EQ(entries[0].reader, "Noor");
    EXPECT_FALSE(entries.back().isOfReach);
    EXPECT_THAT(dossier->read().reach, IsEmpty()) << "what a screen reads says nothing of it";
}

TEST_F(AgendaActsTest, AWayGoesWithTheDossierThatMoves) {
    ASSERT_THAT(addReach(*dossier, {.kind = ReachKind::Phone, .value = kNumber}), IsEmpty());
    EXPECT_NE(
        exportDossiers(*casebook).find(R"("reach":[{"kind":"phone","value":"06-1234 5678","of":"self"}])"),
        std::string::npos);
}

TEST_F(AgendaActsTest, AGroupIsOneAct) {
    const ClientId elif = another();
    const ClientId tom = another();
    const DateTime evening = hour(kToday - boost::gregorian::days(1), 20);
    Writing<ContactStore>(*casebook)->add(
        tom, {.at = evening, .kind = ContactKind::Group, .status = ContactStatus::Booked});
    expectWholeOrNothing([&] {
        EXPECT_TRUE(registerGroup(*book, {.at = evening, .is = {client, elif, tom}}, kNow));
    });
    const Contact present{.at = evening, .kind = ContactKind::Group, .status = ContactStatus::Attended};
    for (const ClientId each : {client, elif, tom}) {
        EXPECT_THAT(contactsOf(each), ElementsAre(present));
    }
    EXPECT_EQ(lastAct(), "register-group");
    expectWholeOrNothing([&] {
        EXPECT_TRUE(registerGroup(*book, {.at = evening, .was = {client, elif, tom}, .is = {tom}}, kNow));
    });
    EXPECT_THAT(contactsOf(client), IsEmpty());
    EXPECT_THAT(contactsOf(elif), IsEmpty());
    EXPECT_THAT(contactsOf(tom), ElementsAre(present));
}

TEST_F(AgendaActsTest, WhomAColleagueRegisteredMeanwhileStays) {
    const ClientId elif = another();
    const DateTime evening = hour(kToday - boost::gregorian::days(1), 20);
    ASSERT_TRUE(registerGroup(*book, {.at = evening, .is = {elif}}, kNow)); // after the form was opened
    ASSERT_TRUE(registerGroup(*book, {.at = evening, .was = {}, .is = {client}}, kNow));
    EXPECT_EQ(contactsOf(elif).size(), 1U);
    EXPECT_EQ(contactsOf(client).size(), 1U);
}

TEST_F(AgendaActsTest, NoGroupIsRegisteredAheadNorForWhomTheAuthorMayNotKnow) {
    const ClientId hidden = another();
    const UserId sam = casebook->addUser("Sam", Secret(kPassphrase));
    Writing<ClientStore>(*casebook)->setOwner(hidden, sam);
    Writing<ExclusionStore>(*casebook)->exclude(hidden, book->author().id);
    const std::string before = everything();
    EXPECT_FALSE(registerGroup(*book, {.at = hour(kToday, 20), .is = {client}}, kNow));
    EXPECT_THROW((void)registerGroup(*book, {.at = hour(kToday, 10), .is = {client, hidden}}, kNow),
                 WrongClientError);
    EXPECT_EQ(everything(), before) << "nobody is registered by half";
}

TEST_F(AgendaActsTest, WhoOpensNoDossiersRegistersNoGroup) {
    const DateTime evening = hour(kToday - boost::gregorian::days(1), 20);
    ASSERT_TRUE(registerGroup(*book, {.at = evening, .is = {client}}, kNow));
    casebook->addUser("Ada", Secret(kPassphrase), UserRole::Administrator);
    as("Ada");
    const std::string before = everything();
    EXPECT_FALSE(registerGroup(*book, {.at = hour(kToday, 10), .is = {client}}, kNow));
    EXPECT_FALSE(registerGroup(*book, {.at = evening, .was = {client}, .is = {}}, kNow));
    EXPECT_FALSE(registerGroup(*book, {.at = hour(kToday, 10)}, kNow)) << "not for nobody either";
    EXPECT_EQ(everything(), before);
}

} // namespace

} // namespace kentering
