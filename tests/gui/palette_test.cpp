#include "app/gui/theme/palette.h"

#include "app/gui/theme/style_sheet.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <regex>
#include <set>
#include <string>

namespace kentering {
namespace {

class EachPalette : public ::testing::TestWithParam<const Palette*> {};

TEST_P(EachPalette, WritesWithEnoughContrast) {
    for (const TextOnGround& pair : Palette::pairsInUse()) {
        EXPECT_GE(contrast(GetParam()->at(pair.text), GetParam()->at(pair.ground)), 4.5)
            << pair.text << " on " << pair.ground;
    }
}

TEST_P(EachPalette, HasEveryColourThatTheStyleSheetNames) {
    const std::string sheet(styleSheet());
    const std::regex colour(R"(:\s[^;{}]*@([a-z_]+))");
    std::set<std::string> names;
    for (std::sregex_iterator match(sheet.begin(), sheet.end(), colour); match != std::sregex_iterator();
         ++match) {
        names.insert((*match)[1]);
    }
    EXPECT_GT(names.size(), 10U);
    for (const std::string& name : names) {
        EXPECT_NO_THROW(static_cast<void>(GetParam()->at(name))) << name;
    }
}

INSTANTIATE_TEST_SUITE_P(Palettes, EachPalette, ::testing::Values(&Palette::light(), &Palette::dark()));

TEST(Palette, KnowsTheContrastOfBlackAndWhite) {
    EXPECT_NEAR(contrast({0, 0, 0}, {255, 255, 255}), 21.0, 0.001);
    EXPECT_NEAR(contrast({119, 119, 119}, {255, 255, 255}), 4.48, 0.01);
    EXPECT_DOUBLE_EQ(contrast({10, 20, 30}, {10, 20, 30}), 1.0);
}

TEST(Palette, BothHaveTheSameColours) {
    const auto names = [](const Palette& palette) {
        std::set<std::string_view> result;
        for (const NamedColour& colour : palette.colours()) {
            result.insert(colour.name);
        }
        return result;
    };
    EXPECT_EQ(names(Palette::light()), names(Palette::dark()));
}

} // namespace
} // namespace kentering
