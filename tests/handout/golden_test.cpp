#include "tests/handout/golden.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace kentering {
namespace {

/// A difference is either a mistake, or a change of rules that somebody has read line by line: then write the
/// files anew with `update_handout_golden` and look at what git shows.
TEST(Golden, EveryStateGivesTheBlocksThatWereAgreedOn) {
    for (const auto& [name, expected] : goldenFiles()) {
        std::ifstream file(kGoldenFolder / name, std::ios::binary);
        ASSERT_TRUE(file) << "no golden file " << name;
        EXPECT_EQ(std::string(std::istreambuf_iterator<char>(file), {}), expected) << name;
        EXPECT_EQ(expected.find("ENGLISH DIFFERS"), std::string::npos);
    }
}

TEST(Golden, NoFileIsLeftOver) {
    for (const auto& entry : std::filesystem::directory_iterator(kGoldenFolder)) {
        const std::string name = entry.path().filename().string();
        EXPECT_TRUE(name == kDigestFile || goldenFiles().contains(name)) << entry.path();
    }
}

} // namespace
} // namespace kentering
