#include "reports/handout/layout/letter_layout.h"

#include "reports/handout/output/page_files.h"
#include "tests/handout/page_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace kentering {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

LetterText toTheDoctor() {
    return {.language = Language::English,
            .documentTitle = "Information",
            .date = Date(2026, 11, 23),
            .organisation = "Het Keerpunt",
            .dateInWords = "23 November 2026",
            .greeting = "Dear doctor,",
            .opening = {"Somebody of your practice is in our care."},
            .told = {{"Name", "CANARYname"}, {"Substances", "GHB (28 of 28 days), 3-MMC"}},
            .closing = {"Would you talk about it?", "He or she has read it."},
            .farewell = "Kind regards,",
            .signature = {"Noor", "Het Keerpunt"}};
}

TEST(LetterLayout, StandsOnOnePageInTheOrderOfALetter) {
    const Pages pages = layout(toTheDoctor());
    EXPECT_EQ(pages.count(), 1);
    EXPECT_EQ(squeezed(textOf(pages)),
              "Het Keerpunt 23 November 2026 Dear doctor, Somebody of your practice is in our care. Name "
              "CANARYname Substances GHB (28 of 28 days), 3-MMC Would you talk about it? He or she has read "
              "it. Kind regards, Noor Het Keerpunt ");
}

TEST(LetterLayout, WhatIsToldStandsBesideItsLabel) {
    const auto lines = linesOn(layout(toTheDoctor()), 0);
    const auto at = [&](const std::string& text) {
        return *std::ranges::find(lines, text, &PlacedLine::text);
    };
    EXPECT_EQ(at("Name").baseline, at("CANARYname").baseline);
    EXPECT_EQ(at("CANARYname").x, at("GHB (28 of 28 days), 3-MMC").x);
    EXPECT_GT(at("CANARYname").x, at("Name").x + at("Name").width);
}

TEST(LetterLayout, ThereIsRoomToSign) {
    const auto lines = linesOn(layout(toTheDoctor()), 0);
    const auto farewell = std::ranges::find(lines, "Kind regards,", &PlacedLine::text);
    const auto name = std::ranges::find(lines, "Noor", &PlacedLine::text);
    ASSERT_NE(farewell, lines.end());
    ASSERT_NE(name, lines.end());
    EXPECT_GE(name->baseline - farewell->baseline, 48.0);
}

TEST(LetterLayout, ALongOneGoesOnOnTheNextPageAndLosesNothing) {
    LetterText letter = toTheDoctor();
    for (int number = 0; number < 40; ++number) {
        letter.told.push_back({"Label " + std::to_string(number), "words " + std::to_string(number)});
    }
    const Pages pages = layout(letter);
    EXPECT_EQ(pages.count(), 2);
    EXPECT_EQ(linesOn(pages, 1).back().text, "2 / 2");
    for (int page = 0; page < pages.count(); ++page) {
        for (const PlacedLine& line : linesOn(pages, page)) {
            EXPECT_GT(line.baseline, 60) << line.text;
            EXPECT_LT(line.baseline, pages.size().height - 40) << line.text;
        }
    }
    for (const auto& [label, words] : letter.told) {
        EXPECT_THAT(textOf(pages), HasSubstr(label + " " + words));
    }
}

TEST(LetterLayout, WithoutALetterheadItBeginsWithTheDay) {
    LetterText letter = toTheDoctor();
    letter.organisation.clear();
    letter.signature = {"Noor"};
    EXPECT_TRUE(textOf(layout(letter)).starts_with("23 November 2026"));
    EXPECT_TRUE(plainText(letter).starts_with("23 November 2026\n\nDear doctor,"));
}

TEST(LetterLayout, TheFileSaysNothingOfAnybody) {
    const Pages pages = layout(toTheDoctor());
    EXPECT_EQ(pages.title(), "Information");
    const std::string pdf = pdfOf(pages);
    EXPECT_THAT(pdf, Not(HasSubstr("CANARY")));
    EXPECT_THAT(pdf, Not(HasSubstr("/Author")));
    EXPECT_EQ(pdf, pdfOf(layout(toTheDoctor())));
}

TEST(LetterLayout, ReadsAsPlainText) {
    EXPECT_EQ(plainText(toTheDoctor()),
              "Het Keerpunt\n\n23 November 2026\n\nDear doctor,\n\nSomebody of your practice is in our "
              "care.\n\nName: CANARYname\nSubstances: GHB (28 of 28 days), 3-MMC\n\nWould you talk about "
              "it?\n\nHe or she has read it.\n\nKind regards,\nNoor\nHet Keerpunt");
}

} // namespace
} // namespace kentering
