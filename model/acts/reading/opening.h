#pragma once

#include "model/acts/reading/open_casebook.h"
#include "model/base/casebook/opening_finding.h"
#include "model/base/casebook/unlock.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kentering {

// A casebook before it is open, and what is said of it then. All of them throw MissingCasebookError,
// DamagedCasebookError and StorageIoError.

/// Who can be asked for a passphrase, in order of name. @throws as above.
[[nodiscard]] std::vector<std::string> usersOf(const std::filesystem::path& folder);
/// Whether `code` is its recovery code; it is not opened. Takes as long as unlocking does.
[[nodiscard]] bool testRecoveryCode(const std::filesystem::path& folder, const Secret& code);

/// What opening found missing or changed, to be told before work goes on (`goOnAfterFindings`).
[[nodiscard]] std::vector<OpeningFinding> findingsOf(const OpenCasebook& book);

} // namespace kentering
