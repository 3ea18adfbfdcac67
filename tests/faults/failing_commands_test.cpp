// The real command line on a disk that fails at each of its calls: it says so in a sentence, calls nothing
// damaged or missing that is not, and does its work whole or not at all.

#include "tests/faults/worked_on.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <iostream>

namespace kentering::faults {
namespace {

class FailingCommands : public WorkedOn {
protected:
    /// Every `stride`-th call of each kind of command fails.
    void failEach(int error, bool lasts, int stride) {
        for (unsigned kind = 0; kind < kKinds; ++kind) {
            // A command that was done is not there again: one of its own for each trial.
            for (int first = static_cast<int>(kind) % stride, isOver = 0; isOver < kGoodInARow;
                 first += stride) {
                const WorkedCommand next = command(++number, kind);
                SCOPED_TRACE(next.arguments.front() + ", call " + std::to_string(first));
                std::vector<std::string> environment{std::string("LD_PRELOAD=") + KENTERING_FAILING_DISK,
                                                     "KENTERING_DISK_ROOT=" + root().string(),
                                                     "KENTERING_DISK_FIRST=" + std::to_string(first),
                                                     "KENTERING_DISK_ERROR=" + std::to_string(error)};
                if (lasts) {
                    environment.emplace_back("KENTERING_DISK_LASTS=yes");
                }
                const WorkedOutcome outcome = run(next.arguments, std::nullopt, environment);
                isOver = outcome.isDone() ? isOver + 1 : 0;
                if (!outcome.isDone()) {
                    ++refused;
                    expectInWords(outcome);
                }
                lookAfter(next, outcome.isDone());
                if (HasFailure()) {
                    return;
                }
            }
        }
        std::cout << "commands on a failing disk: " << number << " trials, " << refused << " refused\n";
    }

    static void expectInWords(const WorkedOutcome& outcome) {
        EXPECT_GT(outcome.exit, 0) << "ended by a signal";
        EXPECT_NE(outcome.exit, 5) << outcome.err;
        EXPECT_TRUE(outcome.err.starts_with("kentering-cli: ")) << outcome.err;
        for (const char* wrong :
             {"damaged. K", "There is no casebook", "does not know", "passphrase is not"}) {
            EXPECT_EQ(outcome.err.find(wrong), std::string::npos) << outcome.err;
        }
    }

    [[nodiscard]] static bool isWhole() {
        const char* asked = std::getenv("KENTERING_FAULTS");
        return asked != nullptr && std::string(asked) == "whole";
    }

    static constexpr int kGoodInARow = 8; ///< then there is no such call any more
    int number = 0;
    int refused = 0;
};

TEST_F(FailingCommands, SayAnIoErrorInWords) {
    failEach(EIO, false, isWhole() ? 1 : 9);
    EXPECT_GT(refused, 20);
}

TEST_F(FailingCommands, SayAFullDiskInWords) {
    failEach(ENOSPC, true, isWhole() ? 1 : 5);
    EXPECT_GT(refused, 10);
}

} // namespace
} // namespace kentering::faults
