#include "model/domain/dossier/handover.h"

#include <gmock/gmock.h>

namespace kentering {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const UserId kNoor(1);
const UserId kBram(2);
const UserId kIris(3);
const UserId kLies(4);

TEST(Handover, SaysOpenRisksFirst) {
    EXPECT_EQ(all<HandoverHeading>().front(), HandoverHeading::OpenRisks);
}

TEST(Handover, TheGiverKeepsWatchUntilItIsAccepted) {
    EXPECT_EQ(ownerUntilAccepted(kNoor, std::vector{kIris}, HandoverReason::Leave, {}), kNoor);
}

TEST(Handover, TheLeadKeepsWatchForSomebodyWhoIsIll) {
    EXPECT_EQ(ownerUntilAccepted(kNoor, std::vector{kIris}, HandoverReason::Illness, {}), kIris);
    const std::vector leads{kNoor, kLies, kIris};
    EXPECT_EQ(ownerUntilAccepted(kNoor, leads, HandoverReason::Illness, std::vector{kLies}), kIris)
        << "neither the giver nor who is excluded";
}

TEST(Handover, AClientIsNeverNobodys) {
    EXPECT_EQ(ownerUntilAccepted(kNoor, {}, HandoverReason::Illness, {}), kNoor);
    const std::vector iris{kIris};
    EXPECT_EQ(ownerUntilAccepted(kNoor, iris, HandoverReason::Illness, iris), kNoor);
    EXPECT_EQ(ownerUntilAccepted(kIris, iris, HandoverReason::Illness, {}), kIris);
}

TEST(Handover, TheAnswerDecidesWhoseClientItIs) {
    const Handover handover{.from = kNoor, .to = kBram, .offered = Date(2026, 11, 23)};
    EXPECT_EQ(ownerAfter(handover, HandoverStatus::Accepted, kIris), kBram);
    EXPECT_EQ(ownerAfter(handover, HandoverStatus::Refused, kIris), kIris);
    EXPECT_EQ(ownerAfter(handover, HandoverStatus::Withdrawn, kIris), kNoor);
    EXPECT_EQ(ownerAfter(handover, HandoverStatus::Offered, kIris), kIris);
}

TEST(Handover, NamesEverythingThatStandsInItsWay) {
    const std::vector canOpen{kBram};
    EXPECT_THAT(handoverObstacles({.owner = kNoor, .canOpen = canOpen}, kBram), IsEmpty());
    const std::vector excluded{kNoor};
    EXPECT_THAT(
        handoverObstacles(
            {.owner = kNoor, .offered = true, .closed = true, .excluded = excluded, .canOpen = canOpen},
            kNoor),
        ElementsAre(HandoverObstacle::ReceiverIsOwner, HandoverObstacle::ReceiverIsExcluded,
                    HandoverObstacle::AlreadyOffered, HandoverObstacle::ClientIsClosed,
                    HandoverObstacle::ReceiverCannotOpen));
}

TEST(Handover, TheReceiverAnswersAndTheGiverOrALeadWithdraws) {
    const Handover handover{.from = kNoor, .to = kBram, .offered = Date(2026, 11, 23)};
    for (const UserId user : {kNoor, kBram, kIris}) {
        for (const bool leads : {false, true}) {
            const HandoverActor who{.user = user, .isLead = leads};
            EXPECT_EQ(mayAnswer(handover, HandoverStatus::Accepted, who), user == kBram);
            EXPECT_EQ(mayAnswer(handover, HandoverStatus::Refused, who), user == kBram);
            EXPECT_EQ(mayAnswer(handover, HandoverStatus::Withdrawn, who), user == kNoor || leads);
            EXPECT_FALSE(mayAnswer(handover, HandoverStatus::Offered, who)) << "nothing to take back";
            Handover refused = handover;
            refused.status = HandoverStatus::Refused;
            EXPECT_EQ(mayAnswer(refused, HandoverStatus::Offered, who), user == kBram);
        }
    }
}

} // namespace
} // namespace kentering
