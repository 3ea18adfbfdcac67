#pragma once

#include "app/cli/outcome.h"
#include "model/base/dates.h"
#include "model/domain/vocabulary.h"

#include <optional>
#include <string>

namespace kentering::cli {

/// The day that an option names. @throws WrongCall.
[[nodiscard]] inline Date dayOf(const std::string& text, const std::string& option) {
    const auto day = parseDate(text);
    if (!day) {
        throw WrongCall(option + " takes a day that exists, as YYYY-MM-DD");
    }
    return *day;
}

/// The word of a vocabulary that an option names. @throws WrongCall, naming the words there are.
template <typename Enum>
[[nodiscard]] Enum wordOf(const std::string& text, const std::string& option) {
    if (const auto word = fromCode<Enum>(text)) {
        return *word;
    }
    std::string words;
    for (const Enum word : all<Enum>()) {
        words += words.empty() ? "" : ", ";
        words += code(word);
    }
    throw WrongCall(option + " takes one of: " + words);
}

/// The same for an option that need not be given.
template <typename Enum>
[[nodiscard]] std::optional<Enum> wordOf(const std::optional<std::string>& text, const std::string& option) {
    return text ? std::optional(wordOf<Enum>(*text, option)) : std::nullopt;
}

} // namespace kentering::cli
