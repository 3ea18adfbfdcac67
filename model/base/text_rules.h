#pragma once

#include <string_view>

namespace kentering {

/// Whether `text` (UTF-8) fits a field of one line, as the forms have it: no line break and no other control
/// character (C0, delete, C1, the line and paragraph separators of Unicode).
[[nodiscard]] bool isOneLine(std::string_view text);

} // namespace kentering
