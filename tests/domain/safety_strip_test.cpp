#include "model/domain/safety_strip.h"

#include <gtest/gtest.h>
#include <vector>

namespace kentering {
namespace {

using enum SafetyAnswer;

SafetyAnswer dependence(SafetyAnswer asked, const std::vector<SubstanceUse>& uses) {
    SafetyAnswers answers;
    answers[SafetyQuestion::DownerDependence] = asked;
    return safetyThatHolds(answers, uses)[SafetyQuestion::DownerDependence];
}

TEST(SafetyStrip, NamingGhbMakesDependenceAQuestionAtOnce) {
    EXPECT_EQ(dependence(No, {{.substance = Substance::Ghb}}), Unknown);
    EXPECT_EQ(dependence(Unknown, {{.substance = Substance::Ghb}}), Unknown);
}

TEST(SafetyStrip, AnyDownerAsksAndNoUpperDoes) {
    for (const Substance substance : all<Substance>()) {
        EXPECT_EQ(dependence(No, {{.substance = substance}}), isDowner(substance) ? Unknown : No)
            << code(substance);
    }
}

TEST(SafetyStrip, AYesAboutOneDownerIsAYes) {
    const SubstanceUse ghb{.substance = Substance::Ghb, .dependence = Yes};
    const SubstanceUse alcohol{.substance = Substance::Alcohol, .dependence = No};
    EXPECT_EQ(dependence(No, {ghb, alcohol}), Yes);
    EXPECT_EQ(dependence(No, {alcohol, ghb}), Yes);
    EXPECT_EQ(dependence(Unknown, {alcohol, ghb}), Yes);
}

TEST(SafetyStrip, IsNeverMilderThanWhatWasAsked) {
    const SubstanceUse ghb{.substance = Substance::Ghb, .dependence = No};
    EXPECT_EQ(dependence(Yes, {ghb}), Yes);
    EXPECT_EQ(dependence(Unknown, {ghb}), Unknown) << "alcohol was not asked about";
    EXPECT_EQ(dependence(No, {ghb}), No);
}

TEST(SafetyStrip, NamesEachDownerOnceAndNoUpper) {
    const std::vector<SubstanceUse> uses{{.substance = Substance::Ghb},
                                         {.substance = Substance::ThreeMmc},
                                         {.substance = Substance::Ghb},
                                         {.substance = Substance::Alcohol}};
    EXPECT_EQ(namedDowners(uses), (std::vector{Substance::Ghb, Substance::Alcohol}));
}

TEST(SafetyStrip, LeavesTheOtherTwoQuestionsAlone) {
    SafetyAnswers answers;
    answers[SafetyQuestion::Antidepressants] = Yes;
    const std::vector<SubstanceUse> uses{{.substance = Substance::Ghb, .dependence = Yes}};
    const SafetyAnswers holds = safetyThatHolds(answers, uses);
    EXPECT_EQ(holds[SafetyQuestion::Antidepressants], Yes);
    EXPECT_EQ(holds[SafetyQuestion::HistoryPsychosisDepressionSuicidality], Unknown);
}

} // namespace
} // namespace kentering
