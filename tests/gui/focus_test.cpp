// Every control of every screen and of every form, pressed by the key that is for it: the focus is never
// nowhere afterwards, and the keys of the window still act.

#include "app/gui/controls/focus_keeper.h"
#include "app/gui/controls/form_dialog.h"
#include "app/gui/theme/native_focus.h"
#include "app/gui/words/to_wx.h"
#include "tests/gui/support/every_screen.h"
#include "tests/gui/support/real_keys.h"

#include <gmock/gmock.h>
#include <map>
#include <set>
#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/modalhook.h>
#include <wx/textctrl.h>
#include <wx/tglbtn.h>

namespace kentering {
namespace {

/// What is wrong with where the focus of `top` is; empty when it stands on a control that takes keys.
std::string faultOfFocus(const wxTopLevelWindow& top) {
    const wxWindow* focus = focusIn(top);
    if (focus == nullptr) {
        return "the focus is nowhere";
    }
    return takesKeys(*focus) ? std::string() : "the focus is on " + toUtf8(focus->GetName());
}

/// The key that uses a control: Space presses, the arrow chooses, Enter ends a field.
RealKey keyFor(const wxWindow& control) {
    if (dynamic_cast<const wxChoice*>(&control) != nullptr) {
        return RealKey::Down;
    }
    return dynamic_cast<const wxTextEntryBase*>(&control) != nullptr ? RealKey::Enter : RealKey::Space;
}

void collectUsable(wxWindow& at, std::vector<std::string>& names) {
    for (wxWindow* child : at.GetChildren()) {
        if (!child->IsTopLevel() && takesKeys(*child)) {
            names.push_back(toUtf8(child->GetName()));
        }
        collectUsable(*child, names);
    }
}

/// Uses every control of each form that comes, the button that stores last, and then leaves it by Escape.
class FormsByKey : public wxModalDialogHook {
public:
    FormsByKey(const Platform& platform, std::function<void()> settle)
        : m_platform(platform), m_settle(std::move(settle)) {
        Register();
    }
    ~FormsByKey() override { Unregister(); }
    FormsByKey(const FormsByKey&) = delete;
    FormsByKey& operator=(const FormsByKey&) = delete;

    std::set<std::string> forms;

protected:
    int Enter(wxDialog* dialog) override {
        expectOpenedAfterThePress(*dialog);
        auto* form = dynamic_cast<FormDialog*>(dialog);
        if (form == nullptr || !forms.insert(toUtf8(form->GetName())).second) {
            return wxID_CANCEL;
        }
        m_alarms.push_back(m_platform.makeAlarm());
        m_alarms.back()->set(std::chrono::milliseconds(50), [this, form] { use(*form); });
        return wxID_NONE;
    }

private:
    void use(FormDialog& form) {
        const wxWeakRef<wxWindow> alive(&form);
        const std::string formName = toUtf8(form.GetName());
        m_settle();
        EXPECT_EQ(faultOfFocus(form), "") << formName << " as it opens";
        std::vector<std::string> names;
        collectUsable(form, names);
        names.emplace_back("form-store");
        for (const std::string& name : names) {
            wxWindow* control = alive ? wxWindow::FindWindowByName(toWx(name), &form) : nullptr;
            if (control == nullptr || !takesKeys(*control) || name == "form-cancel") {
                continue;
            }
            control->SetFocus();
            pressRealKey(form, keyFor(*control));
            m_settle();
            if (!alive || !form.IsModal()) {
                return; // it was stored
            }
            EXPECT_EQ(faultOfFocus(form), "") << formName << ", after " << name;
        }
        pressRealKey(form, RealKey::Escape);
        m_settle();
        if (alive && form.IsModal()) {
            ADD_FAILURE() << formName << " does not hear Escape";
            form.EndModal(wxID_CANCEL);
        }
    }

