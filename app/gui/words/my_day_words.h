#pragma once

#include "app/presenters/my_day/my_day_presenter.h"

#include <wx/string.h>

namespace kentering {

// How the lines of My day are worded.

[[nodiscard]] wxString sectionWord(WorkSection section);
/// What a line says after the name: "did not come, Thu 19 Nov".
[[nodiscard]] wxString reasonWords(const MyDayPresenter::Line& line, const PresenterContext& context);
/// What a task is about: the one name of it, on every screen and in every handover.
[[nodiscard]] wxString taskWords(const TaskSubject& about, const PresenterContext& context);
/// Why a task cannot be closed, moved or given away.
[[nodiscard]] wxString obstacleWords(TaskObstacle obstacle);
/// What its button says.
[[nodiscard]] wxString actionWords(MyDayAction action);

} // namespace kentering
