#include "model/domain/dossier/doubles.h"

#include "model/base/search_text.h"
#include "model/base/sounds_alike.h"

#include <cstdlib>

namespace kentering {

namespace {

bool isSamePlace(const std::string& one, const std::string& other) {
    return foldForSearch(one) == foldForSearch(other);
}

} // namespace

std::vector<DoubleSign> signsOfDouble(const WhoSomebodyIs& one, const WhoSomebodyIs& other) {
    const bool areAliasesKnown = !one.sound.empty() && !other.sound.empty();
    const bool areYearsKnown = one.birthYear && other.birthYear;
    const bool arePlacesKnown = !one.municipality.empty() && !other.municipality.empty();
    const bool isAlias = areAliasesKnown && areKeysAlike(one.sound, other.sound);
    const bool isYear = areYearsKnown && std::abs(*one.birthYear - *other.birthYear) <= kYearsOfBirthApart;
    const bool isPlace = arePlacesKnown && isSamePlace(one.municipality, other.municipality);
    const bool isSameYear = areYearsKnown && *one.birthYear == *other.birthYear;
    // Somebody may have moved, but was not born in another year, and is not called otherwise by us.
    const bool speaksAgainst = (areYearsKnown && !isYear) || (areAliasesKnown && !isAlias);
    if (speaksAgainst || !(isAlias || (isSameYear && isPlace))) {
        return {};
    }
    std::vector<DoubleSign> signs;
    const auto add = [&signs](bool agree, DoubleSign sign) {
        if (agree) {
            signs.push_back(sign);
        }
    };
    add(isAlias, DoubleSign::Alias);
    add(isYear, DoubleSign::BirthYear);
    add(isPlace, DoubleSign::Municipality);
    return signs;
}

} // namespace kentering
