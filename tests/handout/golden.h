#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace kentering {

/// Where the golden files lie, seen from the repository's root.
inline const std::filesystem::path kGoldenFolder = "tests/handout/golden";

/// Every golden file by its name: which blocks the product's own words give for each phase (with and without
/// a second one), dependence, history and slip, in order, and what is held back and why. Ids, not words: both
/// languages give the same.
[[nodiscard]] std::map<std::string, std::string> goldenFiles();

} // namespace kentering
