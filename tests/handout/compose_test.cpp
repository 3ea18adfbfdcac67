#include "reports/handout/compose/compose.h"

#include "model/content/read/content_data.h"
#include "model/content/read/rich_text.h"
#include "tests/handout/sample_content.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kentering {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr SafetyQuestion kDependence = SafetyQuestion::DownerDependence;
constexpr SafetyQuestion kHistory = SafetyQuestion::HistoryPsychosisDepressionSuicidality;

HandoutRequest request(std::optional<Phase> phase = std::nullopt,
                       SafetyAnswer dependence = SafetyAnswer::No) {
    HandoutRequest result;
    result.today = Date(2026, 11, 23);
    result.phase = phase;
    result.safety[kDependence] = dependence;
    result.safety[kHistory] = SafetyAnswer::No;
    return result;
}

std::vector<std::string> ids(const Composition& sheet) {
    std::vector<std::string> result;
    for (const Block& block : sheet.blocks()) {
        result.push_back(block.id);
    }
    return result;
}

std::optional<HeldBackBecause> whyHeldBack(const Composition& sheet, const std::string& id) {
    for (const HeldBack& held : sheet.heldBack()) {
        if (held.id == id) {
            return held.because;
        }
    }
    return std::nullopt;
}

const Block* find(const std::vector<Block>& blocks, const std::string& id) {
    for (const Block& block : blocks) {
        if (block.id == id) {
            return &block;
        }
    }
    return nullptr;
}

std::vector<std::string> boxIds(const Composition& sheet) {
    return {sheet.safety().boxes()[0].id, sheet.safety().boxes()[1].id, sheet.safety().boxes()[2].id};
}

TEST(Compose, PutsTheThreeBoxesInTheBrochuresOrderWhenNothingIsUrgent) {
    EXPECT_THAT(boxIds(compose(request(Phase::Wall), sampleContent())),
                ElementsAre("safety.antidepressants", "safety.downer-dependence",
                            "safety.history-psychosis-depression-suicidality"));
}

TEST(Compose, UnknownDependenceComesFirstAsAQuestionAndHoldsBackStopAloneTips) {
    const Composition sheet = compose(request(Phase::Crash, SafetyAnswer::Unknown), sampleContent());
    EXPECT_EQ(boxIds(sheet).front(), "safety.downer-dependence");
    EXPECT_TRUE(sheet.safety().boxes()[0].title.ends_with('?'));
    EXPECT_FALSE(sheet.safety().boxes()[0].isLarge);
    EXPECT_EQ(whyHeldBack(sheet, "tip.crash.02"), HeldBackBecause::DependenceUnknown);
    EXPECT_EQ(whyHeldBack(sheet, "tip.stop.01"), HeldBackBecause::DependenceUnknown);
    EXPECT_THAT(ids(sheet), Not(Contains("tip.crash.02")));
}

TEST(Compose, AnUnansweredQuestionIsUnknown) {
    HandoutRequest fresh;
    fresh.today = Date(2026, 11, 23);
    fresh.phase = Phase::Crash;
    EXPECT_EQ(whyHeldBack(compose(fresh, sampleContent()), "tip.crash.02"),
              HeldBackBecause::DependenceUnknown);
}

TEST(Compose, UnknownDependenceAllowsReleaseTipByTip) {
    HandoutRequest released = request(Phase::Crash, SafetyAnswer::Unknown);
    released.changes.emplace(AdviceId("tip.crash.02"),
                             AdviceChange::release("uses only in weekends, asked today"));
    const Composition sheet = compose(released, sampleContent());
    EXPECT_THAT(ids(sheet), Contains("tip.crash.02"));
    EXPECT_THAT(ids(sheet), Not(Contains("tip.stop.01")));
}

TEST(Compose, DependenceIsSetLargeAndFirstWithTheWayToAClinicAndWhomToCall) {
    const Composition sheet = compose(request(Phase::Crash, SafetyAnswer::Yes), sampleContent());
    EXPECT_EQ(boxIds(sheet).front(), "safety.downer-dependence");
    EXPECT_TRUE(sheet.safety().boxes()[0].isLarge);
    EXPECT_THAT(ids(sheet), Contains("route.downer-dependence.1"));
    EXPECT_THAT(ids(sheet), Contains("write-in.call-before-cutting-down"));
    EXPECT_THAT(ids(sheet), Contains("resource.a-clinic"));
    EXPECT_EQ(sheet.sections().front().shape, SectionShape::Route);
    EXPECT_EQ(whyHeldBack(sheet, "tip.crash.02"), HeldBackBecause::DependenceYes);
}

