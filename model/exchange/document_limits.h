#pragma once

#include <cstddef>

namespace kentering {

/// The most bytes that a document may have: some ten thousand full dossiers.
inline constexpr std::size_t kLargestDocument = 256U << 20U;
/// What is said of a larger one.
inline constexpr const char* kDocumentTooLarge = "is larger than 256 MiB; divide it into several documents";

} // namespace kentering
