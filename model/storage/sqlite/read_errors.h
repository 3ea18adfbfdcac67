#pragma once

namespace kentering::storage::sqlite {

// Whether the disk failed while a statement read from it. SQLite and its cipher do not say so: SQLite takes
// EIO for a corrupt file system, and the cipher decrypts what was in the buffer before and finds it not
// authentic. Both come out as damage, and nobody may be sent back to an old backup for a loose cable. So the
// calls that read are watched.

/// From now on the reads of SQLite are watched; before the first database is opened, and once is enough.
void watchReads();
/// A statement begins: what failed before it has been told.
void forgetReadError() noexcept;
/// Whether a read of this thread failed since then.
[[nodiscard]] bool hadReadError() noexcept;

} // namespace kentering::storage::sqlite
