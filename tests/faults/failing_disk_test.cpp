// One call on the disk fails, at every place of a scripted day: an I/O error, a disk that is full from there
// on, and a call that does half of what was asked.

#include "tests/faults/recorded_day.h"

#include <algorithm>
#include <cerrno>
#include <gtest/gtest.h>

namespace kentering::faults {
namespace {

struct Kind {
    std::string name;
    DiskFault fault;
};

const Kind kIoError{"an I/O error at call",
                    {.calls = {DiskCall::Look, DiskCall::Open, DiskCall::Read, DiskCall::Write,
                               DiskCall::Size, DiskCall::Sync, DiskCall::Name},
                     .error = EIO}};
const Kind kFullDisk{
    "a disk that is full from call",
    {.calls = {DiskCall::Write, DiskCall::Size, DiskCall::Name}, .lasts = true, .error = ENOSPC}};
const Kind kFullOnce{
    "no room at call",
    {.calls = {DiskCall::Write, DiskCall::Size, DiskCall::Sync, DiskCall::Name}, .error = ENOSPC}};
const Kind kReadOnly{
    "a disk that is read-only from call",
    {.calls = {DiskCall::Write, DiskCall::Size, DiskCall::Name}, .lasts = true, .error = EROFS}};
const Kind kHalf{"half is read or written at call", {.calls = {DiskCall::Read, DiskCall::Write}}};

class FailingDisk : public ::testing::TestWithParam<Kind> {
protected:
    FailingDisk() { Disk::instance().watch(place.root); }
    ~FailingDisk() override { Disk::instance().unwatch(); }

    [[nodiscard]] static Fault fault() {
        return {.name = GetParam().name,
                .begin =
                    [](int first) {
                        DiskFault fault = GetParam().fault;
                        fault.first = first;
                        Disk::instance().breakAt(fault);
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

TEST_P(FailingDisk, LosesNothingThatWasAcknowledgedAndStoresNoHalfAct) {
    for (std::size_t step = 0; step < scriptedDay().size(); ++step) {
        const int stride = isWholeExperiment() ? 1 : kEachOf;
        const int begin = isWholeExperiment() ? 0 : static_cast<int>(step) % kEachOf;
        for (int first = begin; tryStep(step, fault(), first, place, tally); first += stride) {
        }
        ASSERT_FALSE(HasFailure());
    }
    tally.print(GetParam().name);
    EXPECT_GT(tally.trials, isWholeExperiment() ? 200 : 10);
}

TEST_P(FailingDisk, WhileACasebookIsOpenedLeavesItAsItIs) {
    const std::size_t moments = RecordedDay::instance().moments().size();
    const std::size_t each = isWholeExperiment() ? 6 : 25;
    for (std::size_t moment = 3; moment < moments; moment += each) {
        // Each call of one opening in any case: a log that was half read would be lost for good.
        const bool tryAll = isWholeExperiment() || (moment == 3 && GetParam().fault.error == EIO);
        const int stride = tryAll ? 1 : kEachOf;
        for (int first = 0; tryOpening(moment, fault(), first, place, tally); first += stride) {
        }
        ASSERT_FALSE(HasFailure());
    }
    tally.print(GetParam().name + ", opening");
    EXPECT_GT(tally.trials, 0);
}

INSTANTIATE_TEST_SUITE_P(OfEachKind, FailingDisk,
                         ::testing::Values(kIoError, kFullDisk, kFullOnce, kReadOnly, kHalf),
                         [](const auto& kind) {
                             std::string name = kind.param.name;
                             std::ranges::replace_if(
                                 name, [](unsigned char letter) { return std::isalnum(letter) == 0; }, '_');
                             return name;
                         });

} // namespace
} // namespace kentering::faults
