#pragma once

#include <filesystem>

namespace kentering::storage {

/// Makes the folder of this computer's own files, for its owner only, with those above it, unless it is
/// there. @throws StorageIoError, std::filesystem::filesystem_error.
void makeStateFolder(const std::filesystem::path& folder);

} // namespace kentering::storage
