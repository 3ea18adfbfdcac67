#include "tests/gui/support/in_dialogs.h"
#include "tests/gui/support/window_fixture.h"

#include "app/gui/theme/gtk_style.h"
#include "app/gui/words/to_wx.h"

#include <wx/anybutton.h>
#include <wx/choice.h>
#include <wx/control.h>
#include <wx/scrolwin.h>
#include <wx/srchctrl.h>
#include <wx/textctrl.h>
#include <wx/toplevel.h>
#include <wx/utils.h>

#include <functional>
#include <string>
#include <vector>

// GTK's own headers are not clean under our warnings; only GTK knows whether a text has room.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#include <gtk/gtk.h>

namespace kentering {
namespace {

void collectCut(GtkWidget* widget, std::vector<std::string>& cut) {
    if (gtk_widget_get_mapped(widget) == FALSE) {
        return;
    }
    if (GTK_IS_LABEL(widget)) {
        GtkLabel* label = GTK_LABEL(widget);
        GtkAllocation place;
        gtk_widget_get_allocation(widget, &place);
        int width = 0;
        int height = 0;
        gtk_widget_get_preferred_width(widget, nullptr, &width);
        gtk_widget_get_preferred_height_for_width(widget, place.width, &height, nullptr);
        const bool mayBreak = gtk_label_get_line_wrap(label) != FALSE;
        const bool mayEnd = gtk_label_get_ellipsize(label) != PANGO_ELLIPSIZE_NONE;
        const bool tellsTheRest = gtk_widget_get_has_tooltip(widget) != FALSE;
        const bool tooWide = !mayBreak && !tellsTheRest && place.width < width;
        if (*gtk_label_get_text(label) != '\0' && (tooWide || (!mayEnd && place.height < height))) {
            cut.push_back(std::string(gtk_label_get_text(label)) + " (" + std::to_string(place.width) + "x" +
                          std::to_string(place.height) + " of " + std::to_string(width) + "x" +
                          std::to_string(height) + ")");
        }
    }
    if (GTK_IS_CONTAINER(widget)) {
        gtk_container_forall(
            GTK_CONTAINER(widget),
            [](GtkWidget* child, gpointer found) {
                collectCut(child, *static_cast<std::vector<std::string>*>(found));
            },
            &cut);
    }
}

/// No label of the toolkit, in buttons and lists too, has less room than its text.
void expectNoTextCut(const wxWindow& at) {
    if (!at.IsTopLevel()) {
        return;
    }
    std::vector<std::string> cut;
    // The toolkit gives out room frame by frame: what is still short of it after a few frames stays so.
    for (int frame = 0; frame < 20; ++frame) {
        cut.clear();
        collectCut(at.GetHandle(), cut);
        if (cut.empty()) {
            return;
        }
        wxMilliSleep(10);
        while (gtk_events_pending() != FALSE) {
            gtk_main_iteration_do(FALSE);
        }
    }
    for (const std::string& text : cut) {
        ADD_FAILURE() << "cut: " << text;
    }
}

void setDesktop(int dpi, bool dark) {
    g_object_set(gtk_settings_get_default(), "gtk-xft-dpi", dpi, "gtk-application-prefer-dark-theme",
                 dark ? TRUE : FALSE, nullptr);
}

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
    using WindowTest::WindowTest;

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
            const auto* field = dynamic_cast<const wxTextCtrl*>(child);
            if ((field != nullptr && !field->IsMultiLine()) ||
                dynamic_cast<const wxChoice*>(child) != nullptr) {
                int least = 0;
                gtk_widget_get_preferred_height(child->GetHandle(), &least, nullptr);
                EXPECT_GE(rect.height, least) << toUtf8(child->GetName());
            }
            if (scrolls) {
                EXPECT_GE(room.y, kLeastView) << toUtf8(at.GetName()) << " scrolls in too little";
            }
            expectFits(*child);
        }
        expectNoTextCut(at);
    }
    static constexpr int kLeastView = 60;

    /// Opens every form and closes it again.
    void onEveryForm(const std::function<void(wxDialog&)>& check) {
        unlock();
        const auto open = [&](const char* button) {
            SCOPED_TRACE(button);
            InDialogs dialogs(platform, {[&](wxDialog& form) {
                                  settle();
                                  check(form);
                                  form.EndModal(wxID_CANCEL);
                              }});
            press(button);
            settle();
        };
        press("my-day.agenda");
        open("agenda.group");
        press("nav.resources");
        open("resource.edit.antes-rotterdam");
        press("nav.settings");
        for (const char* button : {"settings.work-rules", "settings.our-number", "settings.figures",
                                   "settings.phrases", "settings.hand-over-all"}) {
            open(button);
        }
        press("nav.clients");
        openClient("Mo");
        press("tab.slips");
        for (const char* button : {"slip.add", "plan.edit", "phase.set", "phase.end", "grief.add",
                                   "attempt.add", "attempt.end", "goal.edit"}) {
            open(button);
        }
        press("tab.contacts");
        for (const char* button : {"contact.add", "contact.rules"}) {
            open(button);
        }
        press("tab.referrals");
        open("referral.add");
        press("tab.handover");
        open("handover.offer");
    }

    void onEveryScreen(const std::function<void()>& lookAt) {
        const auto check = [&lookAt](const char* where) {
            SCOPED_TRACE(where);
            lookAt();
        };
        const auto pressAndCheck = [&](const char* button) {
            press(button);
            check(button);
        };
        check("locked");
        unlock();
        for (const char* page :
             {"my-day.today", "my-day.agenda", "my-day.waiting", "nav.resources", "nav.settings"}) {
            pressAndCheck(page);
        }
        press("nav.clients");
        check("clients");
        pressAndCheck("new-client");
        openClient("Mo");
        check("client");
        for (const char* tab :
             {"tab.measurements", "tab.slips", "tab.referrals", "tab.contacts", "tab.file", "tab.handover"}) {
            pressAndCheck(tab);
        }
        for (const char* part : {"start-talk", "topic.social", "topic.substances", "topic.social"}) {
            pressAndCheck(part);
        }
        key(WXK_F7);
        press("answer.suicide-attempts.earlier");
        pressAndCheck("safety.history-psychosis-depression-suicidality");
        pressAndCheck("note-history");
        press("topic.social");
        key(WXK_F9);
        check("client view");
        type("client-view-passphrase", "verzonnen mensen");
        press("client-view-back");
        waitUntil([this] { return !isShown("client-view-screen"); }, "the way back");
        key(WXK_RETURN, wxMOD_CONTROL);
        check("end of talk");
        press("leave-talk");
        pressAndCheck("make-handout");
        press("leave-handout");
        pressAndCheck("nav.figures");
        pressAndCheck("figures.protected");
        press("preview-figures");
        waitUntil([this] { return isShown("figures-message"); }, "the preview");
        check("preview-figures");
        window->lock();
        settle();
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

/// Letters of twice their size, as the desktop's setting for large text makes them, and the dark theme.
struct LargeDarkDesktop {
    LargeDarkDesktop() { set(2 * kNormalDpi, true); }
    ~LargeDarkDesktop() { set(kNormalDpi, false); }
    LargeDarkDesktop(const LargeDarkDesktop&) = delete;
    LargeDarkDesktop& operator=(const LargeDarkDesktop&) = delete;

private:
    static constexpr int kNormalDpi = 96;
    static void set(int dpi, bool dark) {
        constexpr int kPerDpi = 1024;
        setDesktop(dpi * kPerDpi, dark);
    }
};

class LargeDarkTest : private LargeDarkDesktop, public AccessTest {
protected:
    LargeDarkTest() : AccessTest(Palette::dark()) {}
};

TEST_F(LargeDarkTest, HasLettersOfTwiceTheirSize) {
    // If this setting did nothing, the tests below would say nothing.
    const int large = window->GetCharHeight();
    closeWindow();
    EXPECT_GE(large, 30);
    EXPECT_EQ(&look.palette(), &Palette::dark());
}

TEST_F(LargeDarkTest, EverythingCanBeReadAndReachedOnASmallScreen) {
    for (const Language language : all<Language>()) {
        SCOPED_TRACE(code(language));
        closeWindow();
        openWindow(language);
        window->SetClientSize(1024, 640);
        settle();
        onEveryScreen([this] {
            window->Layout();
            settle();
            expectFits(*window);
        });
    }
}

TEST_F(LargeDarkTest, WhatHasTheFocusIsBroughtIntoView) {
    window->SetClientSize(1024, 640);
    settle();
    unlock();
    openClient("Mo");
    for (const char* button : {"tab.handover", "make-handout", "safety.antidepressants"}) {
        wxWindow& control = find(button);
        control.SetFocus();
        const auto isInView = [&] {
            const wxRect view = find("client-side").GetScreenRect();
            return view.Contains(control.GetScreenRect());
        };
        for (int round = 0; round < 20 && !isInView(); ++round) {
            settle();
            wxMilliSleep(10);
        }
        const wxRect view = find("client-side").GetScreenRect();
        const wxRect place = control.GetScreenRect();
        EXPECT_TRUE(isInView()) << button << " from " << place.y << " to " << place.GetBottom() << " in "
                                << view.y << " to " << view.GetBottom() << ", " << place.width << " of "
                                << view.width << " focus " << control.HasFocus();
    }
}

TEST_F(LargeDarkTest, EveryFormCanBeReadAndReachedOnASmallScreen) {
    window->SetClientSize(1024, 640);
    settle();
    onEveryForm([](wxDialog& form) { expectFits(form); });
}

TEST_F(AccessTest, EveryFormIsNamedAndFits) {
    onEveryForm([](wxDialog& form) {
        expectNamed(form);
        expectFits(form);
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

#pragma GCC diagnostic pop
