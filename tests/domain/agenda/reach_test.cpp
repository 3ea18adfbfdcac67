#include "model/domain/agenda/reach.h"

#include <gmock/gmock.h>

namespace kentering {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<ReachFault> faultsOfWay(ReachKind kind, const std::string& value) {
    return faultsOf(Reach{.kind = kind, .value = value});
}

TEST(Reach, ANumberHasDigitsAndNoWords) {
    for (const char* number : {"112", "0612345678", "06-1234 5678", "+31 (0)20 555.1234", " 06 1 2 "}) {
        EXPECT_THAT(faultsOfWay(ReachKind::Phone, number), IsEmpty()) << number;
    }
    for (const char* none :
         {"06", "mo@example.org", "06 1234 of de buren", "+-() ", "０６１２３４５６７８"}) {
        EXPECT_THAT(faultsOfWay(ReachKind::Phone, none), ElementsAre(ReachFault::NoNumber)) << none;
    }
}

TEST(Reach, AMailAddressHasTwoSides) {
    for (const char* mail : {"mo@example.org", "  m.o+x@sub.example.org ", "mo@werk"}) {
        EXPECT_THAT(faultsOfWay(ReachKind::Mail, mail), IsEmpty()) << mail;
    }
    for (const char* none : {"mo", "@example.org", "mo@", "mo @example.org", "mo@a@b", "0612345678"}) {
        EXPECT_THAT(faultsOfWay(ReachKind::Mail, none), ElementsAre(ReachFault::NoMail)) << none;
    }
}

TEST(Reach, NothingIsNoWay) {
    for (const ReachKind kind : all<ReachKind>()) {
        EXPECT_THAT(faultsOfWay(kind, " \n\t"), ElementsAre(ReachFault::NoWords));
    }
    EXPECT_THAT(faultsOfWay(ReachKind::Address, "Kade 1, bij de buren"), IsEmpty());
}

TEST(Reach, TheAgreedWayFindsWhatWasWrittenDownLastOfTheClientThemselves) {
    const std::vector<Stored<ReachId, Reach>> ways{
        {ReachId(1), {.kind = ReachKind::Phone, .value = "0611111111"}},
        {ReachId(2), {.kind = ReachKind::Phone, .value = "0622222222"}},
        {ReachId(3), {.kind = ReachKind::Phone, .value = "0633333333", .of = "sister"}},
        {ReachId(4), {.kind = ReachKind::Mail, .value = "mo@example.org"}}};
    for (const ContactChannel channel :
         {ContactChannel::Phone, ContactChannel::Whatsapp, ContactChannel::Sms, ContactChannel::Signal}) {
        ASSERT_NE(wayOf(channel, ways), nullptr);
        EXPECT_EQ(wayOf(channel, ways)->value, "0622222222");
    }
    ASSERT_NE(wayOf(ContactChannel::Email, ways), nullptr);
    EXPECT_EQ(wayOf(ContactChannel::Email, ways)->value, "mo@example.org");
    EXPECT_EQ(wayOf(ContactChannel::Post, ways), nullptr);
    EXPECT_EQ(wayOf(ContactChannel::None, ways), nullptr) << "who wants no contact is not reached";
}

} // namespace
} // namespace kentering