TEST(Compose, DependenceCannotBeReleasedOrReworded) {
    HandoutRequest changed = request(Phase::Crash, SafetyAnswer::Yes);
    changed.changes.emplace(AdviceId("tip.crash.02"), AdviceChange::release("he says so"));
    changed.changes.emplace(AdviceId("tip.crash.02"), AdviceChange::reword("Throw it out", "he says so"));
    EXPECT_EQ(whyHeldBack(compose(changed, sampleContent()), "tip.crash.02"), HeldBackBecause::DependenceYes);
}

TEST(Compose, TheBoxAsksAndNeverSaysSomethingAboutTheReader) {
    const Content content = sampleContent();
    HandoutRequest all = request(Phase::Crash, SafetyAnswer::Yes);
    all.safety[kHistory] = SafetyAnswer::Yes;
    all.safety[SafetyQuestion::Antidepressants] = SafetyAnswer::Yes;
    const Composition composed = compose(all, content);
    for (const Block& box : composed.safety().boxes()) {
        EXPECT_TRUE(box.title.ends_with('?')) << box.title;
    }
}

TEST(Compose, HistoryComesBeforeAntidepressantsWithALineForDailyContactAndHoldsNothingBack) {
    HandoutRequest withHistory = request(Phase::Wall);
    withHistory.safety[kHistory] = SafetyAnswer::Yes;
    const Composition sheet = compose(withHistory, sampleContent());
    EXPECT_EQ(boxIds(sheet).front(), "safety.history-psychosis-depression-suicidality");
    EXPECT_THAT(ids(sheet), Contains("write-in.daily-contact"));
    EXPECT_EQ(sheet.heldBack(), compose(request(Phase::Wall), sampleContent()).heldBack());
}

TEST(Compose, CrashAddsItsThreeBoxesAndDoesNotSayThemTwice) {
    for (const bool isSecond : {false, true}) {
        HandoutRequest crash = request(Phase::Crash);
        if (isSecond) {
            crash.phase = Phase::PinkCloud;
            crash.also = Phase::Crash;
        }
        const Composition sheet = compose(crash, sampleContent());
        EXPECT_THAT(ids(sheet), Contains("safety.psychotic-symptoms"));
        EXPECT_THAT(ids(sheet), Contains("safety.danger"));
        EXPECT_THAT(ids(sheet), Contains("safety.no-big-decisions"));
        EXPECT_EQ(whyHeldBack(sheet, "tip.crash.03"), HeldBackBecause::SaidBySafetyBox);
    }
    EXPECT_THAT(ids(compose(request(Phase::Wall), sampleContent())),
                Not(Contains("safety.psychotic-symptoms")));
}

TEST(Compose, HelpNumbersStandOnEverySheet) {
    for (const SheetFormat format : all<SheetFormat>()) {
        HandoutRequest any = request();
        any.format = format;
        const Composition sheet = compose(any, sampleContent());
        ASSERT_EQ(sheet.safety().help().size(), 2U);
        EXPECT_THAT(sheet.safety().help()[0].details, ElementsAre("112"));
        EXPECT_THAT(sheet.safety().help()[1].details, ElementsAre("113", "0800-0113"));
    }
}

TEST(Compose, EitherPhaseHoldsBackWhatComesTooEarly) {
    HandoutRequest both = request(Phase::Wall);
    both.also = Phase::Adjustment;
    const Composition sheet = compose(both, sampleContent());
    EXPECT_EQ(whyHeldBack(sheet, "tip.adjustment.01"), HeldBackBecause::TooEarly); // dating
    EXPECT_THAT(ids(sheet), Contains("tip.adjustment.02"));                        // underlying problems
    both.phase = Phase::PinkCloud;
    EXPECT_EQ(whyHeldBack(compose(both, sampleContent()), "tip.adjustment.02"), HeldBackBecause::TooEarly);
}

TEST(Compose, MainPhaseGivesTheTitleAndStandsFirst) {
    HandoutRequest both = request(Phase::PinkCloud);
    both.also = Phase::Wall;
    const Composition sheet = compose(both, sampleContent());
    EXPECT_EQ(sheet.title(), "Vel pink-cloud");
    EXPECT_EQ(sheet.sections()[0].blocks[0].id, "tip.pink-cloud.01");
    EXPECT_EQ(sheet.sections()[1].blocks[0].id, "tip.wall.01");
}

TEST(Compose, ASecondPhaseAddsItsAdviceAndNoMoreToFillIn) {
    HandoutRequest both = request(Phase::PinkCloud);
    both.also = Phase::Crash;
    const Composition sheet = compose(both, sampleContent());
    EXPECT_THAT(ids(sheet), Contains("tip.crash.01"));
    EXPECT_THAT(ids(sheet), Contains("worksheet.triggers"));
    EXPECT_THAT(ids(sheet), Not(Contains("worksheet.fridge-list")));
}

