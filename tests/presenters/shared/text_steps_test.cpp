#include "app/presenters/shared/text_steps.h"

#include <gtest/gtest.h>

namespace kentering {
namespace {

/// Types `letters` one by one behind what stands there.
std::wstring type(TextSteps& steps, std::wstring text, std::wstring_view letters) {
    for (const wchar_t letter : letters) {
        text += letter;
        steps.note(text);
    }
    return text;
}

TEST(TextSteps, NothingWasDoneYet) {
    TextSteps steps(L"Mo");
    EXPECT_FALSE(steps.undo());
    EXPECT_FALSE(steps.redo());
}

TEST(TextSteps, WordsThatWereTypedGoOneByOne) {
    TextSteps steps(L"");
    static_cast<void>(type(steps, L"", L"een twee drie"));
    EXPECT_EQ(steps.undo()->text, L"een twee ");
    EXPECT_EQ(steps.undo()->text, L"een ");
    EXPECT_EQ(steps.undo()->text, L"");
    EXPECT_FALSE(steps.undo());
    EXPECT_EQ(steps.redo()->text, L"een ");
    EXPECT_EQ(steps.redo()->text, L"een twee ");
    EXPECT_EQ(steps.redo()->text, L"een twee drie");
    EXPECT_FALSE(steps.redo());
}

TEST(TextSteps, APasteIsAStepOfItsOwn) {
    TextSteps steps(L"");
    std::wstring text = type(steps, L"", L"voor ");
    text.insert(2, L"geplakt en meer");
    steps.note(text);
    const auto undone = steps.undo();
    EXPECT_EQ(undone->text, L"voor ");
    EXPECT_EQ(undone->caret, 2U);
    EXPECT_EQ(steps.redo()->caret, 17U);
}

TEST(TextSteps, WhatWasReplacedComesBackWhole) {
    TextSteps steps(L"het eerste verhaal");
    steps.note(L"x");
    EXPECT_EQ(steps.undo()->text, L"het eerste verhaal");
    EXPECT_EQ(steps.redo()->text, L"x");
}

TEST(TextSteps, LettersTakenAwayAreOneStep) {
    TextSteps steps(L"abcdef");
    for (const wchar_t* text : {L"abcde", L"abcd", L"abc"}) { // Backspace
        steps.note(text);
    }
    EXPECT_EQ(steps.undo()->text, L"abcdef");
    for (const wchar_t* text : {L"bcdef", L"cdef"}) { // Delete
        steps.note(text);
    }
    EXPECT_EQ(steps.undo()->text, L"abcdef");
}

TEST(TextSteps, WhoTypesAfterUndoingCannotDoItAgain) {
    TextSteps steps(L"");
    const std::wstring text = type(steps, L"", L"een twee");
    static_cast<void>(steps.undo());
    steps.note(L"een drie");
    EXPECT_FALSE(steps.redo());
    EXPECT_EQ(steps.undo()->text, L"een ");
    EXPECT_EQ(steps.undo()->text, L"");
}

TEST(TextSteps, EveryWayBackAndForthEndsWhereItBegan) {
    TextSteps steps(L"aaaa");
    for (const wchar_t* text : {L"aaa", L"aaaaa", L"", L"a a", L"baab", L"aab"}) {
        steps.note(text);
    }
    while (const auto undone = steps.undo()) {
        steps.note(undone->text); // the field tells it: no news
    }
    std::wstring last;
    while (const auto redone = steps.redo()) {
        last = redone->text;
    }
    EXPECT_EQ(last, L"aab");
}

} // namespace
} // namespace kentering
