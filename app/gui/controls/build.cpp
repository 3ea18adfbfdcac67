#include "app/gui/controls/build.h"

#include "app/gui/theme/gtk_style.h"

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

void addStyles(wxWindow& window, StyleClasses classes) {
    for (const std::string_view style : classes) {
        addStyle(window, style);
    }
}

} // namespace

wxStaticText* makeText(wxWindow* parent, const wxString& text, StyleClasses classes) {
    auto* label = new wxStaticText(parent, wxID_ANY, wxControl::EscapeMnemonics(text));
    addStyles(*label, classes);
    return label;
}

wxStaticText* makeNamedText(wxWindow* parent, const char* name, const wxString& text, StyleClasses classes) {
    wxStaticText* label = makeText(parent, text, classes);
    label->SetName(name);
    return label;
}

wxButton* makeButton(wxWindow* parent, const char* name, const wxString& label, StyleClasses classes,
                     std::function<void()> pressed) {
    auto* button = new wxButton(parent, wxID_ANY, label, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    button->SetName(name);
    addStyles(*button, classes);
    button->Bind(wxEVT_BUTTON, [pressed = std::move(pressed)](wxCommandEvent&) { pressed(); });
    return button;
}

wxToggleButton* makeToggle(wxWindow* parent, const wxString& name, const wxString& label,
                           StyleClasses classes, std::function<void()> pressed) {
    auto* toggle =
        new wxToggleButton(parent, wxID_ANY, label, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    toggle->SetName(name);
    addStyles(*toggle, classes);
    toggle->Bind(wxEVT_TOGGLEBUTTON, [pressed = std::move(pressed)](wxCommandEvent&) { pressed(); });
    return toggle;
}

void nameControl(wxWindow& window, const wxString& name, const wxString& spoken) {
    window.SetName(name);
    setAccessibleName(window, spoken);
}

void changeText(wxStaticText& label, const wxString& text) {
    if (label.GetLabelText() == text) {
        return;
    }
    label.SetLabelText(text);
    label.GetParent()->Layout();
}

int withText(const wxWindow& window, int dip) {
    constexpr int kNormalCharHeight = 17;
    const int charHeight = std::max(window.GetCharHeight(), window.FromDIP(kNormalCharHeight));
    return dip * charHeight / kNormalCharHeight;
}

void fitText(wxStaticText& label, int width) {
    label.SetMinSize(wxSize(width, wrappedHeight(label, width)));
}

} // namespace kentering
