#include "app/presenters/clients/reach_presenter.h"

#include "app/presenters/clients/client_presenter.h"
#include "app/presenters/clients/handover_presenter.h"
#include "tests/presenters/support/course_world.h"

#include <gmock/gmock.h>

namespace kentering {

using namespace storage;

namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

using ReachOfAClient = CourseWorld;

Dossier reachable() {
    Dossier dossier{.client = {.code = ClientCode("K-0001")}};
    dossier.client.contactRules = {.channel = ContactChannel::Whatsapp, .voicemail = false, .sender = "Noor"};
    dossier.reach = {{.kind = ReachKind::Phone, .value = "0622222222", .of = "zus"},
                     {.kind = ReachKind::Phone, .value = "0611111111"},
                     {.kind = ReachKind::Address, .value = "Kade 1"}};
    return dossier;
}

TEST_F(ReachOfAClient, NothingIsKnownUntilSomebodyAsks) {
    const ClientId mo = addClient("Mo", reachable());
    ReachPresenter presenter(context(), mo);
    EXPECT_FALSE(presenter.isShown());
    EXPECT_THAT(presenter.ways(), IsEmpty());
    EXPECT_EQ(presenter.agreedWay(), "");
    EXPECT_THAT(ClientPresenter(context(), mo).dossier().reach, IsEmpty());
    const auto readings = HandoverPresenter(context(), mo).readings().size();

    presenter.show();
    ASSERT_THAT(presenter.ways(), SizeIs(3));
    EXPECT_EQ(presenter.agreedWay(), "0611111111") << "the client's own, not their sister's";
    EXPECT_EQ(presenter.ways()[0].value.value, "0611111111") << "their own stand first";
    EXPECT_EQ(presenter.ways()[2].value.of, "zus");
    const HandoverPresenter handover(context(), mo);
    ASSERT_EQ(handover.readings().size(), readings + 1);
    EXPECT_TRUE(handover.readings().front().isOfReach);
    EXPECT_EQ(handover.readings().front().reader, "Noor");

    presenter.hide();
    EXPECT_THAT(presenter.ways(), IsEmpty());
    EXPECT_EQ(presenter.agreedWay(), "");
}

TEST_F(ReachOfAClient, WhatIsAgreedSaysWhichWayAndWhatToMind) {
    const ClientId mo = addClient("Mo", reachable());
    ReachPresenter presenter(context(), mo);
    EXPECT_FALSE(presenter.mayReachOthers());
    EXPECT_THAT(presenter.cautions(), ElementsAre(ContactCaution::ConsentNotAsked));
    Dossier silent = emptyDossier();
    silent.consents = {{.to = ConsentScope(ConsentKind::Relatives), .given = true, .on = today()},
                       {.to = ConsentScope(ConsentKind::Contact), .given = false, .on = today()}};
    silent.reach = {{.kind = ReachKind::Phone, .value = "0611111111"}};
    ReachPresenter other(context(), addClient("Elif", silent));
    other.show();
    EXPECT_TRUE(other.mayReachOthers());
    EXPECT_EQ(other.agreedWay(), "") << "no way was agreed";
    EXPECT_EQ(other.cautions().front(), ContactCaution::MayNotBeContacted);
}

TEST_F(ReachOfAClient, WritingOneDownShowsNothingByItself) {
    const ClientId mo = addClient("Mo");
    ReachPresenter presenter(context(), mo);
    const auto readings = HandoverPresenter(context(), mo).readings().size();
    EXPECT_THAT(presenter.add({.kind = ReachKind::Phone, .value = "geen"}),
                ElementsAre(ReachFault::NoNumber));
    EXPECT_THAT(presenter.add({.kind = ReachKind::Phone, .value = "0611111111"}), IsEmpty());
    EXPECT_THAT(presenter.ways(), IsEmpty());
    EXPECT_EQ(HandoverPresenter(context(), mo).readings().size(), readings);
    presenter.show();
    EXPECT_THAT(presenter.add({.kind = ReachKind::Mail, .value = "zus@example.org", .of = "zus"}), IsEmpty());
    ASSERT_THAT(presenter.ways(), SizeIs(2));
    const auto seen = presenter.ways()[1];
    EXPECT_THAT(presenter.change(seen, {.kind = ReachKind::Mail, .value = "zus", .of = "zus"}),
                ElementsAre(ReachFault::NoMail));
    EXPECT_THAT(presenter.change(seen, {.kind = ReachKind::Mail, .value = "mo@example.org"}), IsEmpty());
    EXPECT_EQ(presenter.ways()[1].value, (Reach{.kind = ReachKind::Mail, .value = "mo@example.org"}));
    presenter.remove(presenter.ways()[0].id);
    ASSERT_THAT(presenter.ways(), SizeIs(1));
    EXPECT_EQ(presenter.ways()[0].value.kind, ReachKind::Mail);
}

} // namespace

} // namespace kentering
