// One of the targets as clang's fuzzer calls it.

#include "tests/fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    kentering::fuzz::KENTERING_FUZZED(data, size);
    return 0;
}
