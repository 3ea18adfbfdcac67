#pragma once

#include "model/content/read/content_fault.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kentering {

/// A file of content: its path relative to the folder (with `/`) and its bytes.
struct ContentFile {
    std::string name;
    std::string text;
};

/// Largest file that is read at all, and the longest line, in bytes. Both lie far above what people write.
inline constexpr std::size_t kLargestFile = 1024 * 1024;
inline constexpr std::size_t kLongestLine = 4096;

/// The files that the program was built with, in the order in which content names them.
[[nodiscard]] const std::vector<ContentFile>& builtInFiles();

/// The rules for whoever changes the words (content/README.md).
[[nodiscard]] std::string_view builtInRules();

/// The content files in `folder`; what is missing, unreadable or unknown is added to `faults`.
[[nodiscard]] std::vector<ContentFile> readContentFolder(const std::filesystem::path& folder,
                                                         std::vector<ContentFault>& faults);

} // namespace kentering
