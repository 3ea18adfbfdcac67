// Every button, box and choice of every screen, and the store button of every form, while nothing can be
// stored: each says so in a sentence, the program goes on, and nothing claims to be stored.

#include "app/gui/controls/form_dialog.h"
#include "app/gui/words/to_wx.h"
#include "tests/gui/support/dialog_guard.h"
#include "tests/gui/support/failures.h"
#include "tests/gui/support/window_fixture.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <gmock/gmock.h>
#include <initializer_list>
#include <optional>
#include <set>
#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/modalhook.h>
#include <wx/textctrl.h>
#include <wx/tglbtn.h>

namespace kentering {
namespace {

constexpr const char* kSentence = "Opslaan of lezen lukte niet";

/// A name without the number of its entry: one of each kind is tried.
std::string kindOf(std::string name) {
    if (name.starts_with("my-day.act.")) {
        return name; // each line does something else
    }
    std::erase_if(name, [](unsigned char letter) { return std::isdigit(letter) != 0; });
    return name;
}

void collectPressable(const wxWindow& window, std::vector<std::string>& names) {
    const bool pressable = dynamic_cast<const wxButton*>(&window) != nullptr ||
                           dynamic_cast<const wxToggleButton*>(&window) != nullptr ||
                           dynamic_cast<const wxCheckBox*>(&window) != nullptr ||
                           dynamic_cast<const wxChoice*>(&window) != nullptr;
    if (pressable && window.IsShownOnScreen() && window.IsEnabled() && !window.GetName().empty()) {
        names.push_back(toUtf8(window.GetName()));
    }
    for (const wxWindow* child : window.GetChildren()) {
        collectPressable(*child, names);
    }
}

/// Fills in each form that comes as well as may be, presses its store button and notes what it said; cancels
/// it and everything else that comes.
class FormsAreStored : public wxModalDialogHook {
public:
    explicit FormsAreStored(FailAfter& disk) : m_disk(disk) { Register(); }
    ~FormsAreStored() override { Unregister(); }
    FormsAreStored(const FormsAreStored&) = delete;
    FormsAreStored& operator=(const FormsAreStored&) = delete;

    /// What the last form said, and how often it was refused by then: what is left of it when it goes is kept
    /// in memory, without a word.
    struct Last {
        std::string said;
        int refused = 0;
    };
    std::optional<Last> last;

protected:
    int Enter(wxDialog* dialog) override {
        auto* form = dynamic_cast<FormDialog*>(dialog);
        if (form == nullptr) {
            return wxID_CANCEL;
        }
        const int before = m_disk.refused;
        fill(*form);
        fillByName(*form);
        for (const char* text : {"een paar woorden", "3", "22-11-2026"}) {
            if (form->submit()) {
                EXPECT_EQ(m_disk.refused, before) << toUtf8(form->GetName()) << " claims to be stored";
                return wxID_CANCEL;
            }
            if (m_disk.refused > before) {
                break;
            }
            fillTexts(*form, text);
        }
        last = Last{toUtf8(form->complaint()), m_disk.refused};
        return wxID_CANCEL;
    }

private:
    static void fill(wxWindow& at) {
        for (wxWindow* child : at.GetChildren()) {
            if (auto* box = dynamic_cast<wxCheckBox*>(child)) {
                box->SetValue(true);
            } else if (auto* choice = dynamic_cast<wxChoice*>(child);
                       choice != nullptr && choice->GetCount() > 1 && choice->GetSelection() <= 0) {
                choice->SetSelection(1);
            } else if (auto* list = dynamic_cast<wxCheckListBox*>(child)) {
                for (unsigned line = 0; line < list->GetCount(); ++line) {
                    list->Check(line);
                }
            }
            fill(*child);
        }
    }
    /// Days, times and numbers by what their fields are called; words elsewhere.
    static void fillByName(wxWindow& at) {
        for (wxWindow* child : at.GetChildren()) {
            const std::string name = toUtf8(child->GetName());
            const auto called = [&name](std::initializer_list<const char*> ends) {
                return std::ranges::any_of(ends, [&name](const char* end) { return name.ends_with(end); });
            };
            if (auto* text = dynamic_cast<wxTextCtrl*>(child); text != nullptr && text->IsEditable()) {
                const bool isDay = called({".first", ".last", ".from", ".on", ".day"});
                const bool isNumber = called({".before", ".weeks", ".days", ".duration", ".target"});
                const bool isLeftOut = called({".until", "-days"});
                text->ChangeValue(isLeftOut           ? ""
                                  : isDay             ? "22-11-2026"
                                  : called({".time"}) ? "9:15"
                                  : isNumber          ? "3"
                                                      : "woorden");
            }
            fillByName(*child);
        }
    }
    static void fillTexts(wxWindow& at, const char* words) {
        for (wxWindow* child : at.GetChildren()) {
            if (auto* text = dynamic_cast<wxTextCtrl*>(child); text != nullptr && text->IsEditable()) {
                text->ChangeValue(words);
            }
            fillTexts(*child, words);
        }
    }

    FailAfter& m_disk;
};

struct Screen {
    const char* name;
    bool stores; ///< something on it stores at a press, or by its form
    void (*go)(class FailingDiskTest& test);
};

class FailingDiskTest : public WindowTest, public testing::WithParamInterface<Screen> {
public:
    using WindowTest::key;
    using WindowTest::openClient;
    using WindowTest::press;
    using WindowTest::type;

