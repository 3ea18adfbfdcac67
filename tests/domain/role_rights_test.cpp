#include "model/domain/role_rights.h"

#include <gtest/gtest.h>
#include <vector>

namespace kentering {

namespace {

TEST(RoleRights, ALeadMayEverything) {
    for (const RightOfRoles& row : kRightsOfRoles) {
        EXPECT_TRUE(mayDo(UserRole::Lead, row.right));
        EXPECT_TRUE(mayDo(UserRole::Recovery, row.right)) << "the code is the key to everything";
    }
}

TEST(RoleRights, ACounsellorWorksWithDossiersAndKeepsNobodysKeys) {
    EXPECT_TRUE(mayDo(UserRole::Counsellor, Right::OpenDossiers));
    EXPECT_TRUE(mayDo(UserRole::Counsellor, Right::ExcludeColleagues));
    EXPECT_TRUE(mayDo(UserRole::Counsellor, Right::ExportFigures));
    for (const Right right :
         {Right::KeepPeople, Right::NameLeads, Right::ResetPassphrases, Right::RenewRecoveryCode,
          Right::ExportDossiers, Right::DestroyDossiers, Right::SeeLog}) {
        EXPECT_FALSE(mayDo(UserRole::Counsellor, right));
    }
}

TEST(RoleRights, AnAdministratorHasNoWayIntoDossiers) {
    for (const Right right :
         {Right::OpenDossiers, Right::NameLeads, Right::ResetPassphrases, Right::RenewRecoveryCode,
          Right::ExcludeColleagues, Right::ExportDossiers, Right::DestroyDossiers}) {
        EXPECT_FALSE(mayDo(UserRole::Administrator, right));
    }
    EXPECT_TRUE(mayDo(UserRole::Administrator, Right::KeepPeople));
    EXPECT_TRUE(mayDo(UserRole::Administrator, Right::ExportFigures));
    EXPECT_TRUE(mayDo(UserRole::Administrator, Right::SeeLog));
}

TEST(RoleRights, TheFirstWhoMayOpenDossiersCountsAsLeadWhileNobodyIsNamed) {
    std::vector<Member> members{{.number = 4}, {.number = 3}, {.number = 1, .role = UserRole::Administrator}};
    EXPECT_TRUE(countsAsLead(3, members));
    EXPECT_FALSE(countsAsLead(4, members));
    EXPECT_FALSE(countsAsLead(1, members));
    members[0].role = UserRole::Lead;
    EXPECT_TRUE(countsAsLead(4, members));
    EXPECT_FALSE(countsAsLead(3, members));
    EXPECT_FALSE(countsAsLead(3, {}));
}

} // namespace

} // namespace kentering
