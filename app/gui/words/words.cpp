#include "app/gui/words/words.h"

#include <wx/intl.h>
#include <wx/translation.h>

#include <array>

namespace kentering {

namespace {

wxString counted(const char* one, const char* many, int count) {
    return wxString::Format(wxGetTranslation(one, many, static_cast<unsigned>(count)), count);
}

wxString weekday(Date day) {
    static constexpr std::array kDays{wxTRANSLATE("Sun"), wxTRANSLATE("Mon"), wxTRANSLATE("Tue"),
                                      wxTRANSLATE("Wed"), wxTRANSLATE("Thu"), wxTRANSLATE("Fri"),
                                      wxTRANSLATE("Sat")};
    return wxGetTranslation(kDays[day.day_of_week().as_number()]);
}

wxString shortMonth(Date day) {
    static constexpr std::array kMonths{wxTRANSLATE("Jan"), wxTRANSLATE("Feb"), wxTRANSLATE("Mar"),
                                        wxTRANSLATE("Apr"), wxTRANSLATE("May"), wxTRANSLATE("Jun"),
                                        wxTRANSLATE("Jul"), wxTRANSLATE("Aug"), wxTRANSLATE("Sep"),
                                        wxTRANSLATE("Oct"), wxTRANSLATE("Nov"), wxTRANSLATE("Dec")};
    return wxGetTranslation(kMonths[day.month().as_number() - 1U]);
}

wxString joined(const std::vector<wxString>& words) {
    wxString text;
    for (const wxString& word : words) {
        text += (text.empty() ? "" : ", ") + word;
    }
    return text;
}

} // namespace

const wxString& dot() {
    static const wxString text = wxString::FromUTF8(" \u00b7 ");
    return text;
}

wxString answerWord(const TalkItem& item, std::string_view answer) {
    if (answer == code(Answer::Yes)) {
        return _("Yes");
    }
    if (answer == code(Answer::No)) {
        return _("No");
    }
    if (answer == code(Answer::Declined)) {
        return _("Rather not");
    }
    if (answer == code(SafetyAnswer::Unknown)) {
        return _("Not known");
    }
    if (std::holds_alternative<Complaint>(item)) {
        return answer == code(ComplaintAnswer::Now) ? _("Now") : _("Earlier");
    }
    return {};
}

wxString topicWord(TalkTopic topic) {
    switch (topic) {
    case TalkTopic::Questions:
        return _("Questions");
    case TalkTopic::Physical:
        return _("Physical");
    case TalkTopic::Mental:
        return _("Mental");
    case TalkTopic::Sexual:
        return _("Sexual");
    case TalkTopic::Social:
        return _("Social");
    case TalkTopic::Safety:
        return _("Safety");
    }
    return {};
}

wxString summaryWords(const ChecklistSummary& summary) {
    wxString text = wxString::Format(_("Questions: %d yes of %d answered"), summary.yes, summary.answered);
    if (summary.notAsked > 0) {
        text += wxString::FromUTF8(" · ") + wxString::Format(_("%d not asked"), summary.notAsked);
    }
    if (summary.declined > 0) {
        text += wxString::FromUTF8(" · ") + wxString::Format(_("%d rather not"), summary.declined);
    }
    return text;
}

wxString summaryWords(const ComplaintSummary& summary) {
    return wxString::Format(_("Complaints: %d of %d"), summary.now, summary.total);
}

wxString basisWord(LegalBasis basis) {
    switch (basis) {
    case LegalBasis::Treatment:
        return _("treatment (WGBO)");
    case LegalBasis::Support:
        return _("support (Wmo)");
    case LegalBasis::Consent:
        return _("the client's consent");
    case LegalBasis::Other:
        return _("something else");
    }
    return {};
}

wxString filterWord(CaseloadFilter filter) {
    switch (filter) {
    case CaseloadFilter::Mine:
        return _("My clients");
    case CaseloadFilter::All:
        return _("All clients");
    case CaseloadFilter::NeedsAttention:
        return _("Needs attention");
    case CaseloadFilter::Closed:
        return _("Closed");
    case CaseloadFilter::KeptLongEnough:
        return _("Kept long enough");
    }
    return {};
}

namespace {

/// "43 to 45 of 49", or "43 of 49" when all is known.
wxString soberOf(int least, int most, int of) {
    return most > least ? wxString::Format(_("%d to %d of %d"), least, most, of)
                        : wxString::Format(_("%d of %d"), least, of);
}

wxString weeksAndDays(int days) {
    return wxString::Format(_("%s and %s"), counted("%d week", "%d weeks", days / 7),
                            counted("%d day", "%d days", days % 7));
}

/// What the days after the stop are called: the attempt so far, or its last six weeks.
wxString afterWords(const RecoveryClock& clock) {
    const bool isShort = clock.before && clock.after.windowDays < clock.before->windowDays;
    if (clock.ended) {
        return isShort ? _("in the attempt %s") : _("last 6 weeks of the attempt %s");
    }
    return isShort ? _("since the stop %s") : _("last 6 weeks %s");
}

} // namespace

wxString soberOfWords(const UseWindow& window) {
    return soberOf(window.soberDays, window.soberDaysMax(), window.windowDays);
}

wxString soberDaysWords(const UseWindow& window) {
    return wxString::Format(_("%s days without use"), soberOfWords(window));
}

wxString soberTotalWords(const RecoveryClock& clock) {
    return wxString::Format(_("%s days without use"),
                            soberOf(clock.soberDays, clock.soberDaysMax, clock.elapsedDays));
}

wxString soberTotalShort(const RecoveryClock& clock) {
    const wxString sober = clock.isRange() ? wxString::Format(wxString::FromUTF8("%d\u2013%d"),
                                                              clock.soberDays, clock.soberDaysMax)
                                           : wxString::Format("%d", clock.soberDays);
    return wxString::Format(clock.ended ? _("%s/%d days, earlier") : _("%s/%d days"), sober,
                            clock.elapsedDays);
}

wxString runWords(const RecoveryClock& clock) {
    const bool isRange = clock.isRange();
    // What is not known may make a row longer, never shorter.
    const wxString time = isRange ? wxString::Format(_("%s up to %s"), weeksAndDays(clock.soberDays),
                                                     weeksAndDays(clock.soberDaysMax))
                                  : weeksAndDays(clock.soberDays);
    // Of an attempt that ended nothing counts on, and nothing is "now".
    const wxString now =
        clock.ended ? wxString::Format(_("this attempt ended on %s"), longDay(*clock.ended))
                    : wxString::Format(isRange ? _("now at least %s in a row") : _("now %s in a row"),
                                       counted("%d day", "%d days", clock.currentRun));
    return time + dot() + now + dot() +
           wxString::Format(isRange ? _("longest at least %d") : _("longest %d"), clock.longestRun);
}

std::optional<wxString> windowWords(const RecoveryClock& clock) {
    if (!clock.before) {
        return std::nullopt;
    }
    return wxString::Format(_("Days without use: 6 weeks before %s"), soberOfWords(*clock.before)) +
           wxString::FromUTF8(" → ") + wxString::Format(afterWords(clock), soberOfWords(clock.after));
}

wxString safetyWords(SafetyQuestion question, SafetyAnswer answer,
                     const std::vector<wxString>& namedDowners) {
    const wxString downers = namedDowners.empty() ? wxString() : " (" + joined(namedDowners) + ")";
    switch (question) {
    case SafetyQuestion::Antidepressants:
        switch (answer) {
        case SafetyAnswer::Yes:
            return _("Antidepressants: yes, never stop");
        case SafetyAnswer::No:
            return _("Antidepressants: no");
        case SafetyAnswer::Unknown:
            return _("Antidepressants: not known, ask");
        }
        break;
    case SafetyQuestion::DownerDependence:
        switch (answer) {
        case SafetyAnswer::Yes:
            return wxString::Format(_("Dependent on downers%s: yes, never stop alone"), downers);
        case SafetyAnswer::No:
            return wxString::Format(_("Dependent on downers%s: no"), downers);
        case SafetyAnswer::Unknown:
            return wxString::Format(_("Dependent on downers%s: not known, ask"), downers);
        }
        break;
    case SafetyQuestion::HistoryPsychosisDepressionSuicidality:
        switch (answer) {
        case SafetyAnswer::Yes:
            return _("Mental health history: yes, guidance or contact every day");
        case SafetyAnswer::No:
            return _("Mental health history: no");
        case SafetyAnswer::Unknown:
            return _("Mental health history: not known, ask");
        }
        break;
    }
    return {};
}

wxString toldBySubstancesWords(bool dependent, const std::vector<wxString>& substances) {
    return wxString::Format(dependent ? _("Under Substances: dependent on %s. Change it there.")
                                      : _("Still open because of %s: see Substances."),
                            joined(substances));
}

wxString dayWords(Date day, Date today) {
    switch (daysBetween(today, day)) {
    case -1:
        return _("yesterday");
    case 0:
        return _("today");
    case 1:
        return _("tomorrow");
    default:
        break;
    }
    const wxString text =
        weekday(day) + wxString::Format(" %d ", static_cast<int>(day.day().as_number())) + shortMonth(day);
    return day.year() == today.year() ? text : text + wxString::Format(" %d", static_cast<int>(day.year()));
}

wxString longMonthWord(int month) {
    static constexpr std::array kMonths{
        wxTRANSLATE("January"),   wxTRANSLATE("February"), wxTRANSLATE("March"),    wxTRANSLATE("April"),
        wxTRANSLATE("May"),       wxTRANSLATE("June"),     wxTRANSLATE("July"),     wxTRANSLATE("August"),
        wxTRANSLATE("September"), wxTRANSLATE("October"),  wxTRANSLATE("November"), wxTRANSLATE("December")};
    return wxGetTranslation(kMonths[static_cast<std::size_t>(month) - 1]);
}

wxString clockWords(DateTime at) {
    return wxString::Format("%02d:%02d", static_cast<int>(at.time_of_day().hours()),
                            static_cast<int>(at.time_of_day().minutes()));
}

wxString shortDay(Date day) {
    return wxString::Format("%d ", static_cast<int>(day.day().as_number())) + shortMonth(day);
}

wxString longDay(Date day) {
    return wxString::Format("%d ", static_cast<int>(day.day().as_number())) +
           longMonthWord(day.month().as_number()) + wxString::Format(" %d", static_cast<int>(day.year()));
}

} // namespace kentering