    void leaveWholeScreens() {
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
    void client(const char* tab = nullptr) {
        press("nav.clients");
        type("client-search", "Mo");
        openClient("Mo");
        if (tab != nullptr) {
            press(tab);
        }
    }
    void talk() {
        client();
        press("start-talk");
    }

protected:
    void goThere() {
        disk->writes.reset();
        if (window->isLocked()) {
            unlock();
        }
        leaveWholeScreens();
        if (isShown("failure-notice")) {
            press("failure-notice-close");
        }
        GetParam().go(*this);
    }
    void pressIt(const std::string& name) {
        wxWindow& control = find(name);
        if (auto* box = dynamic_cast<wxCheckBox*>(&control)) {
            box->SetValue(!box->GetValue());
            tell(control, wxEVT_CHECKBOX, box->GetValue() ? 1 : 0);
        } else if (auto* choice = dynamic_cast<wxChoice*>(&control)) {
            const int next = choice->GetCount() > 0
                                 ? (choice->GetSelection() + 1) % static_cast<int>(choice->GetCount())
                                 : 0;
            choice->SetSelection(next);
            tell(control, wxEVT_CHOICE, next);
        } else {
            press(name);
        }
    }
    void tell(wxWindow& control, wxEventType what, int number) {
        wxCommandEvent event(what, control.GetId());
        event.SetEventObject(&control);
        event.SetInt(number);
        control.GetEventHandler()->ProcessEvent(event);
        settle();
    }

    Failures::Allowance failuresAllowed;
    DialogGuard::Allowance dialogsAllowed;
};

TEST_P(FailingDiskTest, EachControlSaysThatItCouldNotStore) {
    FormsAreStored forms(*disk);
    unlock();
    goThere();
    std::vector<std::string> names;
    collectPressable(*window, names);
    std::set<std::string> kinds;
    int refusals = 0;
    for (const std::string& name : names) {
        // What stands beside or above several screens is tried on the first of them.
        static std::set<std::string> s_around;
        const bool isAround = name.starts_with("nav.") || name.starts_with("tab.") || name == "note-slip" ||
                              name == "refer" || name == "start-talk" || name == "make-handout";
        if (isAround && !s_around.insert(name).second) {
            continue;
        }
        // The talk is over and its screen gone: what could not be tidied away there has no place to be said.
        if (name == "finish-talk") {
            continue;
        }
        // Which way the window is locked and spoken is tried elsewhere.
        if (name == "nav.lock" || name == "nav.language" || name.ends_with("-close") ||
            !kinds.insert(kindOf(name)).second) {
            continue;
        }
        SCOPED_TRACE(name);
        goThere();
        if (!isShown(name)) {
            continue;
        }
        forms.last.reset();
        const int before = disk->refused;
        disk->writes = 0;
        pressIt(name);
        if ((forms.last ? forms.last->refused : disk->refused) > before) {
            ++refusals;
            const std::string shown = everyText() + (forms.last ? forms.last->said : "");
            EXPECT_NE(shown.find(kSentence), std::string::npos) << "it failed without a word";
            if (isShown("stored")) {
                EXPECT_NE(textOf("stored"), "opgeslagen");
            }
        }
        EXPECT_FALSE(window->isLocked());
    }
    disk->writes.reset();
    if (GetParam().stores) {
        EXPECT_GT(refusals, 0) << "nothing on this screen was asked to store";
    }
}

const Screen kScreens[] = {
    {"MyDay", false, [](FailingDiskTest& test) { test.press("nav.my-day"); }},
    {"Agenda", false,
     [](FailingDiskTest& test) {
         test.press("nav.my-day");
         test.press("my-day.agenda");
     }},
    {"Clients", false, [](FailingDiskTest& test) { test.press("nav.clients"); }},
    {"NewClient", true,
     [](FailingDiskTest& test) {
         test.press("nav.clients");
         test.press("new-client");
     }},
    {"Overview", false, [](FailingDiskTest& test) { test.client("tab.overview"); }},
    {"Slips", true, [](FailingDiskTest& test) { test.client("tab.slips"); }},
    {"Contacts", true, [](FailingDiskTest& test) { test.client("tab.contacts"); }},
    {"Referrals", true, [](FailingDiskTest& test) { test.client("tab.referrals"); }},
    {"Handover", true, [](FailingDiskTest& test) { test.client("tab.handover"); }},
    {"Measurements", false, [](FailingDiskTest& test) { test.client("tab.measurements"); }},
    {"File", true, [](FailingDiskTest& test) { test.client("tab.file"); }},
    {"Talk", true, [](FailingDiskTest& test) { test.talk(); }},
    {"TalkSafety", true,
     [](FailingDiskTest& test) {
         test.talk();
         test.press("topic.safety");
     }},
    {"TalkSubstances", true,
     [](FailingDiskTest& test) {
         test.talk();
         test.press("topic.substances");
     }},
    {"EndOfTalk", true,
     [](FailingDiskTest& test) {
         test.talk();
         test.press("end-talk");
     }},
    {"Handout", false,
     [](FailingDiskTest& test) {
         test.client();
         test.press("make-handout");
     }},
    {"Resources", true, [](FailingDiskTest& test) { test.press("nav.resources"); }},
    {"Figures", false, [](FailingDiskTest& test) { test.press("nav.figures"); }},
    {"Settings", true, [](FailingDiskTest& test) { test.press("nav.settings"); }},
};

INSTANTIATE_TEST_SUITE_P(EveryScreen, FailingDiskTest, testing::ValuesIn(kScreens),
                         [](const auto& screen) { return std::string(screen.param.name); });

} // namespace
} // namespace kentering
