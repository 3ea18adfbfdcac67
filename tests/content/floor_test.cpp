// An organisation may make the words stricter, never weaker.

#include "model/content/content.h"
#include "model/content/read/content_differences.h"
#include "tests/content/changed_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kentering {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct Weaker {
    const char* name;
    const char* file;
    const char* before;
    const char* after;
    const char* reason; ///< part of it, in English
};

std::ostream& operator<<(std::ostream& stream, const Weaker& weaker) {
    return stream << weaker.name;
}

class WeakerWords : public testing::TestWithParam<Weaker> {};

TEST_P(WeakerWords, AreRefusedAndTheBuiltInFileServes) {
    const Weaker& weaker = GetParam();
    ChangedFolder folder;
    folder.change(weaker.file, weaker.before, weaker.after);
    const LoadedContent loaded = Content::loadOrBuiltIn(folder.path());
    EXPECT_THAT(loaded.fellBack, ElementsAre(weaker.file));
    ASSERT_TRUE(hasDefect(loaded.faults));
    EXPECT_THAT(describe(loaded.faults.front(), Language::English), HasSubstr(weaker.reason));
    EXPECT_EQ(loaded.faults.front().file, weaker.file);
    EXPECT_THROW((void)Content::load(folder.path()), ContentError);
    EXPECT_EQ(loaded.content.safetyBox(SafetyRule::DownerDependence).general,
              Content::builtIn().safetyBox(SafetyRule::DownerDependence).general);
}

INSTANTIATE_TEST_SUITE_P(
    OfEachKind, WeakerWords,
    testing::Values(
        Weaker{"markTakenAway", "phases/crash.toml", "stop_alone = true", "stop_alone = false",
               "lost its mark stop_alone = true"},
        Weaker{"wordOfAMarkTakenAway", "advice/stopper.toml", "contraindicated_for = [\"psychosis\"]",
               "contraindicated_for = [\"unsafe-home\"]", "lost its mark contraindicated_for = psychosis"},
        Weaker{"crisisLineNoMore", "resources.toml", "crisis_line = true", "crisis_line = false",
               "lost its mark crisis_line"},
        Weaker{"crisisLineGone", "resources.toml", "id = \"suicide-prevention-113\"", "id = \"helpline\"",
               "‘suicide-prevention-113’ is missing"},
        Weaker{"otherNumber", "resources.toml", "phones = [\"113\", \"0800-0113\"]", "phones = [\"131\"]",
               "the number 113 is missing"},
        Weaker{"neverNoMore", "safety.toml", "**Stop daar nooit mee.**", "**Stop daar liever niet mee.**",
               "must say ‘nooit"},
        Weaker{"neverNoMoreInEnglish", "safety.toml", "**Never stop taking them.**", "**Keep taking them.**",
               "must say ‘never"},
        Weaker{"noClinic", "safety.toml",
               "general.body.nl = \"Dan kan je lichaam afhankelijk zijn. **Stop nooit zomaar, minder niet "
               "ineens, en doe het nooit alleen.** Dat is gevaarlijk: je kunt eraan doodgaan. Bel eerst je "
               "huisarts. **Ga altijd naar een kliniek** en stop of minder daar met begeleiding.\"",
               "general.body.nl = \"Stop nooit zomaar. Bouw rustig af in overleg.\"", "must say ‘kliniek"},
        Weaker{
            "noClinicForWhoeverIsDependent", "safety.toml",
            "certain.body.en = \"**Never just stop, never suddenly cut down, and never alone.** It is "
            "dangerous: it can kill you. Call your GP first. **Always go to a clinic** and stop or cut down "
            "there under supervision.\"",
            "certain.body.en = \"Never just stop. Cut down in small steps.\"", "must say ‘clinic"},
        Weaker{"fourDowners", "safety.toml", "GHB, GBL, alcohol, benzos or opiates every day, or",
               "GHB, alcohol, benzos or opiates every day, or", "must say ‘gbl"},
        Weaker{"noSteps", "safety.toml",
               "  { nl = \"Vraag je huisarts om een verwijzing naar een kliniek.\", en = \"Ask your GP for a "
               "referral to a clinic.\" },\n",
               "", "is less than the built-in box has"},
        Weaker{"neverNoMoreInShort", "safety.toml", "short.nl = \"Antidepressiva: stop daar nooit mee.\"",
               "short.nl = \"Antidepressiva: stop daar liever niet mee.\"", "must say ‘nooit"},
        Weaker{"noClinicInShort", "safety.toml", "Call your GP, go to a clinic.\"", "Call your GP.\"",
               "must say ‘clinic"},
        Weaker{"fourDownersInShort", "safety.toml", "short.nl = \"Elke dag GHB, GBL, alcohol,",
               "short.nl = \"Elke dag GHB, alcohol,", "must say ‘gbl"},
        Weaker{"noGuidanceInShort", "safety.toml", "zelfdoding: stop met een hulpverlener, of spreek",
               "zelfdoding: spreek", "must say ‘hulpverlener"},
        Weaker{"noNumberInShort", "safety.toml", "ander: bel 112, of 113 bij gedachten aan zelfdoding.\"",
               "ander: bel 112, of praat met iemand.\"", "must say ‘113"},
        Weaker{"noShort", "safety.toml",
               "short.nl = \"Antidepressiva: stop daar nooit mee.\"\nshort.en = "
               "\"Antidepressants: never stop taking them.\"\n",
               "", "must say ‘nooit"},
        Weaker{
            "endlessShort", "safety.toml", "short.nl = \"Antidepressiva: stop daar nooit mee.",
            "short.nl = \"Antidepressiva: stop daar nooit mee. Ook niet als je je goed voelt. Ook niet als "
            "je er last van hebt. Praat er altijd over met wie ze je voorschreef, of met je huisarts.",
            "has more than 160 characters"},
        Weaker{"noNumberAtWithdrawal", "safety.toml", "**Wacht niet. Bel 112**", "**Wacht niet. Bel**",
               "must say ‘112"},
        Weaker{"noNumberAtPassedOut", "safety.toml", "**Bel 112.** Leg diegene", "**Bel hulp.** Leg diegene",
               "must say ‘112"},
        Weaker{"titleThatTells", "phases/crash.toml", "title.nl = \"De eerste tijd\"",
               "title.nl = \"Stoppen met Tina\"", "a title names ‘tina’"}),
    [](const testing::TestParamInfo<Weaker>& weaker) { return std::string(weaker.param.name); });

