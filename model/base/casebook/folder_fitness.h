#pragma once

#include "model/base/casebook/file_system.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace kentering {

/// Why nothing can be put into a folder. Kept by number: a new one goes at the end.
enum class FolderFault : unsigned char {
    NoName,        ///< no whole path
    NoFolder,      ///< something else stands there, or it is not there and should be
    HasSomething,  ///< other files are in it
    HasCasebook,   ///< a casebook is in it already
    NetworkDrive,  ///< locks and logs do not hold there: https://sqlite.org/wal.html, "Disadvantages", 2
    SyncedFolder,  ///< a program carries files elsewhere, one by one, and database and log do not go together
    ReadOnly,      ///< the medium
    NotAllowed,    ///< this user may not write there
    NoRoom,        ///< less than `kLeastRoom`
    IsTheCasebook, ///< backups would lie in the casebook itself
    Failing,       ///< the disk gave an error, or what came back was not what was written
};

/// What can be said of a folder before something is put into it.
struct FolderFitness {
    std::optional<FolderFault> fault{};
    std::string service{};      ///< "Dropbox", also where a folder is fit all the same; else empty
    bool hasLittleRoom = false; ///< less than `kLittleRoom`: it goes, and somebody should know
    bool isSameDisk = false;    ///< of backups: they lie on the disk of the casebook, and break with it

    [[nodiscard]] bool isFit() const { return !fault; }
};

inline constexpr std::uint64_t kLeastRoom = std::uint64_t{16} << 20U;   ///< bytes
inline constexpr std::uint64_t kLittleRoom = std::uint64_t{500} << 20U; ///< bytes

/// Whether a casebook can be made in `folder`, which is absent or empty then.
[[nodiscard]] FolderFitness fitnessForCasebook(const std::filesystem::path& folder,
                                               const FileSystemOf& fileSystem = fileSystemOf);
/// Whether backups of the casebook in `casebook`, which may not be there yet, can go into `folder`, which is
/// there.
[[nodiscard]] FolderFitness fitnessForBackups(const std::filesystem::path& folder,
                                              const std::filesystem::path& casebook,
                                              const FileSystemOf& fileSystem = fileSystemOf);

/// The program that carries what lies in `folder` elsewhere, by the names of the folders and by what such
/// programs leave in theirs: "Nextcloud". Empty when there is none.
[[nodiscard]] std::string syncServiceOf(const std::filesystem::path& folder);

} // namespace kentering
