#pragma once

#include "model/acts/reading/opening.h"
#include "model/domain/role_rights.h"

#include <filesystem>
#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace kentering::cli {

/// How a call opens a casebook.
struct Unlocking {
    std::filesystem::path casebook{};
    std::optional<std::filesystem::path> passphraseFile{};
    std::optional<std::filesystem::path> recoveryCodeFile{};
    std::optional<std::string> user{}; ///< whose passphrase it is; nothing: whoever it fits
};

/// What `--recovery-code-file` is for: to open by, or where a new code goes (the command adds it itself).
enum class RecoveryCodeFile : bool { Opens, IsForNewCode };

/// Adds `--passphrase-file`, `--recovery-code-file` and `--user`.
void addUnlockOptions(CLI::App& command, Unlocking& unlocking,
                      RecoveryCodeFile codeFile = RecoveryCodeFile::Opens);
/// Adds the casebook, which must be named, and how to open it.
void addCasebook(CLI::App& command, Unlocking& unlocking,
                 RecoveryCodeFile codeFile = RecoveryCodeFile::Opens);

/// What counts as now; KENTERING_TODAY sets the day. @throws WrongCall when that is no day.
[[nodiscard]] Clock programClock();
/// The surroundings of a casebook: that clock, and for training only when the day is set. @throws as above.
[[nodiscard]] CasebookOptions programOptions();

/// Whether what opening found missing or changed is told on stderr, or by the caller.
enum class Telling : bool { Aloud, ByCaller };

/// Opens the casebook. Without a user the passphrase is tried on each slot in turn: it says who somebody is.
/// @throws WrongCall, WrongKeyError and what `unlock` throws.
[[nodiscard]] OpenCasebook openCasebook(const Unlocking& unlocking, Telling telling = Telling::Aloud);
/// The same for an act that not every role may do: a passphrase that several colleagues have, as those of a
/// demonstration, is that of the one who may.
[[nodiscard]] OpenCasebook openCasebook(const Unlocking& unlocking, Right right);

/// Whether a casebook can be made in `folder`. Says on stderr that the disk is nearly full.
/// @throws RuleRefusal on a network drive or in a synchronised folder; what else stands in the way is found
/// when it is made.
void requireFitFolder(const std::filesystem::path& folder);

/// Gives a new recovery code once: into `file`, or on stdout.
void giveRecoveryCode(const std::string& code, const std::optional<std::filesystem::path>& file);

} // namespace kentering::cli
