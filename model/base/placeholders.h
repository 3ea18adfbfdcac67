#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kentering {

/// The names in `{…}`, sorted; nothing when a brace has no partner.
[[nodiscard]] std::optional<std::vector<std::string>> placeholders(std::string_view text);

/// `text` with every `{name}` replaced by its value, once: braces in a value stay as they are, and a name
/// without a value stays in its braces.
[[nodiscard]] std::string filled(std::string_view text,
                                 std::initializer_list<std::pair<std::string_view, std::string>> values);

} // namespace kentering
