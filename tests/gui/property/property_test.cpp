// What people do at the window in an order that nobody thought of: random keys, locks, undos, forms and
// restarts, on the real window with real keys. After each step the window, and after each lock and at the end
// the casebook, is what the steps mean by the design: no answer that no key meant, no text lost, the focus
// never nowhere.
//
// KENTERING_PROPERTY_SECONDS: goes on with further seeds for so long (`ctest -L property`: five minutes).
// KENTERING_PROPERTY_SEED: that seed only.

#include "tests/gui/property/script_generator.h"
#include "tests/gui/property/script_run.h"
#include "tests/gui/property/shrinker.h"

#include <chrono>
#include <cstdlib>
#include <gtest/gtest.h>
#include <string>

namespace kentering::property {
namespace {

constexpr unsigned kFirstSeed = 20261123;
constexpr int kScripts = 8;
constexpr int kSteps = 60;
constexpr int kShrinkTries = 200;
constexpr auto kShrinkTime = std::chrono::seconds(120);

std::optional<unsigned> numberIn(const char* variable) {
    const char* text = std::getenv(variable);
    return text != nullptr ? std::optional(static_cast<unsigned>(std::stoul(text))) : std::nullopt;
}

std::string inWords(const Outcome& outcome) {
    std::string words;
    for (const std::string& what : outcome.wrong) {
        words += what + "\n";
    }
    return words + toText(outcome.done);
}

class PropertyTest : public ::testing::Test {
protected:
    /// Runs the script of a seed. What fails is told as the shortest script that fails.
    void run(unsigned seed) {
        ScriptGenerator generator(seed, kSteps);
        const Outcome outcome =
            runScript([&](const DayModel& day, const Seen& now) { return generator.next(day, now); });
        slowestLock = std::max(slowestLock, outcome.slowestLock);
        locks += outcome.locks;
        steps += static_cast<int>(outcome.done.size());
        if (outcome.wrong.empty()) {
            return;
        }
        Outcome shortest = outcome;
        const auto end = std::chrono::steady_clock::now() + kShrinkTime;
        const Script shortened = shrink(
            outcome.done,
            [&](const Script& script) {
                if (std::chrono::steady_clock::now() > end) {
                    return false;
                }
                Outcome tried = runScript(script);
                const bool fails = !tried.wrong.empty();
                if (fails) {
                    shortest = std::move(tried);
                }
                return fails;
            },
            kShrinkTries);
        ADD_FAILURE() << "seed " << seed << ", " << shortened.size() << " steps:\n" << inWords(shortest);
    }
    void TearDown() override {
        RecordProperty("steps", steps);
        RecordProperty("locks", locks);
        // A property of the act, not a benchmark: how long the slowest of them took on this machine now.
        RecordProperty("slowest-lock-milliseconds", static_cast<int>(slowestLock));
    }

    long slowestLock = 0;
    int locks = 0;
    int steps = 0;
};

TEST_F(PropertyTest, WhateverSomebodyDoesTheCasebookHoldsWhatTheirKeysMeant) {
    if (const auto seed = numberIn("KENTERING_PROPERTY_SEED")) {
        run(*seed);
        return;
    }
    unsigned seed = kFirstSeed;
    for (; seed < kFirstSeed + kScripts && !HasFailure(); ++seed) {
        run(seed);
    }
    const auto seconds = numberIn("KENTERING_PROPERTY_SECONDS");
    if (!seconds) {
        return;
    }
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(*seconds);
    for (; std::chrono::steady_clock::now() < end && !HasFailure(); ++seed) {
        run(seed);
    }
}

} // namespace
} // namespace kentering::property
