#pragma once

namespace kentering::storage::sqlite {

// Whether the disk failed while something read from a database. SQLite and its cipher do not say so: SQLite
// takes EIO for a corrupt file system, and the cipher decrypts what was in the buffer before and finds it not
// authentic. Both come out as damage, and nobody may be sent back to an old backup for a loose cable. So the
// calls that read are watched.

/// From now on the reads of SQLite are watched; before the first database is opened, and once is enough.
void watchReads();
/// A casebook is opened. Not earlier: a read that failed for good, while a log was emptied say, leaves the
/// cipher in a state in which every later statement of this opening comes out as damage.
void forgetReadErrors() noexcept;
/// Whether a read of this thread failed since then.
[[nodiscard]] bool hadReadError() noexcept;

} // namespace kentering::storage::sqlite