TEST(Compose, AdviceThatSaysTheSameStandsOnce) {
    const Content content = sampleContent(
        [](ContentData& data) { data.phases[indexOf(Phase::Wall)].tips[0].sameAs = {"tip.pink-cloud.01"}; });
    for (const Phase main : {Phase::PinkCloud, Phase::Wall}) {
        HandoutRequest both = request(main);
        both.also = main == Phase::Wall ? Phase::PinkCloud : Phase::Wall;
        const Composition sheet = compose(both, content);
        const bool isWallFirst = main == Phase::Wall;
        EXPECT_THAT(ids(sheet), Contains(isWallFirst ? "tip.wall.01" : "tip.pink-cloud.01"));
        EXPECT_EQ(whyHeldBack(sheet, isWallFirst ? "tip.pink-cloud.01" : "tip.wall.01"),
                  HeldBackBecause::SaidByOtherAdvice);
    }
    EXPECT_THAT(ids(compose(request(Phase::Wall), content)), Contains("tip.wall.01"));
}

TEST(Compose, AdviceTakesThePlaceOfItsEqualThatIsHeldBack) {
    const Content content = sampleContent([](ContentData& data) {
        data.tips[indexOf(TipGroup::Stop)][1].sameAs = {"tip.crash.02"}; // stop-alone advice
    });
    EXPECT_THAT(ids(compose(request(Phase::Crash), content)), Not(Contains("tip.stop.02")));
    EXPECT_THAT(ids(compose(request(Phase::Crash, SafetyAnswer::Yes), content)), Contains("tip.stop.02"));
}

TEST(Compose, SameSecondPhaseAddsNothing) {
    HandoutRequest twice = request(Phase::Wall);
    twice.also = Phase::Wall;
    EXPECT_EQ(compose(twice, sampleContent()), compose(request(Phase::Wall), sampleContent()));
}

TEST(Compose, WithoutPhaseThereAreToolsStoppersAndSupportButNoPhaseTips) {
    const Composition sheet = compose(request(), sampleContent());
    EXPECT_THAT(ids(sheet), Contains("craving.surf"));
    EXPECT_THAT(ids(sheet), Contains("stopper.visualise"));
    EXPECT_THAT(ids(sheet), Contains("groups.try"));
    for (const Phase phase : all<Phase>()) {
        EXPECT_EQ(whyHeldBack(sheet, "tip." + std::string(code(phase)) + ".01"), HeldBackBecause::NoPhase);
    }
}

TEST(Compose, ASlipAddsItsTipsAndTheTotalAndTakesNothingAway) {
    for (const Phase phase : all<Phase>()) {
        HandoutRequest before = request(phase);
        HandoutRequest after = before;
        after.afterSlip = true;
        after.total = SoberTotal{42, 41, 41};
        const Composition with = compose(after, sampleContent());
        const Composition without = compose(before, sampleContent());
        EXPECT_EQ(with.heldBack(), without.heldBack());
        EXPECT_EQ(with.title(), without.title());
        for (const std::string& id : ids(without)) {
            EXPECT_THAT(ids(with), Contains(id));
        }
        ASSERT_NE(find(with.blocks(), "total"), nullptr);
        EXPECT_EQ(find(with.blocks(), "total")->title, "41 van de 42 dagen");
        EXPECT_THAT(ids(with), Contains("tip.slip.03"));
    }
}

TEST(Compose, AnUnknownNumberOfUseDaysGivesARange) {
    HandoutRequest after = request(Phase::Wall);
    after.afterSlip = true;
    after.total = SoberTotal{42, 38, 40};
    const Composition sheet = compose(after, sampleContent());
    EXPECT_EQ(find(sheet.blocks(), "total")->title, "38 tot 40 van de 42 dagen");
}

TEST(Compose, TheTotalIsSaidInWeeksAndDaysThatExist) {
    const auto total = [](int elapsed, int sober, Language language = Language::Dutch) {
        HandoutRequest after = request(Phase::Wall);
        after.language = language;
        after.afterSlip = true;
        after.total = SoberTotal{elapsed, sober, sober};
        const std::vector<Block> blocks = compose(after, Content::builtIn()).blocks();
        const Block* block = find(blocks, "total");
        return block == nullptr ? "" : block->title + ". " + block->text;
    };
    const std::string stays = " Die tijd blijft van jou.";
    EXPECT_EQ(total(42, 41), "41 van de 42 dagen zonder gebruik. Dat is samen 5 weken en 6 dagen." + stays);
    EXPECT_EQ(total(9, 8), "8 van de 9 dagen zonder gebruik. Dat is samen 1 week en 1 dag." + stays);
    EXPECT_EQ(total(16, 14), "14 van de 16 dagen zonder gebruik. Dat is samen 2 weken." + stays);
    EXPECT_EQ(total(3, 1), "1 van de 3 dagen zonder gebruik. Dat is samen 1 dag." + stays);
    EXPECT_EQ(total(42, 41, Language::English),
              "41 of 42 days without use. That adds up to 5 weeks and 6 days. That time stays yours.");
    EXPECT_EQ(total(2, 0), "") << "a zero comforts nobody";
}

