#include "app/gui/words/slip_words.h"

#include "app/gui/words/words.h"

#include <wx/intl.h>
#include <wx/translation.h>

#include <array>

namespace kentering {

wxString weekdayName(int fromMonday) {
    static constexpr std::array kNames{
        wxTRANSLATE("Monday"), wxTRANSLATE("Tuesday"),  wxTRANSLATE("Wednesday"), wxTRANSLATE("Thursday"),
        wxTRANSLATE("Friday"), wxTRANSLATE("Saturday"), wxTRANSLATE("Sunday")};
    return wxGetTranslation(kNames[static_cast<std::size_t>(fromMonday)]);
}

wxString spanWords(Date first, Date last, Date today) {
    return dayWords(first, today) + wxString::FromUTF8(" \u2013 ") + dayWords(last, today);
}

wxString useDaysWords(const UseDays& days, Date today) {
    const DateRange& range = days.range();
    wxString text =
        range.days() > 1 ? spanWords(range.first(), range.last(), today) : dayWords(range.first(), today);
    if (days.minDays()) {
        text += dot() + wxString::Format(wxGetTranslation("at least %d day", "at least %d days",
                                                          static_cast<unsigned>(*days.minDays())),
                                         *days.minDays());
    }
    return text;
}

wxString useDaysOfWeek(const WeekOfUse& week, const wxString& when) {
    if (week.atLeast != week.atMost) {
        return wxString::Format(_("%d to %d use days noted %s"), week.atLeast, week.atMost, when);
    }
    return wxString::Format(
        wxGetTranslation("%d use day noted %s", "%d use days noted %s", static_cast<unsigned>(week.atMost)),
        week.atMost, when);
}

wxString useDaysShort(const WeekOfUse& week) {
    return wxString::Format(_("use days this week: %s"),
                            week.atLeast == week.atMost ? wxString::Format("%d", week.atMost)
                                                        : wxString::Format(wxString::FromUTF8("%d\u2013%d"),
                                                                           week.atLeast, week.atMost));
}

std::vector<wxString> countWords(const SlipCounts& counts) {
    const auto sentence = [](const wxString& words, const CountOfSlips& slips) {
        return slips.unknown == 0 ? words
                                  : words + dot() + wxString::Format(_("not known of %d"), slips.unknown);
    };
    const auto both = counts.alcoholAndWeekday();
    std::vector<wxString> sentences;
    if (both) {
        sentences.push_back(
            sentence(wxString::Format(_("%d of %d slips began with alcohol or cannabis on a %s"),
                                      both->slips.count, both->slips.of, weekdayName(both->weekday)),
                     both->slips));
    }
    // One of the two alone is worth a sentence only where it says something else.
    const auto weekday = counts.commonWeekday();
    if (weekday && !(both && weekday->slips == both->slips)) {
        sentences.push_back(sentence(wxString::Format(_("%d of %d slips began on a %s"), weekday->slips.count,
                                                      weekday->slips.of, weekdayName(weekday->weekday)),
                                     weekday->slips));
    }
    const auto alcohol = counts.alcoholFirst();
    if (alcohol && !(both && *alcohol == both->slips)) {
        sentences.push_back(sentence(
            wxString::Format(_("%d of %d slips began with alcohol or cannabis"), alcohol->count, alcohol->of),
            *alcohol));
    }
    return sentences;
}

} // namespace kentering