TEST(Floor, EveryMarkOfEveryShippedTipIsHeld) {
    ChangedFolder folder;
    for (const ContentFile& file : builtInFiles()) {
        std::string text = file.text;
        for (std::size_t at = text.find("stop_alone = true"); at != std::string::npos;
             at = text.find("stop_alone = true")) {
            text.replace(at, 17, "stop_alone = false");
        }
        writeText(folder.path() / file.name, text);
    }
    const Content content = Content::loadOrBuiltIn(folder.path()).content;
    int marked = 0;
    for (const Phase phase : all<Phase>()) {
        for (const Tip& tip : Content::builtIn().phase(phase).tips) {
            marked += tip.stopAlone ? 1 : 0;
            EXPECT_EQ(content.findTip(tip.id)->stopAlone, tip.stopAlone) << tip.id;
        }
    }
    EXPECT_GT(marked, 0);
}

TEST(Floor, ShippedWordsUnderAnotherIdKeepTheirMarks) {
    ChangedFolder folder;
    const std::string file = "advice/stop.toml";
    std::string text = readText(folder.path() / file);
    const std::size_t id = text.find("id = \"tip.stop.05\"");
    text.replace(text.find("stop_alone = true", id), 17, "stop_alone = false");
    writeText(folder.path() / file, text.replace(id, 18, "id = \"tip.stop.15\""));
    const LoadedContent loaded = Content::loadOrBuiltIn(folder.path());
    EXPECT_THAT(loaded.fellBack, ElementsAre(file));
    EXPECT_THAT(describe(loaded.faults.front(), Language::English),
                HasSubstr("these words are those of ‘tip.stop.05’ and must have its mark stop_alone = true"));
}

TEST(Floor, StricterWordsAreWelcome) {
    ChangedFolder folder;
    folder.change("content.toml", "version = 2", "version = 12");
    folder.change("phases/crash.toml", "stop_alone = false", "stop_alone = true");
    folder.change("safety.toml", "**Stop daar nooit mee.**",
                  "**Stop daar nooit mee, ook niet een paar dagen.**");
    folder.change("resources.toml", "phones = [\"112\"]", "phones = [\"112\", \"0900-8844\"]");
    const LoadedContent loaded = Content::loadOrBuiltIn(folder.path());
    EXPECT_THAT(loaded.faults, IsEmpty());
    EXPECT_TRUE(loaded.content.hasOwnSafetyWords());
}

TEST(Floor, OtherWordsInABoxAreKnown) {
    ChangedFolder folder;
    EXPECT_FALSE(Content::load(folder.path()).hasOwnSafetyWords());
    folder.change("phases/crash.toml", "title.nl = \"Neem de tijd\"", "title.nl = \"Rustig aan\"");
    EXPECT_FALSE(Content::load(folder.path()).hasOwnSafetyWords());
    folder.change("safety.toml", "write_in.nl = \"Voor ik minder gebruik, bel ik\"",
                  "write_in.nl = \"Eerst bel ik\"");
    EXPECT_TRUE(Content::load(folder.path()).hasOwnSafetyWords());
    EXPECT_FALSE(Content::builtIn().hasOwnSafetyWords());
}