TEST(Compose, TheTotalStandsWithAndWithoutASlip) {
    HandoutRequest without = request(Phase::Wall);
    without.total = SoberTotal{42, 41, 41};
    EXPECT_THAT(ids(compose(without, sampleContent())), Contains("total")); // it is what people keep
    without.total.reset();
    EXPECT_THAT(ids(compose(without, sampleContent())), Not(Contains("total")));
}

TEST(Compose, DroppedTipsKeepTheCounsellorsReason) {
    HandoutRequest dropped = request(Phase::Wall);
    dropped.changes.emplace(AdviceId("tip.wall.01"), AdviceChange::drop("not safe at home"));
    const Composition sheet = compose(dropped, sampleContent());
    EXPECT_THAT(sheet.heldBack(), Contains(HeldBack{"tip.wall.01", HeldBackBecause::Dropped,
                                                    "not safe at home", "Titel van tip.wall.01"}));
}

TEST(Compose, RewordedTipsAreTheCounsellorsWordsCharacterByCharacter) {
    HandoutRequest reworded = request(Phase::Wall);
    reworded.changes.emplace(AdviceId("tip.wall.01"),
                             AdviceChange::reword("Bel *Jan* **nu**", "his own words"));
    const Composition sheet = compose(reworded, sampleContent());
    const std::vector<Block> blocks = sheet.blocks();
    const Block* tip = find(blocks, "tip.wall.01");
    ASSERT_NE(tip, nullptr);
    EXPECT_EQ(tip->text, "Bel *Jan* **nu**");
    EXPECT_TRUE(tip->isOwnWords);
}

TEST(Compose, ContraindicationsAreMarkedForTheCounsellor) {
    const std::vector<Block> blocks = compose(request(), sampleContent()).blocks();
    EXPECT_THAT(find(blocks, "stopper.physical-distraction")->contraindicatedFor,
                ElementsAre(Contraindication::SelfHarm));
}

TEST(Compose, ThePlanIsInTheClientsWordsAndEmptyRowsAreLinesToWriteOn) {
    HandoutRequest own = request(Phase::PinkCloud);
    own.plan.triggers = {"zaterdag", "toon van de app"};
    own.plan.innerTriggers = {"me afgewezen voelen"};
    own.plan.mayCall = {"mijn zus", "Karim"};
    own.plan.tools = {CopingTool::Surf, CopingTool::TellSomeone};
    own.plan.elevatorPitch = "Nee dank je.";
    const std::vector<Block> blocks = compose(own, sampleContent()).blocks();
    EXPECT_EQ(find(blocks, "own.triggers")->text, "zaterdag · toon van de app · me afgewezen voelen");
    EXPECT_EQ(find(blocks, "own.may-call")->text, "mijn zus · Karim");
    EXPECT_TRUE(find(blocks, "own.may-call")->isOwnWords);
    EXPECT_EQ(find(blocks, "own.tools"), nullptr) << "their own tools are what to do now";
    EXPECT_EQ(find(blocks, "craving.surf")->title, "Titel van craving.surf");
    EXPECT_EQ(find(blocks, "own.answer")->text, "Nee dank je.");
    EXPECT_EQ(find(blocks, "own.goal")->kind, BlockKind::WriteIn);
    EXPECT_EQ(find(blocks, "own.monster"), nullptr);
}

TEST(Compose, ToolsThatAreExplainedAboveAreNotNamedAgainInThePlan) {
    HandoutRequest own = request();
    own.phase = Phase::PinkCloud;
    own.plan.tools = {CopingTool::Surf};
    EXPECT_THAT(ids(compose(own, sampleContent())), Contains("craving.surf"));
    EXPECT_THAT(ids(compose(own, sampleContent())), Not(Contains("own.tools")));
    own.plan.tools = {CopingTool::Surf, CopingTool::Move, CopingTool::TellSomeone, CopingTool::FastForward};
    const std::vector<Block> blocks = compose(own, sampleContent()).blocks();
    ASSERT_NE(find(blocks, "own.tools"), nullptr) << "a fourth";
    EXPECT_EQ(find(blocks, "own.tools")->text, "Titel van craving.fast-forward");
}

