#include "model/domain/talk/safety_strip.h"

#include <gtest/gtest.h>
#include <vector>

namespace kentering {
namespace {

using enum SafetyAnswer;

SafetyAnswer dependence(SafetyAnswer asked, const std::vector<SubstanceUse>& uses,
                        const std::vector<Slip>& slips = {}) {
    SafetyAnswers answers;
    answers[SafetyQuestion::DownerDependence] = asked;
    return safetyThatHolds(answers, uses, slips)[SafetyQuestion::DownerDependence];
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

TEST(SafetyStrip, SaysWhichSubstancesTellItInstead) {
    const SubstanceUse ghb{.substance = Substance::Ghb, .dependence = Yes};
    const SubstanceUse alcohol{.substance = Substance::Alcohol};
    const SubstanceUse tina{.substance = Substance::CrystalMeth};
    using Uses = std::vector<SubstanceUse>;
    EXPECT_EQ(dependenceTold(Uses{tina, alcohol, ghb}, {}), (DependenceTold{Yes, {Substance::Ghb}}));
    EXPECT_EQ(dependenceTold(Uses{tina, alcohol}, {}), (DependenceTold{Unknown, {Substance::Alcohol}}));
    EXPECT_EQ(dependenceTold(Uses{tina}, {}), std::nullopt);
    EXPECT_EQ(dependenceTold(Uses{{.substance = Substance::Ghb, .dependence = No}}, {}), std::nullopt)
        << "a no of one downer is no answer to all of them";
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

Slip slipWith(Substance substance) {
    const Date day(2026, 11, 20);
    return {.days = UseDays(DateRange(day, day)), .substances = {substance}};
}

TEST(SafetyStrip, ADownerOnEveryDayReopensTheQuestionWhateverWasAnswered) {
    for (const Substance substance : all<Substance>()) {
        const bool counts = isDowner(substance) || substance == Substance::Other;
        SubstanceUse use{.substance = substance, .daysPer28 = 28, .dependence = No};
        EXPECT_EQ(dependence(No, {use}), counts ? Unknown : No) << code(substance);
        EXPECT_EQ(dependence(Yes, {use}), Yes) << code(substance);
        use.daysPer28 = 27; // no cut-off of our own: only "every day" is asked about
        EXPECT_EQ(dependence(No, {use}), No) << code(substance);
    }
}

TEST(SafetyStrip, ADownerThatOnlyASlipNamesReopensTheQuestion) {
    const SubstanceUse upper{.substance = Substance::ThreeMmc, .daysPer28 = 9, .dependence = No};
    for (const Substance substance : all<Substance>()) {
        EXPECT_EQ(dependence(No, {upper}, {slipWith(substance)}), isDowner(substance) ? Unknown : No)
            << code(substance);
        EXPECT_EQ(dependence(Yes, {upper}, {slipWith(substance)}), Yes) << code(substance);
    }
    const SubstanceUse answered{.substance = Substance::Ghb, .daysPer28 = 2, .dependence = No};
    EXPECT_EQ(dependence(No, {answered}, {slipWith(Substance::Ghb)}), No) << "it was asked about GHB";
    EXPECT_EQ(dependence(No, {answered}, {slipWith(Substance::Gbl)}), Unknown);
}

TEST(SafetyStrip, NamesWhatReopensTheQuestion) {
    const std::vector<SubstanceUse> uses{{.substance = Substance::ThreeMmc},
                                         {.substance = Substance::Other, .daysPer28 = 28}};
    const std::vector<Slip> slips{slipWith(Substance::Ghb), slipWith(Substance::Mdma),
                                  slipWith(Substance::Ghb)};
    EXPECT_EQ(namedDowners(uses, slips), (std::vector{Substance::Other, Substance::Ghb}));
}

TEST(SafetyStrip, NamesEachDownerOnceAndNoUpper) {
    const std::vector<SubstanceUse> uses{{.substance = Substance::Ghb},
                                         {.substance = Substance::ThreeMmc},
                                         {.substance = Substance::Ghb},
                                         {.substance = Substance::Alcohol}};
    EXPECT_EQ(namedDowners(uses, {}), (std::vector{Substance::Ghb, Substance::Alcohol}));
}

TEST(SafetyStrip, LeavesTheOtherTwoQuestionsAlone) {
    SafetyAnswers answers;
    answers[SafetyQuestion::Antidepressants] = Yes;
    const std::vector<SubstanceUse> uses{{.substance = Substance::Ghb, .dependence = Yes}};
    const SafetyAnswers holds = safetyThatHolds(answers, uses, {});
    EXPECT_EQ(holds[SafetyQuestion::Antidepressants], Yes);
    EXPECT_EQ(holds[SafetyQuestion::HistoryPsychosisDepressionSuicidality], Unknown);
}

} // namespace
} // namespace kentering
