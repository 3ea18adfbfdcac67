#include "model/domain/dossier/exclusion.h"

#include <gmock/gmock.h>

namespace kentering {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const UserId kOwner(1);
const UserId kColleague(2);
const UserId kLead(3);
const UserId kOtherLead(4);

const std::vector kLeads{kLead, kOtherLead};

ExclusionSituation byOwner() {
    return {.owner = kOwner, .author = kOwner, .leads = kLeads};
}

TEST(Exclusion, TheOwnerAndALeadDecide) {
    EXPECT_THAT(exclusionObstacles(byOwner(), kColleague, "an ex"), IsEmpty());
    EXPECT_THAT(admissionObstacles(byOwner()), IsEmpty());
    ExclusionSituation situation = byOwner();
    situation.author = kLead;
    situation.authorIsLead = true;
    EXPECT_THAT(exclusionObstacles(situation, kColleague, "an ex"), IsEmpty());
    EXPECT_THAT(admissionObstacles(situation), IsEmpty());
    situation.authorIsLead = false;
    EXPECT_THAT(exclusionObstacles(situation, kColleague, "an ex"),
                ElementsAre(ExclusionObstacle::NotAllowed));
    EXPECT_THAT(admissionObstacles(situation), ElementsAre(ExclusionObstacle::NotAllowed));
}

TEST(Exclusion, AReasonIsSaid) {
    for (const char* blank : {"", " ", "\n\t "}) {
        EXPECT_THAT(exclusionObstacles(byOwner(), kColleague, blank),
                    ElementsAre(ExclusionObstacle::NoReason));
    }
}

TEST(Exclusion, NeitherOneselfNorTheOwner) {
    EXPECT_THAT(exclusionObstacles(byOwner(), kOwner, "x"),
                ElementsAre(ExclusionObstacle::IsYourself, ExclusionObstacle::IsOwner));
    ExclusionSituation situation = byOwner();
    situation.author = kLead;
    situation.authorIsLead = true;
    EXPECT_THAT(exclusionObstacles(situation, kLead, "x"), ElementsAre(ExclusionObstacle::IsYourself));
    EXPECT_THAT(exclusionObstacles(situation, kOwner, "x"), ElementsAre(ExclusionObstacle::IsOwner));
}

TEST(Exclusion, OneLeadAlwaysSeesTheClient) {
    ExclusionSituation situation = byOwner();
    EXPECT_THAT(exclusionObstacles(situation, kLead, "x"), IsEmpty());
    const std::vector last{kOtherLead};
    situation.leads = last;
    EXPECT_THAT(exclusionObstacles(situation, kOtherLead, "x"), ElementsAre(ExclusionObstacle::IsOnlyLead));
    EXPECT_THAT(exclusionObstacles(situation, kColleague, "x"), IsEmpty());
}

TEST(Exclusion, NobodyWhoTakesPartInAHandoverThatWaits) {
    ExclusionSituation situation = byOwner();
    situation.offered = Handover{.from = kLead, .to = kColleague, .offered = Date(2026, 11, 23)};
    for (const UserId user : {kLead, kColleague}) {
        EXPECT_THAT(exclusionObstacles(situation, user, "x"),
                    ElementsAre(ExclusionObstacle::TakesPartInHandover));
    }
    EXPECT_THAT(exclusionObstacles(situation, kOtherLead, "x"), IsEmpty());
}

} // namespace
} // namespace kentering
