#include "model/domain/talk/safety_task_rule.h"

#include <gtest/gtest.h>

namespace kentering {
namespace {

TEST(SafetyTaskRule, BothSuicideItemsAskForWorkNowAndOfEarlier) {
    for (const Complaint complaint : all<Complaint>()) {
        const bool isOfSuicide =
            complaint == Complaint::SuicidalTendencies || complaint == Complaint::SuicideAttempts;
        for (const ComplaintAnswer answer : all<ComplaintAnswer>()) {
            const bool isThere = answer == ComplaintAnswer::Now || answer == ComplaintAnswer::Earlier;
            EXPECT_EQ(asksForSafetyWork(complaint, answer), isOfSuicide && isThere)
                << code(complaint) << ' ' << code(answer);
        }
    }
}

TEST(SafetyTaskRule, AYesOnDependenceAndOnTheHistoryAsksForWork) {
    using enum SafetyQuestion;
    for (const SafetyAnswer answer : all<SafetyAnswer>()) {
        const bool isYes = answer == SafetyAnswer::Yes;
        EXPECT_EQ(asksForSafetyWork(DownerDependence, answer), isYes) << code(answer);
        EXPECT_EQ(asksForSafetyWork(HistoryPsychosisDepressionSuicidality, answer), isYes) << code(answer);
        EXPECT_FALSE(asksForSafetyWork(Antidepressants, answer)) << code(answer);
    }
}

} // namespace
} // namespace kentering
