#pragma once

#include <string>
#include <string_view>

namespace kentering::steps {

/// `text` without white space around it; empty when there is nothing else.
[[nodiscard]] inline std::string trimmedWords(std::string_view text) {
    constexpr std::string_view kSpace = " \t\r\n\v\f";
    const auto first = text.find_first_not_of(kSpace);
    return first == std::string_view::npos
               ? std::string()
               : std::string(text.substr(first, text.find_last_not_of(kSpace) - first + 1));
}

} // namespace kentering::steps