TEST(Compose, WhatIsStarredComesFirstAndOnce) {
    HandoutRequest own = request(Phase::Crash, SafetyAnswer::Unknown);
    own.plan.tools = {CopingTool::Move};
    own.starred = {AdviceId("tip.crash.01"), AdviceId("tip.crash.02"), AdviceId("craving.tell-someone")};
    const Composition sheet = compose(own, sampleContent());
    std::vector<std::string> now;
    for (const Block& block : sheet.tonight().now) {
        now.push_back(block.id);
    }
    EXPECT_THAT(now, ElementsAre("tip.crash.01", "craving.tell-someone", "craving.move"));
    EXPECT_EQ(whyHeldBack(sheet, "tip.crash.02"), HeldBackBecause::DependenceUnknown)
        << "a star releases nothing";
    EXPECT_EQ(std::ranges::count(ids(sheet), "tip.crash.01"), 1);
}

TEST(Compose, WithoutStarsAndToolsThreeThingsThatHelpMostPeopleComeFirst) {
    const Composition sheet = compose(request(Phase::PinkCloud), sampleContent());
    EXPECT_EQ(sheet.tonight().now.size(), 3U);
    ASSERT_EQ(sheet.tonight().people.size(), 3U);
    for (const Block& row : sheet.tonight().people) {
        EXPECT_EQ(row.kind, BlockKind::WriteIn) << row.id;
    }
}

TEST(Compose, ACardSaysTheRulesWithoutTheirReasons) {
    HandoutRequest card = request(Phase::PinkCloud, SafetyAnswer::Unknown);
    card.format = SheetFormat::WalletCard;
    card.language = Language::English;
    const Composition sheet = compose(card, Content::builtIn());
    for (const Block& box : sheet.safety().boxes()) {
        EXPECT_EQ(box.text, box.brief);
        EXPECT_EQ(box.title, "");
        EXPECT_LT(box.text.size(), 160U) << box.text;
        EXPECT_FALSE(box.text.empty());
    }
    const std::string dependence = find(sheet.blocks(), "safety.downer-dependence")->text;
    EXPECT_THAT(dependence, HasSubstr("never"));
    EXPECT_THAT(dependence, HasSubstr("clinic"));
    card.language = Language::Dutch;
    EXPECT_THAT(
        find(compose(card, Content::builtIn()).blocks(), "safety.history-psychosis-depression-suicidality")
            ->text,
        HasSubstr("of spreek elke dag iemand"))
        << "the second way out";
}

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

TEST(Compose, TheCardKeepsTheBoxesAndTheFirstPanel) {
    HandoutRequest card = request(Phase::Crash, SafetyAnswer::Unknown);
    card.format = SheetFormat::WalletCard;
    const Composition sheet = compose(card, sampleContent());
    EXPECT_EQ(boxIds(sheet).front(), "safety.downer-dependence");
    EXPECT_THAT(ids(sheet), Contains("own.may-call"));
    EXPECT_EQ(sheet.tonight().now.size(), 3U);
    EXPECT_THAT(sheet.sections(), IsEmpty());
    EXPECT_EQ(whyHeldBack(sheet, "tip.crash.01"), HeldBackBecause::NoRoom);
    EXPECT_EQ(whyHeldBack(sheet, "tip.crash.02"), HeldBackBecause::DependenceUnknown);
}

TEST(Compose, TheFootNamesVersionAndDayOfTheWords) {
    EXPECT_EQ(compose(request(), sampleContent()).foot(), "Inhoud versie 3 · nagekeken 20 november 2026");
    HandoutRequest english = request();
    english.language = Language::English;
    EXPECT_EQ(compose(english, sampleContent()).foot(), "Content version 3 · checked 20 November 2026");
}

TEST(Compose, AYearIsCelebratedOnRequest) {
    HandoutRequest year = request(Phase::Recovery);
    EXPECT_THAT(ids(compose(year, sampleContent())), Not(Contains("year")));
    year.celebratesYear = true;
    EXPECT_THAT(ids(compose(year, sampleContent())), Contains("year"));
}

