#include "app/presenters/clients/contacts_presenter.h"
#include "app/presenters/my_day/agenda_presenter.h"
#include "app/presenters/settings/phrases_presenter.h"
#include "model/storage/dossier/entry_store.h"
#include "tests/presenters/support/course_world.h"
#include "tests/storage/writing.h"

#include <gmock/gmock.h>

namespace kentering {

using namespace storage;
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Contacts = CourseWorld;
using Agenda = CourseWorld;
using Phrases = CourseWorld;

Contact talk(DateTime at, ContactStatus status) {
    return {.at = at, .kind = ContactKind::Talk, .status = status};
}

TEST_F(Contacts, AheadAndBehindAreParted) {
    const ClientId client = addClient("Mo");
    ContactsPresenter presenter(context(), client);
    EXPECT_THAT(presenter.add(talk(at(today() + boost::gregorian::days(7)), ContactStatus::Booked)),
                IsEmpty());
    EXPECT_THAT(presenter.add(talk(at(today() + boost::gregorian::days(2)), ContactStatus::Booked)),
                IsEmpty());
    EXPECT_THAT(presenter.add(talk(at(today() - boost::gregorian::days(5)), ContactStatus::NoShow)),
                IsEmpty());
    EXPECT_THAT(presenter.add(talk(at(today() - boost::gregorian::days(12)), ContactStatus::Attended)),
                IsEmpty());
    ASSERT_EQ(presenter.ahead().size(), 2U);
    EXPECT_EQ(presenter.ahead().front().contact.at, at(today() + boost::gregorian::days(2)));
    ASSERT_EQ(presenter.behind().size(), 2U);
    EXPECT_EQ(presenter.behind().front().state, AgendaState::NoShow);
    EXPECT_EQ(presenter.attendance().noShowsInARow, 1);
}

TEST_F(Contacts, WhatCannotBeIsNotStored) {
    ContactsPresenter presenter(context(), addClient("Mo"));
    EXPECT_THAT(presenter.add(talk(at(today() - boost::gregorian::days(1)), ContactStatus::Booked)),
                ElementsAre(ContactFault::BookedInThePast));
    EXPECT_THAT(presenter.add(talk(at(today() + boost::gregorian::days(1)), ContactStatus::Attended)),
                ElementsAre(ContactFault::HappenedAhead));
    ASSERT_THAT(presenter.add(talk(at(today() + boost::gregorian::days(1)), ContactStatus::Booked)),
                IsEmpty());
    EXPECT_THAT(presenter.add(talk(at(today() + boost::gregorian::days(1)), ContactStatus::Booked)),
                ElementsAre(ContactFault::SameTimeTwice));
    EXPECT_EQ(presenter.ahead().size(), 1U);
}

TEST_F(Contacts, ABookedTalkThatPassedWaitsForItsOutcome) {
    const ClientId client = addClient("Mo");
    {
        ContactsPresenter presenter(context(), client);
        ASSERT_THAT(presenter.add(talk(at(today() + boost::gregorian::days(1)), ContactStatus::Booked)),
                    IsEmpty());
    }
    goTo(today() + boost::gregorian::days(2));
    ContactsPresenter presenter(context(), client);
    ASSERT_EQ(presenter.behind().size(), 1U);
    EXPECT_EQ(presenter.behind().front().state, AgendaState::NotWrittenDown);
    const ContactId id = presenter.behind().front().id;
    ASSERT_THAT(presenter.setStatus(id, ContactStatus::Attended), IsEmpty());
    const ContactsPresenter::Line seen = presenter.behind().front();
    Contact late = seen.contact;
    late.status = ContactStatus::Late;
    late.note = " ten minutes ";
    ASSERT_THAT(presenter.change(seen, late), IsEmpty());
    EXPECT_EQ(presenter.behind().front().contact.note, "ten minutes");
    EXPECT_EQ(presenter.behind().front().state, AgendaState::Late);
    EXPECT_EQ(presenter.attendance().tookPlace, 1);
    presenter.remove(id);
    EXPECT_THAT(presenter.behind(), IsEmpty());
}

TEST_F(Contacts, TheSafeRulesStandBesideTheCall) {
    const ClientId client = addClient("Ruben");
    ContactsPresenter presenter(context(), client);
    presenter.setRules({.channel = ContactChannel::Whatsapp, .voicemail = false, .sender = "Noor"});
    EXPECT_FALSE(presenter.hasContactConsent());
    Writing<ConsentStore>(casebook())
        ->add(client, {.to = ConsentScope(ConsentScope::Kind::Contact), .given = true, .on = today()});
    presenter.reload();
    EXPECT_THAT(presenter.cautions(ContactChannel::Whatsapp), IsEmpty());
    EXPECT_THAT(presenter.cautions(ContactChannel::Phone),
                ElementsAre(ContactCaution::OtherChannelAgreed, ContactCaution::NoVoicemail));
}

TEST_F(Agenda, ShowsTheWeekOfTheTeamOrOnesOwn) {
    const ClientId mo = addClient("Mo");
    Writing<ContactStore>(casebook())
        ->add(mo, talk(at(today() + boost::gregorian::days(1)), ContactStatus::Booked));
    Writing<ContactStore>(casebook())
        ->add(mo, talk(at(today() + boost::gregorian::days(8)), ContactStatus::Booked));
    as("Bram");
    AgendaPresenter presenter(context());
    EXPECT_THAT(presenter.lines(), IsEmpty());
    presenter.setOnlyMine(false);
    ASSERT_EQ(presenter.lines().size(), 1U);
    EXPECT_EQ(presenter.lines().front().entry.client.shown(), "Mo");
    presenter.showWeek(today() + boost::gregorian::days(7));
    ASSERT_EQ(presenter.lines().size(), 1U);
    EXPECT_EQ(presenter.lines().front().entry.at, at(today() + boost::gregorian::days(8)));
}

TEST_F(Agenda, TheWaitingListFollowsFromWhatHappened) {
    Dossier early = emptyDossier();
    early.client.opened = today() - boost::gregorian::days(20);
    early.contacts = {{.at = at(today() - boost::gregorian::days(9)),
                       .kind = ContactKind::Call,
                       .status = ContactStatus::Attended}};
    const ClientId waits = addClient("Elif", early);
    Dossier seen = emptyDossier();
    seen.client.opened = today() - boost::gregorian::days(30);
    seen.contacts = {talk(at(today() - boost::gregorian::days(3)), ContactStatus::Attended)};
    addClient("Tom", seen);
    AgendaPresenter presenter(context());
    ASSERT_EQ(presenter.waiting().size(), 1U);
    EXPECT_EQ(presenter.waiting().front().client.client, waits);
    EXPECT_EQ(presenter.waiting().front().client.days, 20);
    EXPECT_EQ(presenter.waiting().front().client.lastInterim, at(today() - boost::gregorian::days(9)));
    Writing<ContactStore>(casebook())->add(waits, talk(at(today()), ContactStatus::Attended));
    presenter.reload();
    EXPECT_THAT(presenter.waiting(), IsEmpty());
}

TEST_F(Agenda, TheGroupRegisterWritesInEachDossierAndNowhereElse) {
    const ClientId mo = addClient("Mo");
    const ClientId elif = addClient("Elif");
    const ClientId tom = addClient("Tom");
    const DateTime evening = at(today() - boost::gregorian::days(1), 20);
    AgendaPresenter presenter(context());
    ASSERT_TRUE(presenter.registerGroup(evening, {}, {mo, elif}));
    EXPECT_THAT(presenter.present(evening), ElementsAre(mo, elif));
    ASSERT_TRUE(presenter.registerGroup(evening, {mo, elif}, {mo, tom}));
    EXPECT_THAT(presenter.present(evening), ElementsAre(mo, tom));
    const auto contacts = ContactReader(casebook()).of(mo);
    ASSERT_EQ(contacts.size(), 1U);
    EXPECT_FALSE(contacts[0].value.note.has_value());
    EXPECT_THAT(ContactReader(casebook()).of(elif), IsEmpty());
    EXPECT_FALSE(presenter.registerGroup(at(today(), 20), {}, {mo}));
}

TEST_F(Phrases, AreEditedAsOneTextWholeOrNotAtAll) {
    PhrasesPresenter presenter(context());
    const std::string before = presenter.asText();
    EXPECT_THAT(presenter.replaceAll("gk geen contact\nGK iets\n\nvm\n"),
                ElementsAre(PhrasesPresenter::LineFault{2, PhraseFault::KeyForm},
                            PhrasesPresenter::LineFault{4, PhraseFault::TextBlank}));
    EXPECT_EQ(PhrasesPresenter(context()).asText(), before);
    EXPECT_THAT(presenter.replaceAll(";gk  geen contact gekregen \n"), IsEmpty());
    EXPECT_EQ(PhrasesPresenter(context()).asText(), "gk geen contact gekregen\n");
}

TEST_F(Phrases, AreOfferedByContentAndEditable) {
    PhrasesPresenter presenter(context());
    ASSERT_NE(presenter.phrases().find("nc"), nullptr);
    EXPECT_EQ(presenter.add({"GK", "x"}), PhraseFault::KeyForm);
    EXPECT_FALSE(presenter.add({"zus", "zijn zus weet ervan"}));
    presenter.remove("nc");
    PhrasesPresenter again(context());
    EXPECT_EQ(again.phrases().find("nc"), nullptr);
    EXPECT_EQ(again.phrases().expand(";zus ", 5)->text, "zijn zus weet ervan ");
}

} // namespace
} // namespace kentering
