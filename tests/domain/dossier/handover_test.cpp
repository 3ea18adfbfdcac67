#include "model/domain/dossier/handover.h"

#include <gmock/gmock.h>

namespace kentering {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const UserId kNoor(1);
const UserId kBram(2);
const UserId kIris(3);

TEST(Handover, SaysOpenRisksFirst) {
    EXPECT_EQ(all<HandoverHeading>().front(), HandoverHeading::OpenRisks);
}

TEST(Handover, TheGiverKeepsWatchUntilItIsAccepted) {
    EXPECT_EQ(ownerUntilAccepted(kNoor, kIris, HandoverReason::Leave, {}), kNoor);
}

TEST(Handover, TheLeadKeepsWatchForSomebodyWhoIsIll) {
    EXPECT_EQ(ownerUntilAccepted(kNoor, kIris, HandoverReason::Illness, {}), kIris);
}

TEST(Handover, AClientIsNeverNobodys) {
    EXPECT_EQ(ownerUntilAccepted(kNoor, std::nullopt, HandoverReason::Illness, {}), kNoor);
    const std::vector excluded{kIris};
    EXPECT_EQ(ownerUntilAccepted(kNoor, kIris, HandoverReason::Illness, excluded), kNoor);
}

TEST(Handover, TheAnswerDecidesWhoseClientItIs) {
    const Handover handover{.from = kNoor, .to = kBram, .offered = Date(2026, 11, 23)};
    EXPECT_EQ(ownerAfter(handover, HandoverStatus::Accepted, kIris), kBram);
    EXPECT_EQ(ownerAfter(handover, HandoverStatus::Refused, kIris), kIris);
    EXPECT_EQ(ownerAfter(handover, HandoverStatus::Withdrawn, kIris), kNoor);
    EXPECT_EQ(ownerAfter(handover, HandoverStatus::Offered, kIris), kIris);
}

TEST(Handover, NamesEverythingThatStandsInItsWay) {
    EXPECT_THAT(handoverObstacles({.owner = kNoor}, kBram), IsEmpty());
    const std::vector excluded{kNoor};
    EXPECT_THAT(
        handoverObstacles({.owner = kNoor, .offered = true, .closed = true, .excluded = excluded}, kNoor),
        ElementsAre(HandoverObstacle::ReceiverIsOwner, HandoverObstacle::ReceiverIsExcluded,
                    HandoverObstacle::AlreadyOffered, HandoverObstacle::ClientIsClosed));
}

} // namespace
} // namespace kentering
