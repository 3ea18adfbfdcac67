// Which addresses stand on a sheet, and how.
#include "tests/handout/compose_helpers.h"

namespace kentering::composing {

namespace {

TEST(Compose, WhatHoldsForAllEntriesIsSaidOnceAndCareStandsApartFromPeople) {
    HandoutRequest dependent = request(Phase::PinkCloud, SafetyAnswer::Yes);
    dependent.checkedByTeam.emplace(ResourceId("never-checked"), Date(2026, 11, 20));
    const Composition sheet = compose(dependent, sampleContent());
    std::vector<Section> directories;
    std::ranges::copy_if(sheet.sections(), std::back_inserter(directories),
                         [](const Section& section) { return section.shape == SectionShape::Directory; });
    ASSERT_EQ(directories.size(), 2U);
    EXPECT_EQ(directories[0].blocks[0].id, "resource.group-talks");
    EXPECT_EQ(directories[0].note, "");
    EXPECT_EQ(directories[0].blocks[0].start,
              "aanmelden per mail Probeer het minstens 3 maanden. Nagekeken op 1 november 2026.");
    EXPECT_EQ(directories[0].blocks[1].start, "Nagekeken op 20 november 2026.");
    EXPECT_EQ(directories[1].heading, "Klinieken en zorg");
    EXPECT_EQ(directories[1].blocks[0].id, "resource.a-clinic");
    EXPECT_EQ(directories[1].blocks[0].start, "");
    EXPECT_NE(directories[1].note, "");
}

TEST(Compose, PrintsOnlyCheckedEntriesWithTheirNextDates) {
    const Composition sheet = compose(request(Phase::Wall), sampleContent());
    const std::vector<Block> blocks = sheet.blocks();
    ASSERT_NE(find(blocks, "resource.group-talks"), nullptr);
    EXPECT_THAT(find(blocks, "resource.group-talks")->details,
                Contains("wo 2 december · wo 16 december · wo 6 januari 2027, 20.00 tot 21.30 uur"));
    EXPECT_EQ(whyHeldBack(sheet, "resource.never-checked"), HeldBackBecause::NeverChecked);
    EXPECT_EQ(whyHeldBack(sheet, "resource.checked-long-ago"), HeldBackBecause::CheckedTooLongAgo);
}

TEST(Compose, AGroupMeetsAtTheSameHourOnBothSidesOfTheSwitchOfClocksAndOfTheYear) {
    const auto dates = [](Date today, const Content& content) {
        HandoutRequest wall = request(Phase::Wall);
        wall.today = today;
        const std::vector<Block> blocks = compose(wall, content).blocks();
        return find(blocks, "resource.group-talks")->details.front();
    };
    const Content content = sampleContent([](ContentData& data) {
        for (Resource& resource : data.resources) {
            if (resource.id.text() == "group-talks") {
                resource.lastChecked = Date(2026, 9, 1);
            }
        }
    });
    // 25 October 2026 and 28 March 2027.
    EXPECT_EQ(dates(Date(2026, 10, 20), content),
              "wo 21 oktober · wo 4 november · wo 18 november, 20.00 tot 21.30 uur");
    EXPECT_EQ(dates(Date(2027, 3, 8), content),
              "wo 17 maart · wo 7 april · wo 21 april, 20.00 tot 21.30 uur");
    // September 2026 has five Wednesdays.
    EXPECT_EQ(dates(Date(2026, 9, 10), content),
              "wo 16 september · wo 7 oktober · wo 21 oktober, 20.00 tot 21.30 uur");
    EXPECT_EQ(dates(Date(2026, 12, 31), content),
              "wo 6 januari 2027 · wo 20 januari 2027 · wo 3 februari 2027, 20.00 tot 21.30 uur");
}

TEST(Compose, AGroupThatSkipsADayDoesNotPrintIt) {
    const Content content = sampleContent([](ContentData& data) {
        for (Resource& resource : data.resources) {
            if (resource.meetings) {
                resource.meetings->rule.addException(Date(2026, 12, 2));
            }
        }
    });
    const std::vector<Block> blocks = compose(request(Phase::Wall), content).blocks();
    EXPECT_THAT(find(blocks, "resource.group-talks")->details.front(),
                testing::StartsWith("wo 16 december · wo 6 januari 2027"));
}

TEST(Compose, ACheckByTheTeamLetsAnEntryPrint) {
    HandoutRequest checked = request(Phase::Wall);
    checked.checkedByTeam.emplace(ResourceId("never-checked"), Date(2026, 11, 20));
    EXPECT_THAT(ids(compose(checked, sampleContent())), Contains("resource.never-checked"));
}

TEST(Compose, TheLaterOfTheTwoChecksIsTheOneThatIsPrinted) {
    const auto noteWhenTheTeamChecked = [](Date day) {
        HandoutRequest checked = request(Phase::Wall);
        checked.checkedByTeam.emplace(ResourceId("group-talks"), day); // the words say 1 November
        const Composition sheet = compose(checked, sampleContent());
        const auto directory = std::ranges::find(sheet.sections(), SectionShape::Directory, &Section::shape);
        return directory == sheet.sections().end() ? std::string() : directory->note;
    };
    EXPECT_THAT(noteWhenTheTeamChecked(Date(2026, 11, 20)), HasSubstr("Nagekeken op 20 november 2026."));
    EXPECT_THAT(noteWhenTheTeamChecked(Date(2026, 10, 2)), HasSubstr("Nagekeken op 1 november 2026."));
}

TEST(Compose, ChosenResourcesReplaceTheUsualOnesAndStillMustBeChecked) {
    HandoutRequest chosen = request(Phase::Wall);
    chosen.resources = std::vector{ResourceId("a-clinic"), ResourceId("never-checked"), ResourceId("gone")};
    const Composition sheet = compose(chosen, sampleContent());
    EXPECT_THAT(ids(sheet), Contains("resource.a-clinic"));
    EXPECT_THAT(ids(sheet), Not(Contains("resource.group-talks")));
    EXPECT_EQ(whyHeldBack(sheet, "resource.never-checked"), HeldBackBecause::NeverChecked);
}

TEST(Compose, WithoutAddressesOnlyNamesAndDatesStand) {
    HandoutRequest wall = request(Phase::Wall);
    wall.withoutAddresses = true;
    const std::vector<Block> blocks = compose(wall, sampleContent()).blocks();
    const Block* group = find(blocks, "resource.group-talks");
    ASSERT_NE(group, nullptr);
    EXPECT_EQ(group->reach, "");
    EXPECT_EQ(group->text, "");
    EXPECT_EQ(group->start.find('@'), std::string::npos);
    EXPECT_FALSE(group->details.empty());
}

} // namespace

} // namespace kentering::composing
