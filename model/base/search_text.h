#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kentering {

/// `text` as it is compared in searches: lower case, Latin letters without accents, everything that is
/// neither letter nor digit as one space. "Café-Zoë" gives "cafe zoe". Letters of other scripts stay.
[[nodiscard]] std::string foldForSearch(std::string_view text);

/// The words of what somebody typed, folded.
[[nodiscard]] std::vector<std::string> searchWords(std::string_view typed);

/// Whether every one of `words` occurs somewhere in `folded`.
[[nodiscard]] bool containsAll(std::string_view folded, const std::vector<std::string>& words);

} // namespace kentering
