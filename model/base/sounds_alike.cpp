#include "model/base/sounds_alike.h"

#include "model/base/search_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kentering {

namespace {

/// Ways of writing one sound, the longest first: what is found first is taken.
constexpr auto kSounds = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"sch", "sk"}, {"tch", "tj"}, {"aai", "ai"}, {"ooi", "oi"}, {"eeu", "eu"}, {"ieu", "iu"}, {"ck", "k"},
     {"ch", "g"},   {"ph", "f"},   {"th", "t"},   {"gh", "g"},   {"dt", "t"},   {"qu", "kw"},  {"ij", "ei"},
     {"ey", "ei"},  {"ay", "ai"},  {"ou", "au"},  {"ow", "au"},  {"ie", "i"},   {"ee", "e"},   {"ea", "i"},
     {"aa", "a"},   {"oo", "o"},   {"oe", "u"},   {"uu", "u"},   {"ae", "a"},   {"c", "k"},    {"q", "k"},
     {"x", "ks"},   {"z", "s"},    {"v", "f"},    {"w", "f"},    {"y", "i"},    {"d", "t"},    {"b", "p"}});

/// From here on one letter may be another: shorter names would all sound like each other.
constexpr std::size_t kLongEnough = 5;

bool isSoft(char next) {
    return next == 'e' || next == 'i' || next == 'y';
}

/// Whether one letter more, less or another makes the one into the other.
bool isOneLetterApart(std::string_view one, std::string_view other) {
    if (one.size() > other.size()) {
        std::swap(one, other);
    }
    if (other.size() - one.size() > 1) {
        return false;
    }
    const auto [left, right] = std::ranges::mismatch(one, other);
    const std::string_view restOfOne(left, one.end());
    std::string_view restOfOther(right, other.end());
    if (restOfOther.empty()) {
        return true;
    }
    restOfOther.remove_prefix(1);
    return one.size() == other.size() ? restOfOne.substr(1) == restOfOther : restOfOne == restOfOther;
}

} // namespace

std::string soundOf(std::string_view name) {
    std::string letters = foldForSearch(name);
    std::erase(letters, ' ');
    std::string key;
    const auto add = [&key](char letter) {
        if (key.empty() || key.back() != letter) { // "Moss" sounds as "Mos"
            key.push_back(letter);
        }
    };
    for (std::size_t at = 0; at < letters.size();) {
        const std::string_view rest = std::string_view(letters).substr(at);
        if (rest.size() > 1 && rest[0] == 'c' && isSoft(rest[1])) {
            add('s');
            ++at;
            continue;
        }
        const auto* sound =
            std::ranges::find_if(kSounds, [rest](const auto& pair) { return rest.starts_with(pair.first); });
        if (sound == kSounds.end()) {
            add(rest[0]);
            ++at;
        } else {
            std::ranges::for_each(sound->second, add);
            at += sound->first.size();
        }
    }
    return key;
}

bool areKeysAlike(std::string_view one, std::string_view other) {
    if (one.empty() || other.empty()) {
        return false;
    }
    return one == other || (one.size() >= kLongEnough && other.size() >= kLongEnough &&
                            one.front() == other.front() && isOneLetterApart(one, other));
}

bool soundsAlike(std::string_view one, std::string_view other) {
    return areKeysAlike(soundOf(one), soundOf(other));
}

} // namespace kentering
