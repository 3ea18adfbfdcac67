#pragma once

#include "app/presenters/shared/typed_date.h"
#include "model/domain/dossier/odd_day.h"

#include <wx/string.h>

namespace kentering {

/// Why what was typed is no day: "November 2026 has 30 days."
[[nodiscard]] wxString noDayWords(const NoDay& noDay);
/// Asks whether a day is meant, the day in words.
[[nodiscard]] wxString oddDayWords(Date day, OddDay odd);

} // namespace kentering
