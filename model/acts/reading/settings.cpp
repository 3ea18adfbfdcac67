#include "model/acts/reading/settings.h"

#include "model/acts/steps/setting_keys.h"
#include "model/storage/casebook/casebook.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/organisation/settings_store.h"

namespace kentering {

Organisation organisationOf(const OpenCasebook& book) {
    const storage::Reading reading(book.session());
    return storage::SettingsReader(reading).organisation();
}

std::optional<KeyboardPhrases> phrasesOf(const OpenCasebook& book) {
    const auto stored = settingOf(book, steps::kPhrases);
    return stored ? std::optional(KeyboardPhrases::fromText(*stored)) : std::nullopt;
}

std::set<std::string> hintsOff(const OpenCasebook& book) {
    return steps::hintsIn(settingOf(book, steps::hintsKey(book.author().id)).value_or(std::string()));
}

bool isTraining(const OpenCasebook& book) {
    return book.casebook().isTraining();
}

std::optional<std::string> settingOf(const OpenCasebook& book, std::string_view key) {
    const storage::Reading reading(book.session());
    return storage::SettingsReader(reading).value(key);
}

} // namespace kentering
