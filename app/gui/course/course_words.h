#pragma once

#include "app/gui/text/words.h"
#include "app/presenters/course/contacts_presenter.h"
#include "app/presenters/course/my_day_presenter.h"
#include "app/presenters/course/overview_presenter.h"
#include "app/presenters/course/phases_presenter.h"
#include "app/presenters/course/resource_directory.h"
#include "app/presenters/course/slips_presenter.h"
#include "model/domain/handover.h"
#include "model/domain/keyboard_phrases.h"
#include "model/domain/referral_path.h"

#include <wx/string.h>

#include <iterator>
#include <vector>

namespace kentering {

// How the window words the facts of the course. Kind words, numbers with what they are counted of; no
// verdict, no forecast.

/// Several sentences under each other.
[[nodiscard]] wxString lines(const std::vector<wxString>& sentences);

/// What a line of My day says after the name: "no-show on Thu 19 Nov".
[[nodiscard]] wxString reasonWords(const MyDayPresenter::Line& line, const Workspace& workspace);
/// What its button says.
[[nodiscard]] wxString actionWords(MyDayAction action);

[[nodiscard]] wxString agendaWord(AgendaState state);
[[nodiscard]] wxString cautionWords(ContactCaution caution);
[[nodiscard]] wxString obstacleWords(ReferralObstacle obstacle);
[[nodiscard]] wxString headingWord(HandoverHeading heading);
[[nodiscard]] wxString reasonWord(HandoverReason reason);
[[nodiscard]] wxString obstacleWords(HandoverObstacle obstacle);
[[nodiscard]] wxString statusWord(HandoverStatus status);
[[nodiscard]] wxString freshnessWords(Freshness freshness, std::optional<Date> lastChecked, Date today);
[[nodiscard]] wxString spanWord(TimeSpan span);
[[nodiscard]] wxString stateWord(DayState state);

[[nodiscard]] wxString faultWords(SlipFault fault);
[[nodiscard]] wxString faultWords(AttemptFault fault);
[[nodiscard]] wxString faultWords(PhaseFault fault);
[[nodiscard]] wxString faultWords(ContactFault fault);
[[nodiscard]] wxString faultWords(ResourceFault fault);
[[nodiscard]] wxString faultWords(PhraseFault fault);

/// What `word` says of each of `values`.
template <typename Values, typename Word>
[[nodiscard]] std::vector<wxString> worded(const Values& values, Word word) {
    std::vector<wxString> words;
    words.reserve(std::size(values));
    for (const auto& value : values) {
        words.push_back(word(value));
    }
    return words;
}

/// Every fault, one sentence a line; empty when there is none.
template <typename Faults>
[[nodiscard]] wxString faultLines(const Faults& faults) {
    return lines(worded(faults, [](auto fault) { return faultWords(fault); }));
}

/// "Saturday" and its plural, for 0 (Monday) to 6.
[[nodiscard]] wxString weekdayName(int fromMonday);
/// "2 use days this week", "1 to 3 use days this week".
[[nodiscard]] wxString useDaysOfWeek(const WeekOfUse& week, const wxString& when);
/// "31 Oct" or "14 to 15 Nov", with "at least 2 days" when the number is not known.
[[nodiscard]] wxString useDaysWords(const UseDays& days, Date today);
/// "3 of 4 slips began with alcohol or cannabis"; one sentence for each count that has something to say.
[[nodiscard]] std::vector<wxString> countWords(const SlipCounts& counts);
/// Everything that is known of one day, for the words beside the pointer and for a screen reader.
[[nodiscard]] wxString dayFactWords(const DayFacts& facts, const Workspace& workspace);
/// What kind of fact it is, and what it says: two columns of the table.
[[nodiscard]] wxString factKind(const CourseFact& fact);
[[nodiscard]] wxString factWords(const CourseFact& fact, const Workspace& workspace);

} // namespace kentering