TEST(Floor, ATeamsDirectoryKeepsTheCrisisLinesAndTheirNumbers) {
    const Content& shipped = Content::builtIn();
    std::vector<Resource> resources;
    for (Resource resource : shipped.resources()) {
        if (resource.id == ResourceId("suicide-prevention-113")) {
            resource.phones = {"131"};
            resource.crisisLine = false;
            resources.push_back(resource);
        }
    }
    const Content changed = shipped.withResources(resources);
    const Resource* line = changed.findResource(ResourceId("suicide-prevention-113"));
    EXPECT_TRUE(line->crisisLine);
    EXPECT_THAT(line->phones, ElementsAre("113", "0800-0113", "131"));
    ASSERT_NE(changed.findResource(ResourceId("alarm-112")), nullptr);
    EXPECT_TRUE(changed.findResource(ResourceId("alarm-112"))->crisisLine);
}

TEST(Floor, OtherWordsUnderTheSameNumberAreTold) {
    ChangedFolder folder;
    folder.change("phases/crash.toml", "title.nl = \"Neem de tijd\"", "title.nl = \"Rustig aan\"");
    const std::vector<ContentFault> faults = validate(folder.path());
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_THAT(describe(faults.front(), Language::Dutch), HasSubstr("hoger getal"));
    EXPECT_FALSE(hasDefect(faults));
}

TEST(Fallback, ABrokenFileFallsBackAloneAndItsConsequencesAreNotTold) {
    ChangedFolder folder;
    folder.change("content.toml", "version = 2", "version = 12");
    folder.change("phases/recovery.toml", "title.nl = \"Blijf opletten\"", "title.nl = \"Let op\"");
    const std::uint32_t line = folder.change("phases/crash.toml", "title.nl = \"Neem de tijd\"",
                                             "title.nl = \u201cNeem de tijd\u201d");
    const LoadedContent loaded = Content::loadOrBuiltIn(folder.path());
    ASSERT_EQ(loaded.faults.size(), 1U) << describe(loaded.faults.back(), Language::English);
    EXPECT_EQ(describe(loaded.faults.front(), Language::English),
              "phases/crash.toml, line " + std::to_string(line) +
                  ": there is a curly quotation mark \u201c here; use \"");
    EXPECT_EQ(describe(loaded.faults.front(), Language::Dutch),
              "phases/crash.toml, regel " + std::to_string(line) +
                  ": hier staat een krul-aanhalingsteken \u201c; gebruik het rechte \"");
    EXPECT_THAT(loaded.fellBack, ElementsAre("phases/crash.toml"));
    EXPECT_EQ(loaded.content.findTip("tip.crash.01")->title.in(Language::Dutch), "Neem de tijd");
    EXPECT_EQ(loaded.content.version(), 12);
    EXPECT_EQ(loaded.content.findTip("tip.recovery.01")->title.in(Language::Dutch), "Let op");
}

TEST(Fallback, WhatNamesAnIdOfABrokenFileIsNoFaultAndIsNotUsed) {
    ChangedFolder folder;
    folder.change("worksheets.toml", "id = \"worksheet.fridge-list\"", "id = \"worksheet.ours\"\nx = “y”\n#");
    folder.change("phases/crash.toml", "\"worksheet.fridge-list\"", "\"worksheet.ours\"");
    const LoadedContent loaded = Content::loadOrBuiltIn(folder.path());
    EXPECT_EQ(std::ranges::count_if(
                  loaded.faults,
                  [](const ContentFault& fault) { return fault.weight == ContentFault::Weight::Defect; }),
              1);
    EXPECT_EQ(loaded.faults.front().file, "worksheets.toml");
    EXPECT_THAT(loaded.fellBack, ElementsAre("phases/crash.toml", "worksheets.toml"));
    for (const std::string& id : loaded.content.phase(Phase::Crash).worksheets) {
        EXPECT_NO_THROW((void)loaded.content.worksheet(id));
    }
}

/// What somebody types in a word processor or from habit, and what is said about it.
struct Slip {
    const char* name;
    const char* after;
    const char* dutch;
};

class TypingSlip : public testing::TestWithParam<Slip> {};

