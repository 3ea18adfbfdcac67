#pragma once

#include "model/content/words/bilingual.h"

#include <cstdint>
#include <string_view>

namespace kentering {

/// What is wrong with line `line` (from 1) of `file`, at which the parser stopped, said for somebody who
/// typed it in an editor or a word processor: a curly quotation mark, a text without its end, a day the other
/// way round. Where none of these explains it, `description` (the parser's own, English) stands in it.
[[nodiscard]] Bilingual wordsForParseError(std::string_view file, std::uint32_t line,
                                           std::string_view description);

/// A file that was saved in another encoding than UTF-8.
[[nodiscard]] Bilingual wordsForOtherEncoding();

} // namespace kentering
