#include "model/base/search_text.h"

#include <gtest/gtest.h>

namespace kentering {
namespace {

TEST(TextMatch, FoldsCaseAccentsAndPunctuation) {
    EXPECT_EQ(foldForSearch("Café-Zoë"), "cafe zoe");
    EXPECT_EQ(foldForSearch("  ÉÉN  klein.meisje "), "een klein meisje");
    EXPECT_EQ(foldForSearch("Łódź ŽŽ ß Œuvre"), "lodz zz ss ouvre");
    EXPECT_EQ(foldForSearch("K-0007"), "k 0007");
}

TEST(TextMatch, FindsWordsWithAnApostropheWithoutIt) {
    EXPECT_EQ(foldForSearch("foto’s"), "fotos");
    EXPECT_EQ(foldForSearch("foto's"), "fotos");
}

TEST(TextMatch, TakesCombiningAccentsForNone) {
    EXPECT_EQ(foldForSearch("Zoe\xCC\x88"), "zoe");
}

TEST(TextMatch, KeepsOtherScripts) {
    EXPECT_EQ(foldForSearch("Мо"), "Мо");
}

TEST(TextMatch, EveryLetterOfExtendedLatinHasAPlainLetter) {
    for (char32_t point = 0x100; point < 0x180; ++point) {
        const std::string letter{static_cast<char>(0xC0U | (point >> 6U)),
                                 static_cast<char>(0x80U | (point & 0x3FU))};
        const std::string folded = foldForSearch(letter);
        ASSERT_EQ(folded.size(), 1U) << std::hex << static_cast<unsigned>(point);
        EXPECT_TRUE(folded[0] >= 'a' && folded[0] <= 'z') << std::hex << static_cast<unsigned>(point);
    }
}

TEST(TextMatch, SurvivesBytesThatAreNoText) {
    EXPECT_NO_FATAL_FAILURE(static_cast<void>(foldForSearch("a\xFF\xC3")));
    EXPECT_NO_FATAL_FAILURE(static_cast<void>(foldForSearch("\xE2\x82")));
    EXPECT_NO_FATAL_FAILURE(static_cast<void>(foldForSearch("\xF0\x9F\x98")));
}

TEST(TextMatch, AsksForEveryWord) {
    const auto words = searchWords("Zoë  k-7");
    EXPECT_EQ(words, (std::vector<std::string>{"zoe", "k", "7"}));
    EXPECT_TRUE(containsAll("k 0007 zoe amsterdam", words));
    EXPECT_FALSE(containsAll("k 0001 zoe amsterdam", words));
    EXPECT_TRUE(containsAll("anything", searchWords(" - ")));
}

} // namespace
} // namespace kentering
