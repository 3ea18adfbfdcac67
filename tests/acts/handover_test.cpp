#include "model/acts/handover.h"

#include "model/acts/reading/handover_view.h"
#include "model/storage/dossier/exclusion_store.h"
#include "model/storage/dossier/task_store.h"
#include "tests/acts/acts_fixture.h"
#include "tests/storage/writing.h"

#include <gmock/gmock.h>

namespace kentering {

using namespace storage;

namespace {

using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;

/// Noor's client, in a team with Sam and with Iris, who leads.
class HandoverActsTest : public ActsTest {
protected:
    HandoverActsTest()
        : noor(book->author().id),
          sam(casebook->addUser("Sam", Secret(kPassphrase))),
          iris(casebook->addUser("Iris", Secret(kPassphrase), UserRole::Lead)) {
        Writing<TaskStore>(*casebook)->add(
            client, {.about = GeneralSubject::FollowUp, .owner = "Noor", .due = kToday});
        Writing<TaskStore>(*casebook)->add(
            client, {.about = GeneralSubject::Goal, .owner = "Noor", .due = kToday, .outcome = "done"});
        Writing<TaskStore>(*casebook)->add(client,
                                           {.about = GeneralSubject::Other, .owner = "Sam", .due = kToday});
    }

    [[nodiscard]] HandoverView view() const { return handoverView(*dossier); }
    [[nodiscard]] std::string owner() const { return view().owner.name; }
    [[nodiscard]] std::vector<std::string> taskOwners() const {
        std::vector<std::string> owners;
        for (const Task& task : dossier->read().tasks) {
            owners.push_back(task.owner);
        }
        return owners;
    }
    HandoverId offered(HandoverReason reason = HandoverReason::Leave) {
        EXPECT_THAT(offerHandover(*dossier, sam, reason, {}), IsEmpty());
        return view().offered.value().id;
    }
    ClientId another() {
        Writing<ClientStore> clients(*casebook);
        return clients->create(Client{.code = clients.nextCode()});
    }

