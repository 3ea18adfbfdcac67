#pragma once

namespace kentering::storage::sqlite {

/// SQLite overwrites what it frees from now on: pages of the cache, rows, texts of statements, keys. To be
/// called before the first database of the program is opened; later calls do nothing.
void wipeWhatIsFreed();

} // namespace kentering::storage::sqlite
