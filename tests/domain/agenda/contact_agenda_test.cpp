#include "model/domain/agenda/contact_agenda.h"
#include "model/domain/agenda/waiting_list.h"

#include <gmock/gmock.h>

namespace kentering {
namespace {

using boost::gregorian::days;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Date kAgendaDay(2026, 11, 23);

DateTime at(Date day, int hour = 10) {
    return DateTime(day, boost::posix_time::hours(hour));
}

Contact contact(Date day, ContactStatus status) {
    return {.at = at(day), .kind = ContactKind::Talk, .status = status};
}

TEST(ContactAgenda, ABookedTalkThatHasPassedIsNotANoShow) {
    const auto talk = contact(kAgendaDay, ContactStatus::Booked);
    EXPECT_EQ(agendaState(talk, at(kAgendaDay, 9)), AgendaState::Booked);
    EXPECT_EQ(agendaState(talk, at(kAgendaDay, 11)), AgendaState::NotWrittenDown);
    EXPECT_EQ(kCount<AgendaState>, 8U);
}

TEST(ContactAgenda, WhatLiesBehindIsNotBookedAndWhatLiesAheadDidNotHappen) {
    const DateTime now = at(kAgendaDay, 12);
    for (const ContactStatus status : all<ContactStatus>()) {
        const bool cancelled = status == ContactStatus::CancelledInTime ||
                               status == ContactStatus::CancelledLate ||
                               status == ContactStatus::CancelledByUs;
        const bool booked = status == ContactStatus::Booked;
        EXPECT_EQ(contactFaults(contact(kAgendaDay - days(1), status), now),
                  booked ? std::vector{ContactFault::BookedInThePast} : std::vector<ContactFault>());
        EXPECT_EQ(contactFaults(contact(kAgendaDay + days(1), status), now),
                  booked || cancelled ? std::vector<ContactFault>()
                                      : std::vector{ContactFault::HappenedAhead});
    }
    Contact later = contact(kAgendaDay, ContactStatus::Attended);
    later.at = at(kAgendaDay, 15);
    EXPECT_THAT(contactFaults(later, now), IsEmpty()) << "it may have been moved forward";
}

TEST(ContactAgenda, OneContactIsNotWrittenDownTwice) {
    const Contact talk = contact(kAgendaDay, ContactStatus::Booked);
    std::vector<Stored<ContactId, Contact>> others{{ContactId(1), talk}};
    others[0].value.status = ContactStatus::Attended;
    EXPECT_TRUE(isThereAlready(talk, others));
    others[0].value.kind = ContactKind::Group;
    EXPECT_FALSE(isThereAlready(talk, others));
    others[0].value = contact(kAgendaDay + days(1), ContactStatus::Booked);
    EXPECT_FALSE(isThereAlready(talk, others));
}

TEST(ContactAgenda, EveryStatusKeepsItsWord) {
    for (const auto status : all<ContactStatus>()) {
        EXPECT_EQ(code(agendaState(contact(kAgendaDay, status), at(kAgendaDay, 9))), code(status));
    }
}

TEST(ContactAgenda, CountsNoShowsOnlySinceTheLastMeeting) {
    const std::vector contacts{contact(kAgendaDay - days(30), ContactStatus::NoShow),
                               contact(kAgendaDay - days(20), ContactStatus::Late),
                               contact(kAgendaDay - days(9), ContactStatus::NoShow),
                               contact(kAgendaDay - days(2), ContactStatus::NoShow),
                               contact(kAgendaDay - days(15), ContactStatus::CancelledInTime)};
    const auto counts = attendance(contacts, at(kAgendaDay));
    EXPECT_EQ(counts.appointments, 5);
    EXPECT_EQ(counts.tookPlace, 1);
    EXPECT_EQ(counts.noShows, 3);
    EXPECT_EQ(counts.noShowsInARow, 2);
    EXPECT_EQ(counts.latestNoShow, at(kAgendaDay - days(2)));
}

TEST(ContactAgenda, ANoShowIsFollowedUpOnceSomethingIsBooked) {
    const std::vector contacts{contact(kAgendaDay - days(2), ContactStatus::NoShow),
                               contact(kAgendaDay + days(2), ContactStatus::Booked)};
    const auto counts = attendance(contacts, at(kAgendaDay));
    EXPECT_EQ(counts.appointments, 1);
    EXPECT_FALSE(counts.latestNoShow.has_value());
}

TEST(ContactCautions, NothingToMindWhenAllIsAgreed) {
    const ContactRules rules{.channel = ContactChannel::Whatsapp, .voicemail = false, .sender = "Noor"};
    const std::vector consents{
        Consent{.to = ConsentScope(ConsentScope::Kind::Contact), .given = true, .on = kAgendaDay}};
    EXPECT_THAT(contactCautions(rules, consents, ContactChannel::Whatsapp, kAgendaDay), IsEmpty());
    EXPECT_THAT(contactCautions(rules, consents, ContactChannel::Phone, kAgendaDay),
                ElementsAre(ContactCaution::OtherChannelAgreed, ContactCaution::NoVoicemail));
}

TEST(ContactCautions, NotAskedIsSaidAndNeverReadAsYes) {
    EXPECT_THAT(contactCautions({}, {}, ContactChannel::Phone, kAgendaDay),
                ElementsAre(ContactCaution::ConsentNotAsked, ContactCaution::ChannelNotAgreed,
                            ContactCaution::VoicemailNotAsked, ContactCaution::SenderNotAgreed));
}

TEST(ContactCautions, ANoIsANo) {
    const std::vector refused{
        Consent{.to = ConsentScope(ConsentScope::Kind::Contact), .given = false, .on = kAgendaDay}};
    EXPECT_THAT(contactCautions({}, refused, ContactChannel::Phone, kAgendaDay),
                ElementsAre(ContactCaution::MayNotBeContacted));
    EXPECT_THAT(contactCautions({.channel = ContactChannel::None}, {}, ContactChannel::Sms, kAgendaDay),
                ElementsAre(ContactCaution::MayNotBeContacted));
}

TEST(WaitingList, HoldsWhoAskedAndHadNoTalkYetLongestFirst) {
    WaitingSituation waits{.client = ClientId(1), .owner = "Noor", .asked = kAgendaDay - days(10)};
    WaitingSituation longer{.client = ClientId(2), .owner = "Bram", .asked = kAgendaDay - days(30)};
    longer.lastInterim = at(kAgendaDay - days(5));
    WaitingSituation seen{.client = ClientId(3), .owner = "Bram", .asked = kAgendaDay - days(40)};
    seen.firstTalk = at(kAgendaDay - days(20));
    WaitingSituation closed{.client = ClientId(4), .owner = "Bram", .asked = kAgendaDay, .closed = true};
    const auto list = waitingList(std::vector{waits, longer, seen, closed}, kAgendaDay);
    ASSERT_EQ(list.size(), 2U);
    EXPECT_EQ(list[0].client, ClientId(2));
    EXPECT_EQ(list[0].days, 30);
    EXPECT_EQ(list[0].lastInterim, longer.lastInterim);
    EXPECT_EQ(list[1].client, ClientId(1));
}

} // namespace
} // namespace kentering
