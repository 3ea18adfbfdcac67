// What goes wrong in a handler, of whatever kind, is told and leaves the program as it was.

#include "app/gui/controls/form_dialog.h"
#include "app/gui/controls/guard.h"
#include "app/gui/controls/make_controls.h"
#include "app/gui/theme/recent_files.h"
#include "model/base/errors.h"
#include "model/base/wrong_client_error.h"
#include "tests/gui/support/dialog_guard.h"
#include "tests/gui/support/failures.h"
#include "tests/gui/support/window_fixture.h"

#include <fstream>
#include <future>
#include <gmock/gmock.h>
#include <memory>
#include <wx/clipbrd.h>
#include <wx/modalhook.h>
#include <wx/panel.h>
#include <wx/textctrl.h>

// GTK's own headers are not clean under our warnings; the list of recent files is GTK's alone.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#include <gtk/gtk.h>

namespace kentering {
namespace {

using testing::HasSubstr;

class GuardTest : public WindowTest {
protected:
    GuardTest() { unlock(); }

    [[nodiscard]] bool says(const char* words) const { return everyText().find(words) != std::string::npos; }

    Failures::Allowance allowed;
};

TEST_F(GuardTest, AButtonAChoiceAndATimerAreToldAboveTheWork) {
    wxButton* button =
        makeButton(&find("work-area"), "fails", "x", {}, [] { throw StorageIoError("the disk is full"); });
    press("fails");
    EXPECT_THAT(textOf("failure-notice-words"), HasSubstr("de schijf is vol"));
    press("failure-notice-close");
    EXPECT_FALSE(isShown("failure-notice"));
    later(*button, [] { throw WrongClientError("another client"); });
    settle();
    EXPECT_THAT(textOf("failure-notice-words"), HasSubstr("verkeerde dossier"));
    press("failure-notice-close");
    const auto alarm = platform.makeAlarm();
    alarm->set(std::chrono::milliseconds(1), [] { throw std::logic_error("a fault of ours"); });
    waitUntil([this] { return isShown("failure-notice"); }, "the notice");
    EXPECT_THAT(textOf("failure-notice-words"), HasSubstr("niet kent"));
    button->Destroy();
}

TEST_F(GuardTest, WorkBesideTheWindowIsToldWhenItsResultFails) {
    platform.background.run([] {}, [](const std::exception_ptr&) { throw StorageIoError("full"); });
    waitUntil([this] { return isShown("failure-notice"); }, "the notice");
}

TEST_F(GuardTest, WorkLetsGoOfWhatItHeldBeforeTheNextWorkBegins) {
    // A casebook that was locked during a report: unlocking is the next work, and must find it closed.
    auto casebook = std::make_shared<int>(1);
    const std::weak_ptr<int> held = casebook;
    std::promise<bool> isGone;
    platform.background.run([casebook = std::move(casebook)] {}, [](const std::exception_ptr&) {});
    platform.background.run([&] { isGone.set_value(held.expired()); }, [](const std::exception_ptr&) {});
    EXPECT_TRUE(isGone.get_future().get()) << "the window has heard of no end yet";
    settle();
}

TEST_F(GuardTest, WhatWaitsForAWindowIsForgottenWithIt) {
    auto* gone = new wxPanel(&find("work-area"));
    bool done = false;
    later(*gone, [&done] { done = true; });
    delete gone;
    settle();
    EXPECT_FALSE(done);
}

TEST_F(GuardTest, AWindowMayGoBeforeItFails) {
    auto* gone = new wxPanel(&find("work-area"));
    EXPECT_FALSE(guarded(*gone, [gone] {
        delete gone;
        throw StorageIoError("full");
    }));
    EXPECT_TRUE(isShown("failure-notice"));
}

TEST_F(GuardTest, DamageLocksAndSaysSo) {
    static_cast<void>(
        makeButton(&find("work-area"), "fails", "x", {}, [] { throw DamagedCasebookError("a page"); }));
    press("fails");
    settle();
    EXPECT_TRUE(window->isLocked());
    EXPECT_THAT(textOf("message"), HasSubstr("beschadigd"));
}

/// Counts the dialogs that come, and cancels them.
class CountDialogs : public wxModalDialogHook {
public:
    CountDialogs() { Register(); }
    ~CountDialogs() override { Unregister(); }
    CountDialogs(const CountDialogs&) = delete;
    CountDialogs& operator=(const CountDialogs&) = delete;

    int came = 0;

protected:
    int Enter(wxDialog* /*dialog*/) override {
        ++came;
        return wxID_CANCEL;
    }

private:
    DialogGuard::Allowance m_allowed;
};

TEST_F(GuardTest, APressIsOverBeforeItsDialogOpens) {
    // Assistive technology waits for the end of its press; a dialog that opens within it hangs the program.
    CountDialogs dialogs;
    const auto expectLater = [&](const char* name) {
        SCOPED_TRACE(name);
        const int before = dialogs.came;
        wxWindow& button = find(name);
        wxCommandEvent event(wxEVT_BUTTON, button.GetId());
        event.SetEventObject(&button);
        button.GetEventHandler()->ProcessEvent(event);
        EXPECT_EQ(dialogs.came, before) << "within the press";
        settle();
        EXPECT_EQ(dialogs.came, before + 1);
    };
    press("my-day.agenda");
    expectLater("agenda.group");
    press("nav.settings");
    expectLater("settings.work-rules");
    openClient("Mo");
    press("tab.slips");
    expectLater("slip.add");
    expectLater("attempt.add");
    press("tab.contacts");
    expectLater("contact.add");
    press("tab.referrals");
    expectLater("referral.add");
    expectLater("note-slip");
    press("make-handout");
    expectLater("handout-save");
}

TEST_F(GuardTest, WhatWasCopiedGoesWithTheLock) {
    openClient("Elif");
    press("make-handout");
    press("handout-copy");
    const auto copied = [] {
        const wxClipboardLocker lock;
        wxTextDataObject text;
        return wxTheClipboard->GetData(text) ? text.GetText() : wxString();
    };
    EXPECT_FALSE(copied().empty());
    key(WXK_F12);
    waitUntil([this] { return window->isLocked(); }, "the lock");
    EXPECT_EQ(copied(), wxString());
}

TEST_F(GuardTest, WhatWasCopiedGoesAfterAWhile) {
    const OwnClipboard clipboard(std::chrono::milliseconds(50));
    openClient("Elif");
    press("make-handout");
    press("handout-copy");
    waitUntil(
        [] {
            const wxClipboardLocker lock;
            wxTextDataObject text;
            return !wxTheClipboard->GetData(text) || text.GetText().empty();
        },
        "the clipboard to be emptied");
}

TEST_F(GuardTest, NothingOfOursIsWrittenIntoTheListOfRecentFiles) {
    keepRecentFilesToOurselves();
    const std::filesystem::path list = root / "recently-used.xbel";
    auto* recent = static_cast<GtkRecentManager*>(
        g_object_new(GTK_TYPE_RECENT_MANAGER, "filename", list.c_str(), nullptr));
    std::ofstream(root / "information.pdf") << "%PDF";
    gtk_recent_manager_add_item(recent, ("file://" + (root / "information.pdf").string()).c_str());
    for (int round = 0; round < 40; ++round) {
        settle();
        wxMilliSleep(10);
    }
    EXPECT_FALSE(std::filesystem::exists(list));
    g_object_unref(recent);
}

} // namespace
} // namespace kentering

#pragma GCC diagnostic pop
