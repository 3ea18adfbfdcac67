#include "app/presenters/settings/phrases_presenter.h"

#include "app/presenters/shared/text_field.h"
#include "model/storage/organisation/settings_store.h"

#include <algorithm>
#include <sstream>
#include <utility>

namespace kentering {

namespace {

constexpr std::string_view kSetting = "keyboard-phrases";

} // namespace

PhrasesPresenter::PhrasesPresenter(const PresenterContext& context) : m_context(context) {
    if (const auto stored = SettingsStore(*context.casebook).value(kSetting)) {
        m_phrases = KeyboardPhrases::fromText(*stored);
        return;
    }
    // Until the team makes its own, the content offers a few.
    m_phrases = KeyboardPhrases::fromText(context.content.text("letters.phrases.keyboard", context.language));
}

std::optional<PhraseFault> PhrasesPresenter::add(KeyboardPhrase phrase) {
    auto fault = m_phrases.add(std::move(phrase));
    if (!fault) {
        store();
    }
    return fault;
}

void PhrasesPresenter::remove(std::string_view key) {
    m_phrases.remove(key);
    store();
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
        m_phrases = std::move(edited);
        store();
    }
    return faults;
}

void PhrasesPresenter::store() {
    SettingsStore(*m_context.casebook).setValue(kSetting, m_phrases.toText());
}

} // namespace kentering
