#include "app/gui/talk/end_of_talk.h"

#include "app/gui/controls/autosaved_fields.h"
#include "app/gui/controls/focus_keeper.h"
#include "app/gui/controls/make_controls.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/day_faults.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"
#include "app/presenters/shared/describe_error.h"
#include "app/presenters/shared/typed_date.h"

#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

namespace kentering {

namespace {

constexpr int kFieldWidth = 460;
constexpr int kEndOfTalkEdge = 22;

} // namespace

EndOfTalk::EndOfTalk(wxWindow* parent, const Theme& look, const PresenterContext& context, ClientId client,
                     std::function<void()> finish)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                       wxVSCROLL | wxBORDER_NONE | wxTAB_TRAVERSAL, "end-of-talk"),
      m_today(context.today()) {
    SetBackgroundColour(look.colour("card"));
    SetScrollRate(0, FromDIP(11));
    auto* column = new wxBoxSizer(wxVERTICAL);
    const int gap = FromDIP(6);
    column->Add(makeText(this, _("What was agreed"), {"heading"}),
                wxSizerFlags().Border(wxBOTTOM, FromDIP(14)));

    column->Add(makeText(this, _("Small goal, in their own words"), {"quiet"}),
                wxSizerFlags().Border(wxBOTTOM, gap));
    m_goal = new wxTextCtrl(this, wxID_ANY);
    nameControl(*m_goal, "goal", _("Small goal, in their own words"));
    m_goal->SetMinSize(wxSize(withText(*this, kFieldWidth), -1));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        m_goal->SetMinSize(wxSize(std::min(withText(*this, kFieldWidth), room()), nativeSize(*m_goal).y));
        event.Skip();
    });
    column->Add(m_goal, wxSizerFlags().Border(wxBOTTOM, gap));
    m_horizon = new wxChoice(this, wxID_ANY);
    nameControl(*m_horizon, "goal-horizon", _("For how long"));
    m_horizon->Append(_("for one day"));
    m_horizon->Append(_("for 7 days"));
    m_horizon->Append(_("for 6 weeks"));
    m_horizon->Append(_("think it over"));
    m_horizon->SetSelection(0);
    column->Add(m_horizon, wxSizerFlags().Border(wxBOTTOM, FromDIP(18)));

    column->Add(makeText(this, _("Next talk: day and time"), {"quiet"}),
                wxSizerFlags().Border(wxBOTTOM, gap));
    auto* next = new wxBoxSizer(wxHORIZONTAL);
    m_day = new wxTextCtrl(this, wxID_ANY);
    m_day->SetMinSize(wxSize(withText(*this, 150), -1));
    m_day->SetHint(_("30-11"));
    nameControl(*m_day, "next-day", _("Day of the next talk"));
    m_time = new wxTextCtrl(this, wxID_ANY);
    m_time->SetMinSize(wxSize(withText(*this, 90), -1));
    m_time->SetHint("14:00");
    nameControl(*m_time, "next-time", _("Time of the next talk"));
    next->Add(m_day, wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    next->Add(m_time);
    column->Add(next, wxSizerFlags().Border(wxBOTTOM, FromDIP(18)));

    m_safety = makeNamedText(this, "open-safety-work", wxString(), {"message"});
    column->Add(m_safety, wxSizerFlags().Border(wxBOTTOM, FromDIP(12)));
    m_message = makeNamedText(this, "end-message", wxString(), {"message"});
    for (wxStaticText* text : {m_safety, m_message}) {
        wrapIn(*text, *this, FromDIP(2 * kEndOfTalkEdge), withText(*this, kFieldWidth));
    }
    column->Add(m_message, wxSizerFlags().Border(wxBOTTOM, FromDIP(12)));
    column->Add(makeButton(this, "finish-talk", _("Save and close") + "  Ctrl+Enter", {"primary"},
                           std::move(finish)));
    for (wxTextCtrl* field : {m_goal, m_day, m_time}) {
        field->Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
            say(wxString()); // what was wrong is being put right
            event.Skip();
        });
    }
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(column, wxSizerFlags().Border(wxALL, FromDIP(kEndOfTalkEdge)));
    SetSizer(outer);
    m_safety->Hide();
    m_message->Hide();
    m_kept = std::make_unique<AutosavedFields>(
        *this, FormDraft(context, client, "end-of-talk"),
        [this, language = context.language](const std::exception_ptr& error) {
            say(toWx(describeError(error, language)));
        });
    if (wxSizer* returned = makeReturnedLine(this, *m_kept, [this] { Layout(); })) {
        constexpr std::size_t kBelowTheHeading = 1;
        column->Insert(kBelowTheHeading, returned, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(10)));
    }
}

EndOfTalk::~EndOfTalk() = default;

void EndOfTalk::close() {
    m_kept->close();
}

int EndOfTalk::room() const {
    return std::max(GetClientSize().x - FromDIP(2 * kEndOfTalkEdge), FromDIP(120));
}

Agreements::End EndOfTalk::agreed() const {
    const wxString text = m_goal->GetValue().Strip(wxString::both);
    const auto horizon = static_cast<std::size_t>(m_horizon->GetSelection());
    Agreements::End agreed{.goal = toUtf8(text)};
    if (horizon < kCount<GoalHorizon>) {
        agreed.horizon = static_cast<GoalHorizon>(horizon);
    } else {
        agreed.thinksItOver = true;
    }
    return agreed;
}

EndOfTalk::NextContact EndOfTalk::nextContact() {
    const std::string day = toUtf8(m_day->GetValue().Strip(wxString::both));
    const std::string time = toUtf8(m_time->GetValue().Strip(wxString::both));
    if (day.empty() && time.empty()) {
        return {};
    }
    const auto date = parseTypedDate(day, m_today);
    const auto clock = parseTypedTime(time);
    if (const auto why = whyNoDay(day, m_today); why && why->why != NoDay::Why::NotUnderstood) {
        return {.wrong = noDayWords(*why)};
    }
    if (!date || !clock || *date < m_today) {
        return {.wrong = _("The next talk needs a day and time to come, such as 30-11 and 14:00. Leave both "
                           "empty when nothing was agreed.")};
    }
    const auto odd = oddDay(*date, nullptr, m_today);
    if (odd && m_askedAbout != date) {
        m_askedAbout = date;
        return {.wrong = oddDayWords(*date, *odd)};
    }
    return {.at = DateTime(*date, *clock)};
}

void EndOfTalk::showOpenSafetyWork(const std::vector<SafetyTasks::Open>& work) {
    m_safety->Show(!work.empty());
    wxString text = _("Safety work that is still open. It stays on the list until its outcome is written:");
    for (const SafetyTasks::Open& open : work) {
        text += "\n" + wxString::FromUTF8("• ") + safetyWorkWords(open.task) + ", " + toWx(open.task.owner) +
                ", " + dayWords(open.task.due, m_today);
    }
    m_safety->SetLabelText(text);
    fitText(*m_safety, std::min(withText(*this, kFieldWidth), room()));
    Layout();
}

void EndOfTalk::say(const wxString& message) {
    m_message->Show(!message.empty());
    m_message->SetLabelText(message);
    fitText(*m_message, std::min(withText(*this, kFieldWidth), room()));
    Layout();
}

void EndOfTalk::takeFocus() {
    focusAtEnd(*m_goal);
}

} // namespace kentering
