#include "model/acts/settings.h"

#include "model/acts/steps/setting_keys.h"
#include "model/acts/steps/words.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/organisation/settings_store.h"

#include <filesystem>
#include <set>

namespace kentering {

namespace {

/// Digits, with what people write between them; empty when there is none.
bool isPhone(std::string_view text) {
    constexpr std::string_view kDigits = "0123456789";
    return text.empty() ||
           (text.size() <= kLongestPhone && text.find_first_of(kDigits) != std::string_view::npos &&
            text.find_first_not_of("0123456789 +-()/") == std::string_view::npos);
}

std::vector<SettingFault> faultsIn(const Organisation& organisation) {
    std::vector<SettingFault> found;
    const auto require = [&found](bool holds, SettingFault fault) {
        if (!holds) {
            found.push_back(fault);
        }
    };
    const auto isWithin = [](int number, int most) { return number >= 1 && number <= most; };
    require(isWithin(organisation.silentWeeks, kMostSilentWeeks), SettingFault::SilentWeeks);
    require(isWithin(organisation.noAnswerDays, kMostAnswerDays), SettingFault::NoAnswerDays);
    require(isWithin(organisation.idleMinutes, kMostIdleMinutes), SettingFault::IdleMinutes);
    require(organisation.regions.size() <= kMostOwnRegions, SettingFault::TooManyRegions);
    require(isPhone(organisation.phone), SettingFault::Phone);
    require(organisation.hours.size() <= kLongestHours, SettingFault::Hours);
    require(organisation.backupFolder.empty() ||
                std::filesystem::path(organisation.backupFolder).is_absolute(),
            SettingFault::BackupFolder);
    std::set<std::string> ids;
    bool isTwice = false;
    bool isBlank = false;
    for (const Region& region : organisation.regions) {
        isTwice = !ids.insert(region.id).second || isTwice;
        isBlank = steps::trimmedWords(region.id).empty() || isBlank;
    }
    require(!isTwice, SettingFault::RegionTwice);
    require(!isBlank, SettingFault::RegionBlank);
    return found;
}

/// What is stored, with what differs between `was` and `is`, word by word.
KeyboardPhrases merged(KeyboardPhrases now, const KeyboardPhrases& was, const KeyboardPhrases& is) {
    for (const KeyboardPhrase& phrase : was.all()) {
        if (is.find(phrase.key) == nullptr) {
            now.remove(phrase.key);
        }
    }
    for (const KeyboardPhrase& phrase : is.all()) {
        const KeyboardPhrase* seen = was.find(phrase.key);
        if (seen == nullptr || *seen != phrase) {
            now.remove(phrase.key);
            static_cast<void>(now.add(phrase)); // it stood in `is`: nothing is wrong with it
        }
    }
    return now;
}

} // namespace

std::vector<SettingFault> setWorkRules(OpenCasebook& book, const WorkRules& rules) {
    storage::Act act(book.session(), ActKind::SetWorkRules);
    storage::SettingsStore settings(act);
    Organisation organisation = settings.organisation();
    organisation.silentWeeks = rules.silentWeeks;
    organisation.noAnswerDays = rules.noAnswerDays;
    auto found = faultsIn(organisation);
    if (!found.empty()) {
        return found;
    }
    settings.setOrganisation(organisation);
    act.commit();
    return {};
}

std::vector<SettingFault> setOrganisation(OpenCasebook& book, const Organisation& was,
                                          const Organisation& is) {
    storage::Act act(book.session(), ActKind::SetOrganisation);
    storage::SettingsStore settings(act);
    Organisation now = settings.organisation();
    const auto take = [&](auto field) {
        if (was.*field != is.*field) {
            now.*field = is.*field;
        }
    };
    take(&Organisation::name);
    take(&Organisation::regions);
    take(&Organisation::idleMinutes);
    take(&Organisation::silentWeeks);
    take(&Organisation::noAnswerDays);
    take(&Organisation::coarseFigures);
    take(&Organisation::phone);
    take(&Organisation::hours);
    take(&Organisation::backupFolder);
    auto found = faultsIn(now);
    if (!found.empty()) {
        return found;
    }
    settings.setOrganisation(now);
    act.commit();
    return {};
}

void changePhrases(OpenCasebook& book, const KeyboardPhrases& was, const KeyboardPhrases& is) {
    storage::Act act(book.session(), ActKind::ChangePhrases);
    storage::SettingsStore settings(act);
    const auto stored = settings.value(steps::kPhrases);
    const KeyboardPhrases now = merged(stored ? KeyboardPhrases::fromText(*stored) : was, was, is);
    settings.setValue(steps::kPhrases, now.toText());
    act.commit();
}

void switchHintOff(OpenCasebook& book, std::string_view hint) {
    storage::Act act(book.session(), ActKind::SwitchHintOff);
    storage::SettingsStore settings(act);
    const std::string key = steps::hintsKey(book.author().id);
    std::set<std::string> off = steps::hintsIn(settings.value(key).value_or(std::string()));
    if (!off.insert(std::string(hint)).second) {
        return;
    }
    std::string words = " ";
    for (const std::string& id : off) {
        words += id + " ";
    }
    settings.setValue(key, words);
    act.commit();
}

void switchHintsOn(OpenCasebook& book) {
    storage::Act act(book.session(), ActKind::SwitchHintsOn);
    storage::SettingsStore(act).setValue(steps::hintsKey(book.author().id), std::nullopt);
    act.commit();
}

} // namespace kentering