    const Platform& m_platform;
    std::function<void()> m_settle;
    std::vector<std::unique_ptr<Alarm>> m_alarms;
};

class FocusTest : public EveryScreenTest, public testing::WithParamInterface<Screen> {
protected:
    /// Ctrl+Enter and F8 belong to a talk.
    void expectKeysOfTheTalkAct() {
        if (!isShown("conversation-screen") || isShown("client-view-screen")) {
            return;
        }
        if (!isShown("finish-talk")) {
            pressRealKey(*window, RealKey::Enter, true);
            settle();
            EXPECT_TRUE(isShown("finish-talk")) << "Ctrl+Enter";
        }
        pressRealKey(*window, RealKey::F8);
        settle();
        EXPECT_FALSE(isShown("finish-talk")) << "F8";
    }
    void expectF12Locks() {
        pressRealKey(*window, RealKey::F12);
        waitUntil([this] { return window->isLocked(); }, "the lock");
    }
};

TEST_P(FocusTest, NoKeyLeavesTheFocusNowhere) {
    SeamDisk never(disk);
    FormsByKey forms(platform, [] { settle(); });
    goThere(GetParam(), never);
    EXPECT_EQ(faultOfFocus(*window), "") << "as it opens";
    static std::set<std::string> s_around;
    std::map<std::string, int> tried;
    for (const std::string& name : controls(true, s_around)) {
        // The answers of each question, and what can be done about each advice, are one control many times.
        constexpr int kOfOneFamily = 6;
        if (++tried[name.substr(0, name.find('.'))] > kOfOneFamily && !name.starts_with("tab.")) {
            continue;
        }
        SCOPED_TRACE(name);
        goThere(GetParam(), never);
        if (!isShown(name)) {
            continue;
        }
        wxWindow& control = find(name);
        control.SetFocus();
        pressRealKey(*window, keyFor(control));
        settle();
        EXPECT_EQ(faultOfFocus(*window), "");
        expectKeysOfTheTalkAct();
    }
    // Once is enough: the lock hears F12 before any control does, wherever the focus is.
    expectF12Locks();
    EXPECT_EQ(faultOfFocus(*window), "");
    if (std::string(GetParam().name) == "Slips") {
        EXPECT_GE(forms.forms.size(), 6U) << "the keys press buttons";
    }
}

INSTANTIATE_TEST_SUITE_P(EveryScreen, FocusTest, testing::ValuesIn(everyScreen()),
                         [](const auto& screen) { return std::string(screen.param.name); });

/// What goes while somebody works in it hands the keys on to where the work goes on.
class HandedOnTest : public WindowTest {
protected:
    HandedOnTest() { unlock(); }

    [[nodiscard]] std::string focusName() const {
        const wxWindow* focus = focusIn(*window);
        return focus != nullptr ? toUtf8(focus->GetName()) : "nowhere";
    }
    void enterIn(const char* field, const char* words) {
        find(field).SetFocus();
        type(field, words);
        pressRealKey(*window, RealKey::Enter);
        settle();
    }
};

TEST_F(HandedOnTest, AnOutcomeThatIsWrittenLeavesTheKeysToTheQuestions) {
    startTalk("Elif");
    press("topic.social");
    press("answer.suicide-attempts.earlier");
    enterIn("safety-outcome", "besproken");
    EXPECT_FALSE(isShown("safety-work"));
    EXPECT_THAT(focusName(), testing::StartsWith("answer."));
    pressRealKey(*window, RealKey::Enter, true);
    settle();
    EXPECT_TRUE(isShown("finish-talk"));
}

TEST_F(HandedOnTest, HelpForDependenceIsProposedUntilSomebodyThoughtOfIt) {
    startTalk("Elif");
    press("safety.downer-dependence");
    key('J');
    EXPECT_FALSE(isShown("help-proposed")) << "it stands with the work";
    enterIn("safety-outcome", "besproken");
    ASSERT_TRUE(isShown("help.clinic")) << "the work is done, but nobody has thought of a clinic";
    press("help.clinic");
    EXPECT_FALSE(isShown("help.clinic"));
    EXPECT_TRUE(isShown("help.gp"));
    press("help.gp");
    EXPECT_FALSE(isShown("help-proposed"));
    EXPECT_THAT(focusName(), testing::StartsWith("answer."));
}

TEST_F(HandedOnTest, AReasonThatIsWrittenLeavesTheKeysToTheQuestions) {
    startTalk("Elif");
    press("safety.history-psychosis-depression-suicidality");
    key(WXK_BACK); // not known
    enterIn("set-aside-reason", "te moe");
    EXPECT_FALSE(isShown("set-aside-reason"));
    EXPECT_THAT(focusName(), testing::StartsWith("answer."));
}

TEST_F(HandedOnTest, AnotherAnswerTakesTheKeysAndLeavesTheOutcomeAsItIs) {
    startTalk("Elif");
    press("topic.social");
    press("answer.suicide-attempts.earlier");
    press("topic.mental");
    find("safety-outcome").SetFocus();
    type("safety-outcome", "half");
    press("answer.suicidal-tendencies.now");
    EXPECT_EQ(focusName(), "answer.suicidal-tendencies.now"); // the row that is marked has the focus
    EXPECT_EQ(textOf("safety-outcome"), "half");
}

TEST_F(HandedOnTest, WhatGoesOrIsHiddenOrDisabledLeavesTheKeysToItsNeighbour) {
    auto* button = new wxButton(&find("work-area"), wxID_ANY, "x");
    button->SetName("goes");
    button->SetFocus();
    settle();
    ASSERT_EQ(focusName(), "goes");
    button->Destroy();
    settle();
    EXPECT_EQ(faultOfFocus(*window), "");
    wxWindow& next = find("nav.figures");
    next.SetFocus();
    settle();
    next.Disable();
    settle();
    EXPECT_EQ(focusName(), "nav.settings") << "its neighbour";
    find("nav.settings").Hide();
    settle();
    EXPECT_EQ(faultOfFocus(*window), "");
}

} // namespace
} // namespace kentering
