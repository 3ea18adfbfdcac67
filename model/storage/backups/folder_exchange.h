#pragma once

#include <filesystem>

namespace kentering::storage {

/// Each of two folders beside each other gets the name of the other, in one step where the file system can do
/// that. @throws StorageIoError: both have the names that they had.
void exchangeFolders(const std::filesystem::path& one, const std::filesystem::path& other);

} // namespace kentering::storage
