#pragma once

#include <string_view>

namespace kentering {

/// The text of theme/style.css, as it was when the program was built.
[[nodiscard]] std::string_view styleSheet();

} // namespace kentering
