#pragma once

#include "model/base/casebook/folder_fitness.h"
#include "model/domain/language.h"

#include <string>

namespace kentering {

/// Why a folder cannot hold a casebook, or backups of one, and the way out. No path is in it.
[[nodiscard]] std::string describeFolder(const FolderFitness& fitness, Language language);

/// What somebody should know of a folder that is fit: little room, the same disk, a copy that goes elsewhere.
/// Empty when there is nothing.
[[nodiscard]] std::string remarkOnFolder(const FolderFitness& fitness, Language language);

} // namespace kentering
