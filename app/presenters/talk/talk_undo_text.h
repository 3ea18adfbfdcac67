#pragma once

#include "app/presenters/talk/talk_undo.h"

#include <string>
#include <string_view>

namespace kentering {

/// What was done in a talk as text, a line for each step, to be kept with the talk: undo reaches back over a
/// lock or a new start of the program. Of a stretch of typing only what it changed is written.
[[nodiscard]] std::string toText(const TalkUndo& changes);

/// Steps from the text on that cannot be read, by a version that writes other ones, are left out.
[[nodiscard]] TalkUndo talkChangesFrom(std::string_view text);

} // namespace kentering
