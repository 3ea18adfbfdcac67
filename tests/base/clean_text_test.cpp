#include "model/base/clean_text.h"

#include <gtest/gtest.h>

namespace kentering {
namespace {

TEST(CleanText, KeepsWhatPeopleWrite) {
    for (const std::string text : {"Nguyễn, Ionuț, Иван, 李", "tab\tand\nline", "😀 ’s nachts", "שלום"}) {
        EXPECT_EQ(cleanText(text), text);
        EXPECT_EQ(firstHiddenCharacter(text), std::nullopt);
        EXPECT_EQ(lineOfBrokenUtf8(text), std::nullopt);
    }
}

TEST(CleanText, TakesAwayControlsAndMarksOfDirection) {
    EXPECT_EQ(cleanText("Voor\vblad\x7f\x01"), "Voorblad");
    EXPECT_EQ(cleanText("\u202Eomgekeerd\u202C, \u2066a\u2069 \u200Fb"), "omgekeerd, a b");
    EXPECT_EQ(cleanText("een\u2028twee"), "een\ntwee");
    EXPECT_EQ(cleanText("\u0085\uFEFF\uFFFFx"), "x");
}

TEST(CleanText, SaysWhichCharacterAndOnWhichLine) {
    EXPECT_EQ(firstHiddenCharacter("een\ntwee\u202E"), (HiddenCharacter{2, 0x202E}));
    EXPECT_EQ(codeOf(0x202E), "U+202E");
    EXPECT_EQ(codeOf(0x0B), "U+000B");
    EXPECT_EQ(codeOf(0x1F600), "U+1F600");
}

TEST(CleanText, WhatIsNoUtf8IsReplaced) {
    EXPECT_EQ(cleanText("a\xff\xc0\xaf"
                        "b"),
              "a\uFFFD\uFFFD\uFFFD"
              "b");
    EXPECT_EQ(cleanText("\xed\xa0\x80"), "\uFFFD\uFFFD\uFFFD") << "half of a pair";
    EXPECT_EQ(cleanText("\xe2\x82"), "\uFFFD\uFFFD") << "cut off";
    EXPECT_EQ(lineOfBrokenUtf8("a\nb\n\xe9t\xe9"), 3U);
}

} // namespace
} // namespace kentering
