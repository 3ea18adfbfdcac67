#include "model/domain/dossier/episode.h"

#include "model/domain/dossier/client_rules.h"

#include <gmock/gmock.h>

namespace kentering {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Date kFirstDayWithUs(2026, 1, 10);
const Date kLastDayWithUs(2026, 3, 1);
const Date kNowadays(2026, 11, 23);

Client closedClient() {
    return {.code = ClientCode("K-0001"),
            .opened = kFirstDayWithUs,
            .closed = kLastDayWithUs,
            .outcome = ClosingOutcome::Silent,
            .closingWords = "belde niet meer"};
}

TEST(Episodes, ADossierWithoutAnEndIsOneEpisode) {
    const Client client{.code = ClientCode("K-0001"), .opened = kFirstDayWithUs};
    EXPECT_THAT(episodesOf(client, {}), ElementsAre(Episode{.opened = kFirstDayWithUs}));
}

TEST(Episodes, WhoCameBackHasTheEarlierOnesFirst) {
    Client client = closedClient();
    const Episode first = presentEpisode(client);
    EXPECT_EQ(first, (Episode{.opened = kFirstDayWithUs,
                              .closed = kLastDayWithUs,
                              .outcome = ClosingOutcome::Silent,
                              .words = "belde niet meer"}));
    client.closed.reset();
    client.outcome.reset();
    client.closingWords.reset();
    client.reopened = Date(2026, 9, 1);
    EXPECT_THAT(episodesOf(client, {first}), ElementsAre(first, Episode{.opened = Date(2026, 9, 1)}));
}

TEST(Episodes, NoneEndsBeforeItBeganOrAhead) {
    Client client{.code = ClientCode("K-0001"), .opened = kFirstDayWithUs};
    EXPECT_THAT(obstaclesToClosing(client, kFirstDayWithUs, kNowadays), IsEmpty())
        << "on its first day it may";
    EXPECT_THAT(obstaclesToClosing(client, kNowadays, kNowadays), IsEmpty());
    EXPECT_THAT(obstaclesToClosing(client, kFirstDayWithUs - boost::gregorian::days(1), kNowadays),
                ElementsAre(ClosingObstacle::BeforeItBegan));
    EXPECT_THAT(obstaclesToClosing(client, kNowadays + boost::gregorian::days(1), kNowadays),
                ElementsAre(ClosingObstacle::InTheFuture));
    client.reopened = Date(2026, 9, 1);
    EXPECT_THAT(obstaclesToClosing(client, Date(2026, 8, 31), kNowadays),
                ElementsAre(ClosingObstacle::BeforeItBegan))
        << "the present episode began later";
    EXPECT_THAT(obstaclesToClosing({.code = ClientCode("K-0001")}, Date(1990, 1, 1), kNowadays), IsEmpty())
        << "nobody knows when it began";
}

TEST(Episodes, NobodyComesBackBeforeTheyLeft) {
    const Client client = closedClient();
    EXPECT_THAT(obstaclesToReopening(client, Reopening::CameBack, kLastDayWithUs, kNowadays), IsEmpty());
    EXPECT_THAT(obstaclesToReopening(client, Reopening::CameBack, kLastDayWithUs - boost::gregorian::days(1),
                                     kNowadays),
                ElementsAre(ClosingObstacle::BeforeItEnded));
    EXPECT_THAT(
        obstaclesToReopening(client, Reopening::CameBack, kNowadays + boost::gregorian::days(1), kNowadays),
        ElementsAre(ClosingObstacle::InTheFuture));
    EXPECT_THAT(obstaclesToReopening(client, Reopening::ClosedByMistake,
                                     kNowadays + boost::gregorian::days(1), kNowadays),
                IsEmpty())
        << "a mistake has no day";
    EXPECT_THAT(
        obstaclesToReopening({.code = ClientCode("K-0001")}, Reopening::CameBack, kNowadays, kNowadays),
        ElementsAre(ClosingObstacle::NotClosed));
}

TEST(Episodes, WordsAboutTheEndAreOfADossierThatIsClosed) {
    Client client = closedClient();
    EXPECT_THAT(faultsOf(client, kNowadays), IsEmpty());
    client.reopened = Date(2026, 4, 1);
    EXPECT_THAT(faultsOf(client, kNowadays), ElementsAre(ClientFault::ClosedBeforeOpened));
    client.closed.reset();
    client.outcome.reset();
    EXPECT_THAT(faultsOf(client, kNowadays), ElementsAre(ClientFault::OutcomeWhileOpen));
    client.closingWords.reset();
    EXPECT_THAT(faultsOf(client, kNowadays), IsEmpty());
}

} // namespace
} // namespace kentering
