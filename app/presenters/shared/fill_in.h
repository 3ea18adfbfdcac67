#pragma once

#include <map>
#include <string>
#include <string_view>

namespace kentering {

/// What goes in the place of `{name}`.
using Fillings = std::map<std::string, std::string, std::less<>>;

/// `text` with every `{name}` of `fillings` filled in; a place that has no filling stays as it is. What is
/// filled in is not looked through again.
[[nodiscard]] std::string fillIn(std::string_view text, const Fillings& fillings);

} // namespace kentering
