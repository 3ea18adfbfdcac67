#pragma once

#include "app/presenters/shared/platform.h"
#include "model/base/casebook/folder_fitness.h"

#include <string>

namespace kentering {

// The second place, where backups of the casebook go.

/// As it was chosen; empty: nobody chose yet.
[[nodiscard]] std::string backupFolderOf(const PresenterContext& context);
/// What can be said of `folder`, as it is now. @throws UnreadableDiskError.
[[nodiscard]] FolderFitness fitnessOfBackupFolder(const PresenterContext& context, const std::string& folder,
                                                  const FileSystemOf& fileSystem = fileSystemOf);
/// Keeps `folder` when it is fit; empty: nobody chose yet. What comes back says why it is not kept.
/// @throws StorageIoError.
[[nodiscard]] FolderFitness chooseBackupFolder(const PresenterContext& context, const std::string& folder,
                                               const FileSystemOf& fileSystem = fileSystemOf);

} // namespace kentering
