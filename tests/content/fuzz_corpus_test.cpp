// Every input that the fuzzer was started with or once failed on, on every machine.

#include "tests/content/fuzz/fuzz_content.h"
#include "tests/content/text_file.h"

#include <filesystem>
#include <gtest/gtest.h>

namespace kentering {
namespace {

TEST(FuzzCorpus, everyInputIsReadWithoutHarm) {
    int inputs = 0;
    for (const auto& entry : std::filesystem::directory_iterator(KENTERING_TEST_FOLDER "/fuzz/corpus")) {
        SCOPED_TRACE(entry.path().filename().string());
        const std::string bytes = readText(entry.path());
        const std::vector<std::uint8_t> data(bytes.begin(), bytes.end());
        EXPECT_EQ(LLVMFuzzerTestOneInput(data.data(), data.size()), 0);
        ++inputs;
    }
    EXPECT_GE(inputs, 10);
}

} // namespace
} // namespace kentering
