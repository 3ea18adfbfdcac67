#include "model/domain/talk/keyboard_phrases.h"

#include "model/base/errors.h"
#include "model/base/text.h"

#include <algorithm>

namespace kentering {

namespace {

constexpr std::size_t kLongestKey = 12;

bool isKeyLetter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
}

bool isSpace(char letter) {
    return letter == ' ' || letter == '\n' || letter == '\t';
}

/// Marks that end a short word.
bool endsWord(char letter) {
    return isSpace(letter) || std::string_view(".,:;!?)").find(letter) != std::string_view::npos;
}

} // namespace

const KeyboardPhrase* KeyboardPhrases::find(std::string_view key) const {
    const auto at = std::ranges::lower_bound(m_phrases, key, {}, &KeyboardPhrase::key);
    return at != m_phrases.end() && at->key == key ? &*at : nullptr;
}

std::optional<PhraseFault> KeyboardPhrases::add(KeyboardPhrase phrase) {
    if (phrase.key.empty() || phrase.key.size() > kLongestKey ||
        !std::ranges::all_of(phrase.key, isKeyLetter)) {
        return PhraseFault::KeyForm;
    }
    // A phrase is one line: it is kept one a line, and a note breaks lines itself.
    std::ranges::replace_if(
        phrase.text, [](char letter) { return letter == '\n' || letter == '\t'; }, ' ');
    if (isBlank(phrase.text)) {
        return PhraseFault::TextBlank;
    }
    const auto at = std::ranges::lower_bound(m_phrases, phrase.key, {}, &KeyboardPhrase::key);
    if (at != m_phrases.end() && at->key == phrase.key) {
        return PhraseFault::KeyTwice;
    }
    m_phrases.insert(at, std::move(phrase));
    return std::nullopt;
}

void KeyboardPhrases::remove(std::string_view key) {
    std::erase_if(m_phrases, [key](const KeyboardPhrase& phrase) { return phrase.key == key; });
}

std::optional<KeyboardPhrases::Expansion> KeyboardPhrases::expand(std::string_view text,
                                                                  std::size_t cursor) const {
    if (cursor == 0 || cursor > text.size() || !endsWord(text[cursor - 1])) {
        return std::nullopt;
    }
    const std::size_t end = cursor - 1;
    std::size_t begin = end;
    while (begin > 0 && isKeyLetter(text[begin - 1])) {
        --begin;
    }
    if (begin == end || begin == 0 || text[begin - 1] != ';') {
        return std::nullopt;
    }
    const std::size_t semicolon = begin - 1;
    // "soms;gk" is no short word: the semicolon belongs to the sentence.
    if (semicolon > 0 && !isSpace(text[semicolon - 1]) && text[semicolon - 1] != '(') {
        return std::nullopt;
    }
    const KeyboardPhrase* phrase = find(text.substr(begin, end - begin));
    if (phrase == nullptr) {
        return std::nullopt;
    }
    Expansion result;
    result.text = std::string(text.substr(0, semicolon)) + phrase->text + std::string(text.substr(end));
    result.cursor = semicolon + phrase->text.size() + 1;
    return result;
}

std::string KeyboardPhrases::toText() const {
    std::string text;
    for (const auto& phrase : m_phrases) {
        text += phrase.key + '\t' + phrase.text + '\n';
    }
    return text;
}

KeyboardPhrases KeyboardPhrases::fromText(std::string_view text) {
    KeyboardPhrases phrases;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos ||
            phrases.add({std::string(line.substr(0, tab)), std::string(line.substr(tab + 1))})) {
            throw InvalidValue("a line that is no keyboard phrase");
        }
    }
    return phrases;
}

} // namespace kentering