TEST(Compose, AdviceAboutUrgeIsHeldBackAtYesAndSaysUppersAtUnknown) {
    const Content content =
        sampleContent([](ContentData& data) { data.phases[indexOf(Phase::Wall)].tips[0].isUrge = true; });
    EXPECT_EQ(whyHeldBack(compose(request(Phase::Wall, SafetyAnswer::Yes), content), "tip.wall.01"),
              HeldBackBecause::DependenceYes);
    HandoutRequest unknown = request(Phase::Wall, SafetyAnswer::Unknown);
    EXPECT_EQ(find(compose(unknown, content).blocks(), "tip.wall.01")->title,
              "Titel van tip.wall.01 (bij uppers)");
    unknown.changes.emplace(AdviceId("tip.wall.01"), AdviceChange::reword("Bel Jan.", "own words"));
    EXPECT_EQ(find(compose(unknown, content).blocks(), "tip.wall.01")->title, "Bij uppers:");
    EXPECT_EQ(find(compose(request(Phase::Wall), content).blocks(), "tip.wall.01")->title,
              "Titel van tip.wall.01");
}

TEST(Compose, OwnToolsFollowTheSameRulesOnEveryFormat) {
    HandoutRequest own = request(Phase::PinkCloud, SafetyAnswer::Yes);
    own.plan.tools = {CopingTool::Surf, CopingTool::TellSomeone};
    for (const SheetFormat format : all<SheetFormat>()) {
        own.format = format;
        const Composition sheet = compose(own, Content::builtIn());
        EXPECT_EQ(whyHeldBack(sheet, "craving.surf"), HeldBackBecause::DependenceYes);
        for (const Block& block : sheet.blocks()) {
            EXPECT_EQ((block.title + block.text).find("golf"), std::string::npos) << block.id;
        }
    }
    own.safety[kDependence] = SafetyAnswer::Unknown;
    own.format = SheetFormat::WalletCard;
    for (const SheetFormat format : all<SheetFormat>()) {
        own.format = format;
        const Composition sheet = compose(own, Content::builtIn());
        ASSERT_EQ(sheet.tonight().now.size(), 2U);
        EXPECT_EQ(sheet.tonight().now[0].title, "Surf op de golf (bij uppers)");
        EXPECT_EQ(sheet.tonight().now[1].title, "Vertel het meteen");
    }
}

TEST(Compose, AStarFollowsTheSameRules) {
    HandoutRequest own = request(Phase::Crash, SafetyAnswer::Yes);
    own.starred = {AdviceId("craving.surf"), AdviceId("tip.slip.02"), AdviceId("tip.stop.01")};
    const Composition dependent = compose(own, Content::builtIn());
    EXPECT_THAT(dependent.tonight().now, IsEmpty());
    EXPECT_EQ(whyHeldBack(dependent, "craving.surf"), HeldBackBecause::DependenceYes);

    own.safety[kDependence] = SafetyAnswer::Unknown;
    own.starred = {AdviceId("craving.surf")};
    EXPECT_EQ(compose(own, Content::builtIn()).tonight().now.front().title, "Surf op de golf (bij uppers)");
    own.changes.emplace(AdviceId("craving.surf"), AdviceChange::reword("Bel Jan.", "own words"));
    EXPECT_EQ(compose(own, Content::builtIn()).tonight().now.front().title, "Bij uppers:");
    own.changes.clear();

    own.safety[kDependence] = SafetyAnswer::No;
    for (const OwnGoal goal : {OwnGoal::UseLess, OwnGoal::UseSafer, OwnGoal::Undecided}) {
        own.ownGoal = goal;
        own.starred.clear();
        for (const Tip& tip : Content::builtIn().tips(TipGroup::Stop)) {
            own.starred = {AdviceId(tip.id)};
            const Composition sheet = compose(own, Content::builtIn());
            EXPECT_THAT(ids(sheet), Not(Contains(tip.id)));
            EXPECT_EQ(whyHeldBack(sheet, tip.id), HeldBackBecause::OwnGoal);
        }
    }
    own.ownGoal = OwnGoal::Stop;
    own.starred = {AdviceId("goal.never-alone")};
    EXPECT_EQ(whyHeldBack(compose(own, Content::builtIn()), "goal.never-alone"), HeldBackBecause::OwnGoal);

    own.starred = {AdviceId("craving.surf")};
    own.contraindications = {Contraindication::SelfHarm};
    own.plan.tools = {CopingTool::PhysicalDistraction};
    const Composition warned = compose(own, Content::builtIn());
    ASSERT_EQ(warned.tonight().now.size(), 1U);
    EXPECT_EQ(whyHeldBack(warned, "stopper.physical-distraction"), HeldBackBecause::Contraindicated);
}

TEST(Compose, TheFirstPanelOfATopicHasPeopleOnly) {
    HandoutRequest topic = request();
    topic.plan.mayCall = {"mijn zus"};
    topic.starred = {AdviceId("craving.surf")};
    for (const SheetTopic which : all<SheetTopic>()) {
        topic.topic = which;
        const Composition sheet = compose(topic, Content::builtIn());
        EXPECT_THAT(sheet.tonight().now, IsEmpty());
        EXPECT_THAT(ids(sheet), Contains("own.may-call"));
    }
}

