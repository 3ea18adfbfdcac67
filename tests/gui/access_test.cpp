#include "tests/gui/support/window_fixture.h"

#include "app/gui/text/to_wx.h"
#include "app/gui/theme/gtk_style.h"

#include <wx/anybutton.h>
#include <wx/control.h>
#include <wx/scrolwin.h>
#include <wx/srchctrl.h>
#include <wx/textctrl.h>
#include <wx/toplevel.h>

namespace kentering {
namespace {

// Names that the toolkit gives to a control that nobody named.
bool isDefaultName(const wxString& name) {
    for (const char* given : {"button", "check", "text", "choice", "staticText", "panel", "searchCtrl",
                              "gauge", "scrolledWindow", "canvas"}) {
        if (name == given) {
            return true;
        }
    }
    return name.empty();
}

class AccessTest : public WindowTest {
protected:
    static void expectNamed(const wxWindow& at) {
        if (dynamic_cast<const wxControl*>(&at) != nullptr && at.IsShown() && at.IsFocusable()) {
            EXPECT_FALSE(isDefaultName(at.GetName()))
                << "a control without window name: " << toUtf8(at.GetLabel());
            EXPECT_FALSE(accessibleName(at).empty() && at.GetLabel().empty())
                << toUtf8(at.GetName()) << " has no name for a screen reader";
        }
        for (const wxWindow* child : at.GetChildren()) {
            if (child->IsShown()) {
                expectNamed(*child);
            }
        }
    }

    // A control that sticks out of what it stands in cannot be seen whole; what scrolls may be longer.
    static void expectFits(const wxWindow& at) {
        const bool scrolls = dynamic_cast<const wxScrolledWindow*>(&at) != nullptr;
        const wxSize room = at.GetClientSize();
        for (const wxWindow* child : at.GetChildren()) {
            if (!child->IsShown() || child->IsTopLevel()) {
                continue;
            }
            const wxRect rect = child->GetRect();
            EXPECT_LE(rect.GetRight(), room.x)
                << toUtf8(child->GetName() + " '" + child->GetLabel() + "' in " + at.GetName());
            if (!scrolls) {
                EXPECT_LE(rect.GetBottom(), room.y)
                    << toUtf8(child->GetName() + " '" + child->GetLabel() + "' in " + at.GetName());
            }
            if (child->GetChildren().empty() && dynamic_cast<const wxAnyButton*>(child) != nullptr) {
                EXPECT_GE(rect.width, child->GetBestSize().x) << toUtf8(child->GetName() + child->GetLabel());
            }
            expectFits(*child);
        }
    }

    void onEveryScreen(const std::function<void()>& check) {
        check();
        unlock();
        for (const char* page : {"my-day.today", "my-day.agenda", "my-day.waiting", "nav.resources"}) {
            press(page);
            check();
        }
        openClient("Mo");
        check();
        for (const char* tab :
             {"tab.measurements", "tab.slips", "tab.referrals", "tab.contacts", "tab.file", "tab.handover"}) {
            press(tab);
            check();
        }
        press("start-talk");
        check();
        press("topic.social");
        check();
        press("topic.substances");
        check();
        press("topic.social");
        key(WXK_F7);
        press("answer.suicide-attempts.earlier");
        press("safety.history-psychosis-depression-suicidality");
        check();
        press("topic.social");
        key(WXK_F9);
        check();
        type("client-view-passphrase", "demo");
        press("client-view-back");
        waitUntil([this] { return !isShown("client-view-screen"); }, "the way back");
        key(WXK_RETURN, wxMOD_CONTROL);
        check();
        press("leave-talk");
        press("make-handout");
        check();
        press("leave-handout");
        press("nav.figures");
        check();
        press("figures.protected");
        check();
        press("preview-figures");
        waitUntil([this] { return isShown("figures-message"); }, "the preview");
        check();
    }
};

TEST_F(AccessTest, EveryControlHasANameForTestsAndForAScreenReader) {
    onEveryScreen([this] { expectNamed(*window); });
}

TEST_F(AccessTest, EverythingFitsOnASmallScreen) {
    window->SetClientSize(1024, 640);
    settle();
    onEveryScreen([this] {
        window->Layout();
        settle();
        expectFits(*window);
    });
}

TEST_F(AccessTest, SwitchesLanguageInPlace) {
    unlock();
    openClient("Mo");
    EXPECT_NE(textOf("sober-total").find("dagen"), std::string::npos);
    press("nav.language");
    EXPECT_NE(textOf("sober-total").find("days"), std::string::npos);
    EXPECT_EQ(textOf("client-name"), "Mo") << "still where he was";
    press("nav.language");
    EXPECT_NE(textOf("sober-total").find("dagen"), std::string::npos);
}

} // namespace
} // namespace kentering
