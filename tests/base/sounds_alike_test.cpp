#include "model/base/sounds_alike.h"

#include <gtest/gtest.h>

#include <array>

namespace kentering {
namespace {

TEST(SoundsAlike, HowDutchAndEnglishWriteOneName) {
    constexpr auto kPairs = std::to_array<std::pair<const char*, const char*>>({
        {"Mo", "Moo"},
        {"Mo", "mo!"},
        {"Ruben", "Rubin"},
        {"Tjeerd", "Tjeert"},
        {"Jeroen", "Jerun"},
        {"Marck", "Mark"},
        {"Sjoerd", "Sjoert"},
        {"Philip", "Filip"},
        {"Zoë", "Soe"},
        {"Thijs", "Teis"},
        {"Cees", "Sees"},
        {"Maurits", "Mourits"},
        {"Van Dijk", "vandeik"},
        {"Mohammed", "Mohamed"},
        {"Иван", "иван"},
    });
    for (const auto& [one, other] : kPairs) {
        EXPECT_TRUE(soundsAlike(one, other))
            << one << " and " << other << ": " << soundOf(one) << " and " << soundOf(other);
        EXPECT_TRUE(soundsAlike(other, one)) << other;
    }
}

TEST(SoundsAlike, OthersDoNot) {
    constexpr auto kPairs = std::to_array<std::pair<const char*, const char*>>({
        {"Mo", "Bo"},
        {"Tom", "Tim"},
        {"Dave", "Dana"},
        {"Ruben", "Robbert"},
        {"Jasper", "Casper"},
        {"Koen", "Kevin"},
        {"Diego", "Ivo"},
        {"", ""},
        {"!!", "?"},
        {"Mo", ""},
    });
    for (const auto& [one, other] : kPairs) {
        EXPECT_FALSE(soundsAlike(one, other))
            << one << " and " << other << ": " << soundOf(one) << " and " << soundOf(other);
    }
}

TEST(SoundsAlike, WhateverIsWrittenTheSameSoundsTheSame) {
    for (const char* name : {"Mo", "K3", "Łukasz", "ccedex", "qq", "x", "Schiedam", "  a  b "}) {
        EXPECT_TRUE(soundsAlike(name, name)) << name;
        EXPECT_EQ(soundOf(name), soundOf(std::string(name) + " ")) << name;
    }
}

} // namespace
} // namespace kentering
