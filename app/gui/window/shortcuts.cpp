#include "app/gui/window/shortcuts.h"

#include "app/gui/controls/make_controls.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/intl.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>
#include <wx/tglbtn.h>
#include <wx/translation.h>

#include <algorithm>

namespace kentering {

namespace {

struct KeyOfTalk {
    const char* keys;
    const char* words;
};

/// The keys of a talk (TalkKeyboard), which are no presses of a control.
constexpr KeyOfTalk kTalkKeys[] = {
    {wxTRANSLATE("J or Y, N, W or D"), wxTRANSLATE("yes (or now), no, rather not")},
    {"E", wxTRANSLATE("earlier: the complaint was there, but is not now")},
    {"Backspace", wxTRANSLATE("takes an answer away")},
    {"\u2191 \u2193 Home End", wxTRANSLATE("to another question of the same topic")},
    {"Ctrl+F", wxTRANSLATE("jump to a word; typing the word does it too")},
    {"Ctrl+Q", wxTRANSLATE("begins a quote in the note")},
    {"Ctrl+Z, Ctrl+Y", wxTRANSLATE("undo and redo")},
    {"F7", wxTRANSLATE("who gave which answer to this question")},
    {"F8", wxTRANSLATE("the next open question")},
    {"F9", wxTRANSLATE("turn the screen to the client")},
    {"Ctrl+Enter", wxTRANSLATE("end the talk")},
};

wxWindow* findShown(wxWindow& from, const wxString& name) {
    if (from.GetName() == name && from.IsShownOnScreen() && from.IsEnabled()) {
        return &from;
    }
    for (wxWindow* child : from.GetChildren()) {
        if (wxWindow* found = findShown(*child, name)) {
            return found;
        }
    }
    return nullptr;
}

bool isShown(const wxWindow& screen, const char* name) {
    return name != nullptr && findShown(const_cast<wxWindow&>(screen), name) != nullptr;
}

/// As a click does.
void pressControl(wxWindow& control) {
    if (dynamic_cast<wxTextEntry*>(&control) != nullptr) {
        control.SetFocus();
        return;
    }
    auto* toggle = dynamic_cast<wxToggleButton*>(&control);
    wxCommandEvent press(toggle != nullptr ? wxEVT_TOGGLEBUTTON : wxEVT_BUTTON, control.GetId());
    press.SetEventObject(&control);
    if (toggle != nullptr) {
        toggle->SetValue(true);
        press.SetInt(1);
    }
    control.GetEventHandler()->ProcessEvent(press);
}

int plainCode(int code) {
    return code >= WXK_NUMPAD0 && code <= WXK_NUMPAD9 ? '0' + code - WXK_NUMPAD0 : code;
}

} // namespace

const std::vector<Shortcut>& shortcuts() {
    static const std::vector<Shortcut> s_table = {
        {"Ctrl+1", '1', wxMOD_CONTROL, "nav.my-day", nullptr, wxTRANSLATE("My day")},
        {"Ctrl+2", '2', wxMOD_CONTROL, "nav.clients", nullptr, wxTRANSLATE("Clients")},
        {"Ctrl+3", '3', wxMOD_CONTROL, "nav.resources", nullptr, wxTRANSLATE("Help elsewhere")},
        {"Ctrl+4", '4', wxMOD_CONTROL, "nav.figures", nullptr, wxTRANSLATE("Figures")},
        {"Ctrl+5", '5', wxMOD_CONTROL, "nav.settings", nullptr, wxTRANSLATE("Settings")},
        {"Ctrl+K", 'K', wxMOD_CONTROL, "client-search", "nav.clients", wxTRANSLATE("find a client")},
        {"Ctrl+N", 'N', wxMOD_CONTROL, "new-client", "nav.clients", wxTRANSLATE("new client")},
        {"Alt+1", '1', wxMOD_ALT, "tab.overview", nullptr, wxTRANSLATE("Overview")},
        {"Alt+2", '2', wxMOD_ALT, "tab.measurements", nullptr, wxTRANSLATE("Measurements")},
        {"Alt+3", '3', wxMOD_ALT, "tab.slips", nullptr, wxTRANSLATE("Slips and plan")},
        {"Alt+4", '4', wxMOD_ALT, "tab.referrals", nullptr, wxTRANSLATE("Referrals")},
        {"Alt+5", '5', wxMOD_ALT, "tab.contacts", nullptr, wxTRANSLATE("Contacts")},
        {"Alt+6", '6', wxMOD_ALT, "tab.file", nullptr, wxTRANSLATE("Dossier")},
        {"Alt+7", '7', wxMOD_ALT, "tab.handover", nullptr, wxTRANSLATE("Handover")},
        {"Ctrl+T", 'T', wxMOD_CONTROL, "start-talk", nullptr, wxTRANSLATE("Start talk")},
        {"Ctrl+U", 'U', wxMOD_CONTROL, "note-slip", nullptr, wxTRANSLATE("Note a slip")},
        {"Ctrl+R", 'R', wxMOD_CONTROL, "refer", nullptr, wxTRANSLATE("Refer")},
        {"Ctrl+H", 'H', wxMOD_CONTROL, "make-handout", nullptr, wxTRANSLATE("Make handout")},
        {"Ctrl+S", 'S', wxMOD_CONTROL, "handout-save", nullptr, wxTRANSLATE("Save as PDF")},
        {"Ctrl+P", 'P', wxMOD_CONTROL, "handout-print", nullptr, wxTRANSLATE("Print")},
        {"Escape", WXK_ESCAPE, wxMOD_NONE, "leave-handout", nullptr, wxTRANSLATE("Back to client")},
        {"Escape", WXK_ESCAPE, wxMOD_NONE, "show-list", nullptr, wxTRANSLATE("Show the list of clients")},
    };
    return s_table;
}

bool pressShortcut(wxWindow& screen, const wxKeyEvent& event) {
    if (event.GetKeyCode() == WXK_ESCAPE && dynamic_cast<wxTextEntry*>(wxWindow::FindFocus()) != nullptr) {
        return false; // whoever types leaves no screen by it
    }
    for (const Shortcut& each : shortcuts()) {
        if (plainCode(event.GetKeyCode()) != each.code || event.GetModifiers() != each.modifiers) {
            continue;
        }
        if (!isShown(screen, each.control) && isShown(screen, each.first)) {
            pressControl(*findShown(screen, each.first));
        }
        if (wxWindow* control = findShown(screen, each.control)) {
            pressControl(*control);
            return true;
        }
    }
    return false;
}

std::vector<KeyWords> keysOn(const wxWindow& screen, bool isTalk) {
    std::vector<KeyWords> keys;
    if (isTalk) {
        for (const KeyOfTalk& each : kTalkKeys) {
            keys.push_back({wxGetTranslation(wxString::FromUTF8(each.keys)), wxGetTranslation(each.words)});
        }
    }
    for (const Shortcut& each : shortcuts()) {
        if (isShown(screen, each.control) || isShown(screen, each.first)) {
            keys.push_back({each.keys, wxGetTranslation(each.words)});
        }
    }
    keys.push_back({"F1", _("the manual, at this screen")});
    keys.push_back({"F12", _("locks, wherever you are")});
    keys.push_back({"Ctrl+?", _("the keys of this screen")});
    return keys;
}

void showKeys(wxWindow& parent, const std::vector<KeyWords>& keys) {
    wxDialog dialog(&parent, wxID_ANY, "Kentering", wxDefaultPosition, wxDefaultSize,
                    wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER, "keys-dialog");
    auto* room = new wxScrolledWindow(&dialog, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                      wxVSCROLL | wxBORDER_NONE, "keys-list");
    room->SetScrollRate(0, dialog.FromDIP(12));
    auto* grid = new wxFlexGridSizer(2, dialog.FromDIP(6), dialog.FromDIP(24));
    for (const KeyWords& each : keys) {
        grid->Add(makeText(room, each.keys, {"strong"}));
        grid->Add(makeText(room, each.words));
    }
    room->SetSizer(grid);
    const wxSize needed = grid->CalcMin();
    room->SetMinSize(wxSize(needed.x + dialog.FromDIP(20), std::min(needed.y, dialog.FromDIP(480))));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(makeText(&dialog, _("Keys of this screen"), {"title"}),
                wxSizerFlags().Border(wxBOTTOM, dialog.FromDIP(12)));
    column->Add(room, wxSizerFlags(1).Expand());
    auto* close = makeButton(&dialog, "keys-close", _("Close"), {"primary"},
                             [&dialog] { dialog.EndModal(wxID_CLOSE); });
    close->SetDefault();
    column->Add(close, wxSizerFlags().Right().Border(wxTOP, dialog.FromDIP(12)));
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(column, wxSizerFlags(1).Expand().Border(wxALL, dialog.FromDIP(20)));
    dialog.SetSizerAndFit(outer);
    dialog.SetEscapeId(wxID_CLOSE);
    dialog.Bind(wxEVT_CHAR_HOOK, [&dialog](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE) {
            dialog.EndModal(wxID_CLOSE);
        } else {
            event.Skip();
        }
    });
    close->SetFocus();
    dialog.CentreOnParent();
    dialog.ShowModal();
}

} // namespace kentering
