#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace kentering {

/// The whole of a file. @throws StorageIoError.
[[nodiscard]] std::string readWholeFile(const std::filesystem::path& file);

/// Writes a file that only its owner may read: it is there whole and on the disk, or the old one is still
/// there.
/// @throws StorageIoError.
void writeFileAtomically(const std::filesystem::path& file, std::string_view content);

/// Puts a folder's list of names on the disk. @throws StorageIoError.
void syncFolder(const std::filesystem::path& folder);

/// The right to be the only program on a casebook, as long as it lives; the system takes it back when a
/// program dies.
class FolderLock {
public:
    /// @throws CasebookInUseError, StorageIoError when the folder cannot be written to.
    explicit FolderLock(const std::filesystem::path& folder);
    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&& other) noexcept;
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    ~FolderLock();

private:
    int m_file = -1;
};

} // namespace kentering
