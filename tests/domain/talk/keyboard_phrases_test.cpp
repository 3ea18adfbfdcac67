#include "model/domain/talk/keyboard_phrases.h"

#include "model/base/errors.h"

#include <gtest/gtest.h>

namespace kentering {
namespace {

KeyboardPhrases phrases() {
    KeyboardPhrases result;
    EXPECT_FALSE(result.add({"gk", "geen contact gekregen"}));
    EXPECT_FALSE(result.add({"vs", "één voorstel"}));
    return result;
}

TEST(KeyboardPhrases, WritesAShortWordOutWhenItsMarkIsTyped) {
    const auto expansion = phrases().expand("Gebeld, ;gk. Morgen weer.", 12);
    ASSERT_TRUE(expansion.has_value());
    EXPECT_EQ(expansion->text, "Gebeld, geen contact gekregen. Morgen weer.");
    EXPECT_EQ(expansion->text.substr(expansion->cursor), " Morgen weer.");
}

TEST(KeyboardPhrases, CountsTheCursorInBytes) {
    const auto expansion = phrases().expand("é ;vs ", 7);
    ASSERT_TRUE(expansion.has_value());
    EXPECT_EQ(expansion->text, "é één voorstel ");
    EXPECT_EQ(expansion->cursor, expansion->text.size());
}

TEST(KeyboardPhrases, LeavesOtherTextAlone) {
    const auto known = phrases();
    EXPECT_FALSE(known.expand("", 0));
    EXPECT_FALSE(known.expand(";gk", 3));      // no mark typed yet
    EXPECT_FALSE(known.expand(";xx ", 4));     // not known
    EXPECT_FALSE(known.expand("soms;gk ", 8)); // the semicolon of a sentence
    EXPECT_FALSE(known.expand("gk ", 3));      // no semicolon
    EXPECT_FALSE(known.expand("; ", 2));       // no key
    EXPECT_FALSE(known.expand(";gk ", 40));    // no such place
    EXPECT_TRUE(known.expand("(;gk)", 5));     // in brackets
    EXPECT_TRUE(known.expand(";gk\nnext", 4)); // at the end of a line
}

TEST(KeyboardPhrases, RefusesWhatCouldNotBeTyped) {
    auto known = phrases();
    EXPECT_EQ(known.add({"gk", "iets anders"}), PhraseFault::KeyTwice);
    EXPECT_EQ(known.add({"", "iets"}), PhraseFault::KeyForm);
    EXPECT_EQ(known.add({"Gk", "iets"}), PhraseFault::KeyForm);
    EXPECT_EQ(known.add({"abcdefghijklm", "iets"}), PhraseFault::KeyForm);
    EXPECT_EQ(known.add({"a", " \n"}), PhraseFault::TextBlank);
    EXPECT_EQ(known.all().size(), 2U);
}

TEST(KeyboardPhrases, ComeBackAsTheyWereKept) {
    auto known = phrases();
    EXPECT_FALSE(known.add({"a1", "twee\nregels"}));
    const auto again = KeyboardPhrases::fromText(known.toText());
    EXPECT_EQ(again.all(), known.all());
    EXPECT_EQ(again.find("a1")->text, "twee regels");
    EXPECT_TRUE(KeyboardPhrases::fromText("").all().empty());
    EXPECT_THROW((void)KeyboardPhrases::fromText("no tab here"), InvalidValue);
}

TEST(KeyboardPhrases, CanBeTakenAway) {
    auto known = phrases();
    known.remove("gk");
    EXPECT_EQ(known.find("gk"), nullptr);
    EXPECT_NE(known.find("vs"), nullptr);
}

} // namespace
} // namespace kentering
