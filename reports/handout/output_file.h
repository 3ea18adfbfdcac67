#pragma once

#include <filesystem>
#include <string_view>

namespace kentering {

/// Whether a file that exists may be replaced.
enum class Overwrite : bool { No, Yes };

/// Writes `bytes` to `path`, whole or not at all: into a file beside it that only its owner can read, which
/// then takes the name. Nothing stays behind after a failure.
/// @throws OutputFileError when `path` exists and may not be replaced, or cannot be written.
void writeWholeFile(const std::filesystem::path& path, std::string_view bytes, Overwrite overwrite);

} // namespace kentering
