#include "reports/statistics/protect/display.h"

#include <gtest/gtest.h>

namespace kentering {
namespace {

TEST(Display, oneSidedThreshold) {
    EXPECT_EQ(showOneSided(4, Profile::Internal).because, HiddenBecause::TooFew);
    EXPECT_EQ(showOneSided(-3, Profile::Internal).because, HiddenBecause::TooFew);
    EXPECT_EQ(showOneSided(5, Profile::Internal).value, 5);
    EXPECT_EQ(showOneSided(9, Profile::Public).because, HiddenBecause::TooFew);
    EXPECT_EQ(showOneSided(10, Profile::Public).value, 10);
    EXPECT_EQ(showOneSided(12, Profile::Public).value, 10);
    EXPECT_EQ(showOneSided(13, Profile::Public).value, 15);
}

TEST(Display, twoSidedThresholdOnBothSides) {
    EXPECT_EQ(showTwoSided(4, 40, Profile::Internal).because, HiddenBecause::TooFew);
    EXPECT_EQ(showTwoSided(5, 40, Profile::Internal).value, 5);
    EXPECT_EQ(showTwoSided(35, 40, Profile::Internal).value, 35);
    EXPECT_EQ(showTwoSided(36, 40, Profile::Internal).because, HiddenBecause::NearlyAll);
    EXPECT_EQ(showTwoSided(43, 40, Profile::Internal).because, HiddenBecause::NearlyAll);
    EXPECT_EQ(showTwoSided(5, 10, Profile::Internal).value, 5);
    EXPECT_EQ(showTwoSided(5, 9, Profile::Internal).because, HiddenBecause::SmallGroup);
}

TEST(Display, publicNeverShowsMoreThanInternalNorAllOrNothing) {
    for (int whole = -10; whole <= 120; ++whole) {
        for (int count = -10; count <= 120; ++count) {
            const ShownCount fine = showTwoSided(count, whole, Profile::Internal);
            const ShownCount coarse = showTwoSided(count, whole, Profile::Public);
            EXPECT_NE(fine.isShown(), fine.because.has_value());
            if (coarse.isShown()) {
                ASSERT_TRUE(fine.isShown()) << count << " of " << whole;
                EXPECT_EQ(*coarse.value % 5, 0);
                EXPECT_GE(*coarse.value, 10);
                EXPECT_LE(*coarse.value, *showOneSided(whole, Profile::Public).value - 5);
            }
            if (fine.isShown()) {
                EXPECT_GE(*fine.value, 5);
                EXPECT_LE(*fine.value, whole - 5);
            }
        }
    }
}

TEST(Display, percentagesOnlyFromShownCountsOfTwentyOrMore) {
    const auto share = [](int count, int whole) {
        return percentageOf(showTwoSided(count, whole, Profile::Internal),
                            showOneSided(whole, Profile::Internal), whole);
    };
    EXPECT_EQ(share(10, 20), (Percentage{Percentage::Kind::Whole, 50}));
    EXPECT_FALSE(share(10, 19));
    EXPECT_FALSE(share(4, 40));
    EXPECT_EQ(share(5, 40), (Percentage{Percentage::Kind::Whole, 13})); // 12.5 rounds up
    EXPECT_EQ(share(5, 2000), (Percentage{Percentage::Kind::UnderOne, 0}));
    EXPECT_EQ(share(1995, 2000), (Percentage{Percentage::Kind::OverNinetyNine, 0}));
}

TEST(Display, meansWithMarginsAsInTheDesign) {
    // N' = 40, m = 8, c = -2: margins 0.6 and 0.4.
    EXPECT_EQ(meanScore(320, 40), (Mean{{80}, {6}}));
    EXPECT_EQ(meanChange(-80, 40), (Mean{{-20}, {4}}));
    EXPECT_FALSE(meanScore(100, 19));
    EXPECT_TRUE(meanScore(100, 20));
}

TEST(Display, meansRoundHalvesAwayFromZero) {
    EXPECT_EQ(meanChange(1, 20)->mean, (Tenths{1}));   // 0.05
    EXPECT_EQ(meanChange(-1, 20)->mean, (Tenths{-1})); // -0.05
    EXPECT_EQ(meanChange(-1, 21)->mean, (Tenths{0}));
}

} // namespace
} // namespace kentering
