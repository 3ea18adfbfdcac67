#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering {

/// A short word that stands for a sentence: `;gk` for "geen contact gekregen".
struct KeyboardPhrase {
    std::string key; ///< without the semicolon: 1 to 12 lower-case letters or digits
    std::string text;
    friend bool operator==(const KeyboardPhrase&, const KeyboardPhrase&) = default;
};

/// What is wrong with a phrase.
enum class PhraseFault : unsigned char { KeyForm, KeyTwice, TextBlank };

/// The phrases of an organisation, in alphabetical order of their keys.
class KeyboardPhrases {
public:
    KeyboardPhrases() = default;

    [[nodiscard]] const std::vector<KeyboardPhrase>& all() const { return m_phrases; }
    [[nodiscard]] const KeyboardPhrase* find(std::string_view key) const;

    /// Adds a phrase; returns what is wrong with it, and then nothing was added.
    [[nodiscard]] std::optional<PhraseFault> add(KeyboardPhrase phrase);
    void remove(std::string_view key);

    /// A text in which a phrase was replaced, and where the cursor goes.
    struct Expansion {
        std::string text;
        std::size_t cursor = 0; ///< in bytes
    };
    /// `text` with the short word before the cursor written out. Called when a space, an end of line or a
    /// punctuation mark was typed at `cursor` (bytes, just behind that mark). Nothing when no `;key` stands
    /// directly before the mark, at the start of a word.
    [[nodiscard]] std::optional<Expansion> expand(std::string_view text, std::size_t cursor) const;

    /// One phrase a line, `key` and text parted by a tab.
    [[nodiscard]] std::string toText() const;
    /// Reads what `toText` wrote. @throws InvalidValue for a line that is no phrase.
    [[nodiscard]] static KeyboardPhrases fromText(std::string_view text);

private:
    std::vector<KeyboardPhrase> m_phrases;
};

} // namespace kentering
