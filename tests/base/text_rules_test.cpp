#include "model/base/text_rules.h"

#include <gtest/gtest.h>

namespace kentering {
namespace {

TEST(IsOneLine, TakesWordsOfEveryScript) {
    for (const char* text : {"", "Mo", "  ", "Ionu\xC8\x9B", "\xC2\xA0", "\xD0\x98\xD0\xB2\xD0\xB0\xD0\xBD",
                             "caf\xC3\xA9", "\xF0\x9F\x99\x82"}) {
        EXPECT_TRUE(isOneLine(text)) << text;
    }
}

TEST(IsOneLine, TakesNoLineBreakAndNoControlCharacter) {
    for (const char* text : {"a\nb", "a\rb", "a\tb", "\x1B[2J", "a\x7F", "\xC2\x85",
                             "\xC2\x9B"
                             "2J",
                             "a\xE2\x80\xA8"
                             "b",
                             "a\xE2\x80\xA9"
                             "b",
                             "\x01"}) {
        EXPECT_FALSE(isOneLine(text)) << text;
    }
}

TEST(OnOneLine, EachLineBreakAndControlCharacterBecomesASpace) {
    EXPECT_EQ(onOneLine("a\nb\rc\r\nd\te\x1B[2J\x7F"), "a b c d e [2J ");
    EXPECT_EQ(onOneLine("\xC2\x85"
                        "a\xE2\x80\xA8"
                        "b\xE2\x80\xA9"),
              " a b ");
    for (const char* text : {"", "Mo", "caf\xC3\xA9", "\xF0\x9F\x99\x82", "\xC2", "\xE2\x80"}) {
        EXPECT_EQ(onOneLine(text), text);
    }
    EXPECT_TRUE(isOneLine(onOneLine("\x01\n\xC2\x9B\xE2\x80\xA8")));
}

TEST(LineOrNothing, IsOneLineWithoutTheWhiteSpaceAround) {
    EXPECT_EQ(lineOrNothing(" two\nwords\r\n"), "two words");
    EXPECT_EQ(lineOrNothing("\x01\n"), std::nullopt);
}

TEST(WordsOrNothing, LeaveOutTheWhiteSpaceAround) {
    EXPECT_EQ(wordsOrNothing(" \t two words\r\n"), "two words");
    EXPECT_EQ(wordsOrNothing(""), std::nullopt);
    EXPECT_EQ(wordsOrNothing(" \n\v\f"), std::nullopt);
}

} // namespace
} // namespace kentering
