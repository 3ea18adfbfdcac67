// People and keys in the real window, and the way back in by the recovery code.

#include "app/gui/words/to_wx.h"
#include "tests/gui/support/dialog_answer.h"
#include "tests/gui/support/window_fixture.h"

#include <gmock/gmock.h>

namespace kentering {
namespace {

using testing::HasSubstr;
using testing::Not;

class PeopleInTheWindow : public WindowTest {
protected:
    static void typePassphrase(FormDialog& dialog, const char* first, const char* again) {
        in<wxTextCtrl>(dialog, "people.passphrase").SetValue(first);
        in<wxTextCtrl>(dialog, "people.again").SetValue(again);
    }
    void lockAgain() {
        key(WXK_F12);
        waitUntil([this] { return window->isLocked(); }, "the lock");
    }
    /// Makes a new recovery code, and returns it.
    std::string renewCode() {
        std::string code;
        const DialogAnswer answer([&](FormDialog& dialog) {
            code = toUtf8(in<wxStaticText>(dialog, "people.code").GetLabelText());
            in<wxTextCtrl>(dialog, "people.last-group").SetValue(toWx(code.substr(code.rfind('-') + 1)));
        });
        press("people.recovery");
        settle();
        return code;
    }
};

TEST_F(PeopleInTheWindow, ALeadAddsAColleagueWhoCanUnlock) {
    unlock("Iris");
    press("nav.settings");
    {
        DialogAnswer answer([](FormDialog& dialog) {
            in<wxTextCtrl>(dialog, "people.name").SetValue("Els");
            typePassphrase(dialog, "vier nieuwe woorden", "vier andere woorden");
        });
        press("people.add");
        EXPECT_THAT(toUtf8(answer.complaint), HasSubstr("verschillend"));
    }
    settle();
    {
        const DialogAnswer answer([](FormDialog& dialog) {
            in<wxTextCtrl>(dialog, "people.name").SetValue("Els");
            typePassphrase(dialog, "verzonnen mensen", "verzonnen mensen");
        });
        press("people.add");
    }
    settle();
    EXPECT_THAT(everyTextIn("settings-screen"), HasSubstr("Els"));
    lockAgain();
    const DialogAnswer own(
        [](FormDialog& dialog) { typePassphrase(dialog, "helemaal van Els", "helemaal van Els"); });
    unlock("Els");
    EXPECT_FALSE(window->isLocked());
}

TEST_F(PeopleInTheWindow, ACounsellorChangesTheirOwnPassphraseOnly) {
    unlock("Bram");
    press("nav.settings");
    EXPECT_FALSE(isShown("people.add"));
    EXPECT_FALSE(isShown("people.recovery"));
    DialogAnswer answer([](FormDialog& dialog) {
        in<wxTextCtrl>(dialog, "people.old").SetValue("niet de goede");
        typePassphrase(dialog, "vier nieuwe woorden", "vier nieuwe woorden");
    });
    press("people.own-passphrase");
    EXPECT_THAT(toUtf8(answer.complaint), HasSubstr("klopt niet"));
}

TEST_F(PeopleInTheWindow, ANewCodeCountsWhenItsLastGroupWasTyped) {
    unlock("Iris");
    press("nav.settings");
    DialogAnswer answer(
        [](FormDialog& dialog) { in<wxTextCtrl>(dialog, "people.last-group").SetValue("????"); });
    press("people.recovery");
    EXPECT_THAT(toUtf8(answer.complaint), HasSubstr("laatste groep"));
}

TEST_F(PeopleInTheWindow, WhoeverComesInByTheCodeIsSomebodyAgainAndLeavesTheClientView) {
    unlock("Iris");
    press("nav.settings");
    const std::string code = renewCode();
    lockAgain();
    press("recovery");
    type("passphrase", code);
    {
        const DialogAnswer answer([](FormDialog& dialog) {
            auto& who = in<wxChoice>(dialog, "people.who");
            who.SetStringSelection("Noor");
            typePassphrase(dialog, "weer een eigen zin", "weer een eigen zin");
        });
        press("unlock");
        waitUntil([this] { return !window->isLocked(); }, "the work");
    }
    EXPECT_THAT(everyText(), Not(HasSubstr("(recovery)")));
    startTalk("Elif");
    key(WXK_F9);
    waitUntil([this] { return isShown("client-view-screen"); }, "the client's view");
    type("client-view-passphrase", "weer een eigen zin");
    press("client-view-back");
    waitUntil([this] { return !isShown("client-view-screen"); }, "the way back");
}

TEST_F(PeopleInTheWindow, WhoeverDoesNotSayWhoTheyAreStaysOutside) {
    unlock("Iris");
    press("nav.settings");
    const std::string code = renewCode();
    lockAgain();
    press("recovery");
    type("passphrase", code);
    {
        DialogAnswer answer([](FormDialog& dialog) { typePassphrase(dialog, "kort", "kort"); });
        press("unlock");
        waitUntil([&answer] { return !answer.complaint.empty(); }, "the refusal");
    }
    settle();
    EXPECT_TRUE(window->isLocked());
    EXPECT_TRUE(isShown("locked-screen"));
}

} // namespace
} // namespace kentering
