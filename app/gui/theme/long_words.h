#pragma once

#include <string>
#include <string_view>

class wxWindow;

namespace kentering {

/// Letters without white space between them from which on a word is not broken into lines letter by letter:
/// the work for that grows with the square of its length (Pango 1.50: 0.3 s for 10,000 letters, minutes for
/// 200,000).
inline constexpr std::size_t kLongestBrokenWord = 1000;

/// `text` (UTF-8) as a label shows it: of a word that is longer than that its beginning, and "…". Fields show
/// the whole of it.
[[nodiscard]] std::string withoutEndlessWords(std::string_view text);

/// While such a word stands in the field of several lines `field`, it runs on beside the field; the other
/// words break into lines as ever. Does nothing to another kind of window.
void keepQuickWithLongWords(wxWindow& field);

} // namespace kentering
