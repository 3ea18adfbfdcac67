// What somebody types is never thrown away silently: not by Cancel, not by Escape, not by starting again, and
// Ctrl+Z takes back whatever was done to a field. What is wrong is said in words, for as long as it is wrong.

#include "app/gui/controls/form_dialog.h"
#include "app/gui/theme/native_focus.h"
#include "app/gui/words/to_wx.h"
#include "tests/gui/support/dialog_answer.h"
#include "tests/gui/support/in_dialogs.h"
#include "tests/gui/support/real_keys.h"
#include "tests/gui/support/window_fixture.h"

#include <ctime>
#include <gmock/gmock.h>
#include <wx/app.h>
#include <wx/button.h>
#include <wx/textctrl.h>

namespace kentering {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* kWords = "een half verhaal";

bool has(wxDialog& dialog, const char* name) {
    const wxWindow* control = wxWindow::FindWindowByName(name, &dialog);
    return control != nullptr && control->IsShown();
}

void pressIn(wxDialog& dialog, const char* name) {
    auto& button = in<wxButton>(dynamic_cast<FormDialog&>(dialog), name);
    wxCommandEvent event(wxEVT_BUTTON, button.GetId());
    event.SetEventObject(&button);
    button.GetEventHandler()->ProcessEvent(event);
    wxTheApp->ProcessPendingEvents(); // what it does, it does after the press
}

wxTextCtrl& text(wxDialog& dialog, const char* name) {
    return in<wxTextCtrl>(dynamic_cast<FormDialog&>(dialog), name);
}

std::string said(wxDialog& dialog) {
    return toUtf8(dynamic_cast<FormDialog&>(dialog).complaint());
}

class TypedTextTest : public WindowTest {
protected:
    TypedTextTest() { unlock(); }

