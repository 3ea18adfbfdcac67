#include "model/acts/dossier.h"

#include "model/acts/reading/caseload.h"
#include "model/acts/reading/client_codes.h"
#include "model/acts/reading/field_history.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/dossier/exclusion_store.h"
#include "model/storage/sqlite/query.h"
#include "tests/acts/acts_fixture.h"
#include "tests/storage/writing.h"

#include <gmock/gmock.h>

namespace kentering {

using namespace storage;

namespace {

using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class DossierTest : public ActsTest {
protected:
    [[nodiscard]] Client stored() const { return dossier->read().client; }
    [[nodiscard]] std::vector<FieldChange> changesOf(std::string_view field) const {
        auto changes = fieldHistory(*dossier, "client", client.value());
        std::erase_if(changes, [&](const FieldChange& change) { return change.field != field; });
        return changes;
    }
    /// As the command line asks it: every word that is the alias.
    static bool names(std::string_view reason, const Client& client) {
        return client.alias && reason.find(*client.alias) != std::string_view::npos;
    }
    std::variant<Erasure, std::vector<ErasureObstacle>>
    erase(const std::string& reason, const std::function<void(const Erasure&)>& prepare = {}) {
        return eraseClient(*dossier, reason, {.namesTheClient = names, .prepare = prepare});
    }
    [[nodiscard]] std::vector<ErasureObstacle> obstaclesTo(const std::string& reason) {
        const auto result = erase(reason);
        const auto* obstacles = std::get_if<std::vector<ErasureObstacle>>(&result);
        return obstacles == nullptr ? std::vector<ErasureObstacle>{} : *obstacles;
    }
};

// ---- newClient ----

TEST_F(DossierTest, ANewClientIsWholeOrNothing) {
    const ClientCode next = nextClientCode(*book);
    std::optional<ClientId> made;
    expectWholeOrNothing([&] { made = newClient(*book, " Ruben ", Language::English); });
    EXPECT_EQ(lastAct(), "new-client");
    EXPECT_EQ(findClient(*book, next), made);
    const auto opened = openDossier(*book, made.value(), ReadingPurpose::Screen);
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->read().client,
              (Client{.code = next, .alias = "Ruben", .language = Language::English, .opened = kToday}));
    EXPECT_FALSE(openDossier(*book, newClient(*book, " ", Language::Dutch), ReadingPurpose::Screen)
                     ->read()
                     .client.alias);
}

TEST_F(DossierTest, WhatIsOneLineStaysOneLineHoweverItCame) {
    const ClientId made = newClient(*book, "Ru\nben\r\nzwart\t\x1B", Language::Dutch);
    auto opened = openDossier(*book, made, ReadingPurpose::Screen);
    const Client was = opened->read().client;
    EXPECT_EQ(was.alias, "Ru ben zwart");
    Client is = was;
    is.name = "een\ntwee";
    is.municipality = "Den\tHaag";
    is.contactRules.sender = "\n";
    EXPECT_THAT(changeClient(*opened, was, is), testing::IsEmpty());
    const Client stored = opened->read().client;
    EXPECT_EQ(stored.name, "een twee");
    EXPECT_EQ(stored.municipality, "Den Haag");
    EXPECT_EQ(stored.contactRules.sender, std::nullopt);
}

TEST_F(DossierTest, NoTwoClientsGetOneCode) {
    const ClientId one = newClient(*book, "", Language::Dutch);
    const ClientId other = newClient(*book, "", Language::Dutch);
    EXPECT_NE(one, other);
    EXPECT_THAT(caseload(*book), SizeIs(3));
    EXPECT_FALSE(findClient(*book, nextClientCode(*book)));
}

// ---- changeClient ----

TEST_F(DossierTest, ChangingAClientIsWholeOrNothing) {
    const Client was = stored();
    Client is = was;
    is.alias = " Mo ";
    is.birthYear = 1988;
    is.contactRules = {.channel = ContactChannel::Whatsapp, .voicemail = false, .sender = "Noor"};
    expectWholeOrNothing([&] { EXPECT_THAT(changeClient(*dossier, was, is), IsEmpty()); });
    is.alias = "Mo";
    EXPECT_EQ(stored(), is);
    EXPECT_EQ(lastAct(), "change-client");
    EXPECT_THAT(changesOf("alias"),
                ElementsAre(AllOf(Field(&FieldChange::after, "Mo"), Field(&FieldChange::author, "Noor"))));
}

TEST_F(DossierTest, OnlyWhatDiffersIsChangedSoThatNobodysWorkIsLost) {
    const Client seen = stored();
    Client mine = seen;
    mine.alias = "Mo";
    ASSERT_THAT(changeClient(*dossier, seen, mine), IsEmpty());
    Client theirs = seen; // of a screen that does not know the alias yet
    theirs.municipality = "Utrecht";
    ASSERT_THAT(changeClient(*dossier, seen, theirs), IsEmpty());
    EXPECT_EQ(stored().alias, "Mo");
    EXPECT_EQ(stored().municipality, "Utrecht");
    theirs.municipality = "  ";
    Client before = seen;
    before.municipality = "Utrecht";
    ASSERT_THAT(changeClient(*dossier, before, theirs), IsEmpty());
    EXPECT_FALSE(stored().municipality);
    const auto acts = count("act");
    EXPECT_THAT(changeClient(*dossier, seen, seen), IsEmpty());
    EXPECT_EQ(count("act"), acts) << "nothing was done";
}

TEST_F(DossierTest, WhatCannotBeOfAClientIsNamedWholeAndNotStored) {
    const std::string before = everything();
    const Client was = stored();
    Client is = was;
    is.alias = "Mo";
    is.birthYear = kToday.year() + 1;
    EXPECT_THAT(changeClient(*dossier, was, is), ElementsAre(ClientFault::BirthYearOutOfRange));
    is = was;
    is.birthYear = 1899;
    EXPECT_THAT(changeClient(*dossier, was, is), ElementsAre(ClientFault::BirthYearOutOfRange));
    EXPECT_EQ(everything(), before);
}

// ---- closing and coming back ----

TEST_F(DossierTest, ADossierIsClosedWholeOrNothing) {
    const Closing closing{.on = kToday, .outcome = ClosingOutcome::MovedOn, .words = " naar een kliniek \n"};
    expectWholeOrNothing([&] { EXPECT_THAT(closeDossier(*dossier, closing), IsEmpty()); });
    EXPECT_EQ(lastAct(), "close-dossier");
    EXPECT_EQ(stored().closed, kToday);
    EXPECT_EQ(stored().outcome, ClosingOutcome::MovedOn);
    EXPECT_EQ(stored().closingWords, "naar een kliniek");
    const std::string before = everything();
    EXPECT_THAT(closeDossier(*dossier, closing), ElementsAre(ClosingObstacle::ClosedAlready));
    EXPECT_EQ(everything(), before);
}

TEST_F(DossierTest, ADossierDoesNotEndBeforeItBeganOrAhead) {
    const Client open = stored();
    Client is = open;
    is.opened = kToday - boost::gregorian::days(3);
    ASSERT_THAT(changeClient(*dossier, open, is), IsEmpty());
    const std::string before = everything();
    EXPECT_THAT(closeDossier(*dossier, {.on = kToday - boost::gregorian::days(4)}),
                ElementsAre(ClosingObstacle::BeforeItBegan));
    EXPECT_THAT(closeDossier(*dossier, {.on = kToday + boost::gregorian::days(1)}),
                ElementsAre(ClosingObstacle::InTheFuture));
    EXPECT_THAT(reopenDossier(*dossier, Reopening::CameBack, kToday),
                ElementsAre(ClosingObstacle::NotClosed));
    EXPECT_THAT(correctClosing(*dossier, {.on = kToday}, {.on = kToday}),
                ElementsAre(ClosingObstacle::NotClosed));
    EXPECT_EQ(everything(), before);
}

TEST_F(DossierTest, HowItEndedIsCorrectedFieldByField) {
    const Closing first{.on = kToday, .words = "weg"};
    ASSERT_THAT(closeDossier(*dossier, first), IsEmpty());
    const Closing mine{.on = kToday - boost::gregorian::days(1), .words = "weg"};
    expectWholeOrNothing([&] { EXPECT_THAT(correctClosing(*dossier, first, mine), IsEmpty()); });
    EXPECT_EQ(lastAct(), "correct-closing");
    // Of somebody who does not know the other day yet.
    ASSERT_THAT(
        correctClosing(*dossier, first, {.on = kToday, .outcome = ClosingOutcome::Silent, .words = " "}),
        IsEmpty());
    EXPECT_EQ(stored().closed, mine.on);
    EXPECT_EQ(stored().outcome, ClosingOutcome::Silent);
    EXPECT_EQ(stored().closingWords, std::nullopt);
    EXPECT_THAT(changesOf("closingWords"),
                ElementsAre(Field(&FieldChange::before, "weg"), Field(&FieldChange::after, "weg")));
    const std::string before = everything();
    EXPECT_THAT(correctClosing(*dossier, mine, {.on = kToday + boost::gregorian::days(1)}),
                ElementsAre(ClosingObstacle::InTheFuture));
    EXPECT_EQ(everything(), before);
}

TEST_F(DossierTest, WhoComesBackBeginsAnEpisodeInTheSameDossier) {
    const Client open = stored();
    Client is = open;
    is.opened = kToday - boost::gregorian::days(30);
    ASSERT_THAT(changeClient(*dossier, open, is), IsEmpty());
    const Date closed = kToday - boost::gregorian::days(20);
    ASSERT_THAT(
        closeDossier(*dossier, {.on = closed, .outcome = ClosingOutcome::Silent, .words = "belde niet meer"}),
        IsEmpty());
    const std::string before = everything();
    EXPECT_THAT(reopenDossier(*dossier, Reopening::CameBack, closed - boost::gregorian::days(1)),
                ElementsAre(ClosingObstacle::BeforeItEnded));
    EXPECT_EQ(everything(), before);
    expectWholeOrNothing(
        [&] { EXPECT_THAT(reopenDossier(*dossier, Reopening::CameBack, kToday), IsEmpty()); });
    EXPECT_EQ(lastAct(), "reopen-dossier");
    const Dossier now = dossier->read();
    EXPECT_THAT(now.earlierEpisodes, ElementsAre(Episode{.opened = is.opened,
                                                         .closed = closed,
                                                         .outcome = ClosingOutcome::Silent,
                                                         .words = "belde niet meer"}));
    EXPECT_EQ(now.client.opened, is.opened) << "the dossier is as old as it was";
    EXPECT_EQ(now.client.reopened, kToday);
    EXPECT_EQ(now.client.closed, std::nullopt);
    EXPECT_EQ(now.client.outcome, std::nullopt);
    EXPECT_EQ(now.client.closingWords, std::nullopt);
    EXPECT_THAT(closeDossier(*dossier, {.on = closed}), ElementsAre(ClosingObstacle::BeforeItBegan));
}

TEST_F(DossierTest, WhatWasClosedByMistakeIsAsItWas) {
    const Client open = stored();
    ASSERT_THAT(closeDossier(*dossier, {.on = kToday, .outcome = ClosingOutcome::Died, .words = "nee"}),
                IsEmpty());
    expectWholeOrNothing([&] {
        EXPECT_THAT(reopenDossier(*dossier, Reopening::ClosedByMistake, Date(1980, 1, 1)), IsEmpty());
    });
    EXPECT_EQ(stored(), open);
    EXPECT_THAT(dossier->read().earlierEpisodes, IsEmpty());
    EXPECT_THAT(changesOf("outcome"), SizeIs(2)) << "the history keeps it";
}

// ---- consent ----

TEST_F(DossierTest, AConsentIsWholeOrNothingAndItsWithdrawalLeavesTheYes) {
    const ConsentScope scope(ConsentKind::Statistics);
    expectWholeOrNothing([&] { EXPECT_THAT(giveConsent(*dossier, scope, kToday, 7), IsEmpty()); });
    EXPECT_EQ(lastAct(), "give-consent");
    const Consent yes{.to = scope, .given = true, .on = kToday, .textVersion = 7, .until = kToday};
    EXPECT_THAT(dossier->read().consents, ElementsAre(yes));
    expectWholeOrNothing([&] { withdrawConsent(*dossier, scope, 8); });
    EXPECT_EQ(lastAct(), "withdraw-consent");
    EXPECT_THAT(dossier->read().consents,
                ElementsAre(yes, Consent{.to = scope, .given = false, .on = kToday, .textVersion = 8}));
}

TEST_F(DossierTest, AConsentDoesNotEndBeforeItBegins) {
    const std::string before = everything();
    EXPECT_THAT(
        giveConsent(*dossier, ConsentScope(ConsentKind::Contact), kToday - boost::gregorian::days(1), 7),
        ElementsAre(ConsentFault::EndBeforeStart));
    EXPECT_EQ(everything(), before);
}

// ---- how long it is kept ----

TEST_F(DossierTest, HowLongItIsKeptIsAskedAndStoredWholeOrNothing) {
    EXPECT_EQ(retentionOf(*dossier), std::nullopt) << "nobody was asked";
    const std::string before = everything();
    EXPECT_THAT(setRetention(*dossier, {LegalBasis::Treatment, 5}),
                ElementsAre(RetentionFault::ShorterThanLaw));
    EXPECT_THAT(setRetention(*dossier, {LegalBasis::Other, 101}),
                ElementsAre(RetentionFault::YearsOutOfRange));
    EXPECT_EQ(everything(), before);
    expectWholeOrNothing([&] {
        EXPECT_THAT(setRetention(*dossier, {LegalBasis::Treatment, 20}), IsEmpty());
    });
    EXPECT_EQ(lastAct(), "set-retention");
    EXPECT_EQ(retentionOf(*dossier), (Retention{LegalBasis::Treatment, 20}));
    ASSERT_THAT(setRetention(*dossier, {LegalBasis::Treatment, 25}), IsEmpty());
    EXPECT_EQ(retentionOf(*dossier), (Retention{LegalBasis::Treatment, 25}));
    EXPECT_EQ(caseload(*book).front().keptUntil, std::nullopt) << "an open dossier has no last day";
    ASSERT_THAT(closeDossier(*dossier, {.on = kToday}), IsEmpty());
    EXPECT_EQ(caseload(*book).front().keptUntil, Date(kToday.year() + 25, kToday.month(), kToday.day()));
}

TEST_F(DossierTest, WithinALegalTermOnlyTheClientsWishDestroysIt) {
    ASSERT_THAT(setRetention(*dossier, {LegalBasis::Support, 15}), IsEmpty());
    ASSERT_THAT(closeDossier(*dossier, {.on = kToday}), IsEmpty());
    const std::string before = everything();
    EXPECT_THAT(obstaclesTo("term"), ElementsAre(ErasureObstacle::WithinLegalTerm));
    EXPECT_EQ(everything(), before);
    expectWholeOrNothing([&] {
        const auto result = eraseClient(*dossier, "asked for it", {.namesTheClient = names}, AskedBy::Client);
        ASSERT_TRUE(std::holds_alternative<Erasure>(result));
        EXPECT_EQ(std::get<Erasure>(result).asked, AskedBy::Client);
    });
    auto last = book->session().database.query("SELECT after FROM history ORDER BY id DESC LIMIT 1");
    ASSERT_TRUE(last.step());
    EXPECT_EQ(last.text(0), R"({"erased":true,"reason":"asked for it","askedBy":"client"})");
}

// ---- eraseClient ----

TEST_F(DossierTest, ADestructionIsWholeOrNothing) {
    Writing<SlipStore>(*casebook)->add(client, {.days = UseDays(DateRange(kToday, kToday))});
    const ClientCode code = stored().code;
    int told = 0;
    expectWholeOrNothing([&] {
        told = 0;
        const auto result = erase("asked for it", [&](const Erasure& erasure) {
            ++told;
            EXPECT_EQ(erasure.code, code);
            EXPECT_EQ(erasure.by, "Noor");
            EXPECT_EQ(erasure.reason, "asked for it");
            EXPECT_EQ(erasure.historyEntries, 2);
        });
        EXPECT_TRUE(std::holds_alternative<Erasure>(result));
    });
    EXPECT_EQ(told, 1);
    EXPECT_EQ(lastAct(), "erase-client");
    EXPECT_FALSE(findClient(*book, code));
    EXPECT_EQ(count("slip"), 0);
    EXPECT_EQ(count("reading"), 0);
    EXPECT_NE(nextClientCode(*book), code);
    EXPECT_THROW((void)dossier->read(), WrongClientError);
    EXPECT_THROW((void)erase("again"), WrongClientError);
}

TEST_F(DossierTest, WithoutAReasonOrWithANameInItNothingIsDestroyed) {
    const Client was = stored();
    Client is = was;
    is.alias = "Mo";
    ASSERT_THAT(changeClient(*dossier, was, is), IsEmpty());
    const std::string before = everything();
    EXPECT_THAT(obstaclesTo(" \n"), ElementsAre(ErasureObstacle::NoReason));
    EXPECT_THAT(obstaclesTo("Mo asked for it"), ElementsAre(ErasureObstacle::ReasonNamesTheClient));
    EXPECT_EQ(everything(), before);
}

TEST_F(DossierTest, OnlyALeadDestroys) {
    casebook->addUser("Iris", Secret(kPassphrase), UserRole::Lead);
    const std::string before = everything();
    EXPECT_THAT(obstaclesTo("asked for it"), ElementsAre(ErasureObstacle::NotYourRole));
    EXPECT_EQ(everything(), before);
    as("Iris");
    EXPECT_THAT(obstaclesTo("asked for it"), IsEmpty());
    EXPECT_EQ(count("client"), 0);
}

TEST_F(DossierTest, AReceiptThatCannotBeWrittenDestroysNothing) {
    const std::string before = everything();
    EXPECT_THROW((void)erase("asked for it", [](const Erasure&) { throw OutputFileError("no room"); }),
                 OutputFileError);
    EXPECT_EQ(everything(), before);
}

TEST_F(DossierTest, ADestructionThatWasCommittedIsNotCalledFailedWhenTheLogStays) {
    const ClientCode code = stored().code;
    // Somebody who reads keeps the log from being emptied.
    std::optional<sqlite::Query> reader(book->session().database.query("SELECT name FROM person"));
    ASSERT_TRUE(reader->step());
    const auto result = erase("asked for it");
    EXPECT_FALSE(std::get<Erasure>(result).isLogEmptied);
    reader.reset();
    EXPECT_FALSE(findClient(*book, code));
}

// ---- reading ----

TEST_F(DossierTest, TheListLeavesOutWhomTheAuthorMayNotKnow) {
    const ClientId other = newClient(*book, "Elif", Language::Dutch);
    EXPECT_THAT(caseload(*book),
                ElementsAre(Field(&CaseloadRow::id, client), Field(&CaseloadRow::id, other)));
    Writing<ExclusionStore>(*casebook)->exclude(other, book->author().id, "a neighbour");
    EXPECT_THAT(caseload(*book), ElementsAre(Field(&CaseloadRow::id, client)));
    EXPECT_FALSE(openDossier(*book, other, ReadingPurpose::Screen));
}

} // namespace

} // namespace kentering
