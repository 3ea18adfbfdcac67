// The words that the program ships: their counts (brochure; design: counting rules) and what must be in them.

#include "model/content/content.h"
#include "tests/content/text_file.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <set>
#include <sstream>

namespace kentering {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

const Content& words() {
    return Content::builtIn();
}

/// Every piece of advice.
std::vector<Tip> everyTip() {
    std::vector<Tip> tips;
    for (const Phase phase : all<Phase>()) {
        std::ranges::copy(words().phase(phase).tips, std::back_inserter(tips));
    }
    for (const TipGroup group : all<TipGroup>()) {
        std::ranges::copy(words().tips(group), std::back_inserter(tips));
    }
    return tips;
}

std::vector<std::string> idsWhere(bool (*holds)(const Tip&)) {
    std::vector<std::string> ids;
    for (const Tip& tip : everyTip()) {
        if (holds(tip)) {
            ids.push_back(tip.id);
        }
    }
    return ids;
}

/// Numbered ids `prefix01`, `prefix02`, … in order, `count` of them.
void expectNumbered(std::span<const Tip> tips, const std::string& prefix, std::size_t count) {
    ASSERT_EQ(tips.size(), count);
    for (std::size_t index = 0; index < count; ++index) {
        const std::string number = std::to_string(index + 1);
        EXPECT_EQ(tips[index].id, prefix + (number.size() == 1 ? "0" : "") + number);
    }
}

TEST(Words, theShippedFolderHasNoFaultNotEvenOfStyle) {
    for (const ContentFault& fault : validate(KENTERING_CONTENT_FOLDER)) {
        ADD_FAILURE() << describe(fault, Language::English);
    }
}

TEST(Words, theBuiltInContentIsTheShippedFolder) {
    const Content loaded = Content::load(KENTERING_CONTENT_FOLDER);
    EXPECT_EQ(loaded.version(), words().version());
    EXPECT_EQ(loaded.lastChecked(), words().lastChecked());
    for (const Phase phase : all<Phase>()) {
        EXPECT_EQ(loaded.phase(phase), words().phase(phase));
    }
    EXPECT_TRUE(std::ranges::equal(loaded.resources(), words().resources()));
    EXPECT_TRUE(std::ranges::equal(loaded.safetyBoxes(), words().safetyBoxes()));
}

TEST(Words, theFivePhasesHaveFortyTips) {
    expectNumbered(words().phase(Phase::Crash).tips, "tip.crash.", 12);
    expectNumbered(words().phase(Phase::PinkCloud).tips, "tip.pink-cloud.", 7);
    expectNumbered(words().phase(Phase::Wall).tips, "tip.wall.", 9);
    expectNumbered(words().phase(Phase::Adjustment).tips, "tip.adjustment.", 8);
    expectNumbered(words().phase(Phase::Recovery).tips, "tip.recovery.", 4);
}

TEST(Words, thereAreTenStopTipsAndThreeSlipTips) {
    expectNumbered(words().tips(TipGroup::Stop), "tip.stop.", 10);
    expectNumbered(words().tips(TipGroup::Slip), "tip.slip.", 3);
}

TEST(Words, thereAreSixCravingToolsAndThreeThoughtStoppers) {
    EXPECT_EQ(words().tips(TipGroup::Craving).size(), 6U);
    EXPECT_EQ(words().tips(TipGroup::ThoughtStopper).size(), 3U);
    for (const CopingTool tool : all<CopingTool>()) {
        const std::string prefix = isThoughtStopper(tool) ? "stopper." : "craving.";
        EXPECT_EQ(words().tool(tool).id, prefix + std::string(code(tool)));
        EXPECT_EQ(words().tool(tool).tool, tool);
    }
}

TEST(Words, theQuestionsOutsideTheSumAreFiveAndThree) {
    EXPECT_EQ(words().openingQuestions().size(), 5U);
    EXPECT_EQ(words().timingQuestions().size(), 3U);
}

TEST(Words, theListsHaveSeventeenQuestionsAndThirtyOneComplaintsInFourDomains) {
    const auto count = [](ComplaintDomain domain) {
        return std::ranges::count_if(all<Complaint>(),
                                     [domain](Complaint complaint) { return domainOf(complaint) == domain; });
    };
    EXPECT_EQ(all<ChecklistItem>().size(), 17U);
    EXPECT_EQ(count(ComplaintDomain::Physical), 8);
    EXPECT_EQ(count(ComplaintDomain::Mental), 9);
    EXPECT_EQ(count(ComplaintDomain::Sexual), 6);
    EXPECT_EQ(count(ComplaintDomain::Social), 8);
    EXPECT_EQ(std::ranges::count_if(all<Complaint>(), &isSuicideItem), 2);
}

TEST(Words, everyStageOfGriefHasAThoughtOfItsOwn) {
    for (const Language language : all<Language>()) {
        std::set<std::string> thoughts;
        for (const GriefStage stage : all<GriefStage>()) {
            thoughts.insert(words().grief(stage).thought.in(language));
        }
        EXPECT_EQ(thoughts.size(), 5U);
        EXPECT_FALSE(thoughts.contains(""));
    }
}

TEST(Words, everyEntryNamesItsChapter) {
    for (const Phase phase : all<Phase>()) {
        EXPECT_EQ(words().phase(phase).source, SourceChapter::Phases);
    }
    const std::map<TipGroup, SourceChapter> chapters{
        {TipGroup::Stop, SourceChapter::StoppingAlone},
        {TipGroup::Slip, SourceChapter::TriggersCravingSlips},
        {TipGroup::Craving, SourceChapter::TriggersCravingSlips},
        {TipGroup::ThoughtStopper, SourceChapter::TriggersCravingSlips},
        {TipGroup::Triggers, SourceChapter::TriggersCravingSlips},
        {TipGroup::Timing, SourceChapter::Timing},
        {TipGroup::Family, SourceChapter::Support},
        {TipGroup::Groups, SourceChapter::Support},
        {TipGroup::ProfessionalHelp, SourceChapter::SeekingHelp}};
    for (const auto& [group, chapter] : chapters) {
        for (const Tip& tip : words().tips(group)) {
            EXPECT_EQ(tip.source, chapter) << tip.id;
        }
    }
    // What the brochure does not say stands apart, and names the public pages that do say it.
    for (const Tip& tip : everyTip()) {
        const bool isHouse = tip.source == SourceChapter::House;
        EXPECT_EQ(isHouse, tip.id.starts_with("goal.")) << tip.id;
        EXPECT_EQ(isHouse, !tip.sources.empty()) << tip.id;
        EXPECT_EQ(isHouse, !tip.goals.empty()) << tip.id;
    }
    for (const SafetyBox& box : words().safetyBoxes()) {
        EXPECT_EQ(box.source == SourceChapter::House, !box.sources.empty()) << box.id;
    }
    EXPECT_GE(words().version(), 1);
}

TEST(Words, whatTheBrochureDoesNotSayIsNotSaid) {
    // No score, no level, no dose, no scheme to taper, no claim of proof.
    for (const Tip& tip : everyTip()) {
        for (const Language language : all<Language>()) {
            const std::string text = tip.title.in(language) + " " + tip.body.in(language);
            for (const char* word :
                 {"score", "ernstig verslaafd", "severe", "milligram", " mg", " ml", "afbouw", "taper",
                  "bewezen", "evidence", "procent", "per cent", "%", "dag 1", "day 1"}) {
                EXPECT_THAT(text, Not(HasSubstr(word))) << tip.id;
            }
        }
    }
}

TEST(Words, twoRoutesToSexAgainAndNeitherIsRight) {
    EXPECT_NE(words().findTip("timing.pause"), nullptr);
    EXPECT_NE(words().findTip("timing.experiment"), nullptr);
}

TEST(Words, everyItemHasItsQuestionAndSearchWordsInBothLanguages) {
    const auto check = [](const ItemWords& item) {
        for (const Language language : all<Language>()) {
            EXPECT_TRUE(item.question.in(language).ends_with('?')) << item.question.in(language);
            EXPECT_FALSE(item.searchWords[indexOf(language)].empty());
        }
    };
    for (const ChecklistItem item : all<ChecklistItem>()) {
        check(words().words(item));
    }
    for (const Complaint complaint : all<Complaint>()) {
        check(words().words(complaint));
    }
}

TEST(Words, noTwoItemsAskTheSame) {
    std::set<std::string> questions;
    for (const Language language : all<Language>()) {
        for (const ChecklistItem item : all<ChecklistItem>()) {
            EXPECT_TRUE(questions.insert(words().words(item).question.in(language)).second);
        }
        for (const Complaint complaint : all<Complaint>()) {
            EXPECT_TRUE(questions.insert(words().words(complaint).question.in(language)).second);
        }
    }
}

TEST(Words, sleepIsFoundInBothLanguages) {
    const ItemWords& sleep = words().words(Complaint::SleepProblems);
    EXPECT_THAT(sleep.searchWords[indexOf(Language::Dutch)], testing::Contains("slaap"));
    EXPECT_THAT(sleep.searchWords[indexOf(Language::English)], testing::Contains("insomnia"));
}

TEST(Words, bothSuicideItemsAreFoundByTheSameWord) {
    for (const Complaint complaint : {Complaint::SuicidalTendencies, Complaint::SuicideAttempts}) {
        EXPECT_THAT(words().words(complaint).searchWords[indexOf(Language::Dutch)],
                    testing::Contains("zelfdoding"));
        EXPECT_THAT(words().words(complaint).searchWords[indexOf(Language::English)],
                    testing::Contains("suicide"));
    }
}

TEST(Words, labelsOfOneVocabularyDiffer) {
    const auto check = []<typename Enum>(Enum) {
        for (const Language language : all<Language>()) {
            std::set<std::string_view> labels;
            for (const Enum value : all<Enum>()) {
                EXPECT_FALSE(words().label(value, language).empty());
                EXPECT_TRUE(labels.insert(words().label(value, language)).second)
                    << words().label(value, language);
            }
        }
    };
    const auto checkAll = [&check]<typename... Enums>(TypeList<Enums...>) { (check(Enums{}), ...); };
    checkAll(LabelledVocabularies{});
}

TEST(Words, aTaskHasTheLabelOfWhatItIsAbout) {
    EXPECT_EQ(words().label(TaskSubject(Complaint::SuicidalTendencies), Language::Dutch),
              "Gedachten aan zelfdoding");
    EXPECT_EQ(words().label(TaskSubject(GeneralSubject::NoShow), Language::English), "Did not come");
}

TEST(Words, onlyAdjustmentNamesMonths) {
    const std::string& window = words().phase(Phase::Adjustment).window.in(Language::Dutch);
    EXPECT_THAT(window, HasSubstr("maand 4 tot en met 6"));
    for (const Phase phase : {Phase::Crash, Phase::PinkCloud, Phase::Wall, Phase::Recovery}) {
        EXPECT_THAT(words().phase(phase).window.in(Language::Dutch), Not(testing::ContainsRegex("[0-9]")));
        EXPECT_THAT(words().phase(phase).window.in(Language::English), Not(testing::ContainsRegex("[0-9]")));
    }
}

TEST(Words, aSlipLeavesFiveWeeksAndSixDays) {
    EXPECT_THAT(words().findTip("tip.slip.02")->body.in(Language::Dutch),
                HasSubstr("vijf weken en zes dagen"));
    EXPECT_THAT(words().findTip("tip.slip.02")->body.in(Language::English),
                HasSubstr("five weeks and six days"));
}

TEST(Words, groupsAskThreeMonthsAndAdmissionTakesFourToSixWeeks) {
    EXPECT_THAT(words().findTip("groups.three-months")->body.in(Language::Dutch), HasSubstr("drie maanden"));
    EXPECT_THAT(words().findTip("help.admission")->body.in(Language::English),
                HasSubstr("four to six weeks"));
}

// Safety

TEST(SafetyWords, everyRuleHasItsBoxUnderAStableId) {
    std::vector<std::string> ids;
    for (const SafetyBox& box : words().safetyBoxes()) {
        ids.push_back(box.id);
    }
    EXPECT_THAT(ids,
                ElementsAre("safety.antidepressants", "safety.downer-dependence",
                            "safety.history-psychosis-depression-suicidality", "safety.psychotic-symptoms",
                            "safety.danger", "safety.no-big-decisions", "safety.alcohol-cannabis",
                            "safety.moving", "safety.withdrawal", "safety.passed-out"));
}

TEST(SafetyWords, antidepressantsAreNeverStopped) {
    const SafetyBox& box = words().safetyBox(SafetyRule::Antidepressants);
    EXPECT_THAT(box.general.body.in(Language::Dutch), HasSubstr("nooit"));
    EXPECT_THAT(box.general.body.in(Language::English), HasSubstr("Never"));
}

TEST(SafetyWords, theFiveDownersAreNamedAndTheWayIsAlwaysAClinic) {
    const SafetyBox& box = words().safetyBox(SafetyRule::DownerDependence);
    ASSERT_TRUE(box.certain.has_value());
    for (const BoxWording& wording : {box.general, *box.certain}) {
        for (const Language language : all<Language>()) {
            for (const Substance downer : {Substance::Ghb, Substance::Gbl, Substance::Alcohol,
                                           Substance::Benzodiazepines, Substance::Opiates}) {
                std::string name(words().label(downer, language));
                if (downer != Substance::Ghb && downer != Substance::Gbl) {
                    name.front() = static_cast<char>(std::tolower(name.front()));
                }
                EXPECT_THAT(wording.lead.in(language), HasSubstr(name));
            }
        }
        EXPECT_THAT(wording.body.in(Language::Dutch), HasSubstr("Ga altijd naar een kliniek"));
        EXPECT_THAT(wording.body.in(Language::Dutch), HasSubstr("nooit alleen"));
        EXPECT_THAT(wording.body.in(Language::Dutch), HasSubstr("doodgaan"));
        EXPECT_THAT(wording.body.in(Language::English), HasSubstr("Always go to a clinic"));
        EXPECT_THAT(wording.body.in(Language::English), HasSubstr("never alone"));
        EXPECT_THAT(wording.body.in(Language::English), HasSubstr("kill"));
    }
    EXPECT_FALSE(box.steps.empty());
    EXPECT_TRUE(box.writeIn.has_value());
}

TEST(SafetyWords, aHistoryHasTwoExits) {
    const SafetyBox& box = words().safetyBox(SafetyRule::HistoryPsychosisDepressionSuicidality);
    EXPECT_THAT(box.general.body.in(Language::Dutch), HasSubstr("hulpverlener"));
    EXPECT_THAT(box.general.body.in(Language::Dutch), HasSubstr("iedere dag"));
    EXPECT_THAT(box.general.body.in(Language::English), HasSubstr("professional help"));
    EXPECT_THAT(box.general.body.in(Language::English), HasSubstr("every day"));
    EXPECT_TRUE(box.writeIn.has_value());
}

TEST(SafetyWords, leadsAreQuestionsSoThatPaperSaysNothingAboutItsOwner) {
    for (const SafetyBox& box : words().safetyBoxes()) {
        for (const Language language : all<Language>()) {
            EXPECT_TRUE(box.general.lead.in(language).ends_with('?')) << box.id;
            if (box.certain.has_value()) {
                EXPECT_TRUE(box.certain->lead.in(language).ends_with('?')) << box.id;
            }
        }
    }
}

TEST(SafetyWords, adviceThatStopsSomebodyAtOnceIsMarkedWhereverItStands) {
    EXPECT_THAT(idsWhere([](const Tip& tip) { return tip.stopAlone; }),
                UnorderedElementsAre("tip.crash.02", "tip.crash.04", "tip.pink-cloud.02", "tip.wall.08",
                                     "tip.stop.01", "tip.stop.02", "tip.stop.05", "tip.stop.06",
                                     "tip.slip.03", "goal.trial-weekend", "goal.limited", "goal.comedown"));
}

TEST(SafetyWords, adviceAboutUrgeAndWithdrawalIsMarkedWhereverItStands) {
    EXPECT_THAT(idsWhere([](const Tip& tip) { return tip.isUrge; }),
                UnorderedElementsAre("tip.crash.09", "tip.wall.01", "tip.wall.02", "tip.adjustment.05",
                                     "tip.adjustment.06", "tip.stop.09", "tip.stop.10", "craving.surf",
                                     "craving.first-meeting", "craving.fast-forward", "craving.move",
                                     "stopper.visualise", "stopper.strong-emotions",
                                     "stopper.physical-distraction", "triggers.chain", "triggers.few-minutes",
                                     "sex.letting-go", "timing.pause", "goal.comedown", "goal.urge-eases"));
}

TEST(SafetyWords, praiseAndExamplesWithWeeksAreMarked) {
    EXPECT_THAT(idsWhere([](const Tip& tip) { return tip.isPraise; }),
                UnorderedElementsAre("tip.recovery.04", "tip.slip.02"));
    EXPECT_THAT(idsWhere([](const Tip& tip) { return tip.needsDays > 0; }),
                UnorderedElementsAre("tip.slip.02"));
    for (const Tip& tip : everyTip()) {
        for (const Language language : all<Language>()) {
            const std::string text = tip.title.in(language) + " " + tip.body.in(language);
            for (const char* sign : {"trots", "proud", "Vier het", "Celebrate it"}) {
                EXPECT_TRUE(tip.isPraise || text.find(sign) == std::string::npos) << tip.id;
            }
        }
    }
}

TEST(SafetyWords, noSafeWordStandsInUnmarkedAdvice) {
    // Words that tell somebody to sit withdrawal out or to cut off the supply.
    for (const Tip& tip : everyTip()) {
        for (const Language language : all<Language>()) {
            const std::string text = tip.title.in(language) + " " + tip.body.in(language);
            for (const char* sign : {"vanzelf", "geef niet toe", "golf", "dealer", "spullen", "gaat voorbij",
                                     "by itself", "do not give in", "wave", " gear", "will pass", "eases"}) {
                EXPECT_TRUE(tip.stopAlone || tip.isUrge || text.find(sign) == std::string::npos)
                    << tip.id << ": " << sign;
            }
        }
    }
}

TEST(SafetyWords, neutralAdviceNamesNothing) {
    for (const Tip& tip : everyTip()) {
        for (const Language language : all<Language>()) {
            const std::string text = tip.title.in(language) + " " + tip.body.in(language);
            for (const char* sign : {"GHB",     "Tina",   "MMC",    "coke",  "chem", "seks", "sex",
                                     "gebruik", " using", " use ",  " used", "drug", "trek", "crav",
                                     "middel",  "stop",   "dealer", "hiv",   "HIV",  "PrEP", "trigger"}) {
                EXPECT_TRUE(!tip.isNeutral || text.find(sign) == std::string::npos) << tip.id << ": " << sign;
            }
        }
    }
}

TEST(SafetyWords, cuttingDownAloneIsAsDangerousAsStopping) {
    const SafetyBox& box = words().safetyBox(SafetyRule::DownerDependence);
    EXPECT_THAT(box.general.lead.in(Language::Dutch), HasSubstr("dag en nacht"));
    EXPECT_THAT(box.general.lead.in(Language::English), HasSubstr("day and night"));
    for (const BoxWording& wording : {box.general, *box.certain}) {
        EXPECT_THAT(wording.body.in(Language::Dutch), HasSubstr("minder niet ineens"));
        EXPECT_THAT(wording.body.in(Language::English), HasSubstr("cut down"));
    }
}

TEST(SafetyWords, eachBoxSaysWhomToCall) {
    for (const SafetyRule rule : {SafetyRule::PsychoticSymptoms, SafetyRule::Danger, SafetyRule::Withdrawal,
                                  SafetyRule::PassedOut, SafetyRule::HistoryPsychosisDepressionSuicidality}) {
        for (const Language language : all<Language>()) {
            EXPECT_THAT(words().safetyBox(rule).general.body.in(language), HasSubstr("112")) << code(rule);
        }
    }
    const SafetyBox& psychotic = words().safetyBox(SafetyRule::PsychoticSymptoms);
    EXPECT_THAT(psychotic.general.lead.in(Language::Dutch), HasSubstr("zie of hoor"));
    EXPECT_THAT(psychotic.general.lead.in(Language::English), HasSubstr("seeing or hearing"));
    ASSERT_TRUE(psychotic.certain.has_value()) << "beside dependence";
    EXPECT_THAT(psychotic.certain->body.in(Language::Dutch), HasSubstr("Bel meteen 112"));
}

TEST(SafetyWords, theBoxesOfAShortMessageHaveAShortForm) {
    for (const SafetyRule rule : {SafetyRule::Antidepressants, SafetyRule::DownerDependence,
                                  SafetyRule::Danger, SafetyRule::HistoryPsychosisDepressionSuicidality}) {
        EXPECT_TRUE(words().safetyBox(rule).brief.has_value()) << code(rule);
    }
    const Bilingual& downers = *words().safetyBox(SafetyRule::DownerDependence).brief;
    EXPECT_THAT(downers.in(Language::Dutch), HasSubstr("kliniek"));
    EXPECT_THAT(downers.in(Language::English), HasSubstr("clinic"));
}

TEST(Words, oneToolHasOneName) {
    for (const CopingTool tool : all<CopingTool>()) {
        for (const Language language : all<Language>()) {
            EXPECT_EQ(words().label(tool, language), words().tool(tool).title.in(language));
        }
    }
}

TEST(SafetyWords, adviceThatSaysThrowAwayBlockOrPlanTheLastTimeIsMarked) {
    for (const Tip& tip : everyTip()) {
        const std::string& body = tip.body.in(Language::Dutch);
        for (const char* sign : {"je huis uit", "alles weg", "laatste keer", "blokkeer", "Haal ze nu weg",
                                 "kies voor vandaag", "Stop je snel"}) {
            if (body.find(sign) != std::string::npos) {
                EXPECT_TRUE(tip.stopAlone) << tip.id;
            }
        }
    }
}

TEST(SafetyWords, theCrashTipsThatAreBoxesGiveWay) {
    EXPECT_EQ(words().findTip("tip.crash.10")->saidByBox, "safety.no-big-decisions");
    EXPECT_EQ(words().findTip("tip.crash.11")->saidByBox, "safety.danger");
    EXPECT_EQ(words().findTip("tip.crash.12")->saidByBox, "safety.psychotic-symptoms");
}

TEST(SafetyWords, contraindicationsAreMarked) {
    EXPECT_THAT(words().tool(CopingTool::PhysicalDistraction).contraindicatedFor,
                ElementsAre(Contraindication::SelfHarm));
    EXPECT_THAT(words().tool(CopingTool::StrongEmotions).contraindicatedFor,
                ElementsAre(Contraindication::Psychosis));
    for (const char* id : {"family.tell-them", "family.whom-to-trust", "tip.stop.03"}) {
        EXPECT_THAT(words().findTip(id)->contraindicatedFor, ElementsAre(Contraindication::UnsafeHome)) << id;
    }
}

TEST(SafetyWords, eachPhaseSaysWhatItIsTooEarlyFor) {
    EXPECT_THAT(words().phase(Phase::Crash).tooEarlyFor, testing::Contains(AdviceTopic::DatingAndGoingOut));
    EXPECT_THAT(words().phase(Phase::PinkCloud).tooEarlyFor, ElementsAre(AdviceTopic::UnderlyingProblems));
    EXPECT_THAT(words().phase(Phase::Wall).tooEarlyFor, ElementsAre(AdviceTopic::DatingAndGoingOut));
    EXPECT_THAT(words().phase(Phase::Adjustment).tooEarlyFor, IsEmpty());
    EXPECT_THAT(words().findTip("tip.adjustment.08")->topics, ElementsAre(AdviceTopic::UnderlyingProblems));
}

// A sheet may be found: what stands large on it names no substance and no scene.
TEST(SafetyWords, titlesOfSheetsAreNeutral) {
    std::vector<std::string> titles;
    for (const Language language : all<Language>()) {
        for (const Phase phase : all<Phase>()) {
            titles.push_back(words().phase(phase).title.in(language));
            titles.push_back(words().phase(phase).subtitle.in(language));
        }
        for (const char* key : {"handout.document-title", "handout.file-name", "handout.none.title",
                                "handout.slip.title", "handout.notes"}) {
            titles.emplace_back(words().text(key, language));
        }
    }
    for (const std::string& title : titles) {
        for (const char* word :
             {"chem", "drug", "tina", "ghb", "mainline", "seks", "sex", "verslav", "addict"}) {
            std::string lower = title;
            std::ranges::transform(lower, lower.begin(),
                                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
            EXPECT_THAT(lower, Not(HasSubstr(word)));
        }
    }
}

TEST(SafetyWords, theFootNamesTheSourceButNotItsSubject) {
    for (const Language language : all<Language>()) {
        const std::string foot(words().text("handout.foot", language));
        EXPECT_THAT(foot, HasSubstr("Mainline"));
        EXPECT_THAT(foot, HasSubstr("{version}"));
        EXPECT_THAT(foot, HasSubstr("{date}"));
        EXPECT_THAT(foot, Not(HasSubstr("hemsex")));
    }
}

TEST(SafetyWords, everyReasonToAskMoreIsAPrompt) {
    ASSERT_EQ(words().prompts().size(), 12U);
    std::set<Complaint> covered;
    for (const Prompt& prompt : words().prompts()) {
        covered.insert(prompt.complaints.begin(), prompt.complaints.end());
        if (std::ranges::count(prompt.complaints, Complaint::PassingOut) > 0) {
            EXPECT_EQ(prompt.safety, SafetyQuestion::DownerDependence);
            for (const Substance substance : all<Substance>()) {
                EXPECT_EQ(std::ranges::count(prompt.substances, substance) > 0, isDowner(substance));
            }
        }
    }
    for (const Complaint complaint : all<Complaint>()) {
        if (isSuicideItem(complaint)) {
            EXPECT_TRUE(covered.contains(complaint));
        }
    }
}

// The house's words: never "dirty", "failed", "abuse" of drugs; no verdicts.
TEST(SafetyWords, nothingBlames) {
    for (const Tip& tip : everyTip()) {
        for (const char* word : {"mislukt", "gefaald", "verslaafde", "junk", " vies"}) {
            EXPECT_THAT(tip.body.in(Language::Dutch), Not(HasSubstr(word))) << tip.id;
        }
        for (const char* word : {"failed", "failure", "addict ", "junkie", "dirty", "clean "}) {
            EXPECT_THAT(tip.body.in(Language::English), Not(HasSubstr(word))) << tip.id;
        }
    }
}

// Days without use are never taken back: neither the content nor the window has a word for it. Comments are
// not shown to anybody.
TEST(SafetyWords, nothingIsEverReset) {
    const std::filesystem::path root = std::filesystem::path(KENTERING_CONTENT_FOLDER).parent_path();
    std::vector<std::filesystem::path> files{root / "app/gui/locale/nl.po"};
    for (const auto& entry : std::filesystem::recursive_directory_iterator(KENTERING_CONTENT_FOLDER)) {
        if (entry.path().extension() == ".toml") {
            files.push_back(entry.path());
        }
    }
    EXPECT_GT(files.size(), 10U);
    for (const std::filesystem::path& file : files) {
        std::istringstream text(readText(file));
        for (std::string line; std::getline(text, line);) {
            std::ranges::transform(line, line.begin(), [](unsigned char letter) {
                return static_cast<char>(std::tolower(letter));
            });
            if (line.starts_with('#')) {
                continue;
            }
            for (const char* word : {"reset", "op nul", "start over", "from zero", "begin opnieuw"}) {
                EXPECT_THAT(line, Not(HasSubstr(word))) << file.filename();
            }
        }
    }
}

} // namespace
} // namespace kentering
