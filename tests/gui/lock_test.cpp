#include "tests/gui/support/dialog_guard.h"
#include "tests/gui/support/window_fixture.h"

#include "app/gui/window/idle_watch.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>
#include <wx/choice.h>
#include <wx/modalhook.h>
#include <wx/stopwatch.h>
#include <wx/toplevel.h>
#include <wx/uiaction.h>
#include <wx/utils.h>

// GTK's own headers are not clean under our warnings; the print dialog is GTK's alone.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#include <gtk/gtk.h>

namespace kentering {
namespace {

/// The titles of all windows that are shown, also of dialogs of which the program knows nothing.
std::vector<std::string> openTitles() {
    std::vector<std::string> titles;
    GList* windows = gtk_window_list_toplevels();
    for (GList* at = windows; at != nullptr; at = at->next) {
        auto* window = static_cast<GtkWidget*>(at->data);
        if (gtk_widget_get_visible(window) &&
            gtk_window_get_window_type(GTK_WINDOW(window)) == GTK_WINDOW_TOPLEVEL) {
            const char* title = gtk_window_get_title(GTK_WINDOW(window));
            titles.emplace_back(title != nullptr ? title : "");
        }
    }
    g_list_free(windows);
    return titles;
}

class LockTest : public WindowTest {
protected:
    void expectNothingOfAnybody() const {
        const std::string text = everyText();
        for (const char* secret : {"Ruben", "Mo\n", "Elif", "K-00", "Amsterdam", "half-getypt", "book"}) {
            EXPECT_EQ(text.find(secret), std::string::npos) << secret;
        }
    }
};

TEST_F(LockTest, StartsLockedWithNothingOfAnybody) {
    EXPECT_TRUE(window->isLocked());
    EXPECT_TRUE(isShown("locked-screen"));
    EXPECT_EQ(window->GetTitle(), "Kentering");
    expectNothingOfAnybody();
}

TEST_F(LockTest, NobodyStandsReadyUntilSomebodyWorkedHere) {
    auto& who = dynamic_cast<wxChoice&>(find("user"));
    EXPECT_EQ(who.GetSelection(), wxNOT_FOUND) << "the first of the alphabet need not be who sits here";
    EXPECT_TRUE(who.HasFocus());
    type("passphrase", "verzonnen mensen");
    press("unlock");
    settle();
    EXPECT_TRUE(window->isLocked());
    EXPECT_TRUE(isShown("message"));
    EXPECT_EQ(textOf("passphrase"), "verzonnen mensen")
        << "what was typed stays until it is known whose it is";
    unlock("Iris");
    key(WXK_F12);
    waitUntil([this] { return window->isLocked(); }, "the lock");
    EXPECT_EQ(dynamic_cast<wxChoice&>(find("user")).GetStringSelection(), "Iris");
    EXPECT_TRUE(find("passphrase").HasFocus());
}

TEST_F(LockTest, AWrongPassphraseSaysSoAndOpensNothing) {
    dynamic_cast<wxChoice&>(find("user")).SetStringSelection("Noor");
    type("passphrase", "verkeerd");
    press("unlock");
    waitUntil([this] { return isShown("message"); }, "the message");
    EXPECT_TRUE(window->isLocked());
    EXPECT_FALSE(textOf("message").empty());
    EXPECT_EQ(textOf("passphrase"), "") << "nothing of a passphrase stays on the screen";
    unlock();
    EXPECT_FALSE(window->isLocked());
}

TEST_F(LockTest, F12HidesAllWithinASecondAndTheDraftComesBack) {
    unlock();
    startTalk("Elif");
    type("note", "half-getypt");
    key('J');
    const wxStopWatch watch;
    key(WXK_F12);
    waitUntil([this] { return window->isLocked(); }, "the lock");
    EXPECT_LT(watch.Time(), 1000);
    expectNothingOfAnybody();
    EXPECT_EQ(window->GetTitle(), "Kentering");

    unlock();
    EXPECT_TRUE(isShown("conversation-screen")) << "back where he was";
    EXPECT_EQ(textOf("note"), "half-getypt");
    EXPECT_EQ(textOf("talk-client"), "Elif");
}

TEST_F(LockTest, AnotherUserDoesNotComeWhereTheFirstWas) {
    unlock("Noor");
    startTalk("Elif");
    key(WXK_F12);
    waitUntil([this] { return window->isLocked(); }, "the lock");
    unlock("Bram");
    EXPECT_FALSE(isShown("conversation-screen"));
    EXPECT_TRUE(isShown("my-day-screen"));
}

TEST_F(LockTest, LocksItselfAfterIdleTime) {
    bool locked = false;
    IdleWatch watch(*window, [&] { locked = true; });
    watch.start(std::chrono::milliseconds(300));
    const wxStopWatch time;
    waitUntil([&] { return locked; }, "the idle lock");
    EXPECT_GE(time.Time(), 300);
    EXPECT_LT(time.Time(), 1300);
}

TEST_F(LockTest, AKeyPutsTheIdleLockOff) {
    bool locked = false;
    IdleWatch watch(*window, [&] { locked = true; });
    watch.start(std::chrono::milliseconds(600));
    const wxStopWatch time;
    while (time.Time() < 900) {
        key(WXK_SHIFT);
        wxMilliSleep(50);
    }
    EXPECT_FALSE(locked);
}

TEST_F(LockTest, EveryScreenLocksWithinASecond) {
    const auto client = [this] {
        press("nav.clients");
        openClient("Elif");
    };
    const auto talk = [this, client] {
        client();
        press("start-talk");
    };
    const std::vector<std::function<void()>> ways{
        [this] { press("nav.my-day"); },
        [this] { press("nav.clients"); },
        [this] { press("nav.resources"); },
        [this] { press("nav.figures"); },
        [this] { press("nav.settings"); },
        [this] {
            press("nav.clients");
            press("new-client");
        },
        [this, client] {
            client();
            press("tab.file");
            press("show-name");
        },
        talk,
        [this, talk] {
            talk();
            press("topic.substances");
        },
        [this, talk] {
            talk();
            key(WXK_RETURN, wxMOD_CONTROL);
        },
        [this, talk] {
            talk();
            key(WXK_F9);
        },
        [this, client] {
            client();
            press("make-handout");
        },
    };
    for (std::size_t way = 0; way < ways.size(); ++way) {
        SCOPED_TRACE(way);
        unlock();
        for (const char* whole : {"leave-handout", "leave-talk"}) { // back where they were
            if (isShown(whole)) {
                press(whole);
            }
        }
        ways[way]();
        const wxStopWatch watch;
        key(WXK_F12);
        waitUntil([this] { return window->isLocked(); }, "the lock");
        EXPECT_LT(watch.Time(), 1000);
        expectNothingOfAnybody();
        EXPECT_EQ(openTitles(), std::vector<std::string>{"Kentering"});
    }
}

/// Presses F12, as a key of the keyboard, when the dialog that comes next has come.
class F12InDialog : public wxModalDialogHook {
public:
    explicit F12InDialog(const Platform& platform) : m_alarm(platform.makeAlarm()) { Register(); }
    ~F12InDialog() override { Unregister(); }
    F12InDialog(const F12InDialog&) = delete;
    F12InDialog& operator=(const F12InDialog&) = delete;

