#include "app/gui/course/resource_dialog.h"

#include "app/gui/course/course_words.h"
#include "app/gui/text/to_wx.h"
#include "app/gui/text/words.h"
#include "app/presenters/course/typed_date.h"

#include <wx/intl.h>

#include <sstream>

namespace kentering {

namespace {

constexpr int kDatesShown = 3;

} // namespace

ResourceDialog::ResourceDialog(wxWindow* parent, const Workspace& workspace, ResourcesPresenter& presenter,
                               const ResourceId& id)
    : FormDialog(parent, "resource-dialog", _("Change entry"), {workspace, std::nullopt, id.text()}),
      m_today(workspace.today()),
      m_known(presenter.draft(id)) {
    m_name = addText("resource.name", _("Name"), m_known.name);
    m_audience = addText("resource.audience", _("For whom"), m_known.audience);
    m_signUp = addText("resource.sign-up", _("How to start"), m_known.signUp);
    m_expectation = addText("resource.expectation", _("What to expect"), m_known.expectation);
    beside([&] {
        m_web = addText("resource.web", _("Page"), m_known.web);
        m_mail = addText("resource.mail", _("Mail"), m_known.mail);
    });
    m_phones = addLines("resource.phones", _("Public numbers, one a line"), m_known.phones, 1);
    addHeading(_("When they meet"));
    m_meets = addCheck("resource.meets", _("Meets on fixed days"), m_known.meets);
    std::vector<wxString> weekdays;
    weekdays.reserve(7);
    for (int day = 0; day < 7; ++day) {
        weekdays.push_back(weekdayName(day));
    }
    std::string weeks;
    for (const int week : m_known.weeksOfMonth) {
        weeks += (weeks.empty() ? "" : " ") + std::to_string(week);
    }
    beside([&] {
        // The house counts from Sunday, the list begins with Monday.
        m_weekday = addChoice("resource.weekday", _("Day of the week"), weekdays, (m_known.weekday + 6) % 7);
        m_weeks = addText("resource.weeks", _("Weeks of the month, as 1 3"), weeks);
        m_start = addText("resource.start", _("From (20:00)"), m_known.start);
        m_end = addText("resource.end", _("Until"), m_known.end);
    });
    m_weeks->SetHint(_("every week"));
    std::string exceptions;
    for (const Date day : m_known.exceptions) {
        exceptions += (exceptions.empty() ? "" : ", ") + typedForm(day);
    }
    m_exceptions = addText("resource.exceptions", _("Not on (days, parted by commas)"), exceptions);
    m_dates = addRemark("resource.dates", wxString());
    for (wxTextCtrl* field : {m_weeks, m_exceptions}) {
        field->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { showDates(); });
    }
    m_weekday->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { showDates(); });
    m_meets->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { showDates(); });
    finish(_("Store"), [this, &presenter, id] {
        const auto typed = draft();
        return typed ? faultLines(presenter.edit(id, *typed))
                     : wxString(_("Weeks are numbers, and days are written as 31-10."));
    });
    showDates();
}

std::optional<ResourceDraft> ResourceDialog::draft() const {
    ResourceDraft result = m_known;
    result.name = textOf(*m_name);
    result.audience = textOf(*m_audience);
    result.signUp = textOf(*m_signUp);
    result.expectation = textOf(*m_expectation);
    result.web = textOf(*m_web);
    result.mail = textOf(*m_mail);
    result.phones = textOf(*m_phones);
    result.meets = m_meets->GetValue();
    result.weekday = (m_weekday->GetSelection() + 1) % 7;
    result.start = textOf(*m_start);
    result.end = textOf(*m_end);
    result.weeksOfMonth.clear();
    result.exceptions.clear();
    std::istringstream weeks(textOf(*m_weeks));
    for (std::string word; weeks >> word;) {
        long week = 0;
        if (!toWx(word).ToLong(&week)) {
            return std::nullopt;
        }
        result.weeksOfMonth.push_back(static_cast<int>(week));
    }
    std::istringstream days(textOf(*m_exceptions));
    for (std::string part; std::getline(days, part, ',');) {
        if (part.find_first_not_of(' ') == std::string::npos) {
            continue;
        }
        const auto day = parseTypedDate(part, m_today);
        if (!day) {
            return std::nullopt;
        }
        result.exceptions.push_back(*day);
    }
    return result;
}

void ResourceDialog::showDates() {
    wxString dates;
    if (const auto typed = draft()) {
        for (const Date day : nextMeetings(*typed, m_today, kDatesShown)) {
            dates += (dates.empty() ? wxString() : dot()) + dayWords(day, m_today);
        }
    }
    changeRemark(*m_dates, dates.empty() ? _("No next dates.") : wxString::Format(_("next: %s"), dates));
}

} // namespace kentering
