#pragma once

#include "model/acts/reading/opening.h"
#include "model/base/casebook/unlock.h"

#include <filesystem>

namespace kentering {

/// Where a casebook goes that is replaced at `now` (local time): beside its place, under a name that says so
/// and that nothing has. `…/casebook-replaced-2026-11-23-1730`
[[nodiscard]] std::filesystem::path placeAside(const std::filesystem::path& casebook, DateTime now);

/// Puts a backup in the place of the casebook in `casebook`, which is closed, when what was put back opens by
/// the same key and holds what `lookInto` found. It is put back and compared in `aside` first; then both
/// folders exchange their names, so that there is a whole casebook at each moment and the replaced one stands
/// in `aside`, with its own backups. Else everything is as it was.
/// @throws as `restoreAsFound`, and CasebookInUseError.
void replaceAsFound(const std::filesystem::path& backup, const std::filesystem::path& casebook,
                    const std::filesystem::path& aside, const Unlock& by, const CasebookSummary& found,
                    const CasebookOptions& options = {});

} // namespace kentering
