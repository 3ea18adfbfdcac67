#include "app/presenters/settings/phrases_presenter.h"

#include "app/presenters/shared/text_field.h"
#include "model/acts/reading/settings.h"
#include "model/acts/settings.h"

#include <algorithm>
#include <sstream>
#include <utility>

namespace kentering {

PhrasesPresenter::PhrasesPresenter(const PresenterContext& context) : m_context(context) {
    if (auto stored = phrasesOf(context.book())) {
        m_phrases = std::move(*stored);
        return;
    }
    // Until the team makes its own, the content offers a few.
    m_phrases = KeyboardPhrases::fromText(context.content.text("letters.phrases.keyboard", context.language));
}

std::optional<PhraseFault> PhrasesPresenter::add(KeyboardPhrase phrase) {
    KeyboardPhrases phrases = m_phrases;
    auto fault = phrases.add(std::move(phrase));
    if (!fault) {
        store(std::move(phrases));
    }
    return fault;
}

void PhrasesPresenter::remove(std::string_view key) {
    KeyboardPhrases phrases = m_phrases;
    phrases.remove(key);
    store(std::move(phrases));
}

std::string PhrasesPresenter::asText() const {
    std::string text;
    for (const KeyboardPhrase& phrase : m_phrases.all()) {
        text += phrase.key + " " + phrase.text + "\n";
    }
    return text;
}

std::vector<PhrasesPresenter::LineFault> PhrasesPresenter::replaceAll(std::string_view text) {
    KeyboardPhrases edited;
    std::vector<LineFault> faults;
    std::istringstream lines{std::string(text)};
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        const auto words = optionalText(line);
        if (!words) {
            continue;
        }
        const auto space = std::min(words->find_first_of(" \t"), words->size());
        // A semicolon in front is how the word is typed; it does no harm here.
        const std::size_t start = words->starts_with(';') ? 1 : 0;
        const auto fault = edited.add({words->substr(start, space - start),
                                       optionalText(words->substr(space)).value_or(std::string())});
        if (fault) {
            faults.push_back({number, *fault});
        }
    }
    if (faults.empty()) {
        store(std::move(edited));
    }
    return faults;
}

void PhrasesPresenter::store(KeyboardPhrases phrases) {
    changePhrases(m_context.book(), m_phrases, phrases);
    m_phrases = phrasesOf(m_context.book()).value_or(std::move(phrases));
}

} // namespace kentering
