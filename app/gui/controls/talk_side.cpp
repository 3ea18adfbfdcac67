#include "app/gui/controls/talk_side.h"

#include "app/gui/controls/build.h"
#include "app/gui/text/to_wx.h"
#include "app/gui/text/words.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/look.h"

#include <wx/intl.h>
#include <wx/sizer.h>

#include <utility>

namespace kentering {

namespace {

constexpr int kWidth = 280;
constexpr int kLeastNoteHeight = 110;
constexpr int kInside = 14;

} // namespace

TalkSide::TalkSide(wxWindow* parent, const Look& look, Actions actions)
    : Surface(parent, {.ground = look.colour("page")}), m_look(look), m_actions(std::move(actions)) {
    SetName("talk-side");
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(makeText(this, _("Note (Ctrl+Q quote)"), {"strong"}),
                wxSizerFlags().Border(wxTOP | wxBOTTOM, FromDIP(10)));
    m_note = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                            wxTE_MULTILINE | wxBORDER_NONE);
    addStyle(*m_note, "note");
    nameControl(*m_note, "note", _("Note"));
    m_note->SetMinSize(wxSize(-1, FromDIP(kLeastNoteHeight)));
    m_note->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { m_actions.typed(m_note->GetValue()); });
    column->Add(m_note, wxSizerFlags(1).Expand());
    m_work = new wxBoxSizer(wxVERTICAL);
    m_hints = new wxBoxSizer(wxVERTICAL);
    column->Add(m_work, wxSizerFlags().Expand());
    column->Add(m_hints, wxSizerFlags().Expand());
    column->AddSpacer(FromDIP(10));
    auto* outer = new wxBoxSizer(wxHORIZONTAL);
    outer->Add(column, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(10)));
    SetSizer(outer);
    SetMinSize(wxSize(withText(*this, kWidth), -1));
}

void TalkSide::setNote(const wxString& note) {
    m_note->ChangeValue(note);
    m_note->SetInsertionPointEnd();
}

void TalkSide::beginQuote() {
    wxString before = m_note->GetValue();
    m_note->SetInsertionPointEnd();
    const wxString opening =
        (before.empty() || before.EndsWith("\n") ? wxString() : wxString("\n")) + wxString::FromUTF8("„");
    m_note->WriteText(opening + wxString::FromUTF8("”"));
    m_note->SetInsertionPoint(m_note->GetLastPosition() - 1);
    m_note->SetFocus();
}

void TalkSide::addTask(const Stored<TaskId, Task>& task, Date today) {
    auto* banner = new Surface(
        this, {.ground = m_look.colour("red_ground"), .radius = 8, .around = m_look.colour("page")});
    banner->SetName("safety-work");
    const bool attempts = task.value.about == TaskSubject(Complaint::SuicideAttempts);
    auto* what = makeText(
        banner, attempts ? _("Suicide attempt mentioned") : _("Thoughts of death mentioned"), {"on-red"});
    auto* todo = makeNamedText(banner, "safety-work-text",
                               wxString::Format(_("Task for %s, %s: talk about safety. Open until you write "
                                                  "what came of it."),
                                                toWx(task.value.owner), dayWords(task.value.due, today)));
    auto* outcome =
        new wxTextCtrl(banner, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    outcome->SetHint(_("What came of it? Enter stores."));
    nameControl(*outcome, "safety-outcome", _("What came of the talk about safety"));
    outcome->Bind(wxEVT_TEXT_ENTER, [this, outcome, id = task.id](wxCommandEvent&) {
        // Afterwards: storing takes this very field away.
        CallAfter([this, text = outcome->GetValue(), id] { m_actions.closed(id, text); });
    });
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(what, wxSizerFlags().Border(wxBOTTOM, FromDIP(4)));
    column->Add(todo, wxSizerFlags().Border(wxBOTTOM, FromDIP(8)));
    column->Add(outcome, wxSizerFlags().Expand());
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(kInside)));
    banner->SetSizer(inside);
    m_wrapped.push_back(todo);
    m_work->Add(banner, wxSizerFlags().Expand().Border(wxTOP, FromDIP(10)));
}

void TalkSide::showSafetyWork(const std::vector<Stored<TaskId, Task>>& tasks, Date today) {
    m_work->Clear(true);
    std::erase_if(m_wrapped, [](const wxStaticText* text) { return text->GetName() == "safety-work-text"; });
    for (const auto& task : tasks) {
        addTask(task, today);
    }
    fit();
}

void TalkSide::showHints(const std::vector<ConversationPresenter::Hint>& hints) {
    std::erase_if(m_wrapped, [](const wxStaticText* text) { return text->GetName() == "hint"; });
    m_hints->Clear(true);
    if (!hints.empty()) {
        auto* card = new Surface(this, {.ground = m_look.colour("card"),
                                        .edge = m_look.colour("line"),
                                        .radius = 8,
                                        .around = m_look.colour("page")});
        auto* column = new wxBoxSizer(wxVERTICAL);
        column->Add(makeText(card, _("Ask on (only for you)"), {"strong"}),
                    wxSizerFlags().Border(wxBOTTOM, FromDIP(4)));
        for (const auto& hint : hints) {
            auto* text = makeNamedText(card, "hint", toWx(hint.text));
            m_wrapped.push_back(text);
            wxButton* off =
                makeButton(card, "hint-off", _("switch off"), {"link", "tiny"},
                           [this, id = hint.id] { CallAfter([this, id] { m_actions.switchedOff(id); }); });
            setAccessibleName(*off, _("switch off") + ": " + toWx(hint.text));
            column->Add(text, wxSizerFlags().Border(wxTOP, FromDIP(4)));
            column->Add(off, wxSizerFlags().Right());
        }
        auto* inside = new wxBoxSizer(wxVERTICAL);
        inside->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(kInside)));
        card->SetSizer(inside);
        m_hints->Add(card, wxSizerFlags().Expand().Border(wxTOP, FromDIP(10)));
    }
    fit();
}

void TalkSide::fit() {
    const int width = GetMinSize().x - 2 * FromDIP(10) - 2 * FromDIP(kInside);
    for (wxStaticText* text : m_wrapped) {
        fitText(*text, width);
    }
    Layout();
}

} // namespace kentering
