#include "model/domain/dossier/client_rules.h"

#include <gtest/gtest.h>

namespace kentering {
namespace {

using FaultsOfClient = std::vector<ClientFault>;

TEST(ClientFaults, AreAYearThatCannotBeAndAnEndBeforeTheBegin) {
    const Date today(2026, 11, 23);
    Client client{.code = ClientCode("K-0001")};
    EXPECT_EQ(faultsOf(client, today), FaultsOfClient{});
    for (const int year : {1900, 2026}) {
        client.birthYear = year;
        EXPECT_EQ(faultsOf(client, today), FaultsOfClient{}) << year;
    }
    client.opened = client.closed = today;
    EXPECT_EQ(faultsOf(client, today), FaultsOfClient{});
    for (const int year : {0, 1899, 2027}) {
        client.birthYear = year;
        EXPECT_EQ(faultsOf(client, today), FaultsOfClient{ClientFault::BirthYearOutOfRange}) << year;
    }
    client.closed = Date(2026, 11, 22);
    EXPECT_EQ(faultsOf(client, today),
              (FaultsOfClient{ClientFault::BirthYearOutOfRange, ClientFault::ClosedBeforeOpened}));
}

} // namespace
} // namespace kentering
