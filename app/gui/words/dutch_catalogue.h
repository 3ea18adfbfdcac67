#pragma once

#include <span>

namespace kentering {

/// locale/nl.po, compiled by msgfmt when the program was built.
[[nodiscard]] std::span<const unsigned char> dutchCatalogue();

} // namespace kentering
