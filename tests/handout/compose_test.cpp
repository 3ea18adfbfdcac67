// What is composed onto a sheet: phases, plan, stars, goal, the clock. Safety and addresses have files of
// their own.
#include "tests/handout/compose_helpers.h"

namespace kentering::composing {

namespace {

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

TEST(Compose, UseDaysAWeekStayARangeWhenDaysAreNotKnown) {
    HandoutRequest clock = request(Phase::Wall);
    clock.ownGoal = OwnGoal::UseLess;
    clock.useRate = UseRate{.useDays = 15, .windowDays = 42, .unsureDays = 3};
    EXPECT_EQ(find(compose(clock, Content::builtIn()).blocks(), "rate")->title,
              "Nu ongeveer 2 tot 2,5 gebruiksdagen per week");
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

} // namespace kentering::composing
