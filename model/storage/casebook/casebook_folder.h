#pragma once

#include "model/storage/casebook/key_file.h"
#include "model/storage/sqlite/connection.h"

#include <filesystem>
#include <functional>

namespace kentering::storage {

/// Throws unless both files of a casebook are in `folder`: MissingCasebookError when neither is,
/// DamagedCasebookError when one is, StorageIoError when that cannot be told.
void requireCasebook(const std::filesystem::path& folder);

/// Throws unless `file` has the outside of a casebook's database: not empty, whole pages, the fixed numbers
/// of its header. Needs no key; whether each page is authentic shows when it is opened.
/// @throws DamagedCasebookError, UnreadableDiskError.
void requireDatabase(const std::filesystem::path& file);

/// Lets `fill` make the content of a folder with a random name beside `place` and moves it there whole and on
/// the disk: it is there, or it is not. Nothing is removed that this call did not make; of two at once in one
/// place one wins.
/// @throws OutputFileError when there is something at `place`, StorageIoError.
void makeFolderWhole(const std::filesystem::path& place,
                     const std::function<void(const std::filesystem::path& building)>& fill);

/// Writes every page of `database`, the key slots and a mark of its last link into the folder `target`.
/// @throws StorageIoError.
void copyCasebook(sqlite::Connection& database, const KeyFile& keys, const Secret& dataKey,
                  const std::filesystem::path& target);

} // namespace kentering::storage
