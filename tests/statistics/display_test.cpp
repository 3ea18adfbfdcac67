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

TEST(Display, percentagesOnlyFromShownCountsOfFiftyOrMore) {
    const auto share = [](int count, int whole) {
        return percentageOf(showTwoSided(count, whole, Profile::Internal),
                            showOneSided(whole, Profile::Internal), whole, kFewestForShares);
    };
    EXPECT_EQ(share(25, 50), (Percentage{Percentage::Kind::Whole, 50}));
    EXPECT_FALSE(share(25, 49));
    EXPECT_FALSE(share(4, 80));
    EXPECT_EQ(share(10, 80), (Percentage{Percentage::Kind::Whole, 13})); // 12.5 rounds up
    EXPECT_EQ(share(5, 2000), (Percentage{Percentage::Kind::UnderOne, 0}));
    EXPECT_EQ(share(1995, 2000), (Percentage{Percentage::Kind::OverNinetyNine, 0}));
}

TEST(Display, sharesHaveAMargin) {
    // 200·√(2 + 2p²)/N: 5.9 points at 12 of 50, 6.3 at 25 of 50, 0.2 at 50 of 2000.
    EXPECT_EQ(marginOfShare(12, 50, Profile::Internal), 6);
    EXPECT_EQ(marginOfShare(25, 50, Profile::Internal), 6);
    EXPECT_EQ(marginOfShare(50, 2000, Profile::Internal), 0);
    EXPECT_EQ(marginOfShare(25, 50, Profile::Public), 9) << "rounding to 5 comes on top";
}

TEST(Display, meansWithMarginsAsInTheDesign) {
    // N' = 40, m = 8, c = -2: margins 0.6 and 0.4.
    EXPECT_EQ(meanScore(320, 40), (Mean{{80}, {6}}));
    EXPECT_EQ(meanChange(-80, 40), (Mean{{-20}, {4}}));
    EXPECT_EQ(meanScore(320, 40, Profile::Public), (Mean{{80}, {9}}));
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
