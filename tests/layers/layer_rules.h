#pragma once

#include <filesystem>
#include <string>
#include <vector>

// The order of the house, as a check on the text of the sources: which room may include what, and which
// folders stand at the root. The linker cannot check this: the headers of the libraries are on the default
// include path.

namespace kentering::layers {

/// One include that the house does not allow, or a folder that it does not know.
struct Violation {
    std::string file;   ///< relative to the root, with slashes
    int line;           ///< from 1; 0 when the violation is the file or folder itself
    std::string reason; ///< what is wrong and which rule says so
};

/// Every violation in the tree under `root`, in the order of the files' names.
/// @throws std::filesystem::filesystem_error, std::runtime_error when the tree cannot be read, or holds no
/// room.
[[nodiscard]] std::vector<Violation> findViolations(const std::filesystem::path& root);

/// How many source files `findViolations` looks at under `root`.
[[nodiscard]] std::size_t countSources(const std::filesystem::path& root);

} // namespace kentering::layers
