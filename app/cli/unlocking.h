#pragma once

#include "model/storage/casebook/casebook.h"

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

/// Adds `--passphrase-file`, `--recovery-code-file` and `--user`.
void addUnlockOptions(CLI::App& command, Unlocking& unlocking);
/// Adds the casebook, which must be named, and how to open it.
void addCasebook(CLI::App& command, Unlocking& unlocking);

/// What counts as now; KENTERING_TODAY sets the day. @throws WrongCall when that is no day.
[[nodiscard]] Clock programClock();

/// Whether what opening found missing or changed is told on stderr, or by the caller.
enum class Telling : bool { Aloud, ByCaller };

/// Opens the casebook. Without a user the passphrase is tried on each slot in turn: it says who somebody is.
/// @throws WrongCall, WrongKeyError and what `Casebook::open` throws.
[[nodiscard]] Casebook openCasebook(const Unlocking& unlocking, Telling telling = Telling::Aloud);

/// The client with the code that was typed. @throws WrongCall when there is none, RuleRefusal when whoever
/// opened the casebook is excluded from his dossier.
[[nodiscard]] ClientId clientOf(const Casebook& casebook, const std::string& code);

} // namespace kentering::cli
