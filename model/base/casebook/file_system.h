#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace kentering {

/// The file system on which a folder lies.
struct FileSystem {
    std::string type{};          ///< as the kernel calls it: "ext4", "nfs4", "fuse.sshfs"; empty: not known
    std::string source{};        ///< what is mounted: "/dev/sda1", "//server/share", "https://…"
    std::uint64_t device = 0;    ///< two folders with the same one lie on one file system
    std::uint64_t freeBytes = 0; ///< that this user can still fill
    bool isReadOnly = false;
};

/// Tells of a folder that is there. A seam: tests bring file systems of any kind.
using FileSystemOf = std::function<FileSystem(const std::filesystem::path& folder)>;

/// As this computer knows it. @param folder is there. @throws UnreadableDiskError when it tells nothing.
[[nodiscard]] FileSystem fileSystemOf(const std::filesystem::path& folder);

/// The file system in which the absolute path `folder` lies, by the lines of /proc/self/mountinfo (proc(5)):
/// type and source only.
[[nodiscard]] FileSystem mountedAt(const std::filesystem::path& folder, const std::string& mountInfo);

} // namespace kentering
