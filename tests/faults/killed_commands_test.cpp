// kill -9 of the real command line at random moments of mixed commands: what was told as done is there, a
// command is done whole or not at all, and the casebook is sound.

#include "tests/faults/worked_on.h"

#include <array>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <random>

namespace kentering::faults {
namespace {

class KilledCommands : public WorkedOn {};

TEST_F(KilledCommands, LoseNothingThatWasToldAsDone) {
    const char* asked = std::getenv("KENTERING_FAULTS");
    const int trials = asked != nullptr && std::string(asked) == "whole" ? 1000 : 30;
    std::mt19937 chance(20261123);
    std::array<double, kKinds> usual{}; // milliseconds
    int killed = 0;
    int done = 0;
    for (int trial = 0; trial < trials + static_cast<int>(kKinds) && !HasFailure(); ++trial) {
        // Each kind once to its end, which says how long it takes here.
        const bool isFirst = trial < static_cast<int>(kKinds);
        const auto kind = static_cast<unsigned>(isFirst ? trial : static_cast<int>(chance() % kKinds));
        const WorkedCommand next = command(trial, kind);
        SCOPED_TRACE("trial " + std::to_string(trial) + ": " + next.arguments.front());
        const double part = 1.1 * static_cast<double>(chance() % 1000) / 1000.0;
        const auto begin = std::chrono::steady_clock::now();
        const WorkedOutcome outcome =
            run(next.arguments, isFirst ? std::nullopt : std::optional(usual[kind] * part));
        if (isFirst) {
            ASSERT_TRUE(outcome.isDone()) << outcome.err;
            usual[kind] =
                std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
        }
        ASSERT_TRUE(outcome.isDone() || outcome.exit < 0) << "it failed by itself: " << outcome.err;
        killed += outcome.isDone() ? 0 : 1;
        done += outcome.isDone() ? 1 : 0;
        lookAfter(next, outcome.isDone());
    }
    std::cout << "kill -9 of commands: " << killed << " killed, " << done << " done\n";
    EXPECT_GT(killed, trials / 3);
}

} // namespace
} // namespace kentering::faults
