#pragma once

#include "app/presenters/clients/timeline_presenter.h"

#include <wx/string.h>

namespace kentering {

// How the picture of the course is worded: beside the pointer, for a screen reader and in the table.

[[nodiscard]] wxString spanWord(TimeSpan span);
[[nodiscard]] wxString stateWord(DayState state);
/// Everything that is known of one day.
[[nodiscard]] wxString dayFactWords(const DayFacts& facts, const PresenterContext& context);
/// What kind of fact it is, and what it says: two columns of the table.
[[nodiscard]] wxString factKind(const CourseFact& fact);
[[nodiscard]] wxString factWords(const CourseFact& fact, const PresenterContext& context);

} // namespace kentering
