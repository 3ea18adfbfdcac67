#pragma once

#include "tests/content/text_file.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace kentering {

/// The shipped folder with a change.
class ChangedFolder {
public:
    ChangedFolder() {
        std::filesystem::copy(KENTERING_CONTENT_FOLDER, path(), std::filesystem::copy_options::recursive);
    }

    [[nodiscard]] std::filesystem::path path() const { return m_folder.path() / ""; }

    /// Replaces the only or first `before` in `file`. @return the line on which it began
    std::uint32_t change(const std::string& file, const std::string& before, const std::string& after) {
        std::string text = readText(path() / file);
        const std::size_t position = text.find(before);
        if (position == std::string::npos) {
            throw std::runtime_error(file + " does not hold: " + before);
        }
        const auto line =
            1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(position), '\n');
        writeText(path() / file, text.replace(position, before.size(), after));
        return static_cast<std::uint32_t>(line);
    }

private:
    TemporaryFolder m_folder;
};

} // namespace kentering
