#include "app/gui/first_start/start_page.h"

#include "app/gui/controls/scroll_to_focus.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/to_wx.h"
#include "app/presenters/shared/describe_error.h"

#include <wx/dirdlg.h>
#include <wx/intl.h>
#include <wx/sizer.h>

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

constexpr int kStartCardWidth = 580;
constexpr int kStartCardInside = 30;

} // namespace

StartPage::StartPage(wxWindow* parent, const Theme& look, Language language, const char* name)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxBORDER_NONE, name),
      m_look(look),
      m_language(language) {
    SetScrollRate(0, FromDIP(12));
    SetBackgroundColour(look.colour("page"));
    followFocus(*this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        fitParagraphs();
        event.Skip();
    });
    Bind(wxEVT_CHAR_HOOK, &StartPage::onKey, this);
}

void StartPage::onKey(wxKeyEvent& event) {
    if (event.GetKeyCode() == WXK_ESCAPE && !event.HasAnyModifiers()) {
        if (!m_isWorking) {
            later(*this, [this] { goBack(); });
        }
        return;
    }
    event.Skip();
}

void StartPage::begin(const wxString& heading, const wxString& step) {
    m_paragraphs.clear();
    m_controls.clear();
    m_first = nullptr;
    m_fitted = 0;
    DestroyChildren();
    m_card = new ThemedPanel(this, {.ground = m_look.colour("card"),
                                    .edge = m_look.colour("line"),
                                    .radius = 12,
                                    .around = m_look.colour("page")});
    m_column = new wxBoxSizer(wxVERTICAL);
    if (!step.empty()) {
        addParagraph(step, {"quiet", "small"}, "start.step");
    }
    addParagraph(heading, {"title"}, "start.heading");
    m_column->AddSpacer(FromDIP(6));
}

wxStaticText* StartPage::addParagraph(const wxString& text, StyleClasses classes, const char* name) {
    wxStaticText* paragraph = makeText(m_card, text, classes);
    if (name != nullptr) {
        paragraph->SetName(name);
    }
    m_column->Add(paragraph, wxSizerFlags().Border(wxBOTTOM, FromDIP(10)));
    m_paragraphs.push_back(paragraph);
    return paragraph;
}

void StartPage::addLabel(const wxString& label) {
    m_column->Add(makeText(m_card, label, {"quiet"}), wxSizerFlags().Border(wxBOTTOM, FromDIP(4)));
}

wxTextCtrl* StartPage::makeField(const char* name, const wxString& label, const wxString& value, long style) {
    auto* field =
        new wxTextCtrl(m_card, wxID_ANY, value, wxDefaultPosition, wxDefaultSize, style | wxTE_PROCESS_ENTER);
    field->SetMinSize(nativeSize(*field));
    nameControl(*field, name, label);
    field->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { later(*this, [this] { enter(); }); });
    m_controls.push_back(field);
    m_first = m_first == nullptr ? field : m_first;
    return field;
}

wxTextCtrl* StartPage::addField(const char* name, const wxString& label, const std::string& value) {
    addLabel(label);
    wxTextCtrl* field = makeField(name, label, toWx(value), 0);
    m_column->Add(field, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(14)));
    return field;
}

wxTextCtrl* StartPage::addSecret(const char* name, const wxString& label, const Secret& value) {
    addLabel(label);
    wxTextCtrl* field = makeField(name, label, toWx(value.text()), wxTE_PASSWORD);
    m_column->Add(field, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(14)));
    return field;
}

wxChoice* StartPage::addChoice(const char* name, const wxString& label, const std::vector<wxString>& words,
                               int selected) {
    addLabel(label);
    auto* choice = new wxChoice(m_card, wxID_ANY);
    for (const wxString& word : words) {
        choice->Append(word);
    }
    choice->SetSelection(selected);
    choice->SetMinSize(wxSize(-1, nativeSize(*choice).y));
    nameControl(*choice, name, label);
    m_column->Add(choice, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(14)));
    m_controls.push_back(choice);
    m_first = m_first == nullptr ? choice : m_first;
    return choice;
}

wxTextCtrl* StartPage::addFolder(const char* name, const wxString& label, const std::string& value,
                                 std::function<void(const std::string& folder)> chosen) {
    addLabel(label);
    wxTextCtrl* field = makeField(name, label, toWx(value), 0);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(field, wxSizerFlags(1).CentreVertical());
    wxButton* choose =
        makeButton(m_card, (std::string(name) + "-choose").c_str(), _("Choose") + wxString::FromUTF8("…"), {},
                   [this, field, label, chosen = std::move(chosen)] {
                       later(*this, [this, from = toUtf8(field->GetValue()), label, chosen] {
                           if (const auto folder = askForFolder(this, label, from)) {
                               chosen(folder->string());
                           }
                       });
                   });
    setAccessibleName(*choose, _("Choose") + ": " + label);
    row->Add(choose, wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(8)));
    m_column->Add(row, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(14)));
    m_controls.push_back(choose);
    return field;
}

