#include "tests/gui/property/window_look.h"

#include "app/gui/theme/native_focus.h"
#include "app/gui/words/to_wx.h"
#include "tests/gui/property/real_input.h"

#include <wx/ctrlsub.h>
#include <wx/srchctrl.h>
#include <wx/textctrl.h>
#include <wx/textentry.h>
#include <wx/tglbtn.h>
#include <wx/toplevel.h>

namespace kentering::property {

namespace {

std::optional<Said> answerOfButton(const std::string& word) {
    return word == "yes" || word == "now" ? std::optional(Said::Yes)
           : word == "earlier"            ? std::optional(Said::Earlier)
           : word == "no"                 ? std::optional(Said::No)
           : word == "declined"           ? std::optional(Said::Declined)
                                          : std::nullopt; // a safety question that is not known
}

void lookAtAnswer(const wxToggleButton& button, const std::string& name, Seen& seen) {
    const auto dot = name.rfind('.');
    const std::string start = "answer.";
    const std::string code = name.substr(start.size(), dot - start.size());
    std::optional<Said>& answer = seen.answers[code];
    if (button.GetValue()) {
        answer = answerOfButton(name.substr(dot + 1));
    }
    if (hasStyle(button, "active")) {
        seen.active = code;
    }
}

void lookAtPlace(const std::string& name, Seen& seen) {
    static const std::map<std::string, Place> s_places = {
        {"locked-screen", Place::Locked},      {"client-page", Place::ClientPage},
        {"conversation-screen", Place::Topic}, {"substances", Place::Substances},
        {"end-of-talk", Place::End},           {"client-view-screen", Place::ClientView}};
    // What stands inside is looked at later, and says more.
    if (const auto found = s_places.find(name); found != s_places.end()) {
        seen.place = found->second;
    }
}

void lookAtField(const wxWindow& window, const std::string& name, Seen& seen) {
    const auto* entry = dynamic_cast<const wxTextEntry*>(&window);
    if (entry == nullptr) {
        return;
    }
    if (name == "note") {
        seen.note = entry->GetValue().ToStdWstring();
        seen.caret = static_cast<std::size_t>(entry->GetInsertionPoint());
    } else if (name == "goal") {
        seen.goal = entry->GetValue().ToStdWstring();
    } else if (name == "item-search") {
        seen.jump = entry->GetValue().ToStdWstring();
    }
}

void lookThrough(const wxWindow& window, Seen& seen) {
    if (!window.IsShown()) {
        return;
    }
    const std::string name = toUtf8(window.GetName());
    if (const auto* button = dynamic_cast<const wxToggleButton*>(&window);
        button != nullptr && name.starts_with("answer.")) {
        lookAtAnswer(*button, name, seen);
        return;
    }
    lookAtPlace(name, seen);
    lookAtField(window, name, seen);
    for (const wxWindow* child : window.GetChildren()) {
        lookThrough(*child, seen);
    }
}

void lookAtFocus(const wxTopLevelWindow& window, Seen& seen) {
    const wxWindow* focus = focusIn(window); // of a choice the toolkit's own part may have it
    if (focus == nullptr || focus == &window || !focus->IsShownOnScreen() || !somethingHasFocus(window)) {
        seen.focus = Focus::Nothing;
        return;
    }
    for (const wxWindow* at = focus; at != nullptr; at = at->GetParent()) {
        if (at->GetName() == "item-search") {
            focus = at;
        }
    }
    seen.focusName = toUtf8(focus->GetName());
    seen.focus = seen.focusName == "note"                                          ? Focus::Note
                 : seen.focusName == "item-search"                                 ? Focus::Jump
                 : seen.focusName == "client-view-passphrase"                      ? Focus::Passphrase
                 : seen.focusName.starts_with("answer.")                           ? Focus::Answer
                 : dynamic_cast<const wxTextEntry*>(focus) != nullptr              ? Focus::Field
                 : dynamic_cast<const wxItemContainerImmutable*>(focus) != nullptr ? Focus::Choice
                                                                                   : Focus::Other;
}

} // namespace

Seen lookAt(const wxTopLevelWindow& window) {
    Seen seen{.place = Place::Elsewhere};
    lookThrough(window, seen);
    lookAtFocus(window, seen);
    return seen;
}

} // namespace kentering::property
