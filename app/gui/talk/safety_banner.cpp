#include "app/gui/talk/safety_banner.h"

#include "app/gui/controls/autosaved_fields.h"
#include "app/gui/controls/guard.h"
#include "app/gui/controls/make_controls.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/day_faults.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"
#include "app/presenters/shared/describe_error.h"
#include "app/presenters/shared/typed_date.h"

#include <wx/anybutton.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>

namespace kentering {

namespace {

constexpr int kSafetyBannerInside = 12;

bool isAbout(const SafetyTasks::Open& work, const TaskSubject& subject) {
    return work.task.about == subject;
}

wxString workOf(const SafetyTasks::Open& work) {
    if (isAbout(work, SafetyQuestion::DownerDependence)) {
        return _("never stop alone, arrange a clinic");
    }
    if (isAbout(work, SafetyQuestion::HistoryPsychosisDepressionSuicidality)) {
        return _("guidance, or contact every day with somebody they trust");
    }
    if (isAbout(work, SafetyQuestion::Antidepressants)) {
        return _("never stop taking them");
    }
    return _("talk about safety");
}

wxTextCtrl* makeField(wxWindow* parent, const char* name, const wxString& hint, const wxString& spoken) {
    auto* field =
        new wxTextCtrl(parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    field->SetHint(hint);
    nameControl(*field, name, spoken);
    return field;
}

} // namespace

SafetyBanner::SafetyBanner(wxWindow* parent, const Theme& look, const PresenterContext& context,
                           ClientId client, const SafetyTasks::Open& work, const Actions& actions)
    : ThemedPanel(parent, {.ground = look.colour("red_ground"), .radius = 8, .around = look.colour("page")}),
      m_task(work.id),
      m_today(context.today()),
      m_actions(actions) {
    SetName("safety-work");
    const bool history = isAbout(work, SafetyQuestion::HistoryPsychosisDepressionSuicidality);
    auto* column = new wxBoxSizer(wxVERTICAL);
    const auto add = [&](wxStaticText* text) {
        m_texts.push_back(text);
        column->Add(text, wxSizerFlags().Border(wxBOTTOM, FromDIP(4)));
    };
    add(makeText(this, safetyWorkWords(work.task), {"on-red"}));
    add(makeNamedText(this, "safety-work-text",
                      wxString::Format(_("Task for %s, %s: %s. Open until you write what came of it."),
                                       toWx(work.task.owner), dayWords(work.task.due, m_today),
                                       workOf(work))));
    if (work.isOverdue) {
        wxString leads;
        for (const std::string& lead : work.leads) {
            leads += (leads.empty() ? "" : ", ") + toWx(lead);
        }
        add(makeNamedText(this, "safety-work-overdue",
                          leads.empty() ? _("Overdue.")
                                        : wxString::Format(_("Overdue: %s sees it too."), leads),
                          {"on-red"}));
    }
    m_outcome =
        makeField(this, "safety-outcome",
                  history ? _("With whom? First name or relation") : _("What came of it? Enter saves."),
                  _("What came of the talk about safety"));
    m_again = makeField(this, "safety-again", _("come back to it on, such as 25-11"),
                        _("Day on which the same task comes back; may stay empty"));
    for (wxTextCtrl* field : {m_outcome, m_again}) {
        field->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { store(); });
        field->Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
            event.Skip();
            if (m_message->IsShown()) { // what was wrong is being put right
                m_message->Hide();
                GetParent()->Layout();
            }
        });
    }
    column->Add(m_outcome, wxSizerFlags().Expand().Border(wxTOP, FromDIP(2)));
    if (history) {
        m_again->Hide();
        const auto exit = [&](const char* name, const wxString& label,
                              const std::function<void(TaskId, const wxString&)>& action) {
            column->Add(makeButton(this, name, label, {"small"}, [this, &action] { act(action); }),
                        wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
        };
        exit("safety-guidance", _("Guidance arranged with"), m_actions.guidance);
        exit("safety-daily", _("Wants none: daily contact with"), m_actions.dailyContact);
    } else {
        column->Add(m_again, wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
    }
    if (work.isOfThisTalk) {
        auto* mistake = makeButton(this, "safety-mistake", _("Mistake, take it back"), {"small"}, [this] {
            later(*this, [action = m_actions.mistake, task = m_task] { action(task); });
        });
        setAccessibleName(*mistake, _("Mistake, take it back") + ": " + safetyWorkWords(work.task));
        column->Add(mistake, wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
    }
    m_message = makeNamedText(this, "safety-message", wxString(), {"on-red"});
    m_texts.push_back(m_message);
    column->Add(m_message, wxSizerFlags().Border(wxTOP, FromDIP(4)));
    m_message->Hide();
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(kSafetyBannerInside)));
    SetSizer(inside);
    m_kept = std::make_unique<AutosavedFields>(
        *this, FormDraft(context, client, "safety-work/" + std::to_string(m_task.value())),
        [this, language = context.language](const std::exception_ptr& error) {
            say(toWx(describeError(error, language)));
        });
}

SafetyBanner::~SafetyBanner() = default;

void SafetyBanner::close() {
    m_kept->close();
}

int SafetyBanner::leastWidth() const {
    int widest = 0;
    for (const wxWindow* child : GetChildren()) {
        if (dynamic_cast<const wxAnyButton*>(child) != nullptr) {
            widest = std::max(widest, child->GetBestSize().x);
        }
    }
    return widest + FromDIP(2 * kSafetyBannerInside);
}

void SafetyBanner::fitTo(int width) {
    for (wxStaticText* text : m_texts) {
        fitText(*text, width - FromDIP(2 * kSafetyBannerInside));
    }
    InvalidateBestSize();
}

void SafetyBanner::say(const wxString& message) {
    m_message->SetLabelText(message);
    m_message->Show();
    fitTo(GetSize().x);
    GetParent()->Layout();
}

void SafetyBanner::act(const std::function<void(TaskId, const wxString&)>& action) {
    later(*this, [action, task = m_task, text = m_outcome->GetValue()] { action(task, text); });
}

void SafetyBanner::store() {
    const std::string typed = toUtf8(m_again->GetValue().Strip(wxString::both));
    if (typed.empty()) {
        act(m_actions.close);
        return;
    }
    const auto day = parseTypedDate(typed, m_today);
    if (const auto why = whyNoDay(typed, m_today); why && why->why != NoDay::Why::NotUnderstood) {
        say(noDayWords(*why));
        return;
    }
    if (!day || *day < m_today) {
        say(_("The day to come back to it must lie ahead, such as 25-11."));
        return;
    }
    if (const auto odd = oddDay(*day, nullptr, m_today); odd && m_askedAbout != day) {
        m_askedAbout = day;
        say(oddDayWords(*day, *odd));
        return;
    }
    later(*this, [action = m_actions.closeAndAgain, task = m_task, text = m_outcome->GetValue(), day = *day] {
        action(task, text, day);
    });
}

} // namespace kentering
