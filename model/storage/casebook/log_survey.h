#pragma once

#include <cstdint>
#include <filesystem>

namespace kentering::storage {

/// How far the write-ahead log beside a database was written, seen from outside and without a key: the number
/// of its last frame that ended a transaction; 0 when there is none. SQLite stops at the first frame that is
/// not as it was written and says nothing of those behind it; this count does not stop there.
/// @throws StorageIoError when the log is there and cannot be read.
[[nodiscard]] std::int64_t lastCommitInLog(const std::filesystem::path& log);

} // namespace kentering::storage
