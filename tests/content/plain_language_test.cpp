#include "model/content/read/plain_language.h"

#include "model/base/placeholders.h"
#include "model/content/read/rich_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kentering {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Sentences, endAtFullStopsQuestionsAndLines) {
    EXPECT_THAT(sentenceLengths("Slaap veel. Eet je goed? Ja!"), ElementsAre(2, 3, 1));
    EXPECT_THAT(sentenceLengths("Een regel\nnog een regel"), ElementsAre(2, 3));
    EXPECT_THAT(sentenceLengths("„Nee.” Zei hij."), ElementsAre(1, 2));
    EXPECT_THAT(sentenceLengths(""), IsEmpty());
    EXPECT_THAT(sentenceLengths(" \n "), IsEmpty());
}

TEST(Sentences, timesAddressesAndDashesEndNone) {
    EXPECT_THAT(sentenceLengths("Om 20.00 uur op www.example.org – gratis"), ElementsAre(6));
}

TEST(RichText, knowsParagraphsListsBoldAndItalic) {
    EXPECT_THAT(richText("Stop **nooit** *zomaar*."), ElementsAre(Paragraph{{{"Stop ", false, false},
                                                                             {"nooit", true, false},
                                                                             {" ", false, false},
                                                                             {"zomaar", false, true},
                                                                             {".", false, false}},
                                                                            false}));
    EXPECT_THAT(
        richText("Eerst\n\n- een\n- twee"),
        ElementsAre(Paragraph{{{"Eerst"}}, false}, Paragraph{{{"een"}}, true}, Paragraph{{{"twee"}}, true}));
}

TEST(RichText, keepsEveryWordOfWhatItDoesNotKnow) {
    EXPECT_EQ(plainText("# Kop\n\n[tekst](https://example.org) en `code`"), "Kop\n\ntekst en code");
    EXPECT_EQ(plainText("- een\n- twee\n\nklaar"), "- een\n- twee\n\nklaar");
}

TEST(RichText, namesWhatLiesOutsideTheSubset) {
    EXPECT_THAT(outsideSubset("Gewoon **vet** en *schuin*\n\n- lijst"), IsEmpty());
    EXPECT_THAT(outsideSubset("# Kop"), ElementsAre("a heading"));
    EXPECT_THAT(outsideSubset("[a](https://example.org)"), ElementsAre("a link"));
    EXPECT_THAT(outsideSubset("![a](https://example.org/a.png)"), ElementsAre("a picture"));
    EXPECT_THAT(outsideSubset("<b>a</b>"), ElementsAre("HTML"));
    EXPECT_THAT(outsideSubset("1. een"), ElementsAre("a numbered list"));
    EXPECT_THAT(outsideSubset("- een\n  - twee"), ElementsAre("a list within a list"));
    EXPECT_THAT(outsideSubset("> een"), ElementsAre("a quotation"));
}

TEST(Placeholders, areNamedSortedAndMatched) {
    EXPECT_EQ(placeholders("{b} van {a}"), (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(placeholders("niets"), std::vector<std::string>{});
    EXPECT_EQ(placeholders("{open"), std::nullopt);
    EXPECT_EQ(placeholders("dicht}"), std::nullopt);
    EXPECT_EQ(placeholders("{a{b}}"), std::nullopt);
}

TEST(Placeholders, areFilledOnce) {
    EXPECT_EQ(filled("{n} van {m}", {{"n", "{m}"}, {"m", "3"}}), "{m} van 3");
    EXPECT_EQ(filled("{onbekend} {", {{"n", "1"}}), "{onbekend} {");
    EXPECT_EQ(filled("", {{"n", "1"}}), "");
}

} // namespace
} // namespace kentering
