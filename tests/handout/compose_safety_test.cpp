// What the safety answers and the dossier put on a sheet, and keep off it.
#include "tests/handout/compose_helpers.h"

namespace kentering::composing {

namespace {

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

} // namespace

} // namespace kentering::composing
