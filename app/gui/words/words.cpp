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
    }
    return {};
}

wxString soberTotalWords(const RecoveryClock& clock) {
    if (clock.soberDaysMax > clock.soberDays) {
        return wxString::Format(_("%d to %d of %d days without use"), clock.soberDays, clock.soberDaysMax,
                                clock.elapsedDays);
    }
    return wxString::Format(_("%d of %d days without use"), clock.soberDays, clock.elapsedDays);
}

wxString soberTotalShort(const RecoveryClock& clock) {
    if (clock.ended) {
        return wxString::Format(_("%d/%d days, earlier"), clock.soberDays, clock.elapsedDays);
    }
    return wxString::Format(_("%d/%d days"), clock.soberDays, clock.elapsedDays);
}

wxString runWords(const RecoveryClock& clock) {
    const wxString weeks = counted("%d week", "%d weeks", clock.weeks());
    const wxString days = counted("%d day", "%d days", clock.days());
    const wxString separator = wxString::FromUTF8(" · ");
    // Of an attempt that ended nothing counts on, and nothing is "now".
    return wxString::Format(_("%s and %s"), weeks, days) + separator +
           (clock.ended
                ? wxString::Format(_("this attempt ended on %s"), longDay(*clock.ended))
                : wxString::Format(_("now %s in a row"), counted("%d day", "%d days", clock.currentRun))) +
           separator + wxString::Format(_("longest %d"), clock.longestRun);
}

/// What the days after the stop are called: the attempt so far, or its last six weeks.
wxString afterWords(const RecoveryClock& clock) {
    const bool isShort = clock.before && clock.after.windowDays < clock.before->windowDays;
    if (clock.ended) {
        return isShort ? _("in the attempt %d of %d") : _("last 6 weeks of the attempt %d of %d");
    }
    return isShort ? _("since the stop %d of %d") : _("last 6 weeks %d of %d");
}

std::optional<wxString> windowWords(const RecoveryClock& clock) {
    if (!clock.before) {
        return std::nullopt;
    }
    return wxString::Format(_("Days without use: 6 weeks before %d of %d"), clock.before->soberDays,
                            clock.before->windowDays) +
           wxString::FromUTF8(" → ") +
           wxString::Format(afterWords(clock), clock.after.soberDays, clock.after.windowDays);
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
            return wxString::Format(_("Downers%s: dependent, never stop alone"), downers);
        case SafetyAnswer::No:
            return wxString::Format(_("Dependent on downers%s: no"), downers);
        case SafetyAnswer::Unknown:
            return wxString::Format(_("Dependent on downers%s: not known, ask"), downers);
        }
        break;
    case SafetyQuestion::HistoryPsychosisDepressionSuicidality:
        switch (answer) {
        case SafetyAnswer::Yes:
            return _("History: yes, guidance or contact every day");
        case SafetyAnswer::No:
            return _("History: no");
        case SafetyAnswer::Unknown:
            return _("History: not known, ask");
        }
        break;
    }
    return {};
}

wxString safetyWorkWords(const Task& task) {
    if (task.about == TaskSubject(Complaint::SuicideAttempts)) {
        return _("Suicide attempt mentioned");
    }
    if (task.about == TaskSubject(Complaint::SuicidalTendencies)) {
        return _("Thoughts of suicide");
    }
    if (task.about == TaskSubject(SafetyQuestion::DownerDependence)) {
        return _("Dependent on a downer");
    }
    if (task.about == TaskSubject(SafetyQuestion::Antidepressants)) {
        return _("Antidepressants");
    }
    return _("Talk about history");
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

wxString shortDay(Date day) {
    return wxString::Format("%d ", static_cast<int>(day.day().as_number())) + shortMonth(day);
}

wxString longDay(Date day) {
    return wxString::Format("%d ", static_cast<int>(day.day().as_number())) +
           longMonthWord(day.month().as_number()) + wxString::Format(" %d", static_cast<int>(day.year()));
}

} // namespace kentering
