#pragma once

#include <filesystem>

namespace kentering {

/// Where this user's programs remember what belongs to this computer and to no casebook:
/// `$XDG_STATE_HOME/kentering`, else `~/.local/state/kentering`
/// (https://specifications.freedesktop.org/basedir-spec/; a path that is not whole counts for nothing). Empty
/// when the user has no such place. Nothing is made.
[[nodiscard]] std::filesystem::path stateFolder();

} // namespace kentering
