#include "app/gui/settings/resource_dialog.h"

#include "app/gui/controls/fault_words.h"
#include "app/gui/controls/make_controls.h"
#include "app/gui/words/day_faults.h"
#include "app/gui/words/slip_words.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"
#include "app/presenters/shared/typed_date.h"

#include <wx/intl.h>
#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/translation.h>

#include <algorithm>
#include <sstream>

namespace kentering {

namespace {

constexpr int kDatesShown = 3;

/// "1st" to "5th".
wxString ordinal(int week) {
    static constexpr std::array kNames{wxTRANSLATE("1st"), wxTRANSLATE("2nd"), wxTRANSLATE("3rd"),
                                       wxTRANSLATE("4th"), wxTRANSLATE("5th")};
    return wxGetTranslation(kNames[static_cast<std::size_t>(week - 1)]);
}

} // namespace

ResourceDialog::ResourceDialog(wxWindow* parent, const PresenterContext& context,
                               ResourcesPresenter& presenter, const std::optional<ResourceId>& id)
    : FormDialog(parent, "resource-dialog", id ? _("Change entry") : _("Add an entry"),
                 {context, std::nullopt, id ? id->text() : std::string()}),
      m_presenter(presenter),
      m_id(id),
      m_today(context.today()),
      m_known(id ? presenter.draft(*id) : ResourceDraft{.kind = ReferralKind::SupportGroup}) {
    if (!id) {
        std::vector<wxString> kinds;
        for (const ReferralKind kind : all<ReferralKind>()) {
            kinds.push_back(toWx(context.content.label(kind, context.language)));
        }
        m_kind = addChoice("resource.kind", _("What kind of help"), kinds,
                           static_cast<int>(indexOf(m_known.kind)));
    }
    beside([&] {
        m_name = addText("resource.name", _("Name"), m_known.name);
        m_region = addText("resource.region", _("Where"), m_known.region);
    });
    m_audience = addText("resource.audience", _("For whom"), m_known.audience);
    m_signUp = addText("resource.sign-up", _("How to start"), m_known.signUp);
    m_expectation = addText("resource.expectation", _("What to expect"), m_known.expectation);
    addReaching();
    addMeetings();
    if (!id) {
        m_checked = addCheck("resource.checked", _("I checked today: all of this is correct"), false);
    } else if (const auto entry = presenter.entry(*id); entry && mayWithdraw(*entry)) {
        m_wasWithdrawn = entry->withdrawn;
        m_withdrawn =
            addCheck("resource.withdrawn", _("No longer offered; referrals keep its name"), entry->withdrawn);
    }
    finish(_("Save"), [this] { return store(); });
    showDates();
}

void ResourceDialog::addReaching() {
    beside([&] {
        m_web = addText("resource.web", _("Page"), m_known.web);
        m_mail = addText("resource.mail", _("Email"), m_known.mail);
    });
    m_phones = addLines("resource.phones", _("Public numbers, one per line"), m_known.phones, 2);
    m_gpLetter = addCheck("resource.gp-letter", _("A letter from the GP is needed"), m_known.gpLetterNeeded);
    m_insurance =
        addCheck("resource.insurance", _("Ask the insurer first what it pays"), m_known.insuranceCheckNeeded);
}

void ResourceDialog::addMeetings() {
    addHeading(_("When they meet"));
    m_meets = addCheck("resource.meets", _("Meets on fixed days"), m_known.meets);
    std::vector<wxString> weekdays;
    weekdays.reserve(7);
    for (int day = 0; day < 7; ++day) {
        weekdays.push_back(weekdayName(day));
    }
    auto* weeks = new wxPanel(page());
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    for (int week = 1; week <= 5; ++week) {
        auto* box = new wxCheckBox(weeks, wxID_ANY, ordinal(week));
        nameControl(*box, "resource.week." + std::to_string(week),
                    wxString::Format(_("In the %s week of the month"), ordinal(week)));
        box->SetValue(std::ranges::find(m_known.weeksOfMonth, week) != m_known.weeksOfMonth.end());
        row->Add(box, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(8)));
        m_weeks[static_cast<std::size_t>(week - 1)] = box;
        box->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { showDates(); });
    }
    weeks->SetSizer(row);
    beside([&] {
        // The house counts from Sunday, the list begins with Monday.
        m_weekday = addChoice("resource.weekday", _("Day of the week"), weekdays, (m_known.weekday + 6) % 7);
        addField(_("Weeks of the month (none: every week)"), weeks);
    });
    beside([&] {
        m_start = addText("resource.start", _("From (20:00)"), m_known.start);
        m_end = addText("resource.end", _("Until"), m_known.end);
    });
    std::string exceptions;
    for (const Date day : m_known.exceptions) {
        exceptions += (exceptions.empty() ? "" : ", ") + typedForm(day);
    }
    m_exceptions = addText("resource.exceptions", _("Not on (days, separated by commas)"), exceptions);
    m_dates = addRemark("resource.dates", wxString());
    m_exceptions->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { showDates(); });
    m_weekday->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { showDates(); });
    m_meets->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { showDates(); });
}

