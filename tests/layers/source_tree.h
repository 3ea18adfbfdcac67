#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

// The sources of the house, read once.

namespace kentering::layers {

struct Include {
    std::string header;
    int line;
};

struct Source {
    std::string path;
    std::string text;
    std::vector<Include> includes;
};

/// By path, relative to the root, with slashes.
using Sources = std::map<std::string, Source, std::less<>>;

/// Whether `path` is `folder` or stands below it.
[[nodiscard]] bool isUnder(std::string_view path, std::string_view folder);
/// @throws std::runtime_error when there is no source, or one cannot be read.
[[nodiscard]] Sources readSources(const std::filesystem::path& root);
/// `text` without what stands behind `//`.
[[nodiscard]] std::string withoutComments(const std::string& text);

} // namespace kentering::layers
