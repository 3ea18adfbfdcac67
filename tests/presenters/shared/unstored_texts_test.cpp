#include "app/presenters/shared/unstored_texts.h"

#include <gtest/gtest.h>

namespace kentering {
namespace {

const UnstoredPlace kPlace{.casebook = "book", .user = "Noor", .client = ClientId(3), .form = "talk"};

TEST(UnstoredTexts, ComeBackOnceToWhoTypedThemWhereTheyWereTyped) {
    UnstoredTexts texts;
    texts.keep(kPlace, {{"note", "een woord"}, {"empty", ""}});
    EXPECT_TRUE(texts.has("book", "Noor"));
    EXPECT_EQ(texts.take(kPlace), (UnstoredTexts::Fields{{"note", "een woord"}, {"empty", ""}}));
    EXPECT_EQ(texts.take(kPlace), UnstoredTexts::Fields{});
    EXPECT_FALSE(texts.has("book", "Noor"));
}

TEST(UnstoredTexts, AreNeverGivenToAnybodyElse) {
    UnstoredTexts texts;
    texts.keep(kPlace, {{"note", "een woord"}});
    UnstoredPlace other = kPlace;
    other.user = "Bram";
    EXPECT_EQ(texts.take(other), UnstoredTexts::Fields{});
    EXPECT_FALSE(texts.has("book", "Bram"));
    other = kPlace;
    other.client = ClientId(4);
    EXPECT_EQ(texts.take(other), UnstoredTexts::Fields{});
    other = kPlace;
    other.casebook = "another";
    EXPECT_EQ(texts.take(other), UnstoredTexts::Fields{});
    EXPECT_FALSE(texts.has("another", "Noor")) << "a casebook may have a user of the same name";
    EXPECT_TRUE(texts.has("book", "Noor"));
}

TEST(UnstoredTexts, TheLastThatWasTypedStaysAndNothingIsKeptOfAnEmptyForm) {
    UnstoredTexts texts;
    texts.keep(kPlace, {{"note", "een"}});
    texts.keep(kPlace, {{"note", "een woord"}});
    EXPECT_EQ(texts.take(kPlace), (UnstoredTexts::Fields{{"note", "een woord"}}));
    texts.keep(kPlace, {{"note", "een"}});
    texts.keep(kPlace, {});
    EXPECT_FALSE(texts.has("book", "Noor"));
}

} // namespace
} // namespace kentering
