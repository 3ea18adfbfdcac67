#include "model/domain/agenda/contact_vocabulary.h"
#include "model/domain/agenda/task_subject.h"
#include "model/domain/language.h"
#include "model/domain/own_goal.h"
#include "model/domain/recovery/coping_tool.h"
#include "model/domain/recovery/phase.h"
#include "model/domain/referral/referral_vocabulary.h"
#include "model/domain/talk/checklist.h"
#include "model/domain/talk/complaint.h"
#include "model/domain/talk/measurement_moment.h"
#include "model/domain/talk/safety.h"
#include "model/domain/talk/substance.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace kentering {
namespace {

template <typename Enum>
class EveryVocabulary : public ::testing::Test {};

using Vocabularies =
    ::testing::Types<ChecklistItem, Answer, Complaint, ComplaintDomain, ComplaintAnswer, ContactKind,
                     ContactStatus, ContactChannel, CopingTool, Language, MeasurementMoment, OwnGoal, CameBy,
                     ClosingOutcome, GoalHorizon, Phase, GriefStage, ReferralKind, ReferralStatus,
                     SafetyQuestion, SafetyAnswer, Substance, Route, GeneralSubject>;
TYPED_TEST_SUITE(EveryVocabulary, Vocabularies);

TYPED_TEST(EveryVocabulary, TurnsEachCodeBackIntoItsValue) {
    std::set<std::string_view> codes;
    for (const TypeParam value : all<TypeParam>()) {
        EXPECT_EQ(fromCode<TypeParam>(code(value)), value);
        codes.insert(code(value));
    }
    EXPECT_EQ(codes.size(), kCount<TypeParam>) << "a code stands twice";
}

TYPED_TEST(EveryVocabulary, WritesCodesInLowerCaseWithHyphens) {
    for (const TypeParam value : all<TypeParam>()) {
        EXPECT_FALSE(code(value).empty());
        EXPECT_TRUE(std::ranges::all_of(code(value), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
        })) << code(value);
    }
}

TYPED_TEST(EveryVocabulary, KnowsNoOtherWords) {
    EXPECT_EQ(fromCode<TypeParam>(""), std::nullopt);
    EXPECT_EQ(fromCode<TypeParam>("no-such-word"), std::nullopt);
    const std::string first(code(all<TypeParam>().front()));
    EXPECT_EQ(fromCode<TypeParam>(first + " "), std::nullopt);
    EXPECT_EQ(fromCode<TypeParam>(first.substr(1)), std::nullopt);
}

std::ptrdiff_t complaintsIn(ComplaintDomain domain) {
    return std::ranges::count(all<Complaint>(), domain, domainOf);
}

TEST(Counts, AreThoseOfTheBrochure) {
    EXPECT_EQ(kCount<ChecklistItem>, 17U);
    EXPECT_EQ(kCount<Complaint>, 31U);
    EXPECT_EQ(complaintsIn(ComplaintDomain::Physical), 8);
    EXPECT_EQ(complaintsIn(ComplaintDomain::Mental), 9);
    EXPECT_EQ(complaintsIn(ComplaintDomain::Sexual), 6);
    EXPECT_EQ(complaintsIn(ComplaintDomain::Social), 8);
    EXPECT_EQ(kCount<Phase>, 5U);
    EXPECT_EQ(kCount<GriefStage>, 5U);
    EXPECT_EQ(kCount<SafetyQuestion>, 3U);
    EXPECT_EQ(std::ranges::count_if(all<Substance>(), isDowner), 5);
    EXPECT_EQ(std::ranges::count_if(all<CopingTool>(), isThoughtStopper), 3);
    EXPECT_EQ(kCount<CopingTool> - 3, 6U);
}

TEST(Complaints, NameTheTwoThatSpeakOfSuicideInTwoDomains) {
    std::vector<Complaint> suicide;
    std::ranges::copy_if(all<Complaint>(), std::back_inserter(suicide), isSuicideItem);
    ASSERT_EQ(suicide.size(), 2U);
    EXPECT_EQ(code(suicide[0]), "suicidal-tendencies");
    EXPECT_EQ(domainOf(suicide[0]), ComplaintDomain::Mental);
    EXPECT_EQ(code(suicide[1]), "suicide-attempts");
    EXPECT_EQ(domainOf(suicide[1]), ComplaintDomain::Social);
}

TEST(Complaints, BeginAndEndEachDomainWhereTheListDoes) {
    EXPECT_EQ(domainOf(*fromCode<Complaint>("weight-loss")), ComplaintDomain::Physical);
    EXPECT_EQ(domainOf(*fromCode<Complaint>("passing-out")), ComplaintDomain::Physical);
    EXPECT_EQ(domainOf(*fromCode<Complaint>("depressive-feelings")), ComplaintDomain::Mental);
    EXPECT_EQ(domainOf(*fromCode<Complaint>("psychosis")), ComplaintDomain::Mental);
    EXPECT_EQ(domainOf(*fromCode<Complaint>("obsessive-porn-or-cam-sex")), ComplaintDomain::Sexual);
    EXPECT_EQ(domainOf(*fromCode<Complaint>("more-stis")), ComplaintDomain::Sexual);
    EXPECT_EQ(domainOf(*fromCode<Complaint>("work-or-study-problems")), ComplaintDomain::Social);
    EXPECT_EQ(domainOf(*fromCode<Complaint>("suicide-attempts")), ComplaintDomain::Social);
}

TEST(Checklist, NumbersItsQuestionsFromOne) {
    EXPECT_EQ(numberOf(ChecklistItem::MoreOftenOrAlone), 1);
    EXPECT_EQ(numberOf(ChecklistItem::SecretlyWithOthers), 17);
    EXPECT_EQ(numberOf(*fromCode<ChecklistItem>("craving-between-dates")), 3);
    EXPECT_EQ(numberOf(*fromCode<ChecklistItem>("failed-attempts")), 13);
}

TEST(Substances, AreDownersExactlyWhenTheBrochureNamesThem) {
    std::set<std::string_view> downers;
    for (const Substance substance : all<Substance>()) {
        if (isDowner(substance)) {
            downers.insert(code(substance));
        }
    }
    EXPECT_EQ(downers, (std::set<std::string_view>{"ghb", "gbl", "alcohol", "benzodiazepines", "opiates"}));
}

TEST(SafetyAnswers, AreThreeTimesUnknownForSomebodyNew) {
    const SafetyAnswers answers;
    for (const SafetyQuestion question : all<SafetyQuestion>()) {
        EXPECT_EQ(answers[question], SafetyAnswer::Unknown) << code(question);
    }
}

TEST(SafetyAnswers, KeepEachAnswerAtItsOwnQuestion) {
    SafetyAnswers answers;
    answers[SafetyQuestion::DownerDependence] = SafetyAnswer::Yes;
    EXPECT_EQ(answers[SafetyQuestion::Antidepressants], SafetyAnswer::Unknown);
    EXPECT_EQ(answers[SafetyQuestion::DownerDependence], SafetyAnswer::Yes);
    EXPECT_EQ(answers[SafetyQuestion::HistoryPsychosisDepressionSuicidality], SafetyAnswer::Unknown);
}

} // namespace
} // namespace kentering
