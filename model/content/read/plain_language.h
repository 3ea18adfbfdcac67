#pragma once

#include "model/content/read/table_reader.h"

#include <string_view>

namespace kentering {

/// Most words in a sentence that a reader at level B1 takes in at once.
inline constexpr int kMostWordsInSentence = 20;
/// Most words in the title of a piece of advice.
inline constexpr int kMostWordsInTitle = 4;
/// Most sentences in a tip.
inline constexpr int kMostSentencesInTip = 2;

/// Number of words in each sentence of `text`. A sentence ends at `.`, `!` or `?` before a space, or
/// where a line ends; numbers and abbreviations with a full stop inside ("20.00") do not end one.
[[nodiscard]] std::vector<int> sentenceLengths(std::string_view text);

/// Reports what is wrong with `text` for its kind: sentences that are too long, mark-up that is not allowed.
void checkText(std::string_view text, TextKind kind, std::uint32_t line, FileFaults& faults);

} // namespace kentering
