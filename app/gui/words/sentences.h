#pragma once

#include <wx/string.h>

#include <iterator>
#include <vector>

namespace kentering {

/// Several sentences under each other.
[[nodiscard]] wxString lines(const std::vector<wxString>& sentences);

/// What `word` says of each of `values`.
template <typename Values, typename Word>
[[nodiscard]] std::vector<wxString> worded(const Values& values, Word word) {
    std::vector<wxString> words;
    words.reserve(std::size(values));
    for (const auto& value : values) {
        words.push_back(word(value));
    }
    return words;
}

} // namespace kentering
