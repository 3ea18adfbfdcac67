#include "app/presenters/letters/erasure_receipt.h"

#include <gtest/gtest.h>

namespace kentering::erasure_receipt {

namespace {

TEST(ErasureReceipt, AReasonWithANameOrAnAliasNamesTheClient) {
    const Client client{.code = ClientCode("K-0001"), .alias = "Mo", .name = "Zo\u00eb Janssen"};
    for (const char* reason :
         {"Zo\u00eb asked for it", "on the request of JANSSEN", "zoe, by mail", "Mo: asked"}) {
        EXPECT_TRUE(namesTheClient(reason, client)) << reason;
    }
    for (const char* reason : {"on request", "more than a year ago", "K-0001", ""}) {
        EXPECT_FALSE(namesTheClient(reason, client)) << reason;
    }
    EXPECT_FALSE(namesTheClient("on request", {.code = ClientCode("K-0002")})) << "who has no name has none";
}

} // namespace

} // namespace kentering::erasure_receipt
