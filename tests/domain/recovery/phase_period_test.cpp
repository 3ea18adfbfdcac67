#include "model/domain/recovery/phase_period.h"

#include "model/domain/dossier/client.h"

#include <gtest/gtest.h>

#include <vector>

namespace kentering {
namespace {

PhasePeriod period(Phase phase, Date from, std::optional<Date> to = std::nullopt) {
    return {.phase = phase, .period = DatedState(from, to)};
}

TEST(PhaseOn, IsThePeriodThatBeganLastAndStillHolds) {
    const std::vector phases{period(Phase::Wall, Date(2026, 10, 20)),
                             period(Phase::Crash, Date(2026, 10, 1), Date(2026, 10, 19)),
                             period(Phase::PinkCloud, Date(2026, 11, 1), Date(2026, 11, 5))};
    EXPECT_EQ(phaseOn(phases, Date(2026, 9, 30)), nullptr);
    EXPECT_EQ(phaseOn(phases, Date(2026, 10, 19)), &phases[1]);
    EXPECT_EQ(phaseOn(phases, Date(2026, 10, 20)), &phases[0]);
    EXPECT_EQ(phaseOn(phases, Date(2026, 11, 5)), &phases[2]);
    EXPECT_EQ(phaseOn(phases, Date(2026, 11, 6)), &phases[0]);
}

TEST(PhaseOn, OfTwoThatBeganOnOneDayTheLaterInTheListHolds) {
    const std::vector phases{period(Phase::Wall, Date(2026, 10, 20)),
                             period(Phase::Crash, Date(2026, 10, 20))};
    EXPECT_EQ(phaseOn(phases, Date(2026, 10, 20)), &phases[1]);
}

TEST(OpenGoal, IsTheLatestWithoutAnOutcome) {
    const auto goal = [](Date on, std::optional<std::string> outcome) {
        return Goal{
            .text = "bellen", .horizon = GoalHorizon::OneDay, .on = on, .outcome = std::move(outcome)};
    };
    const std::vector goals{goal(Date(2026, 11, 2), std::nullopt), goal(Date(2026, 11, 1), std::nullopt),
                            goal(Date(2026, 11, 9), "gelukt")};
    EXPECT_EQ(openGoal(goals), &goals[0]);
    EXPECT_EQ(openGoal(std::span(goals).last(1)), nullptr);
    const std::vector sameDay{goals[0], goals[0]};
    EXPECT_EQ(openGoal(sameDay), &sameDay[1]);
}

TEST(Overlap, CountsBothEnds) {
    const DatedState first(Date(2026, 10, 1), Date(2026, 10, 9));
    EXPECT_TRUE(overlap(first, DatedState(Date(2026, 10, 9))));
    EXPECT_TRUE(overlap(DatedState(Date(2026, 10, 9)), first));
    EXPECT_FALSE(overlap(first, DatedState(Date(2026, 10, 10))));
    EXPECT_FALSE(overlap(DatedState(Date(2026, 10, 10)), first));
    EXPECT_TRUE(overlap(DatedState(Date(2026, 1, 1)), DatedState(Date(2027, 1, 1))));
}

TEST(ShownName, IsTheAliasAndNeverTheName) {
    Client client{.code = ClientCode("K-0007"), .name = "Mohammed"};
    EXPECT_EQ(shownName(client), "K-0007");
    client.alias = "";
    EXPECT_EQ(shownName(client), "K-0007");
    client.alias = "Mo";
    EXPECT_EQ(shownName(client), "Mo");
}

} // namespace
} // namespace kentering