    UserId noor;
    UserId sam;
    UserId iris;
};

TEST_F(HandoverActsTest, OfferingIsWholeOrNothingAndALeadKeepsWatchForWhoIsIll) {
    HandoverNotes notes;
    notes[indexOf(HandoverHeading::WhatHelps)] = "call in the morning";
    expectWholeOrNothing(
        [&] { EXPECT_THAT(offerHandover(*dossier, sam, HandoverReason::Illness, notes), IsEmpty()); });
    EXPECT_EQ(
        view().offered.value().value,
        (Handover{
            .from = noor, .to = sam, .reason = HandoverReason::Illness, .offered = kToday, .notes = notes}));
    EXPECT_EQ(owner(), "Iris");
    EXPECT_THAT(taskOwners(), ElementsAre("Iris", "Noor", "Sam")) << "open tasks of the giver go along";
    EXPECT_EQ(lastAct(), "offer-handover");
}

TEST_F(HandoverActsTest, WhatStandsInTheWayIsNamedAndNothingStored) {
    const UserId gone = casebook->addUser("Gone", Secret(kPassphrase));
    casebook->removeSlot("Gone");
    Writing<ExclusionStore>(*casebook)->exclude(client, iris);
    const std::string before = everything();
    EXPECT_THAT(offerHandover(*dossier, noor, HandoverReason::Leave, {}),
                ElementsAre(HandoverObstacle::ReceiverIsOwner));
    EXPECT_THAT(offerHandover(*dossier, iris, HandoverReason::Leave, {}),
                ElementsAre(HandoverObstacle::ReceiverIsExcluded));
    EXPECT_THAT(offerHandover(*dossier, gone, HandoverReason::Leave, {}),
                ElementsAre(HandoverObstacle::ReceiverCannotOpen));
    EXPECT_EQ(everything(), before);
    offered(HandoverReason::Illness);
    EXPECT_EQ(owner(), "Noor") << "no lead may know this client";
    EXPECT_THAT(offerHandover(*dossier, sam, HandoverReason::Leave, {}),
                ElementsAre(HandoverObstacle::AlreadyOffered));
}

TEST_F(HandoverActsTest, ALeadWhoHasNoKeyKeepsNoWatch) {
    casebook->removeSlot("Iris");
    offered(HandoverReason::Illness);
    EXPECT_EQ(owner(), "Noor");
}

TEST_F(HandoverActsTest, TheReceiverAcceptsWholeOrNothing) {
    const HandoverId id = offered();
    EXPECT_FALSE(answerHandover(*dossier, id, HandoverStatus::Accepted)) << "the giver may not";
    as("Iris");
    EXPECT_FALSE(answerHandover(*dossier, id, HandoverStatus::Refused)) << "nor a lead";
    EXPECT_EQ(owner(), "Noor");
    as("Sam");
    EXPECT_FALSE(answerHandover(*dossier, HandoverId(99), HandoverStatus::Accepted));
    EXPECT_FALSE(answerHandover(*dossier, id, HandoverStatus::Withdrawn));
    expectWholeOrNothing([&] { EXPECT_TRUE(answerHandover(*dossier, id, HandoverStatus::Accepted)); });
    EXPECT_EQ(owner(), "Sam");
    EXPECT_THAT(taskOwners(), ElementsAre("Sam", "Noor", "Sam"));
    EXPECT_FALSE(view().offered);
    EXPECT_FALSE(answerHandover(*dossier, id, HandoverStatus::Refused)) << "it was answered";
    EXPECT_EQ(view().handovers.at(0).value.answered, kToday);
}

TEST_F(HandoverActsTest, RefusedItStaysAndWithdrawnItGoesBack) {
    const HandoverId refused = offered(HandoverReason::Illness);
    as("Sam");
    EXPECT_FALSE(answerHandover(*dossier, refused, HandoverStatus::Refused, " \n")) << "it does not say why";
    expectWholeOrNothing([&] {
        EXPECT_TRUE(answerHandover(*dossier, refused, HandoverStatus::Refused, " full until May\n"));
    });
    EXPECT_EQ(owner(), "Iris");
    EXPECT_EQ(view().handovers.back().value.whyNot, "full until May");
    as("Iris");
    ASSERT_THAT(offerHandover(*dossier, sam, HandoverReason::BetterMatch, {}), IsEmpty());
    as("Noor");
    EXPECT_FALSE(answerHandover(*dossier, view().offered.value().id, HandoverStatus::Withdrawn))
        << "neither the giver nor a lead";
    as("Iris");
    ASSERT_TRUE(answerHandover(*dossier, view().offered.value().id, HandoverStatus::Withdrawn));
    EXPECT_EQ(owner(), "Iris");
}

TEST_F(HandoverActsTest, ARefusalIsTakenBackByWhoRefusedWhileNobodyElseWasAsked) {
    const HandoverId first = offered();
    as("Sam");
    EXPECT_FALSE(takeRefusalBack(*dossier, first)) << "there is none yet";
    ASSERT_TRUE(answerHandover(*dossier, first, HandoverStatus::Refused, "full until May"));
    as("Noor");
    EXPECT_FALSE(takeRefusalBack(*dossier, first)) << "it is not theirs";
    as("Sam");
    expectWholeOrNothing([&] { EXPECT_TRUE(takeRefusalBack(*dossier, first)); });
    ASSERT_TRUE(view().offered);
    EXPECT_EQ(view().offered->id, first);
    EXPECT_EQ(view().offered->value.whyNot, "");
    EXPECT_FALSE(view().offered->value.answered);
    ASSERT_TRUE(answerHandover(*dossier, first, HandoverStatus::Refused, "no"));
    as("Noor");
    ASSERT_THAT(offerHandover(*dossier, iris, HandoverReason::Leave, {}), IsEmpty());
    as("Sam");
    EXPECT_FALSE(takeRefusalBack(*dossier, first)) << "somebody else was asked";
    const std::string before = everything();
    EXPECT_FALSE(takeRefusalBack(*dossier, HandoverId(99)));
    EXPECT_EQ(everything(), before);
}

TEST_F(HandoverActsTest, ManyAreOfferedEachInAnActOfItsOwn) {
    const ClientId second = another();
    const ClientId closed = another();
    Writing<ClientStore> clients(*casebook);
    Client past = clients.get(closed);
    past.closed = kToday;
    clients->update(closed, past);
    const ClientId third = another();
    Writing<ExclusionStore>(*casebook)->exclude(third, sam);
    const auto acts = count("act");
    const auto results = offerAll(*book, noor, sam, HandoverReason::Leave);
    ASSERT_EQ(results.size(), 3U) << "every open client is named";
    EXPECT_EQ(results[0].client.id, client);
    EXPECT_THAT(results[0].obstacles, IsEmpty());
    EXPECT_EQ(results[1].client.id, second);
    EXPECT_THAT(results[1].obstacles, IsEmpty());
    EXPECT_EQ(results[2].client.id, third);
    EXPECT_THAT(results[2].obstacles, ElementsAre(HandoverObstacle::ReceiverIsExcluded));
    EXPECT_EQ(count("act"), acts + 2);
}

TEST_F(HandoverActsTest, ManyGoOnWhereAFailureStoppedThem) {
    another();
    // Enough for the first client and a part of the second.
    int writes = 1;
    for (;; ++writes) {
        disk->writes = writes;
        EXPECT_THROW((void)offerAll(*book, noor, sam, HandoverReason::Leave), EnvironmentError);
        disk->writes.reset();
        if (count("handover") == 1) {
            break;
        }
        ASSERT_LT(writes, 60);
    }
    const auto results = offerAll(*book, noor, sam, HandoverReason::Leave);
    ASSERT_EQ(results.size(), 2U);
    EXPECT_THAT(results[0].obstacles, ElementsAre(HandoverObstacle::AlreadyOffered));
    EXPECT_THAT(results[1].obstacles, IsEmpty());
    EXPECT_EQ(count("handover"), 2);
}

TEST_F(HandoverActsTest, ExcludingIsWholeOrNothingAndSaysWhy) {
    expectWholeOrNothing([&] { EXPECT_THAT(excludeColleague(*dossier, sam, " an ex \n"), IsEmpty()); });
    ASSERT_EQ(view().excluded.size(), 1U);
    EXPECT_EQ(view().excluded[0].user.name, "Sam");
    EXPECT_EQ(view().excluded[0].reason, "an ex");
    expectWholeOrNothing([&] { EXPECT_THAT(admitColleague(*dossier, sam), IsEmpty()); });
    EXPECT_THAT(view().excluded, IsEmpty());
}

TEST_F(HandoverActsTest, WhoMayNotExcludeStoresNothing) {
    const std::string before = everything();
    EXPECT_THAT(excludeColleague(*dossier, sam, " "), ElementsAre(ExclusionObstacle::NoReason));
    EXPECT_THAT(excludeColleague(*dossier, noor, "x"),
                ElementsAre(ExclusionObstacle::IsYourself, ExclusionObstacle::IsOwner));
    EXPECT_THAT(excludeColleague(*dossier, iris, "x"), ElementsAre(ExclusionObstacle::IsOnlyLead));
    as("Sam");
    EXPECT_THAT(excludeColleague(*dossier, sam, "x"),
                ElementsAre(ExclusionObstacle::NotAllowed, ExclusionObstacle::IsYourself));
    EXPECT_THAT(admitColleague(*dossier, iris), ElementsAre(ExclusionObstacle::NotAllowed));
    EXPECT_EQ(everything(), before);
    as("Iris");
    EXPECT_THAT(excludeColleague(*dossier, sam, "an ex"), IsEmpty()) << "a lead decides too";
    EXPECT_THAT(excludeColleague(*dossier, iris, "x"),
                ElementsAre(ExclusionObstacle::IsYourself, ExclusionObstacle::IsOnlyLead));
}

TEST_F(HandoverActsTest, OfTwoLeadsOneAlwaysSeesTheClient) {
    const UserId lies = casebook->addUser("Lies", Secret(kPassphrase), UserRole::Lead);
    EXPECT_THAT(excludeColleague(*dossier, iris, "family"), IsEmpty());
    EXPECT_THAT(excludeColleague(*dossier, lies, "family"), ElementsAre(ExclusionObstacle::IsOnlyLead));
}

TEST_F(HandoverActsTest, WhoTakesPartInAHandoverIsNotExcluded) {
    offered(HandoverReason::Illness);
    as("Iris");
    EXPECT_THAT(excludeColleague(*dossier, sam, "x"), ElementsAre(ExclusionObstacle::TakesPartInHandover));
    EXPECT_THAT(excludeColleague(*dossier, noor, "x"), ElementsAre(ExclusionObstacle::TakesPartInHandover))
        << "withdrawn it goes back there";
}

} // namespace

} // namespace kentering