void StartPage::addRow(const std::vector<wxWindow*>& things, int gapBelow) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    for (wxWindow* thing : things) {
        const bool isText = dynamic_cast<wxStaticText*>(thing) != nullptr;
        // What is hidden takes its gap along.
        row->AddSpacer(row->IsEmpty() ? 0 : FromDIP(8));
        row->Add(thing, wxSizerFlags(isText ? 1 : 0).CentreVertical().Border(wxBOTTOM, FromDIP(gapBelow)));
        if (!isText) {
            m_controls.push_back(thing);
            m_first = m_first == nullptr ? thing : m_first;
        }
    }
    m_column->Add(row, wxSizerFlags().Expand());
}

void StartPage::finish(const wxString& onLabel, bool isPrimary) {
    m_message = makeNamedText(m_card, "start.message", wxString(), {"message"});
    m_column->Add(m_message, wxSizerFlags().Border(wxBOTTOM, FromDIP(14)));
    m_message->Hide();
    m_onLabel = onLabel;
    m_back = makeButton(m_card, "start.back", _("Back"), {}, [this] { later(*this, [this] { goBack(); }); });
    m_on = nullptr;
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(m_back);
    buttons->AddStretchSpacer();
    if (!onLabel.empty()) {
        m_on = makeButton(m_card, "start.next", onLabel, {isPrimary ? "primary" : "plain"},
                          [this] { later(*this, [this] { goOn(); }); });
        buttons->Add(m_on);
    }
    m_column->AddSpacer(FromDIP(6));
    m_column->Add(buttons, wxSizerFlags().Expand());
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(m_column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(kStartCardInside)));
    m_card->SetSizer(inside);
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->AddStretchSpacer(2);
    page->Add(m_card, wxSizerFlags().Centre().Border(wxALL, FromDIP(12)));
    page->AddStretchSpacer(3);
    SetSizer(page);
    fitParagraphs();
    FitInside();
    Layout();
    takeFocus();
}

void StartPage::beginAt(wxWindow& control) {
    m_first = &control;
    takeFocus();
}

void StartPage::takeFocus() {
    wxWindow* begin = m_first != nullptr ? m_first : m_on;
    if (begin != nullptr) {
        begin->SetFocus();
    }
}

int StartPage::roomForWords() const {
    const int widest = std::min(withText(*this, kStartCardWidth), GetClientSize().x - FromDIP(2 * 12));
    return std::max(FromDIP(240), widest) - FromDIP(2 * kStartCardInside);
}

void StartPage::fitParagraphs() {
    const int room = roomForWords();
    if (m_card == nullptr || room == m_fitted) {
        return;
    }
    m_fitted = room;
    for (wxStaticText* paragraph : m_paragraphs) {
        fitText(*paragraph, room);
    }
    if (m_message != nullptr) {
        fitText(*m_message, room);
    }
    m_card->SetMinSize(wxSize(room + FromDIP(2 * kStartCardInside), -1));
}

void StartPage::say(const wxString& message) {
    m_message->Show(!message.empty());
    m_message->SetLabelText(message);
    fitText(*m_message, roomForWords());
    FitInside();
    Layout();
    if (!message.empty()) {
        bringIntoView(*this, *m_message);
    }
}

void StartPage::tellFailure(const std::exception_ptr& error) {
    say(toWx(describeError(error, m_language)));
}

void StartPage::setWorking(bool working) {
    m_isWorking = working;
    for (wxWindow* control : m_controls) {
        control->Enable(!working);
    }
    m_back->Enable(!working);
    if (m_on != nullptr) {
        m_on->Enable(!working);
        m_on->SetLabel(working ? _("One moment") + wxString::FromUTF8("…") : m_onLabel);
        m_card->Layout();
    }
    if (working) {
        say(wxString());
    }
}

std::optional<std::filesystem::path> askForFolder(wxWindow* parent, const wxString& question,
                                                  const std::string& from) {
    std::error_code ignored;
    const wxString start = std::filesystem::is_directory(from, ignored) ? toWx(from) : wxString();
    wxDirDialog dialog(parent, question, start, wxDD_DEFAULT_STYLE);
    if (dialog.ShowModal() != wxID_OK) {
        return std::nullopt;
    }
    return std::filesystem::path(toUtf8(dialog.GetPath()));
}

Secret secretOf(const wxTextCtrl& field) {
    return Secret(toUtf8(field.GetValue()));
}

} // namespace kentering
