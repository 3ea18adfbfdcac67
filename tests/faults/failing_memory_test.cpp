// One request for memory fails, at every place of a scripted day.

#include "tests/faults/failing_memory.h"
#include "tests/faults/recorded_day.h"

#include <cstdio>
#include <cstdlib>
#include <cxxabi.h>
#include <dlfcn.h>
#include <execinfo.h>
#include <gtest/gtest.h>
#include <iostream>
#include <string_view>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace kentering::faults {
namespace {

constexpr int kFailed = 1;
constexpr int kDidNotStrike = 2;
constexpr int kEndedInJson = 77;

/// The JSON library asks for memory where it promises that no exception leaves (it destroys a document, it
/// compares with a text): its program ends. Nothing of ours may do so.
[[noreturn]] void onTerminate() {
    Memory::mend();
    void* frames[64];
    const int count = ::backtrace(frames, 64);
    for (int index = 0; index < count; ++index) {
        Dl_info found{};
        if (::dladdr(frames[index], &found) == 0 || found.dli_sname == nullptr) {
            continue;
        }
        char* demangled = abi::__cxa_demangle(found.dli_sname, nullptr, nullptr, nullptr);
        const std::string_view name = demangled != nullptr ? demangled : "";
        if (name.starts_with("nlohmann::")) { // the innermost that is not the language's own
            ::_exit(kEndedInJson);
        }
        if (name.find("kentering::") != std::string_view::npos) {
            break;
        }
        std::free(demangled);
    }
    std::fputs("the program ended by itself\n", stderr);
    ::backtrace_symbols_fd(frames, count, STDERR_FILENO);
    ::_exit(kFailed);
}

/// What children count for their parent.
struct Counts {
    Tally tally{};
    int ended = 0;
};

class FailingMemory : public ::testing::Test {
protected:
    FailingMemory() {
        Memory::takeOver();
        (void)RecordedDay::instance(); // once, not in each child
        void* shared =
            ::mmap(nullptr, sizeof(Counts), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
        counts = shared != MAP_FAILED ? new (shared) Counts : throw std::bad_alloc();
    }
    ~FailingMemory() override { ::munmap(counts, sizeof(Counts)); }

    /// A trial in a copy of this program. Whether the fault struck.
    [[nodiscard]] bool isStruck(const std::function<bool()>& trial,
                                const std::function<void()>& lookAfter) const {
        std::cout.flush();
        const pid_t child = ::fork();
        if (child == 0) {
            std::set_terminate(onTerminate);
            int outcome = kFailed;
            try {
                outcome = trial() ? 0 : kDidNotStrike;
            } catch (const std::exception& error) {
                ADD_FAILURE() << "after request " << Memory::counted() << " failed: " << error.what();
            }
            std::cout.flush();
            ::_exit(HasFailure() ? kFailed : outcome);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        const int outcome = WIFEXITED(status) ? WEXITSTATUS(status) : kFailed;
        EXPECT_NE(outcome, kFailed);
        if (outcome == kEndedInJson) {
            ++counts->ended;
            lookAfter();
        }
        return outcome != kDidNotStrike;
    }

    [[nodiscard]] static Fault fault() {
        return {.name = "no memory at request",
                .begin = [](int first) { Memory::failAt(first); },
                .end = [] { Memory::mend(); },
                .hasStruck = [] { return Memory::hasStruck(); }};
    }

    void print(const std::string& name) const {
        counts->tally.print(name);
        std::cout << "  and " << counts->ended << " that ended the program in the JSON library\n";
    }

    TemporaryFolder folder{quickPlace()};
    Workplace place{folder.path() / "work"};
    Counts* counts = nullptr; ///< shared with children
};

TEST_F(FailingMemory, LosesNothingThatWasAcknowledgedAndStoresNoHalfAct) {
    const int stride = isWholeExperiment() ? 1 : 307; // a prime: another place of each act
    for (std::size_t step = 0; step < scriptedDay().size(); ++step) {
        const int begin = isWholeExperiment() ? 0 : static_cast<int>(step * 7 % 307);
        const auto trial = [&](int first) {
            return isStruck([&] { return tryStep(step, fault(), first, place, counts->tally); },
                            [&] { expectWholeAfter(step, place); });
        };
        for (int first = begin; trial(first) && !HasFailure(); first += stride) {
        }
        ASSERT_FALSE(HasFailure());
    }
    print(fault().name);
    EXPECT_GT(counts->tally.trials, 50);
}

TEST_F(FailingMemory, WhileACasebookIsOpenedLeavesItAsItIs) {
    const std::size_t last = RecordedDay::instance().moments().size() - 1;
    const int stride = isWholeExperiment() ? 1 : 97;
    for (const std::size_t moment : {last / 2, last}) {
        const auto trial = [&](int first) {
            return isStruck([&] { return tryOpening(moment, fault(), first, place, counts->tally); },
                            [&] { expectWholeAt(moment, place); });
        };
        for (int first = 0; trial(first) && !HasFailure(); first += stride) {
        }
        ASSERT_FALSE(HasFailure());
    }
    print(fault().name + ", opening");
    EXPECT_GT(counts->tally.trials, 10);
}

} // namespace
} // namespace kentering::faults