TEST(Compose, WhatTheDossierWarnsOfIsOffUnlessItIsReleased) {
    HandoutRequest warned = request();
    warned.contraindications = {Contraindication::SelfHarm};
    warned.plan.tools = {CopingTool::PhysicalDistraction};
    for (const SheetFormat format : all<SheetFormat>()) {
        warned.format = format;
        EXPECT_EQ(whyHeldBack(compose(warned, sampleContent()), "stopper.physical-distraction"),
                  HeldBackBecause::Contraindicated);
        EXPECT_THAT(ids(compose(warned, sampleContent())), Not(Contains("own.tools")));
    }
    warned.format = SheetFormat::A4;
    warned.changes.emplace(AdviceId("stopper.physical-distraction"),
                           AdviceChange::release("asked, years ago"));
    EXPECT_THAT(ids(compose(warned, sampleContent())), Contains("stopper.physical-distraction"));
    warned.contraindications = {Contraindication::Psychosis};
    warned.changes.clear();
    EXPECT_THAT(ids(compose(warned, sampleContent())), Contains("stopper.physical-distraction"));
}

TEST(Compose, WhatWasDroppedDoesNotComeBackInOtherWords) {
    for (const auto& [one, other] : {std::pair{0, 1}, std::pair{1, 0}}) {
        const Content content = sampleContent([one = one, other = other](ContentData& data) {
            std::vector<Tip>& tips = data.phases[indexOf(Phase::Wall)].tips;
            tips[static_cast<std::size_t>(one)].sameAs = {tips[static_cast<std::size_t>(other)].id};
        });
        for (const char* dropped : {"tip.wall.01", "tip.wall.02"}) {
            HandoutRequest changed = request(Phase::Wall);
            changed.changes.emplace(AdviceId(dropped), AdviceChange::drop("not safe at home"));
            const Composition sheet = compose(changed, content);
            EXPECT_EQ(whyHeldBack(sheet, "tip.wall.01"), HeldBackBecause::Dropped);
            EXPECT_EQ(whyHeldBack(sheet, "tip.wall.02"), HeldBackBecause::Dropped);
        }
    }
}

TEST(Compose, TheUnsafeHomeOfTheFindingsIsNotSentToItsFamily) {
    HandoutRequest crash = request(Phase::Crash);
    crash.changes.emplace(AdviceId("tip.crash.07"), AdviceChange::drop("thuis onveilig"));
    EXPECT_EQ(whyHeldBack(compose(crash, Content::builtIn()), "tip.stop.03"), HeldBackBecause::Dropped);
}

TEST(Compose, ExamplesWithWeeksPrintOnlyForWhoeverHasThem) {
    HandoutRequest slip = request(Phase::Wall);
    slip.afterSlip = true;
    EXPECT_EQ(whyHeldBack(compose(slip, Content::builtIn()), "tip.slip.02"), HeldBackBecause::NotReached);
    slip.total = SoberTotal{41, 40, 40};
    EXPECT_EQ(whyHeldBack(compose(slip, Content::builtIn()), "tip.slip.02"), HeldBackBecause::NotReached);
    slip.total = SoberTotal{42, 41, 41};
    EXPECT_THAT(ids(compose(slip, Content::builtIn())), Contains("tip.slip.02"));
}

TEST(Compose, TheClockFollowsTheGoal) {
    HandoutRequest clock = request(Phase::Wall);
    clock.total = SoberTotal{285, 283, 283};
    clock.useRate = UseRate{.useDays = 15, .windowDays = 42, .useDaysBefore = 30};
    for (const OwnGoal goal : all<OwnGoal>()) {
        clock.ownGoal = goal;
        const std::vector<Block> blocks = compose(clock, Content::builtIn()).blocks();
        EXPECT_EQ(find(blocks, "total") != nullptr, goal == OwnGoal::Stop) << code(goal);
        EXPECT_EQ(find(blocks, "rate") != nullptr, goal == OwnGoal::UseLess) << code(goal);
    }
    clock.ownGoal = OwnGoal::UseLess;
    const std::vector<Block> blocks = compose(clock, Content::builtIn()).blocks();
    EXPECT_EQ(find(blocks, "rate")->title, "Nu ongeveer 2,5 gebruiksdagen per week");
    EXPECT_EQ(find(blocks, "rate")->text,
              "Geteld over de laatste 42 dagen. In de zes weken ervoor was het ongeveer 5.");
}

