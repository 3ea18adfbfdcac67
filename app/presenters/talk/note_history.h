#pragma once

#include "app/presenters/shared/platform.h"
#include "app/presenters/talk/talk_record.h"
#include "app/presenters/talk/talk_undo.h"

#include <string>
#include <vector>

namespace kentering {

/// One change of the note of a talk: only the words that went and the words that came.
struct NoteHistoryLine {
    DateTime at; ///< local
    std::string author;
    std::string before{}; ///< empty: nothing stood there
    std::string after{};
};

/// Every change of the note of this talk, newest first: each stretch of typing that is in force, and what was
/// put away before, when the talk was ended and taken up again. @throws StorageIoError, DamagedCasebookError.
[[nodiscard]] std::vector<NoteHistoryLine> noteHistory(const PresenterContext& context, ClientId client,
                                                       const TalkUndo& changes, const TalkRecord& talk);

} // namespace kentering
