#pragma once

#include "tests/support/temporary_folder.h"

#include <filesystem>
#include <iterator>

namespace kentering {

/// How many files and folders stand in `folder`: what a test left, and nothing beside it.
[[nodiscard]] inline std::ptrdiff_t filesIn(const TemporaryFolder& folder) {
    return std::distance(std::filesystem::directory_iterator(folder.path()), {});
}

} // namespace kentering
