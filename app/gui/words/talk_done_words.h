#pragma once

#include "app/presenters/shared/platform.h"
#include "app/presenters/talk/keys/talk_done.h"

#include <wx/string.h>

namespace kentering {

/// What the last key did in a talk, in a line, with the key that takes it back: "V02 Meer dan voorgenomen:
/// Liever niet · Ctrl+Z".
[[nodiscard]] wxString talkDoneWords(const TalkDone& done, const PresenterContext& context);

} // namespace kentering
