#pragma once

#include <filesystem>
#include <string>

namespace kentering {

[[nodiscard]] std::string readText(const std::filesystem::path& file);
void writeText(const std::filesystem::path& file, const std::string& text);

} // namespace kentering
