#include "tests/gui/support/every_screen.h"

#include "app/gui/words/to_wx.h"

#include <cctype>
#include <set>
#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/textentry.h>
#include <wx/tglbtn.h>

namespace kentering {

namespace {

constexpr const char* kCouldNotStore = "Opslaan of lezen lukte niet";

/// A name without the number of its entry: one of each kind is tried.
std::string kindOf(std::string name) {
    if (name.starts_with("my-day.act.")) {
        return name; // each line does something else
    }
    std::erase_if(name, [](unsigned char letter) { return std::isdigit(letter) != 0; });
    return name;
}

void collectPressable(const wxWindow& window, bool withFields, std::vector<std::string>& names) {
    const bool isField = dynamic_cast<const wxTextEntryBase*>(&window) != nullptr;
    const bool pressable = (withFields && isField) || dynamic_cast<const wxButton*>(&window) != nullptr ||
                           dynamic_cast<const wxToggleButton*>(&window) != nullptr ||
                           dynamic_cast<const wxCheckBox*>(&window) != nullptr ||
                           dynamic_cast<const wxChoice*>(&window) != nullptr;
    if (pressable && window.IsShownOnScreen() && window.IsEnabled() && !window.GetName().empty()) {
        names.push_back(toUtf8(window.GetName()));
    }
    for (const wxWindow* child : window.GetChildren()) {
        collectPressable(*child, withFields, names);
    }
}

/// Whether this one is to be tried: one of each kind, and what stands beside or above several screens on the
/// first of them. Which way the window is locked and spoken is tried elsewhere.
bool isToBeTried(const std::string& name, std::set<std::string>& kinds, std::set<std::string>& around) {
    const bool isAround = name.starts_with("nav.") || name.starts_with("tab.") || name == "note-slip" ||
                          name == "refer" || name == "start-talk" || name == "make-handout";
    if (isAround && !around.insert(name).second) {
        return false;
    }
    return name != "nav.lock" && name != "nav.language" && !name.ends_with("-close") &&
           kinds.insert(kindOf(name)).second;
}

} // namespace

void EveryScreenTest::client(const char* tab) {
    press("nav.clients");
    type("client-search", "Mo");
    openClient("Mo");
    if (tab != nullptr) {
        press(tab);
    }
}

void EveryScreenTest::talk() {
    client();
    press("start-talk");
}

void EveryScreenTest::leaveWholeScreens() {
    if (isShown("client-view-screen")) {
        type("client-view-passphrase", "verzonnen mensen");
        press("client-view-back");
        waitUntil([this] { return !isShown("client-view-screen"); }, "the screen to be turned back");
    }
    for (const char* whole : {"leave-handout", "leave-talk"}) {
        if (isShown(whole)) {
            press(whole);
        }
    }
}

void EveryScreenTest::goThere(const Screen& screen, TestDisk& full) {
    full.makeRoom();
    if (window->isLocked()) {
        unlock();
    }
    leaveWholeScreens();
    if (isShown("failure-notice")) {
        press("failure-notice-close");
    }
    screen.go(*this);
}

void EveryScreenTest::pressIt(const std::string& name) {
    wxWindow& control = find(name);
    if (auto* box = dynamic_cast<wxCheckBox*>(&control)) {
        box->SetValue(!box->GetValue());
        tell(control, wxEVT_CHECKBOX, box->GetValue() ? 1 : 0);
    } else if (auto* choice = dynamic_cast<wxChoice*>(&control)) {
        const int next =
            choice->GetCount() > 0 ? (choice->GetSelection() + 1) % static_cast<int>(choice->GetCount()) : 0;
        choice->SetSelection(next);
        tell(control, wxEVT_CHOICE, next);
    } else {
        press(name);
    }
}

void EveryScreenTest::tell(wxWindow& control, wxEventType what, int number) {
    wxCommandEvent event(what, control.GetId());
    event.SetEventObject(&control);
    event.SetInt(number);
    control.GetEventHandler()->ProcessEvent(event);
    settle();
}

bool EveryScreenTest::tryControl(const std::string& name, TestDisk& full, FormsAreStored& forms) {
    forms.last.reset();
    full.fill();
    const int before = full.tried();
    pressIt(name);
    const bool tried = full.isRefused(before, forms.last ? forms.last->tried : full.tried());
    if (tried) {
        const std::string shown = everyText() + (forms.last ? forms.last->said : "");
        EXPECT_NE(shown.find(kCouldNotStore), std::string::npos) << "it failed without a word";
        if (isShown("stored")) {
            EXPECT_NE(textOf("stored"), "opgeslagen");
        }
    }
    EXPECT_FALSE(window->isLocked());
    return tried;
}

std::vector<std::string> EveryScreenTest::controls(bool withFields, std::set<std::string>& around) const {
    std::vector<std::string> all;
    collectPressable(*window, withFields, all);
    std::vector<std::string> names;
    std::set<std::string> kinds;
    for (const std::string& name : all) {
        if (isToBeTried(name, kinds, around)) {
            names.push_back(name);
        }
    }
    return names;
}

int EveryScreenTest::tryEachControl(const Screen& screen, TestDisk& full) {
    FormsAreStored forms(full);
    goThere(screen, full);
    static std::set<std::string> s_around;
    int couldNotStore = 0;
    for (const std::string& name : controls(false, s_around)) {
        SCOPED_TRACE(name);
        goThere(screen, full);
        if (isShown(name) && tryControl(name, full, forms)) {
            ++couldNotStore;
            lookFurther(screen, name, forms);
        }
    }
    full.makeRoom();
    return couldNotStore;
}

const std::vector<Screen>& everyScreen() {
    static const std::vector<Screen> s_screens = {
        {"MyDay", false, [](EveryScreenTest& test) { test.press("nav.my-day"); }},
        {"Agenda", true,
         [](EveryScreenTest& test) {
             test.press("nav.my-day");
             test.press("my-day.agenda");
         }},
        {"Clients", false, [](EveryScreenTest& test) { test.press("nav.clients"); }},
        {"NewClient", true,
         [](EveryScreenTest& test) {
             test.press("nav.clients");
             test.press("new-client");
         }},
        {"Overview", true, [](EveryScreenTest& test) { test.client("tab.overview"); }},
        {"Slips", true, [](EveryScreenTest& test) { test.client("tab.slips"); }},
        {"Contacts", true, [](EveryScreenTest& test) { test.client("tab.contacts"); }},
        {"Referrals", true, [](EveryScreenTest& test) { test.client("tab.referrals"); }},
        {"Handover", true, [](EveryScreenTest& test) { test.client("tab.handover"); }},
        {"Measurements", true, [](EveryScreenTest& test) { test.client("tab.measurements"); }},
        {"File", true, [](EveryScreenTest& test) { test.client("tab.file"); }},
        {"Talk", true, [](EveryScreenTest& test) { test.talk(); }},
        {"TalkSafety", true,
         [](EveryScreenTest& test) {
             test.talk();
             test.press("topic.safety");
         }},
        {"TalkSubstances", true,
         [](EveryScreenTest& test) {
             test.talk();
             test.press("topic.substances");
         }},
        {"EndOfTalk", true,
         [](EveryScreenTest& test) {
             test.talk();
             test.press("end-talk");
         }},
        {"Handout", true,
         [](EveryScreenTest& test) {
             test.client();
             test.press("make-handout");
         }},
        {"Resources", true, [](EveryScreenTest& test) { test.press("nav.resources"); }},
        {"Figures", false, [](EveryScreenTest& test) { test.press("nav.figures"); }},
        {"Settings", true, [](EveryScreenTest& test) { test.press("nav.settings"); }},
    };
    return s_screens;
}

} // namespace kentering
