// The power fails at each sync point of a scripted day: what was not written through is gone, or came to the
// disk by chance and in no order.

#include "model/acts/reading/opening.h"
#include "model/acts/safekeeping.h"
#include "model/base/errors.h"
#include "tests/faults/recorded_day.h"

#include <gtest/gtest.h>
#include <iostream>
#include <random>

namespace kentering::faults {
namespace {

namespace fs = std::filesystem;

class PowerCut : public ::testing::Test {
protected:
    /// The power fails here: keeps what can be left on the disk.
    void fail() {
        ++points;
        left.push_back(disk.strict());
        for (int time = 0; time < byChance; ++time) {
            left.push_back(disk.byChance(chance));
        }
    }
    /// Opens all that can be left of a moment when `acknowledged` steps were told as done and one more is
    /// being done.
    void look(std::size_t acknowledged) {
        for (const DiskContent& content : left) {
            putOnDisk(content, after.root);
            lookAt(acknowledged);
            ++states;
        }
        left.clear();
    }
    void lookAt(std::size_t acknowledged) {
        const auto& moments = RecordedDay::instance().moments();
        const std::size_t next = std::min(acknowledged + 1, moments.size() - 1);
        const std::string name = acknowledged < scriptedDay().size() ? scriptedDay()[acknowledged].name : "";
        SCOPED_TRACE("during: " + name);
        for (std::size_t step = 0; step < acknowledged; ++step) {
            EXPECT_TRUE(fs::exists(after.outside() / scriptedDay()[step].makes))
                << scriptedDay()[step].makes << " is gone";
        }
        const std::string keys = keysOf(after);
        EXPECT_TRUE(keys == moments[acknowledged].keys || keys == moments[next].keys) << keys;
        const OpenCasebook book = openDay(after);
        EXPECT_TRUE(findingsOf(book).empty()) << inEnglish(findingsOf(book).front());
        const Verification found = verify(book);
        EXPECT_TRUE(found.isSound()) << found.problems.front();
        if (const std::string words = wordsOf(book); words != moments[acknowledged].words) {
            EXPECT_EQ(words, moments[next].words) << "neither what was acknowledged nor one act more";
        }
    }

    TemporaryFolder folder{quickPlace()};
    Workplace place{folder.path() / "work"};
    Workplace after{folder.path() / "after"};
    UnsyncedDisk disk{place.root.string()};
    std::mt19937 chance{20261123};
    int byChance = isWholeExperiment() ? 12 : 1;
    std::vector<DiskContent> left{};
    int points = 0;
    int states = 0;
};

TEST_F(PowerCut, AtEachSyncPointLosesNothingThatWasAcknowledged) {
    fs::create_directories(place.outside());
    Disk::instance().watch(place.root, &disk);
    disk.madeFolder(place.outside().string());
    beginDay(place);
    disk.atSync = [this] { fail(); };
    {
        OpenCasebook book = openDay(place);
        look(0);
        for (std::size_t step = 0; step < scriptedDay().size(); ++step) {
            scriptedDay()[step].act(book, place);
            look(step);
            fail(); // told as done, and nothing is written through any more
            look(step + 1);
            ASSERT_FALSE(HasFailure());
        }
    }
    look(scriptedDay().size());
    fail();
    look(scriptedDay().size());
    Disk::instance().unwatch();
    std::cout << "power cut: " << points << " points, " << states << " states\n";
    EXPECT_GT(points, 150);
}

} // namespace
} // namespace kentering::faults
