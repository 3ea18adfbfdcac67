#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kentering::storage {

/// The whole of a file. @throws UnreadableDiskError.
[[nodiscard]] std::string readWholeFile(const std::filesystem::path& file);

/// Writes a file of the casebook's own, in place of an old one, by the one writer of files
/// (model/base/output_file.h). @throws StorageIoError.
void storeFile(const std::filesystem::path& file, std::string_view content);

/// A file to look into here and there; that there is none is no failure.
class ReadableFile {
public:
    /// @throws UnreadableDiskError.
    explicit ReadableFile(const std::filesystem::path& file);
    ReadableFile(const ReadableFile&) = delete;
    ReadableFile& operator=(const ReadableFile&) = delete;
    ~ReadableFile();

    [[nodiscard]] bool isThere() const { return m_file >= 0; }
    /// Fills `bytes` from `place` on; false when the file ends before. @throws UnreadableDiskError.
    [[nodiscard]] bool readAt(std::uint64_t place, std::span<unsigned char> bytes) const;

private:
    int m_file;
};

/// Makes a folder that only its owner may enter, whatever the umask is. @throws StorageIoError.
void makeOwnFolder(const std::filesystem::path& folder);

/// Puts what was written to a file on the disk. @throws StorageIoError.
void syncFile(const std::filesystem::path& file);

/// Puts a folder's list of names on the disk. @throws StorageIoError.
void syncFolder(const std::filesystem::path& folder);

/// The right to be the only program on a casebook, as long as it lives; the system takes it back when a
/// program dies.
class FolderLock {
public:
    /// @throws CasebookInUseError, StorageIoError when the folder cannot be written to.
    explicit FolderLock(const std::filesystem::path& folder);
    /// The same for a folder that is only read from; nothing where the disk cannot be written to, since
    /// nobody else can write to it then either. @throws CasebookInUseError, StorageIoError.
    [[nodiscard]] static std::optional<FolderLock> forReading(const std::filesystem::path& folder);
    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&& other) noexcept;
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    ~FolderLock();

private:
    FolderLock() = default;
    void take();

    int m_file = -1;
};

} // namespace kentering::storage
