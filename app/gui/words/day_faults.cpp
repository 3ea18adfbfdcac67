#include "app/gui/words/day_faults.h"

#include "app/gui/words/slip_words.h"
#include "app/gui/words/words.h"

#include <wx/intl.h>

namespace kentering {

namespace {

/// "Saturday 2 November 1926"
wxString wholeDay(Date day) {
    constexpr int kSunday = 6;
    const int fromSunday = day.day_of_week().as_number();
    return weekdayName(fromSunday == 0 ? kSunday : fromSunday - 1) + " " + longDay(day);
}

/// For the beginning of a sentence.
wxString begun(const wxString& words) {
    return words.Left(1).Upper() + words.Mid(1);
}

} // namespace

wxString noDayWords(const NoDay& noDay) {
    switch (noDay.why) {
    case NoDay::Why::MonthIsShorter:
        return wxString::Format(_("%s has %d days. Which day do you mean?"),
                                begun(longMonthWord(noDay.month)) + wxString::Format(" %d", noDay.year),
                                noDay.days);
    case NoDay::Why::NoSuchMonth:
        return wxString::Format(_("There is no month %d. Write the day first: 31-10."), noDay.month);
    case NoDay::Why::NoSuchYear:
        return wxString::Format(_("The year %d cannot be. Which year do you mean?"), noDay.year);
    case NoDay::Why::NotUnderstood:
        break;
    }
    return _("Write a day, for instance 31-10.");
}

wxString oddDayWords(Date day, OddDay odd) {
    wxString asked;
    switch (odd) {
    case OddDay::BeforeBirth:
        asked = _("%s lies before their year of birth. Is that the day you mean?");
        break;
    case OddDay::LongBeforeFile:
        asked = _("%s lies long ago. Is that the day you mean?");
        break;
    case OddDay::FarAhead:
        asked = _("%s lies far ahead. Is that the day you mean?");
        break;
    }
    return wxString::Format(asked, begun(wholeDay(day))) + " " + _("Save once more if it is.");
}

} // namespace kentering