TEST(Compose, EachGoalHasASheetOfItsOwn) {
    std::vector<std::string> titles;
    for (const OwnGoal goal : all<OwnGoal>()) {
        HandoutRequest own = request();
        own.ownGoal = goal;
        const Composition sheet = compose(own, Content::builtIn());
        EXPECT_THAT(titles, Not(Contains(sheet.title())));
        titles.push_back(sheet.title());
        EXPECT_THAT(ids(sheet), Contains("craving.surf")) << code(goal);
        EXPECT_THAT(ids(sheet), Contains("groups.why")) << code(goal);
    }
    HandoutRequest less = request();
    less.ownGoal = OwnGoal::UseLess;
    for (const Resource& resource : Content::builtIn().resources()) {
        less.checkedByTeam.emplace(resource.id, Date(2026, 11, 20));
    }
    std::vector<std::string> groups;
    for (const std::string& id : ids(compose(less, Content::builtIn()))) {
        if (id.starts_with("resource.") && id != "resource.alarm-112" &&
            id != "resource.suicide-prevention-113") {
            groups.push_back(id);
        }
    }
    EXPECT_EQ(groups.front(), "resource.rotterdam-meet-up") << "not one for those who have stopped";
}

TEST(Compose, ADependentClientsOwnResolveHasWhomToCallBesideIt) {
    HandoutRequest own = request(Phase::Wall, SafetyAnswer::Yes);
    own.goal = "vandaag helemaal geen G";
    const Composition sheet = compose(own, Content::builtIn());
    const std::vector<Block> blocks = sheet.blocks();
    EXPECT_EQ(find(blocks, "own.goal")->text, "vandaag helemaal geen G") << "own words are not censored";
    EXPECT_EQ(find(blocks, "own.call-first")->text, "Bel eerst je huisarts of je hulpverlener.");
    own.safety[kDependence] = SafetyAnswer::No;
    EXPECT_THAT(ids(compose(own, Content::builtIn())), Not(Contains("own.call-first")));
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

TEST(Compose, ANeutralSheetNamesNothingButTheBoxes) {
    for (const SafetyAnswer dependence : all<SafetyAnswer>()) {
        for (const Phase phase : all<Phase>()) {
            HandoutRequest neutral = request(phase, dependence);
            neutral.isNeutral = true;
            neutral.afterSlip = true;
            neutral.safety[kHistory] = SafetyAnswer::Yes;
            neutral.total = SoberTotal{42, 41, 41};
            neutral.plan.triggers = {"GHB"};
            neutral.plan.mayCall = {"mijn zus"};
            neutral.plan.tools = {CopingTool::Surf, CopingTool::TalkHonestly};
            neutral.starred = {AdviceId("tip.crash.01"), AdviceId("craving.surf")};
            neutral.ourNumber = "020-1234567";
            neutral.ourHours = "inloop GHB, ma-vr";
            neutral.goal = "geen GHB";
            const Composition sheet = compose(neutral, Content::builtIn());
            for (const Block& block : sheet.tonight().now) {
                EXPECT_TRUE(Content::builtIn().findTip(block.id)->isNeutral) << block.id;
            }
            for (const Block& row : sheet.tonight().people) {
                EXPECT_EQ(row.kind == BlockKind::Own, row.id == "own.may-call") << row.id;
            }
            for (const Section& section : sheet.sections()) {
                for (const Block& block : section.blocks) {
                    const std::string text = section.heading + block.title + block.text;
                    for (const char* sign : {"GHB", "Tina", "seks", "gebruik", "middel", "kliniek", "chem"}) {
                        EXPECT_EQ(text.find(sign), std::string::npos) << code(phase) << ": " << text;
                    }
                }
            }
            EXPECT_FALSE(sheet.safety().boxes()[0].isLarge);
            EXPECT_THAT(ids(sheet), Not(Contains("write-in.daily-contact")));
            EXPECT_THAT(ids(sheet), Contains("own.may-call"));
            EXPECT_THAT(ids(sheet), Contains("safety.danger"));
        }
    }
}

TEST(Compose, APhaseSheetOpensWithWhatOneMayNoticeAndHowLong) {
    const Composition sheet = compose(request(Phase::Crash), Content::builtIn());
    ASSERT_FALSE(sheet.sections().empty());
    ASSERT_EQ(sheet.sections().front().blocks.size(), 2U);
    EXPECT_EQ(sheet.sections().front().blocks[0].id, "phase.crash.signs");
    EXPECT_EQ(sheet.sections().front().blocks[1].id, "phase.crash.window");
    EXPECT_EQ(
        compose(request(Phase::Crash, SafetyAnswer::Unknown), Content::builtIn()).sections().front().heading,
        "In deze tijd (bij uppers)");
}

} // namespace
} // namespace kentering
