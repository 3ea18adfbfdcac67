#pragma once

#include <cstddef>
#include <cstdint>

/// Reads `data` as content: the first byte chooses which file it replaces, the rest is that file. Returns 0,
/// and never throws, crashes or hangs, whatever the bytes are.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