    void openTab(const char* client, const char* tab) {
        openClient(client);
        press(tab);
    }
    /// Types into whatever has the focus of `top`.
    static void typeKeys(wxTopLevelWindow& top, const char* letters) {
        for (const char* letter = letters; *letter != '\0'; ++letter) {
            pressRealKey(top, *letter);
        }
        settle();
    }
    static void undoKey(wxTopLevelWindow& top) {
        pressRealKey(top, 'z', true);
        settle();
    }
    wxTextCtrl& field(const char* name) { return dynamic_cast<wxTextCtrl&>(find(name)); }
};

TEST_F(TypedTextTest, EscapeAndCancelKeepWhatWasFilledInAndSaySo) {
    openTab("Mo", "tab.contacts");
    InDialogs dialogs(platform, {[](wxDialog& dialog) {
                                     EXPECT_TRUE(has(dialog, "form-keeps"));
                                     text(dialog, "contact.note").SetValue(kWords);
                                     pressRealKey(dialog, RealKey::Escape);
                                 },
                                 [](wxDialog& dialog) {
                                     EXPECT_EQ(toUtf8(text(dialog, "contact.note").GetValue()), kWords);
                                     EXPECT_TRUE(has(dialog, "form-returned"));
                                     pressIn(dialog, "form-cancel");
                                 },
                                 [](wxDialog& dialog) {
                                     EXPECT_EQ(toUtf8(text(dialog, "contact.note").GetValue()), kWords);
                                     pressIn(dialog, "form-cancel");
                                 }});
    for (int time = 0; time < 3; ++time) {
        press("contact.add");
    }
    EXPECT_THAT(everyText(), Not(HasSubstr(kWords))) << "it stands in the form and nowhere else";
}

TEST_F(TypedTextTest, StartingAgainIsNotWhereEnterLandsAndCanBeTakenBack) {
    openTab("Mo", "tab.contacts");
    InDialogs dialogs(platform, {[](wxDialog& dialog) {
                                     text(dialog, "contact.note").SetValue(kWords);
                                     pressIn(dialog, "form-cancel");
                                 },
                                 [](wxDialog& dialog) {
                                     const wxWindow* focus = focusIn(dialog);
                                     ASSERT_NE(focus, nullptr);
                                     EXPECT_NE(focus->GetName(), "form-start-again");
                                     pressIn(dialog, "form-start-again");
                                     EXPECT_EQ(text(dialog, "contact.note").GetValue(), "");
                                     EXPECT_FALSE(has(dialog, "form-returned"));
                                     text(dialog, "contact.time").SetValue("9:15"); // since then
                                     pressIn(dialog, "form-start-again");
                                     EXPECT_EQ(toUtf8(text(dialog, "contact.note").GetValue()), kWords);
                                     EXPECT_EQ(text(dialog, "contact.time").GetValue(), "9:15");
                                     EXPECT_TRUE(has(dialog, "form-returned"));
                                     pressIn(dialog, "form-cancel");
                                 }});
    press("contact.add");
    press("contact.add");
}

TEST_F(TypedTextTest, WhatComesBackIsNotReplacedByTheNextLetter) {
    press("nav.clients");
    press("new-client");
    type("new-client-alias", "Half");
    dynamic_cast<wxTextEntry&>(find("new-client-alias")).SetInsertionPointEnd();
    key(WXK_F12);
    waitUntil([this] { return window->isLocked(); }, "the lock");
    unlock();
    if (!isShown("new-client-alias")) {
        press("nav.clients");
        press("new-client");
    }
    typeKeys(*window, "x");
    EXPECT_EQ(textOf("new-client-alias"), "Halfx");
}

TEST_F(TypedTextTest, UndoTakesBackWordsAndAPasteOnATab) {
    openTab("Mo", "tab.file");
    wxTextCtrl& alias = field("file.municipality");
    const std::string before = toUtf8(alias.GetValue());
    alias.SetFocus();
    alias.SetInsertionPointEnd();
    typeKeys(*window, "ab");
    alias.WriteText("geplakt");
    undoKey(*window);
    EXPECT_EQ(toUtf8(alias.GetValue()), before + "ab");
    undoKey(*window);
    EXPECT_EQ(toUtf8(alias.GetValue()), before);
    pressRealKey(*window, 'y', true);
    settle();
    EXPECT_EQ(toUtf8(alias.GetValue()), before + "ab");
    undoKey(*window);
}

TEST_F(TypedTextTest, UndoWorksInEveryFieldOfAFormAndDoesNotCloseIt) {
    openTab("Mo", "tab.contacts");
    InDialogs dialogs(platform, {[](wxDialog& dialog) {
                          wxTextCtrl& note = text(dialog, "contact.note");
                          note.SetFocus();
                          typeKeys(dialog, "een twee");
                          note.SelectAll();
                          typeKeys(dialog, "x");
                          EXPECT_EQ(note.GetValue(), "x");
                          undoKey(dialog);
                          EXPECT_EQ(note.GetValue(), "een twee");
                          undoKey(dialog);
                          EXPECT_EQ(note.GetValue(), "een ");
                          pressIn(dialog, "form-cancel");
                      }});
    press("contact.add");
}

TEST_F(TypedTextTest, UndoTakesAPasteIntoTheNoteOfATalkBack) {
    startTalk("Elif");
    wxTextCtrl& note = field("note");
    note.SetFocus();
    typeKeys(*window, "voor");
    note.WriteText(" en geplakt");
    settle();
    undoKey(*window);
    EXPECT_THAT(textOf("note"), Not(HasSubstr("geplakt")));
}

TEST_F(TypedTextTest, AFieldOfOneLineTakesNoLineBreak) {
    openTab("Mo", "tab.file");
    wxTextCtrl& alias = field("file.municipality");
    alias.SetFocus();
    alias.SelectAll();
    alias.WriteText(wxString::FromUTF8("Den\r\nHaag\tZuid\u0001"));
    EXPECT_EQ(toUtf8(alias.GetValue()), "Den Haag Zuid ");
    press("nav.clients");
    press("new-client");
    type("new-client-alias", "een\ntwee");
    press("make-client");
    EXPECT_EQ(textOf("client-name"), "een twee");
}

TEST_F(TypedTextTest, AWordOfTwoHundredThousandLettersFreezesNothing) {
    const wxString word('x', 200'000);
    // What the program works, however busy the machine is. Before, it took minutes.
    const std::clock_t before = std::clock();
    startTalk("Elif");
    field("note").SetFocus();
    field("note").WriteText(word);
    settle();
    key(WXK_F12);
    waitUntil([this] { return window->isLocked(); }, "the lock");
    unlock();
    press("leave-talk");
    press("tab.file");
    field("file.alias").SetValue(word);
    settle();
    press("tab.overview");
    settle();
    press("nav.my-day");
    settle();
    press("nav.clients");
    settle();
    EXPECT_LT((std::clock() - before) / CLOCKS_PER_SEC, 8);
}

TEST_F(TypedTextTest, ADayThatIsNoneIsSaidInWordsUntilItIsPutRight) {
    openTab("Mo", "tab.slips");
    InDialogs dialogs(platform, {[](wxDialog& dialog) {
                          text(dialog, "slip.first").SetValue("31-11");
                          pressIn(dialog, "form-store");
                          EXPECT_THAT(said(dialog), HasSubstr("November 2026 heeft 30 dagen"));
                          text(dialog, "slip.first").SetValue("30-10");
                          EXPECT_EQ(said(dialog), "") << "it is being put right";
                          text(dialog, "slip.last").SetValue("1-13-2026");
                          pressIn(dialog, "form-store");
                          EXPECT_THAT(said(dialog), HasSubstr("geen maand 13"));
                          text(dialog, "slip.last").SetValue("");
                          text(dialog, "slip.min-days").SetValue("veel");
                          pressIn(dialog, "form-store");
                          EXPECT_THAT(said(dialog), HasSubstr("Schrijf een getal"));
                          pressIn(dialog, "form-cancel");
                      }});
    press("slip.add");
}

TEST_F(TypedTextTest, ASlipInAnotherCenturyIsAskedAbout) {
    openTab("Mo", "tab.slips");
    InDialogs dialogs(platform, {[](wxDialog& dialog) {
                          text(dialog, "slip.first").SetValue("2-11-1926");
                          pressIn(dialog, "form-store");
                          EXPECT_THAT(said(dialog), HasSubstr("insdag 2 november 1926"));
                          text(dialog, "slip.first").SetValue("3-11-1926");
                          pressIn(dialog, "form-store");
                          EXPECT_THAT(said(dialog), HasSubstr("oensdag 3 november 1926"))
                              << "another day is another question";
                          pressIn(dialog, "form-store"); // yes
                      }});
    press("slip.add");
    EXPECT_THAT(everyText(), HasSubstr("1926"));
}

TEST_F(TypedTextTest, AYearOfBirthThatCannotBeIsSaidInWordsAndNotDropped) {
    openTab("Mo", "tab.file");
    for (const char* wrong : {"1850", "19a"}) {
        type("file.birthYear", wrong);
        ASSERT_TRUE(isShown("file.birthYear-wrong"));
        EXPECT_THAT(textOf("file.birthYear-wrong"), HasSubstr("1900 tot 2026"));
    }
    press("tab.contacts");
    press("tab.file");
    EXPECT_EQ(textOf("file.birthYear"), "19a");
    EXPECT_TRUE(isShown("file.birthYear-wrong"));
    closeWindow();
    openWindow(); // the program begins again
    unlock();
    openTab("Mo", "tab.file");
    EXPECT_EQ(textOf("file.birthYear"), "19a");
    type("file.birthYear", "1990");
    EXPECT_FALSE(isShown("file.birthYear-wrong"));
    press("tab.contacts");
    press("tab.file");
    EXPECT_EQ(textOf("file.birthYear"), "1990");
    EXPECT_FALSE(isShown("file.birthYear-wrong"));
}

} // namespace
} // namespace kentering