    wxStopWatch sincePressed;
    bool pressed = false;
    std::vector<std::string> titles; ///< of every window that was there then

protected:
    int Enter(wxDialog* dialog) override {
        expectOpenedAfterThePress(*dialog);
        m_alarm->set(std::chrono::milliseconds(500), [this, dialog] {
            titles = openTitles();
            wxUIActionSimulator user;
            // The print dialog is the toolkit's alone: what the program knows of it has no place on the
            // screen.
            if (const wxRect place = dialog->GetScreenRect(); place.width > 1) {
                user.MouseMove(place.x + place.width / 2, place.y + place.height / 2);
            }
            pressed = user.Char(WXK_F12);
            sincePressed.Start();
        });
        return wxID_NONE;
    }

private:
    std::unique_ptr<Alarm> m_alarm;
};

TEST_F(LockTest, F12InADialogOfTheToolkitLocksWithinASecond) {
    const DialogGuard::Allowance allowed;
    unlock();
    openClient("Elif");
    press("make-handout");
    F12InDialog f12(platform);
    press("handout-save"); // comes back when the dialog has gone
    waitUntil([this] { return window->isLocked(); }, "the lock");
    EXPECT_TRUE(f12.pressed);
    EXPECT_LT(f12.sincePressed.Time(), 1000);
    settle();
    EXPECT_EQ(wxTopLevelWindows.GetCount(), 1U) << "the dialog has gone too";
    expectNothingOfAnybody();
    unlock();
    EXPECT_TRUE(isShown("handout-screen"));
}

TEST_F(LockTest, F12InEveryPrintDialogLocksWithinASecondAndItsTitleNamesNobody) {
    const DialogGuard::Allowance allowed;
    for (const char* what : {"handout", "picture"}) { // a letter is printed as a handout is
        SCOPED_TRACE(what);
        unlock();
        if (isShown("leave-handout")) { // back where they were
            press("leave-handout");
        }
        press("nav.clients");
        openClient("Elif");
        F12InDialog f12(platform);
        if (std::string(what) == "handout") {
            press("make-handout");
            press("handout-print");
        } else {
            press("tab.overview");
            press("picture.print");
        }
        waitUntil([this] { return window->isLocked(); }, "the lock");
        EXPECT_TRUE(f12.pressed);
        EXPECT_LT(f12.sincePressed.Time(), 1000);
        settle();
        EXPECT_EQ(openTitles(), std::vector<std::string>{"Kentering"}) << "the dialog has gone too";
        EXPECT_EQ(f12.titles.size(), 2U) << "the window and the dialog";
        for (const std::string& title : f12.titles) {
            EXPECT_TRUE(title == "Kentering" || title == "Print" || title == "Afdrukken") << title;
        }
        expectNothingOfAnybody();
    }
}

TEST_F(LockTest, ChoosesWhoWorkedHereLast) {
    unlock("Noor");
    closeWindow();
    openWindow();
    EXPECT_EQ(dynamic_cast<wxChoice&>(find("user")).GetStringSelection(), "Noor");
}

TEST_F(LockTest, ClosingTheWindowWhileTypingLosesNothing) {
    unlock();
    startTalk("Elif");
    type("note", "half-getypt");
    closeWindow();
    openWindow();
    unlock();
    startTalk("Elif");
    EXPECT_EQ(textOf("note"), "half-getypt");
}

} // namespace
} // namespace kentering

#pragma GCC diagnostic pop
