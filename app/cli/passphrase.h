#pragma once

#include "model/base/secret.h"

#include <filesystem>
#include <optional>

namespace kentering::cli {

/// The passphrase of an existing casebook: from `file` (its first line), else from KENTERING_PASSPHRASE, else
/// from the terminal, without showing it. Never from an argument, which every program can read.
/// @throws WrongCall when there is none of these, or the file cannot be read.
[[nodiscard]] Secret readPassphrase(const std::optional<std::filesystem::path>& file);

/// The passphrase of a new casebook; on the terminal it is asked for twice.
/// @throws WrongCall as above, when it is empty, or when the two differ.
[[nodiscard]] Secret readNewPassphrase(const std::optional<std::filesystem::path>& file);

/// The first line of `file`. @throws WrongCall when it cannot be read.
[[nodiscard]] Secret readSecretFile(const std::filesystem::path& file);

} // namespace kentering::cli
