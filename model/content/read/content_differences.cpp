#include "model/content/read/content_differences.h"

#include <toml++/toml.h>

#include <algorithm>
#include <optional>
#include <sstream>
#include <utility>

namespace kentering {

namespace {

/// Every place of a file with its words.
using Places = std::vector<std::pair<std::string, std::string>>;

std::string wordsOf(const toml::node& node) {
    if (const auto text = node.value_exact<std::string>()) {
        return *text;
    }
    std::ostringstream words;
    node.visit([&words](const auto& value) {
        if constexpr (toml::is_value<decltype(value)>) {
            words << value;
        }
    });
    return words.str();
}

std::string under(const std::string& place, std::string_view name) {
    return place.empty() ? std::string(name) : place + "." + std::string(name);
}

void gather(const toml::node& node, const std::string& place, Places& places) {
    if (const toml::table* table = node.as_table()) {
        for (const auto& [key, inner] : *table) {
            gather(inner, under(place, key.str()), places);
        }
    } else if (const toml::array* array = node.as_array();
               array != nullptr && array->is_homogeneous<toml::table>()) {
        std::size_t number = 0;
        for (const toml::node& inner : *array) {
            const auto id = (*inner.as_table())["id"].value<std::string>();
            gather(inner, id ? *id : under(place, std::to_string(++number)), places);
        }
    } else if (array != nullptr) {
        std::string list;
        for (const toml::node& inner : *array) {
            list += (list.empty() ? "" : ", ") + wordsOf(inner);
        }
        places.emplace_back(place, list);
    } else {
        places.emplace_back(place, wordsOf(node));
    }
}

std::optional<Places> placesOf(const ContentFile& file) {
    try {
        Places places;
        gather(toml::parse(file.text, file.name), "", places);
        return places;
    } catch (const toml::parse_error&) {
        return std::nullopt;
    }
}

bool isEdition(std::string_view place) {
    return place == "version" || place == "last_checked";
}

const std::string* wordsAt(const Places& places, const std::string& place) {
    const auto found = std::ranges::find(places, place, &std::pair<std::string, std::string>::first);
    return found == places.end() ? nullptr : &found->second;
}

/// Whether `place` belongs to an entry that is a crisis line in the built-in words.
bool isOfCrisisLine(const std::string& place, const Places& shipped) {
    const std::string entry = place.substr(0, place.find('.'));
    const std::string* mark = wordsAt(shipped, entry + ".crisis_line");
    return mark != nullptr && *mark == "true";
}

/// Whether a change here can put dangerous advice on a sheet: boxes, crisis lines, marks (which are neither
/// titles nor words in a language).
bool isAboutSafety(const std::string& file, const std::string& place, const Places& shipped) {
    if (file == "safety.toml") {
        return true;
    }
    if (file == "resources.toml") {
        return place.ends_with(".crisis_line") || isOfCrisisLine(place, shipped);
    }
    const bool isAdvice = file.starts_with("advice/") || file.starts_with("phases/");
    const bool isInLanguage = place.ends_with(".nl") || place.ends_with(".en");
    return isAdvice && !isInLanguage && !place.ends_with(".source");
}

void compare(const ContentFile& own, const ContentFile& shipped, std::vector<ContentDifference>& found) {
    const std::optional<Places> after = placesOf(own);
    const std::optional<Places> before = placesOf(shipped);
    if (!after || !before) {
        return;
    }
    for (const auto& [place, words] : *before) {
        const std::string* now = wordsAt(*after, place);
        if (!isEdition(place) && (now == nullptr || *now != words)) {
            found.push_back({own.name, place, words, now == nullptr ? "" : *now,
                             isAboutSafety(own.name, place, *before)});
        }
    }
    for (const auto& [place, words] : *after) {
        if (!isEdition(place) && wordsAt(*before, place) == nullptr) {
            found.push_back({own.name, place, "", words, isAboutSafety(own.name, place, *before)});
        }
    }
}

} // namespace

std::vector<ContentDifference> differencesFromBuiltIn(const std::vector<ContentFile>& own) {
    std::vector<ContentDifference> found;
    for (const ContentFile& shipped : builtInFiles()) {
        const auto file = std::ranges::find(own, shipped.name, &ContentFile::name);
        if (file != own.end() && file->text != shipped.text) {
            compare(*file, shipped, found);
        }
    }
    std::ranges::stable_partition(found, &ContentDifference::isSafety);
    return found;
}

} // namespace kentering
