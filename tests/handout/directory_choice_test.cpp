// Which addresses stand on a sheet: by who the client is and what they want.

#include "reports/handout/compose/compose.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace kentering {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

HandoutRequest allChecked() {
    HandoutRequest request;
    request.today = Date(2026, 11, 23);
    request.safety.values = {SafetyAnswer::No, SafetyAnswer::No, SafetyAnswer::No};
    for (const Resource& resource : Content::builtIn().resources()) {
        request.checkedByTeam.emplace(resource.id, Date(2026, 11, 20));
    }
    return request;
}

/// The entries of the directory, in the order in which they stand on the sheet.
std::vector<std::string> addressesOn(const HandoutRequest& request) {
    const Composition sheet = compose(request, Content::builtIn());
    std::vector<std::string> found;
    for (const Section& section : sheet.sections()) {
        for (const Block& block : section.blocks) {
            if (block.kind == BlockKind::Resource) {
                found.push_back(block.id.substr(std::string_view("resource.").size()));
            }
        }
    }
    return found;
}

TEST(DirectoryChoice, WhoeverWantsToStopGetsAllGroups) {
    EXPECT_THAT(addressesOn(allChecked()),
                ElementsAre("mainline-groups", "cma-amsterdam", "na-netherlands", "rotterdam-meet-up"));
}

TEST(DirectoryChoice, GroupsForThoseWhoStoppedAreNotForWhoeverWantsSomethingElse) {
    for (const OwnGoal goal : {OwnGoal::UseLess, OwnGoal::UseSafer, OwnGoal::Undecided}) {
        HandoutRequest request = allChecked();
        request.ownGoal = goal;
        EXPECT_THAT(addressesOn(request), ElementsAre("rotterdam-meet-up")) << code(goal);
        const Composition sheet = compose(request, Content::builtIn());
        EXPECT_TRUE(std::ranges::any_of(sheet.heldBack(), [](const HeldBack& held) {
            return held.id == "resource.cma-amsterdam" && held.because == HeldBackBecause::OwnGoal &&
                   !held.title.empty();
        })) << "the counsellor sees why";
    }
}

TEST(DirectoryChoice, WhereTheyAreReferredStandsFirstWhateverTheyWant) {
    HandoutRequest request = allChecked();
    request.ownGoal = OwnGoal::UseLess;
    request.referredTo = {ResourceId("na-netherlands")};
    request.askedFor = {ReferralKind::SupportGroup};
    EXPECT_THAT(addressesOn(request), ElementsAre("na-netherlands", "rotterdam-meet-up"));
}

TEST(DirectoryChoice, WhoeverLooksForAClinicGetsClinicsAlsoWithoutDependence) {
    HandoutRequest request = allChecked();
    EXPECT_THAT(addressesOn(request), Not(Contains("clinic-finder")));
    request.askedFor = {ReferralKind::Clinic};
    EXPECT_THAT(addressesOn(request), Contains("clinic-finder"));
    EXPECT_THAT(addressesOn(request), Contains("care-finder"));
    request.askedFor = {ReferralKind::RelativesSupport};
    EXPECT_THAT(addressesOn(request), Contains("relatives-foundation"));
    EXPECT_THAT(addressesOn(request), Not(Contains("clinic-finder")));
}

TEST(DirectoryChoice, WhatIsInTheirOwnPlaceComesBeforeOthersAndThePlaceIsNotPrinted) {
    HandoutRequest request = allChecked();
    request.place = "Rotterdam";
    EXPECT_EQ(addressesOn(request).front(), "rotterdam-meet-up");
    request.place = "Zaltbommel";
    EXPECT_EQ(addressesOn(request).front(), "mainline-groups");
    const Composition sheet = compose(request, Content::builtIn());
    for (const Block& block : sheet.blocks()) {
        EXPECT_EQ((block.title + block.text + block.start + block.reach).find("Zaltbommel"),
                  std::string::npos);
    }
}

TEST(DirectoryChoice, WhatTheCounsellorChoseStandsAsChosen) {
    HandoutRequest request = allChecked();
    request.ownGoal = OwnGoal::UseSafer;
    request.resources = {ResourceId("cma-amsterdam"), ResourceId("na-netherlands")};
    EXPECT_THAT(addressesOn(request), ElementsAre("cma-amsterdam", "na-netherlands"));
    request.isNeutral = true;
    EXPECT_THAT(addressesOn(request), IsEmpty());
}

} // namespace
} // namespace kentering
