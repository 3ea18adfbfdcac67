// One call on the disk fails, at every place of a scripted day: an I/O error, a disk that is full from there
// on, and a call that does half of what was asked.

#include "tests/faults/recorded_day.h"

#include <algorithm>
#include <cerrno>
#include <gtest/gtest.h>
#include <vector>

namespace kentering::faults {
namespace {

struct Kind {
    std::string name;
    std::vector<DiskFault> faults; ///< alternatives
};

const std::vector<DiskCall> kEveryCall{DiskCall::Look, DiskCall::Open, DiskCall::Read, DiskCall::Write,
                                       DiskCall::Size, DiskCall::Sync, DiskCall::Name};
const std::vector<DiskCall> kWritingCalls{DiskCall::Write, DiskCall::Size, DiskCall::Name};

const Kind kIoError{"an I/O error at call", {{.calls = kEveryCall, .error = EIO}}};
const Kind kFullOnce{
    "no room at call",
    {{.calls = {DiskCall::Write, DiskCall::Size, DiskCall::Sync, DiskCall::Name}, .error = ENOSPC}}};
const Kind kFullDisk{"a disk that is full or read-only from call",
                     {{.calls = kWritingCalls, .lasts = true, .error = ENOSPC},
                      {.calls = kWritingCalls, .lasts = true, .error = EROFS}}};
const Kind kHalf{"half is read or written at call", {{.calls = {DiskCall::Read, DiskCall::Write}}}};

class OnADisk : public ::testing::Test {
protected:
    OnADisk() { Disk::instance().watch(place.root); }
    ~OnADisk() override { Disk::instance().unwatch(); }

    [[nodiscard]] static Fault faultOf(const Kind& kind, std::size_t which) {
        return {.name = kind.name,
                .begin =
                    [fault = kind.faults[which % kind.faults.size()]](int first) {
                        DiskFault broken = fault;
                        broken.first = first;
                        Disk::instance().breakAt(broken);
                    },
                .end = [] { Disk::instance().mend(); },
                .hasStruck = [] { return Disk::instance().hasStruck(); }};
    }
    /// Which calls are tried in a part of the experiment: another one of each step.
    static constexpr int kEachOf = 17;

    TemporaryFolder folder{quickPlace()};
    Workplace place{folder.path() / "work"};
    Tally tally{};
};

class FailingDisk : public OnADisk, public ::testing::WithParamInterface<Kind> {};

TEST_P(FailingDisk, LosesNothingThatWasAcknowledgedAndStoresNoHalfAct) {
    const std::size_t alternatives = isWholeExperiment() ? GetParam().faults.size() : 1;
    for (std::size_t step = 0; step < scriptedDay().size(); ++step) {
        const int stride = isWholeExperiment() ? 1 : kEachOf;
        const int begin = isWholeExperiment() ? 0 : static_cast<int>(step) % kEachOf;
        for (std::size_t which = step; which < step + alternatives; ++which) {
            const Fault fault = faultOf(GetParam(), which);
            for (int first = begin; tryStep(step, fault, first, place, tally); first += stride) {
            }
        }
        ASSERT_FALSE(HasFailure());
    }
    tally.print(GetParam().name);
    EXPECT_GT(tally.trials, isWholeExperiment() ? 200 : 10);
}

class FailingDiskAtOpening : public OnADisk {};

TEST_F(FailingDiskAtOpening, LeavesTheCasebookAsItIs) {
    for (const Kind& kind : {kIoError, kFullOnce, kFullDisk, kHalf}) {
        tally = {};
        const std::size_t moments = RecordedDay::instance().moments().size();
        const std::size_t each = isWholeExperiment() ? 6 : 25;
        for (std::size_t moment = 3; moment < moments; moment += each) {
            // Each call of one opening in any case: a log that was half read would be lost for good.
            const bool tryAll = isWholeExperiment() || (moment == 3 && kind.name == kIoError.name);
            const int stride = tryAll ? 1 : kEachOf;
            for (int first = 0; tryOpening(moment, faultOf(kind, moment), first, place, tally);
                 first += stride) {
            }
            ASSERT_FALSE(HasFailure());
        }
        tally.print(kind.name + ", opening");
        EXPECT_GT(tally.trials, 0);
    }
}

INSTANTIATE_TEST_SUITE_P(OfEachKind, FailingDisk, ::testing::Values(kIoError, kFullOnce, kFullDisk, kHalf),
                         [](const auto& kind) {
                             std::string name = kind.param.name;
                             std::ranges::replace_if(
                                 name, [](unsigned char letter) { return std::isalnum(letter) == 0; }, '_');
                             return name;
                         });

} // namespace
} // namespace kentering::faults
