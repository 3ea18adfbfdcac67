#include "model/domain/dossier/doubles.h"

#include "model/base/sounds_alike.h"

#include <gmock/gmock.h>

namespace kentering {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

WhoSomebodyIs who(const char* alias, std::optional<int> birthYear = std::nullopt, const char* place = "") {
    return {.sound = soundOf(alias), .birthYear = birthYear, .municipality = place};
}

TEST(Doubles, AnAliasThatSoundsAlikeWarns) {
    EXPECT_THAT(signsOfDouble(who("Ruben"), who("Rubin")), ElementsAre(DoubleSign::Alias));
    EXPECT_THAT(signsOfDouble(who("Mo", 1988, "Amsterdam"), who("mo", 1989, "amsterdam ")),
                ElementsAre(DoubleSign::Alias, DoubleSign::BirthYear, DoubleSign::Municipality));
    EXPECT_THAT(signsOfDouble(who("Mo", 1988, "Amsterdam"), who("Mo", std::nullopt, "Utrecht")),
                ElementsAre(DoubleSign::Alias))
        << "people move";
}

TEST(Doubles, WhatIsKnownOfBothMaySpeakAgainst) {
    EXPECT_THAT(signsOfDouble(who("Mo", 1988), who("Mo", 1990)), IsEmpty());
    EXPECT_THAT(signsOfDouble(who("Mo", 1988, "Amsterdam"), who("Dave", 1988, "Amsterdam")), IsEmpty())
        << "many are born in one year in one town";
    EXPECT_THAT(signsOfDouble(who("Mo"), who("Dave")), IsEmpty());
}

TEST(Doubles, WithoutAnAliasYearAndPlaceTogetherWarn) {
    EXPECT_THAT(signsOfDouble(who("", 1988, "Amsterdam"), who("Mo", 1988, "Amsterdam")),
                ElementsAre(DoubleSign::BirthYear, DoubleSign::Municipality));
    EXPECT_THAT(signsOfDouble(who("", 1988, "Amsterdam"), who("Mo", 1989, "Amsterdam")), IsEmpty())
        << "in a large town that is nearly everybody";
    EXPECT_THAT(signsOfDouble(who("", 1988), who("Mo", 1988, "Amsterdam")), IsEmpty());
    EXPECT_THAT(signsOfDouble(who("", std::nullopt, "Amsterdam"), who("Mo", 1988, "Amsterdam")), IsEmpty());
    EXPECT_THAT(signsOfDouble(who(""), who("")), IsEmpty());
}

TEST(Doubles, ItDoesNotMatterWhoIsAsked) {
    const std::vector people{who("Mo", 1988, "Amsterdam"), who("Moo"),
                             who("", 1988, "Amsterdam"),   who("Dave", 1988),
                             who("Mo", 1970, ""),          who("")};
    for (const auto& one : people) {
        for (const auto& other : people) {
            EXPECT_EQ(signsOfDouble(one, other), signsOfDouble(other, one));
        }
    }
}

} // namespace
} // namespace kentering