std::optional<ResourceDraft> ResourceDialog::draft() const {
    ResourceDraft result = m_known;
    if (m_kind != nullptr) {
        result.kind = static_cast<ReferralKind>(m_kind->GetSelection());
    }
    result.name = textOf(*m_name);
    result.region = textOf(*m_region);
    result.audience = textOf(*m_audience);
    result.signUp = textOf(*m_signUp);
    result.expectation = textOf(*m_expectation);
    result.web = textOf(*m_web);
    result.mail = textOf(*m_mail);
    result.phones = textOf(*m_phones);
    result.gpLetterNeeded = m_gpLetter->GetValue();
    result.insuranceCheckNeeded = m_insurance->GetValue();
    result.meets = m_meets->GetValue();
    result.weekday = (m_weekday->GetSelection() + 1) % 7;
    result.start = textOf(*m_start);
    result.end = textOf(*m_end);
    result.weeksOfMonth.clear();
    for (std::size_t week = 0; week < m_weeks.size(); ++week) {
        if (m_weeks[week]->GetValue()) {
            result.weeksOfMonth.push_back(static_cast<int>(week) + 1);
        }
    }
    result.exceptions.clear();
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
    const bool meets = m_meets->GetValue();
    for (wxWindow* field : std::initializer_list<wxWindow*>{m_weekday, m_start, m_end, m_exceptions}) {
        field->Enable(meets);
    }
    std::ranges::for_each(m_weeks, [meets](wxCheckBox* box) { box->Enable(meets); });
    wxString dates;
    if (const auto typed = draft()) {
        for (const Date day : nextMeetings(*typed, m_today, kDatesShown)) {
            dates += (dates.empty() ? wxString() : dot()) + dayWords(day, m_today);
        }
    }
    changeRemark(*m_dates, dates.empty() ? _("No next dates.") : wxString::Format(_("next: %s"), dates));
}

wxString ResourceDialog::store() {
    const auto typed = draft();
    if (!typed) {
        std::istringstream days(textOf(*m_exceptions));
        for (std::string part; std::getline(days, part, ',');) {
            const auto why = whyNoDay(part, m_today);
            if (why && why->why != NoDay::Why::NotUnderstood) {
                return noDayWords(*why);
            }
        }
        return _("Write the days on which they do not meet as 31-10, separated by commas.");
    }
    if (!m_id) {
        return faultLines(m_presenter.add(*typed, m_checked->GetValue()));
    }
    const bool isWithdrawing = m_withdrawn != nullptr && m_withdrawn->GetValue() != m_wasWithdrawn;
    return faultLines(m_presenter.edit(
        *m_id, *typed, isWithdrawing ? std::optional(m_withdrawn->GetValue()) : std::nullopt));
}

} // namespace kentering
