#include "app/gui/controls/make_controls.h"

#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/long_words.h"
#include "app/gui/theme/one_line.h"
#include "app/gui/words/to_wx.h"
#include "app/presenters/shared/text_steps.h"

#include <wx/event.h>
#include <wx/intl.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace kentering {

namespace {

/// A control made with this size is not measured while it is made. Measuring text is most of what a screen
/// costs, and it would be in vain: the letters change with the style.
const wxSize kNotMeasured(1, 1);

/// Styles a control made with `kNotMeasured`; whoever lays it out measures it then.
void finish(wxWindow& window, StyleClasses classes) {
    for (const std::string_view style : classes) {
        addStyle(window, style);
    }
    window.SetMinSize(wxDefaultSize);
}

bool takesStep(wxTextEntryBase& text, TextSteps& steps, const wxKeyEvent& event) {
    if (!event.ControlDown() || event.AltDown()) {
        return false;
    }
    const bool isRedo = event.GetKeyCode() == 'Y' || (event.GetKeyCode() == 'Z' && event.ShiftDown());
    if (!isRedo && event.GetKeyCode() != 'Z') {
        return false;
    }
    if (const auto place = isRedo ? steps.redo() : steps.undo()) {
        text.SetValue(place->text); // as if somebody had typed it: who listens hears of it
        text.SetInsertionPoint(static_cast<long>(place->caret));
    }
    return true;
}

/// From now on Ctrl+Z takes back what was last done to the text of `field`, and Ctrl+Y or Ctrl+Shift+Z does
/// it again, unless what stands around it takes these keys. Passphrases are not remembered.
void rememberSteps(wxWindow& field) {
    auto* text = dynamic_cast<wxTextEntryBase*>(&field);
    if (text == nullptr || !text->IsEditable() || field.HasFlag(wxTE_PASSWORD)) {
        return;
    }
    const auto steps = std::make_shared<TextSteps>(text->GetValue().ToStdWstring());
    // Looked at as each key goes down and comes up: what it did, or the mouse meanwhile, is a step by then.
    field.Bind(wxEVT_KEY_UP, [text, steps](wxKeyEvent& event) {
        steps->note(text->GetValue().ToStdWstring());
        event.Skip();
    });
    field.Bind(wxEVT_KEY_DOWN, [text, steps](wxKeyEvent& event) {
        steps->note(text->GetValue().ToStdWstring());
        if (!takesStep(*text, *steps, event)) {
            event.Skip();
        }
    });
}

} // namespace

wxStaticText* makeText(wxWindow* parent, const wxString& text, StyleClasses classes) {
    const wxString shown =
        text.length() > kLongestBrokenWord ? toWx(withoutEndlessWords(toUtf8(text))) : text;
    auto* label = new wxStaticText(parent, wxID_ANY, wxControl::EscapeMnemonics(shown), wxDefaultPosition,
                                   kNotMeasured, wxST_NO_AUTORESIZE);
    label->ToggleWindowStyle(wxST_NO_AUTORESIZE); // from now on it grows with its text
    finish(*label, classes);
    return label;
}

wxStaticText* makeDot(wxWindow* parent, bool isSafety) {
    wxStaticText* dot = makeText(parent, wxString::FromUTF8("●"), {isSafety ? "red" : "quiet", "small"});
    setAccessibleName(*dot, isSafety ? wxString(_("safety")) : wxString(_("work")));
    return dot;
}

wxStaticText* makeNamedText(wxWindow* parent, const char* name, const wxString& text, StyleClasses classes) {
    wxStaticText* label = makeText(parent, text, classes);
    label->SetName(name);
    return label;
}

wxButton* makeButton(wxWindow* parent, const char* name, const wxString& label, StyleClasses classes,
                     std::function<void()> pressed) {
    auto* button = new wxButton(parent, wxID_ANY, label, wxDefaultPosition, kNotMeasured, wxBU_EXACTFIT);
    button->SetName(name);
    finish(*button, classes);
    button->Bind(wxEVT_BUTTON, [pressed = std::move(pressed)](wxCommandEvent&) { pressed(); });
    return button;
}

wxToggleButton* makeToggle(wxWindow* parent, const wxString& name, const wxString& label,
                           StyleClasses classes, std::function<void()> pressed) {
    auto* toggle =
        new wxToggleButton(parent, wxID_ANY, label, wxDefaultPosition, kNotMeasured, wxBU_EXACTFIT);
    toggle->SetName(name);
    finish(*toggle, classes);
    toggle->Bind(wxEVT_TOGGLEBUTTON, [pressed = std::move(pressed)](wxCommandEvent&) { pressed(); });
    return toggle;
}

void nameControl(wxWindow& window, const wxString& name, const wxString& spoken) {
    window.SetName(name);
    setAccessibleName(window, spoken);
    keepOnOneLine(window);
    keepQuickWithLongWords(window);
    rememberSteps(window);
    if (const auto* field = dynamic_cast<const wxTextCtrl*>(&window);
        field != nullptr && !field->IsMultiLine()) {
        // With large letters the toolkit reckons with less than GTK needs, and would cut the words.
        const wxSize best = window.GetBestSize();
        window.CacheBestSize(wxSize(best.x, std::max(best.y, nativeSize(window).y)));
    }
}

void changeText(wxStaticText& label, const wxString& text) {
    if (label.GetLabelText() == text) {
        return;
    }
    label.SetLabelText(text);
    label.GetParent()->Layout();
}

int withText(const wxWindow& window, int dip) {
    constexpr int kNormalLineHeight = 17;
    return dip * std::max(lineHeight(window), window.FromDIP(kNormalLineHeight)) / kNormalLineHeight;
}

void wrapIn(wxStaticText& label, wxWindow& frame, int taken, int most) {
    const auto fit = [&label, taken, most](const wxWindow& within) {
        int whole = 0;
        label.GetTextExtent(label.GetLabelText(), &whole, nullptr);
        const int room = std::min(within.GetClientSize().x - taken, most);
        if (room > 0) {
            fitText(label, std::min(room, whole + label.FromDIP(24)));
        }
    };
    frame.Bind(wxEVT_SIZE, [&frame, fit](wxSizeEvent& event) {
        fit(frame);
        event.Skip();
    });
    fit(frame);
}

void fitText(wxStaticText& label, int width) {
    label.SetMinSize(wxSize(width, wrappedHeight(label, width)));
}

} // namespace kentering
