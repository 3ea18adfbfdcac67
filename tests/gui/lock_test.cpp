#include "tests/gui/support/dialog_guard.h"
#include "tests/gui/support/window_fixture.h"

#include "app/gui/idle_watch.h"

#include <memory>
#include <wx/choice.h>
#include <wx/modalhook.h>
#include <wx/stopwatch.h>
#include <wx/toplevel.h>
#include <wx/uiaction.h>
#include <wx/utils.h>

namespace kentering {
namespace {

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
    type("passphrase", "demo");
    press("unlock");
    settle();
    EXPECT_TRUE(window->isLocked());
    EXPECT_TRUE(isShown("message"));
    EXPECT_EQ(textOf("passphrase"), "demo") << "what was typed stays until it is known whose it is";
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
    IdleWatch watch([&] { locked = true; });
    watch.start(std::chrono::milliseconds(300));
    const wxStopWatch time;
    waitUntil([&] { return locked; }, "the idle lock");
    EXPECT_GE(time.Time(), 300);
    EXPECT_LT(time.Time(), 1300);
}

TEST_F(LockTest, AKeyPutsTheIdleLockOff) {
    bool locked = false;
    IdleWatch watch([&] { locked = true; });
    watch.start(std::chrono::milliseconds(600));
    const wxStopWatch time;
    while (time.Time() < 900) {
        key(WXK_SHIFT);
        wxMilliSleep(50);
    }
    EXPECT_FALSE(locked);
}

TEST_F(LockTest, EveryScreenLocks) {
    for (const char* screen : {"clients", "handout", "figures"}) {
        unlock();
        if (isShown("handout-screen")) {
            press("leave-handout");
        }
        if (std::string(screen) == "handout") {
            openClient("Elif");
            press("make-handout");
        } else if (std::string(screen) == "figures") {
            press("nav.figures");
        }
        key(WXK_F12);
        waitUntil([this] { return window->isLocked(); }, screen);
        expectNothingOfAnybody();
    }
}

/// Presses F12, as a key of the keyboard, when the dialog that comes next has come.
class F12InDialog : public wxModalDialogHook {
public:
    explicit F12InDialog(const Surroundings& surroundings) : m_alarm(surroundings.makeAlarm()) { Register(); }
    ~F12InDialog() override { Unregister(); }
    F12InDialog(const F12InDialog&) = delete;
    F12InDialog& operator=(const F12InDialog&) = delete;

    wxStopWatch sincePressed;
    bool pressed = false;

protected:
    int Enter(wxDialog* dialog) override {
        m_alarm->set(std::chrono::milliseconds(500), [this, dialog] {
            const wxRect place = dialog->GetScreenRect();
            wxUIActionSimulator user;
            user.MouseMove(place.x + place.width / 2, place.y + place.height / 2);
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
    F12InDialog f12(surroundings);
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
