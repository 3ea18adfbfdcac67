#pragma once

#include "model/storage/key_file.h"
#include "model/storage/sqlite/connection.h"

#include <filesystem>
#include <functional>

namespace kentering {

/// Throws unless both files of a casebook are in `folder`: MissingCasebookError when neither is,
/// DamagedCasebookError when one is, StorageIoError when that cannot be told.
void requireCasebook(const std::filesystem::path& folder);

/// Lets `fill` make the content of a folder beside `place` and moves it there whole: it is there, or it is
/// not.
/// @throws OutputFileError when there is something at `place`, StorageIoError.
void makeFolderWhole(const std::filesystem::path& place,
                     const std::function<void(const std::filesystem::path& building)>& fill);

/// Writes every page of `database` and the key slots into the folder `target`. @throws StorageIoError.
void copyCasebook(sqlite::Connection& database, const KeyFile& keys, const Secret& dataKey,
                  const std::filesystem::path& target);

} // namespace kentering
