#include "model/base/casebook/state_folder.h"

#include <cstdlib>

namespace kentering {

namespace {

std::filesystem::path absolutePathIn(const char* variable) {
    const char* text = std::getenv(variable); // before any thread is started
    const std::filesystem::path path = text != nullptr ? text : "";
    return path.is_absolute() ? path : std::filesystem::path();
}

} // namespace

std::filesystem::path stateFolder() {
    if (const auto state = absolutePathIn("XDG_STATE_HOME"); !state.empty()) {
        return state / "kentering";
    }
    const auto home = absolutePathIn("HOME");
    return home.empty() ? home : home / ".local" / "state" / "kentering";
}

} // namespace kentering
