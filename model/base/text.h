#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kentering {

/// `parts` one after the other, with `separator` between them.
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view separator);

/// Whether `text` has nothing but white space.
[[nodiscard]] bool isBlank(std::string_view text);

} // namespace kentering
