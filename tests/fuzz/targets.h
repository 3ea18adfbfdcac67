#pragma once

#include <cstddef>
#include <cstdint>

// What is fuzzed: each reads `data` as one of our formats. None throws, crashes, hangs or asks for memory
// without bound, whatever the bytes are; what must hold of anything that is accepted ends the program when it
// does not. The content files have a fuzzer of their own (tests/content/fuzz).

namespace kentering::fuzz {

/// `kentering-dossiers` (import), or, when the first byte is odd, one dossier in a document that is right
/// otherwise. What is accepted is written and read again, and is the same then.
void dossier(const std::uint8_t* data, std::size_t size);

/// `keys.json`, its checksum made right when the first byte is odd. What is accepted has slots.
void keys(const std::uint8_t* data, std::size_t size);

/// `casebook.mark`, with right seals when the first byte is 1 mod 4, and the write-ahead log as it is
/// surveyed from outside.
void sealed(const std::uint8_t* data, std::size_t size);

/// Dates, times, codes, periods of figures, and rules by which groups meet again.
void words(const std::uint8_t* data, std::size_t size);

} // namespace kentering::fuzz