TEST_P(TypingSlip, IsSaidInWordsOfWhoeverTyped) {
    ChangedFolder folder;
    folder.change("phases/crash.toml", "title.nl = \"Neem de tijd\"", GetParam().after);
    const std::vector<ContentFault> faults = validate(folder.path());
    ASSERT_FALSE(faults.empty());
    EXPECT_THAT(describe(faults.front(), Language::Dutch), HasSubstr(GetParam().dutch));
    EXPECT_EQ(
        std::ranges::count_if(
            faults, [](const ContentFault& fault) { return fault.weight == ContentFault::Weight::Defect; }),
        1);
}

INSTANTIATE_TEST_SUITE_P(
    OfEachKind, TypingSlip,
    testing::Values(Slip{"curly", "title.nl = “Neem de tijd”", "krul-aanhalingsteken “"},
                    Slip{"oneCurly", "title.nl = \"Neem de tijd”", "krul-aanhalingsteken ”"},
                    Slip{"unclosed", "title.nl = \"Neem de tijd", "geen \" aan het eind"},
                    Slip{"quoteWithin", "title.nl = \"Neem \"de\" tijd\"", "houdt op bij de tweede"},
                    Slip{"noBreakSpace", "title.nl =\u00a0\"Neem de tijd\"", "geen gewone spatie"},
                    Slip{"time", "title.nl = 19:30", "19:30:00"},
                    Slip{"day", "title.nl = 23-11-2026", "2026-11-23"},
                    Slip{"yes", "title.nl = ja", "schrijf true"},
                    Slip{"encoding", "title.nl = \"Ne\xebm de tijd\"", "niet als UTF-8 opgeslagen"},
                    Slip{"hiddenDirection", "title.nl = \"Neem \u202ede tijd\"", "U+202E"},
                    Slip{"hiddenControl", "title.nl = \"Neem \\u000bde tijd\"", "U+000B"}),
    [](const testing::TestParamInfo<Slip>& slip) { return std::string(slip.param.name); });

TEST(Differences, ShowWhatBothSaySafetyFirst) {
    ChangedFolder folder;
    folder.change("phases/crash.toml", "title.nl = \"Neem de tijd\"", "title.nl = \"Rustig aan\"");
    folder.change("phases/crash.toml", "stop_alone = false", "stop_alone = true");
    folder.change("safety.toml", "**Stop daar nooit mee.**", "**Stop daar nooit zelf mee.**");
    folder.change("content.toml", "version = 2", "version = 3");
    std::vector<ContentFault> faults;
    const auto found = differencesFromBuiltIn(readContentFolder(folder.path(), faults));
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0],
              (ContentDifference{"safety.toml", "box.antidepressants.general.body.nl",
                                 "**Stop daar nooit mee.**", "**Stop daar nooit zelf mee.**", true}))
        << found[0].place << found[0].after;
    EXPECT_TRUE(found[1].isSafety);
    EXPECT_THAT(found[1].place, HasSubstr(".stop_alone"));
    EXPECT_EQ(found[1].after, "true");
    EXPECT_EQ(found[2].before, "Neem de tijd");
    EXPECT_EQ(found[2].after, "Rustig aan");
    EXPECT_FALSE(found[2].isSafety);
}

TEST(Differences, TellWhatIsGoneAndWhatIsNew) {
    ChangedFolder folder;
    folder.change("phases/crash.toml", "id = \"tip.crash.02\"", "id = \"tip.crash.77\"");
    std::vector<ContentFault> faults;
    const auto found = differencesFromBuiltIn(readContentFolder(folder.path(), faults));
    const auto isOf = [&](const std::string& place, bool isNew) {
        return std::ranges::any_of(found, [&](const ContentDifference& difference) {
            return difference.place == place && (isNew ? difference.before : difference.after).empty();
        });
    };
    EXPECT_TRUE(isOf("tip.crash.02.title.nl", false));
    EXPECT_TRUE(isOf("tip.crash.77.title.nl", true));
}

TEST(Differences, AnotherNumberIsAMatterOfSafetyAtACrisisLineOnly) {
    ChangedFolder folder;
    folder.change("resources.toml", "https://mainline.nl", "https://www.mainline.nl");
    folder.change("resources.toml", "phones = [\"113\", \"0800-0113\"]", "phones = [\"113\", \"0800-1131\"]");
    std::vector<ContentFault> faults;
    const auto found = differencesFromBuiltIn(readContentFolder(folder.path(), faults));
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].place, "suicide-prevention-113.phones");
    EXPECT_TRUE(found[0].isSafety);
    EXPECT_FALSE(found[1].isSafety);
}

TEST(Differences, TheBuiltInWordsHaveNone) {
    EXPECT_THAT(differencesFromBuiltIn(builtInFiles()), IsEmpty());
}

} // namespace
} // namespace kentering
