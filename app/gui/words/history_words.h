#pragma once

#include "app/presenters/shared/platform.h"
#include "app/presenters/talk/note_history.h"
#include "app/presenters/talk/talk_items.h"
#include "model/base/dates.h"
#include "model/domain/ids.h"

#include <wx/string.h>

#include <vector>

namespace kentering {

/// Who answered `item` what and when, newest first: "Mon 23 Nov 10:02, Noor: not asked → Yes".
[[nodiscard]] std::vector<wxString> historyWords(const PresenterContext& context, ClientId client,
                                                 const TalkItem& item);

/// Who wrote what in the note of a talk and when, in the order of `history`: "Mon 23 Nov 10:02, Noor: – → he
/// slept".
[[nodiscard]] std::vector<wxString> historyWords(const std::vector<NoteHistoryLine>& history, Date today);

/// "Mon 23 Nov 10:02" of a moment in UTC, on the clock of this computer.
[[nodiscard]] wxString momentWords(DateTime utc, Date today);

} // namespace kentering
