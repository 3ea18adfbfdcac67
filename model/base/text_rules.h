#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kentering {

/// Whether `text` (UTF-8) fits a field of one line, as the forms have it: no line break and no other control
/// character (C0, delete, C1, the line and paragraph separators of Unicode).
[[nodiscard]] bool isOneLine(std::string_view text);

/// `text` as a field of one line takes it: each line break and each other control character that `isOneLine`
/// refuses has become a space; a line break of two characters one of them.
[[nodiscard]] std::string onOneLine(std::string_view text);

/// What somebody wrote in a field, without the white space around it; nothing when there is nothing else.
[[nodiscard]] std::optional<std::string> wordsOrNothing(std::string_view typed);
/// The same of a field of one line, however what it says came into it.
[[nodiscard]] std::optional<std::string> lineOrNothing(std::string_view typed);

} // namespace kentering
