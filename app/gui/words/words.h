#pragma once

#include "app/presenters/clients/caseload_presenter.h"
#include "app/presenters/talk/talk_items.h"
#include "model/base/dates.h"
#include "model/domain/recovery/phase_period.h"
#include "model/domain/recovery/recovery_clock.h"
#include "model/domain/retention.h"
#include "model/domain/talk/measurement.h"
#include "model/domain/talk/safety.h"
#include "model/domain/talk/substance.h"

#include <wx/string.h>

#include <optional>
#include <string_view>
#include <vector>

namespace kentering {

// How the window words facts, in the language it speaks at that moment. Facts with their denominators; no
// verdict, no colour words, nothing but what is known.

/// What stands between two facts on one line: " · ".
[[nodiscard]] const wxString& dot();
/// A button's word for the answer with code `answer` to `item` ("Yes", "Earlier", "Rather not").
[[nodiscard]] wxString answerWord(const TalkItem& item, std::string_view answer);
[[nodiscard]] wxString topicWord(TalkTopic topic);
/// "Questions: 14 of 17 asked" in the words of the summary line: "11 yes of 14 answered · 2 not asked · 1
/// rather not".
[[nodiscard]] wxString summaryWords(const ChecklistSummary& summary);
/// "Complaints: 13 of 31".
[[nodiscard]] wxString summaryWords(const ComplaintSummary& summary);
[[nodiscard]] wxString filterWord(CaseloadFilter filter);
[[nodiscard]] wxString basisWord(LegalBasis basis);

/// "46 of 49 days without use"; with unknown use days "44 to 46 of 49 days without use".
[[nodiscard]] wxString soberTotalWords(const RecoveryClock& clock);
/// "36 to 38 of 42", or "36 of 42" when all use days are known.
[[nodiscard]] wxString soberOfWords(const UseWindow& window);
/// "36 to 38 of 42 days without use".
[[nodiscard]] wxString soberDaysWords(const UseWindow& window);
/// "46/49 days", for a list; "44–46/49 days" with unknown use days.
[[nodiscard]] wxString soberTotalShort(const RecoveryClock& clock);
/// "6 weeks and 4 days · now 7 days in a row · longest 26"; with unknown use days the time is a range, and
/// rows lasted at least so long.
[[nodiscard]] wxString runWords(const RecoveryClock& clock);
/// "6 weeks before 28 of 42 → last 6 weeks 39 of 42"; nothing when the weeks before were not asked.
[[nodiscard]] std::optional<wxString> windowWords(const RecoveryClock& clock);

/// What the safety strip says about one question. Unknown is said, never left out.
[[nodiscard]] wxString safetyWords(SafetyQuestion question, SafetyAnswer answer,
                                   const std::vector<wxString>& namedDowners);

/// Why the question of dependence is not answered by itself: "Under Substances: GHB, dependent".
[[nodiscard]] wxString toldBySubstancesWords(bool dependent, const std::vector<wxString>& substances);

/// "today", "tomorrow", "yesterday", "Wed 25 Nov", with the year when it is another one.
[[nodiscard]] wxString dayWords(Date day, Date today);
/// "09:30".
[[nodiscard]] wxString clockWords(DateTime at);
/// "25 Nov", where the year is clear.
[[nodiscard]] wxString shortDay(Date day);
/// "November" of 11, as it stands in a sentence.
[[nodiscard]] wxString longMonthWord(int month);
/// "25 November 2026".
[[nodiscard]] wxString longDay(Date day);

} // namespace kentering
