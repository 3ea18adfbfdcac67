#pragma once

#include <string>
#include <string_view>

namespace kentering::cli {

/// `text` (UTF-8) as it may go to a terminal: control characters, line separators and marks that turn the
/// direction of writing stand as `\\u001b`, so that words of a document can neither steer the terminal nor
/// look like other words.
[[nodiscard]] std::string printable(std::string_view text);

} // namespace kentering::cli
