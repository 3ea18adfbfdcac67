#pragma once

#include "model/domain/dossier/timeline.h"
#include "model/domain/recovery/slip_counts.h"

#include <wx/string.h>

#include <vector>

namespace kentering {

// How slips are worded: kind words, numbers with what they are counted of; no verdict, no forecast.

/// "Saturday", for 0 (Monday) to 6.
[[nodiscard]] wxString weekdayName(int fromMonday);
/// "14 Nov – 15 Nov": from the first day up to and including the last one.
[[nodiscard]] wxString spanWords(Date first, Date last, Date today);
/// "31 Oct" or "14 Nov – 15 Nov", with "at least 2 days" when the number is not known.
[[nodiscard]] wxString useDaysWords(const UseDays& days, Date today);
/// "2 use days noted this week", "1 to 3 use days noted this week".
[[nodiscard]] wxString useDaysOfWeek(const WeekOfUse& week, const wxString& when);
/// "use days this week: 2", for a list.
[[nodiscard]] wxString useDaysShort(const WeekOfUse& week);
/// "3 of 4 slips began with alcohol or cannabis on a Saturday"; one sentence for each count that has
/// something to say.
[[nodiscard]] std::vector<wxString> countWords(const SlipCounts& counts);

} // namespace kentering
