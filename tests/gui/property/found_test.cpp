// Scripts that once failed, each by the name of what was wrong then.

#include "tests/gui/property/script_run.h"

#include <gtest/gtest.h>

namespace kentering::property {
namespace {

/// What is not as the script means it, and after which steps; empty: nothing.
std::string wrongIn(const Script& script) {
    const Outcome outcome = runScript(script);
    std::string words;
    for (const std::string& what : outcome.wrong) {
        words += what + "\n";
    }
    return words.empty() ? words : words + toText(outcome.done);
}

TEST(FoundTest, AWordTypedInATalkIsNoAnswer) {
    EXPECT_EQ(wrongIn({talk("Elif"), write("schulden"), key("Esc"), write("dan"), key("Esc"), lock()}), "");
}

TEST(FoundTest, ASentenceGoesOnInTheNoteAfterALock) {
    EXPECT_EQ(wrongIn({talk("Elif"), click("topic.social"), key("Ctrl+Q"), write("als ik alleen ben "),
                       lock(), write("dan weet ik niet waar ik heen moet en dan wil ik weg"), lock()}),
              "");
}

TEST(FoundTest, APassphraseInTheClientViewAnswersNothing) {
    EXPECT_EQ(wrongIn({talk("Elif"), write("jjj"), key("F9"), write("verzonnen mensen"), giveBack(), lock()}),
              "");
}

TEST(FoundTest, AfterUndoTheMarkedQuestionHasTheFocus) {
    EXPECT_EQ(wrongIn({talk("Elif"), key("J"), key("Ctrl+Z"), key("Space"), lock()}), "");
}

TEST(FoundTest, AWordThatBeginsWithAnAnswerLeavesNothingOfTheWordBefore) {
    EXPECT_EQ(wrongIn({talk("Elif"), key("E"), key("Shift+Tab"), write("weggooien")}), "");
}

TEST(FoundTest, AGoalGoesOnBehindWhatStandsThere) {
    EXPECT_EQ(wrongIn({talk("Elif"), click("topic.end"), write("nnjw"), click("topic.social"),
                       key("Ctrl+Enter"), key("N")}),
              "");
}

TEST(FoundTest, WhatWasTypedInAFormComesBackAfterEscapeAndALock) {
    EXPECT_EQ(wrongIn({talk("Elif"), click("leave-talk"), form("slip", "een feest ", "Esc"),
                       form("slip", "alleen thuis ", "F12"), restart(), talk("Elif"), click("leave-talk"),
                       form("slip", "en ziek ", "Esc")}),
              "");
}

} // namespace
} // namespace kentering::property
