#include "model/acts/reading/open_dossier.h"

#include "model/acts/dossier.h"
#include "model/acts/reading/caseload.h"
#include "model/acts/reading/lists.h"
#include "model/storage/dossier/exclusion_store.h"
#include "model/storage/history/history_store.h"
#include "tests/acts/acts_fixture.h"
#include "tests/storage/writing.h"

#include <gmock/gmock.h>

namespace kentering {

using namespace storage;

namespace {

using ::testing::SizeIs;

class OpenDossierTest : public ActsTest {
protected:
    [[nodiscard]] std::size_t readings(ClientId of) const {
        return HistoryReader(*casebook).readings(of).size();
    }
    ClientId another() {
        Writing<ClientStore> clients(*casebook);
        return clients->create(Client{.code = clients.nextCode()});
    }
};

TEST_F(OpenDossierTest, AReadingIsLoggedOnceForEachPurposeAndUnlock) {
    const ClientId other = another();
    ASSERT_TRUE(openDossier(*book, other, ReadingPurpose::Screen));
    ASSERT_TRUE(openDossier(*book, other, ReadingPurpose::Screen));
    EXPECT_EQ(readings(other), 1U);
    ASSERT_TRUE(openDossier(*book, other, ReadingPurpose::Handout));
    EXPECT_EQ(readings(other), 2U);
    book.emplace(casebook); // unlocked again
    ASSERT_TRUE(openDossier(*book, other, ReadingPurpose::Screen));
    EXPECT_EQ(readings(other), 3U);
}

TEST_F(OpenDossierTest, AnExcludedColleagueGetsNone) {
    const UserId noor = book->author().id;
    const UserId sam = casebook->addUser("Sam", Secret("another long passphrase"));
    const ClientId other = another();
    Writing<ClientStore>(*casebook)->setOwner(other, sam);
    ASSERT_TRUE(openDossier(*book, other, ReadingPurpose::Screen));
    Writing<ExclusionStore>(*casebook)->exclude(other, noor);
    EXPECT_FALSE(openDossier(*book, other, ReadingPurpose::Screen)) << "also when it was open before";
    EXPECT_FALSE(openDossier(*book, other, ReadingPurpose::Copy));
    EXPECT_EQ(readings(other), 1U);
}

TEST_F(OpenDossierTest, AnAdministratorSeesNoDossierAndNoListOfThem) {
    EXPECT_TRUE(mayOpenDossier(*book, client));
    EXPECT_FALSE(mayOpenDossier(*book, ClientId(4711)));
    EXPECT_THAT(caseload(*book), SizeIs(1));
    casebook->addUser("Ada", Secret(kPassphrase), UserRole::Administrator);
    as("Ada");
    EXPECT_FALSE(dossier);
    EXPECT_FALSE(mayOpenDossier(*book, client));
    EXPECT_THAT(caseload(*book), SizeIs(0));
    EXPECT_THROW((void)newClient(*book, {}, Language::Dutch), WrongClientError);
    EXPECT_THAT(openClients(*book), SizeIs(0));
    EXPECT_THAT(agenda(*book, kToday, kToday), SizeIs(0));
    EXPECT_THAT(waitingFacts(*book).situations, SizeIs(0));
    EXPECT_THAT(workFacts(*book).situations, SizeIs(0));
}

TEST_F(OpenDossierTest, WhatCannotBeLoggedIsNotOpened) {
    const ClientId other = another();
    disk->writes = 0;
    EXPECT_THROW((void)openDossier(*book, other, ReadingPurpose::Screen), EnvironmentError);
    disk->writes.reset();
    EXPECT_EQ(readings(other), 0U);
    ASSERT_TRUE(openDossier(*book, other, ReadingPurpose::Screen));
    EXPECT_EQ(readings(other), 1U) << "what failed does not count as logged";
}

TEST_F(OpenDossierTest, ThereIsNoDossierOfNobody) {
    EXPECT_THROW((void)openDossier(*book, ClientId(99), ReadingPurpose::Screen), WrongClientError);
}

} // namespace

} // namespace kentering
