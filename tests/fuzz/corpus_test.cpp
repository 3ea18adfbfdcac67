// Every input that a fuzzer was started with or once failed on, on every machine.

#include "tests/fuzz/targets.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <string>
#include <vector>

namespace kentering::fuzz {
namespace {

using Target = void (*)(const std::uint8_t*, std::size_t);

class FuzzCorpora : public ::testing::TestWithParam<std::pair<const char*, Target>> {};

TEST_P(FuzzCorpora, AreReadWithoutHarm) {
    int inputs = 0;
    const auto [name, target] = GetParam();
    for (const auto& entry : std::filesystem::directory_iterator(std::string(KENTERING_CORPUS "/") + name)) {
        SCOPED_TRACE(entry.path().filename().string());
        std::ifstream stream(entry.path(), std::ios::binary);
        const std::vector<char> bytes(std::istreambuf_iterator<char>(stream), {});
        const std::vector<std::uint8_t> data(bytes.begin(), bytes.end());
        EXPECT_NO_THROW(target(data.data(), data.size()));
        // Cut anywhere, it is no more harmful.
        for (std::size_t size = 0; size < data.size(); size += 1 + data.size() / 50) {
            EXPECT_NO_THROW(target(data.data(), size));
        }
        ++inputs;
    }
    EXPECT_GE(inputs, 5);
}

INSTANTIATE_TEST_SUITE_P(OfEachFormat, FuzzCorpora,
                         ::testing::Values(std::pair{"dossier", Target{dossier}},
                                           std::pair{"keys", Target{keys}},
                                           std::pair{"sealed", Target{sealed}},
                                           std::pair{"words", Target{words}}),
                         [](const auto& target) { return std::string(target.param.first); });

} // namespace
} // namespace kentering::fuzz
