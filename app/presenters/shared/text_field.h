#pragma once

#include <optional>
#include <string>

namespace kentering {

/// What stands in a text field: nothing when it holds only white space.
[[nodiscard]] inline std::optional<std::string> optionalText(const std::string& typed) {
    const auto first = typed.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) {
        return std::nullopt;
    }
    return typed.substr(first, typed.find_last_not_of(" \t\r\n") - first + 1);
}

} // namespace kentering
