#pragma once

#include "model/domain/ids.h"

#include <set>
#include <sstream>
#include <string>
#include <string_view>

namespace kentering::steps {

/// The setting in which the team's short words lie.
inline constexpr const char* kPhrases = "keyboard-phrases";

/// The setting that says that figures of `period` ("2025-Q2") were not published since the casebook was put
/// back.
[[nodiscard]] inline std::string neverPublishedKey(std::string_view period) {
    std::string key = "figures.never-published.";
    for (const char letter : period) {
        key += letter == 'Q' ? 'q' : letter;
    }
    return key;
}

/// The setting in which the hints lie that `user` switched off.
[[nodiscard]] inline std::string hintsKey(UserId user) {
    return "prompts.off." + std::to_string(user.value());
}

/// The setting that says that somebody else chose the passphrase of `user`.
[[nodiscard]] inline std::string firstPassphraseKey(UserId user) {
    return "people.first-passphrase." + std::to_string(user.value());
}

/// The ids in such a setting, which have spaces between them.
[[nodiscard]] inline std::set<std::string> hintsIn(const std::string& setting) {
    std::set<std::string> ids;
    std::istringstream words(setting);
    for (std::string id; words >> id;) {
        ids.insert(id);
    }
    return ids;
}

} // namespace kentering::steps
