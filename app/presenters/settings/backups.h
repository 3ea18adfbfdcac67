#pragma once

#include "app/presenters/shared/platform.h"
#include "model/base/casebook/folder_fitness.h"

#include <string>

namespace kentering {

// Where backups of the casebook go, and making one.

/// As it was chosen; empty: nobody chose yet.
[[nodiscard]] std::string backupFolderOf(const PresenterContext& context);
/// What can be said of `folder`, as it is now. @throws UnreadableDiskError.
[[nodiscard]] FolderFitness fitnessOfBackupFolder(const PresenterContext& context, const std::string& folder,
                                                  const FileSystemOf& fileSystem = fileSystemOf);
/// Keeps `folder` when it is fit; empty: nobody chose yet. What comes back says why it is not kept.
/// @throws StorageIoError.
[[nodiscard]] FolderFitness chooseBackupFolder(const PresenterContext& context, const std::string& folder,
                                               const FileSystemOf& fileSystem = fileSystemOf);

/// A backup of now, or why none was made.
struct MadeBackup {
    std::string name{}; ///< of its folder, in the folder for backups: "kentering-2026-11-23"
    FolderFitness fitness{};
};
/// Makes one in the folder that was chosen; another one of the same day stands beside it. @throws
/// StorageIoError.
[[nodiscard]] MadeBackup backUpNow(const PresenterContext& context,
                                   const FileSystemOf& fileSystem = fileSystemOf);

} // namespace kentering
