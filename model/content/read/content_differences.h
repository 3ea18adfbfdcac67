#pragma once

#include "model/content/read/content_files.h"

#include <string>
#include <vector>

namespace kentering {

/// One place at which an organisation's own words are not the built-in ones.
struct ContentDifference {
    std::string file;      ///< `safety.toml`
    std::string place;     ///< `box.downer-dependence.general.body.nl`, or the id of an entry and what of it
    std::string before;    ///< the built-in words; empty when they are new
    std::string after;     ///< the own words; empty when they are gone
    bool isSafety = false; ///< a safety box, a crisis line, or a mark that holds advice back

    friend bool operator==(const ContentDifference&, const ContentDifference&) = default;
};

/// All differences of `own` from the built-in words; what concerns safety first, then in the order of the
/// files. Editions and dates of checking are no words and are passed over. Files that cannot be parsed, or
/// that are missing, have no own words.
[[nodiscard]] std::vector<ContentDifference> differencesFromBuiltIn(const std::vector<ContentFile>& own);

} // namespace kentering
