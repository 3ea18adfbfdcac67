#pragma once

#include "model/domain/language.h"

#include <cstdlib>
#include <string_view>

namespace kentering::cli {

/// The language in which the terminal of this user speaks (`LC_ALL`, `LC_MESSAGES`, `LANG`, the first that
/// says something): Dutch, or English for every other.
[[nodiscard]] inline Language languageOfUser() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name); // before any thread is started
        if (value != nullptr && *value != '\0') {
            return std::string_view(value).starts_with("nl") ? Language::Dutch : Language::English;
        }
    }
    return Language::English;
}

} // namespace kentering::cli
