#pragma once

#include <cstdint>
#include <filesystem>

namespace kentering::storage {

/// Frames of a log that ended a transaction, by number; 0 when there is none.
struct CommitsInLog {
    std::int64_t last = 0;
    std::int64_t beforeLast = 0;
};

/// How far the write-ahead log beside a database was written, seen from outside and without a key. SQLite
/// stops at the first frame that is not as it was written and says nothing of those behind it; this count
/// does not stop there.
/// @throws StorageIoError when the log is there and cannot be read.
[[nodiscard]] CommitsInLog commitsInLog(const std::filesystem::path& log);

} // namespace kentering::storage
