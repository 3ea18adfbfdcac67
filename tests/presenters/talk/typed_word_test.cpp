#include "app/presenters/talk/keys/typed_word.h"

#include <gtest/gtest.h>
#include <string>
#include <string_view>
#include <vector>

namespace kentering {
namespace {

using Meaning = TypedWord::Meaning;
using namespace std::chrono_literals;

class TypedWordTest : public ::testing::Test {
protected:
    /// Types `letters` one after the other, `answering` being those that answer; returns what each meant:
    /// a(nswer), w(ord), n(othing), p(ass).
    std::string type(std::string_view letters, std::chrono::milliseconds between = 120ms,
                     std::string_view answering = "jynwd") {
        std::string meant;
        for (const char letter : letters) {
            now += between;
            const auto sort = answering.find(letter) != std::string_view::npos ? TypedKey::Sort::Answer
                              : letter == ' ' || letter == '.'                 ? TypedKey::Sort::Between
                                                                               : TypedKey::Sort::Letter;
            meant += "awnp"[static_cast<int>(
                word.typed({.sort = sort, .text = std::string(1, letter), .at = now}))];
        }
        return meant;
    }

    TypedWord word;
    std::chrono::milliseconds now{1h};
};

TEST_F(TypedWordTest, AnswersTypedFastStayAnswers) {
    EXPECT_EQ(type("jjjnn", 12ms), "aaaaa");
    EXPECT_EQ(type("jnwdyjnwdyjnwdyjnw", 60ms), "aaaaaaaaaaaaaaaaaa");
}

TEST_F(TypedWordTest, TheFirstLetterThatDoesNotAnswerMakesAWordOfAll) {
    EXPECT_EQ(type("dan"), "aww");
    EXPECT_EQ(word.text(), "dan");
    now += 1s;
    EXPECT_EQ(type("schulden"), "wwwwwwww");
    EXPECT_EQ(word.text(), "schulden");
    now += 1s;
    EXPECT_EQ(type("ja"), "aw");
    EXPECT_EQ(word.text(), "ja");
}

TEST_F(TypedWordTest, ASpaceAmongLettersMakesAWordAndAloneIsNone) {
    EXPECT_EQ(type(" "), "p");
    EXPECT_EQ(type("jn "), "aaw");
    EXPECT_EQ(word.text(), "jn ");
    now += 1s;
    EXPECT_EQ(type(" "), "p") << "after a pause it presses what has the focus";
    EXPECT_EQ(type("n.v.t."), "awwwww") << "a mark stands in a word too";
    now += 1s;
    EXPECT_EQ(type("."), "p");
}

TEST_F(TypedWordTest, APauseParts) {
    EXPECT_EQ(type("d", 0ms), "a");
    now += TypedWord::kPause;
    EXPECT_EQ(type("a", 0ms), "w");
    EXPECT_EQ(word.text(), "da") << "slow typing is typing";
    now += TypedWord::kPause + 1ms;
    EXPECT_EQ(type("n", 0ms), "a") << "after the pause it answers";
    EXPECT_EQ(word.text(), "n");
}

TEST_F(TypedWordTest, AWordOfAnswersOnlyCannotBeTold) {
    EXPECT_EQ(type("weed", 120ms, "jynwde"), "aaaa") << "in a list of complaints";
    now += 1s;
    EXPECT_EQ(type("weed"), "awww") << "where E answers nothing";
    EXPECT_EQ(word.text(), "weed");
}

TEST_F(TypedWordTest, AKeyThatIsHeldDownMeansOneThing) {
    EXPECT_EQ(type("j"), "a");
    for (int repeat = 0; repeat < 30; ++repeat) {
        now += 30ms;
        EXPECT_EQ(word.typed({.sort = TypedKey::Sort::Answer, .text = "j", .isHeld = true, .at = now}),
                  Meaning::Nothing);
    }
    EXPECT_EQ(word.text(), "j");
    EXPECT_EQ(type("a"), "w") << "and a word begun with it is one";
    EXPECT_EQ(word.text(), "ja");
}

TEST_F(TypedWordTest, AnotherKeyBeginsAnew) {
    type("dd");
    word.end();
    EXPECT_EQ(type("a"), "w");
    EXPECT_EQ(word.text(), "a");
    word.end();
    EXPECT_FALSE(word.goesOn(now));
}

TEST_F(TypedWordTest, AClockThatWasPutBackIsAPause) {
    type("dd");
    now -= 10s;
    EXPECT_EQ(type("a"), "w");
    EXPECT_EQ(word.text(), "a");
}

TEST_F(TypedWordTest, LettersOfAnyScriptStandWhole) {
    now += 1s;
    EXPECT_EQ(word.typed({.sort = TypedKey::Sort::Letter, .text = "é", .at = now}), Meaning::Word);
    EXPECT_EQ(type("n"), "w");
    EXPECT_EQ(word.text(), "én");
}

} // namespace
} // namespace kentering
