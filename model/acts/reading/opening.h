#pragma once

#include "model/acts/reading/open_casebook.h"
#include "model/base/casebook/opening_finding.h"
#include "model/base/casebook/unlock.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kentering {

// A casebook before it is open, and what is said of it then. All of them throw MissingCasebookError,
// DamagedCasebookError and StorageIoError.

/// Who can be asked for a passphrase, in order of name. @throws as above.
[[nodiscard]] std::vector<std::string> usersOf(const std::filesystem::path& folder);
/// Whether `code` is its recovery code; it is not opened. Takes as long as unlocking does.
/// @param cost of the slots that this program makes: one that is much cheaper is refused, untried
[[nodiscard]] bool testRecoveryCode(const std::filesystem::path& folder, const Secret& code,
                                    KeyCost cost = {});

/// The folder of the casebook that somebody named: itself, or that of a file of a casebook.
[[nodiscard]] std::filesystem::path casebookFolder(const std::filesystem::path& named);

/// By what two copies of a casebook can be told apart or known to be the same.
struct CasebookSummary {
    std::string organisation{};       ///< its name; empty when it was not written down
    std::int64_t clients = 0;         ///< also those from whose dossier the author is excluded
    std::int64_t changes = 0;         ///< links of the history
    std::optional<Date> lastChange{}; ///< day (UTC)
    bool isTraining = false;
    friend bool operator==(const CasebookSummary&, const CasebookSummary&) = default;
};
[[nodiscard]] CasebookSummary summaryOf(const OpenCasebook& book);

/// The last link of the history, to be noted elsewhere (with a backup, on a receipt): the history that comes
/// back must hold it.
struct HistoryMark {
    std::int64_t link = 0;
    std::string mark{}; ///< sixteen digits, hexadecimal
};
[[nodiscard]] HistoryMark historyMarkOf(const OpenCasebook& book);

/// What opening found missing or changed, to be told before work goes on (`goOnAfterFindings`).
[[nodiscard]] std::vector<OpeningFinding> findingsOf(const OpenCasebook& book);

} // namespace kentering
