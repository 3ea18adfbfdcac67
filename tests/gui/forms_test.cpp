// Forms that are half filled in when the lock or a crash comes: nothing typed is lost, and nothing comes back
// to somebody else or stands with another client.

#include "app/gui/words/to_wx.h"
#include "model/storage/drafts/form_draft_store.h"
#include "model/storage/lists/caseload.h"
#include "tests/gui/support/in_dialogs.h"
#include "tests/gui/support/window_fixture.h"

#include <gmock/gmock.h>
#include <stdexcept>
#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace kentering {

using namespace storage;
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* kHalf = "half-getypt";

template <typename Control>
Control& in(wxDialog& dialog, const char* name) {
    auto* control = dynamic_cast<Control*>(wxWindow::FindWindowByName(name, &dialog));
    if (control == nullptr) {
        throw std::runtime_error(std::string("the dialog has no ") + name);
    }
    return *control;
}

bool has(wxDialog& dialog, const char* name) {
    const wxWindow* control = wxWindow::FindWindowByName(name, &dialog);
    return control != nullptr && control->IsShown();
}

void pressIn(wxDialog& dialog, const char* name) {
    auto& button = in<wxButton>(dialog, name);
    wxCommandEvent event(wxEVT_BUTTON, button.GetId());
    event.SetEventObject(&button);
    button.GetEventHandler()->ProcessEvent(event);
}

std::string typedIn(wxDialog& dialog, const char* name) {
    return toUtf8(in<wxTextCtrl>(dialog, name).GetValue());
}

class FormsTest : public WindowTest {
protected:
    void openSlips(const std::string& client) {
        press("nav.clients");
        type("client-search", client);
        if (isShown("search-all")) { // not one of their own clients
            press("search-all");
        }
        openClient(client);
        press("tab.slips");
    }
    /// Fills a slip in by half, then the lock comes.
    void halfFillASlip() {
        InDialogs dialogs(platform, {[this](wxDialog& dialog) {
                              in<wxTextCtrl>(dialog, "slip.trigger").SetValue(kHalf);
                              in<wxTextCtrl>(dialog, "slip.first").SetValue("2-11-2026");
                              in<wxCheckBox>(dialog, "slip.substance.2").SetValue(true);
                              in<wxChoice>(dialog, "slip.alcohol").SetSelection(2);
                              window->lock();
                          }});
        press("slip.add");
        waitUntil([this] { return window->isLocked(); }, "the lock");
        settle();
    }
    void expectHalfFilled(wxDialog& dialog) {
        EXPECT_EQ(typedIn(dialog, "slip.trigger"), kHalf);
        EXPECT_EQ(typedIn(dialog, "slip.first"), "2-11-2026");
        EXPECT_TRUE(in<wxCheckBox>(dialog, "slip.substance.2").GetValue());
        EXPECT_FALSE(in<wxCheckBox>(dialog, "slip.substance.1").GetValue());
        EXPECT_EQ(in<wxChoice>(dialog, "slip.alcohol").GetSelection(), 2);
        EXPECT_TRUE(has(dialog, "form-returned"));
    }
    void expectEmpty(wxDialog& dialog) {
        EXPECT_EQ(typedIn(dialog, "slip.trigger"), "");
        EXPECT_EQ(typedIn(dialog, "slip.first"), "");
        EXPECT_FALSE(in<wxCheckBox>(dialog, "slip.substance.2").GetValue());
        EXPECT_EQ(in<wxChoice>(dialog, "slip.alcohol").GetSelection(), 0);
        EXPECT_FALSE(has(dialog, "form-returned"));
    }
};

TEST_F(FormsTest, AFormThatTheLockClosedOpensAgainAsItWasLeft) {
    unlock();
    openSlips("Mo");
    halfFillASlip();
    EXPECT_THAT(everyText(), Not(HasSubstr(kHalf)));
    InDialogs dialogs(platform, {[this](wxDialog& dialog) {
                          EXPECT_EQ(dialog.GetName(), "slip-dialog");
                          expectHalfFilled(dialog);
                          EXPECT_THAT(toUtf8(in<wxStaticText>(dialog, "slip.standing").GetLabelText()),
                                      HasSubstr("45 van 49"))
                              << "as if somebody had typed it";
                          pressIn(dialog, "form-store");
                      }});
    unlock();
    settle();
    EXPECT_EQ(textOf("client-name"), "Mo");
    EXPECT_TRUE(isShown("slips-tab")) << "back in the part of the page where he was";
    EXPECT_THAT(everyText(), HasSubstr(kHalf));
    EXPECT_EQ(textOf("sober-total"), "45 van 49 dagen zonder gebruik");
}

TEST_F(FormsTest, WhatWasCancelledComesBackUntilItIsStored) {
    unlock();
    openSlips("Mo");
    halfFillASlip();
    {
        InDialogs dialogs(platform, {[this](wxDialog& dialog) {
                              expectHalfFilled(dialog);
                              pressIn(dialog, "form-cancel");
                          }});
        unlock();
    }
    InDialogs dialogs(platform, {[this](wxDialog& dialog) {
                                     expectHalfFilled(dialog);
                                     pressIn(dialog, "form-store");
                                 },
                                 [this](wxDialog& dialog) {
                                     expectEmpty(dialog);
                                     pressIn(dialog, "form-cancel");
                                 }});
    press("slip.add");
    settle();
    press("slip.add");
}

TEST_F(FormsTest, StartingAgainPutsEverythingBackAsItOpened) {
    unlock();
    openSlips("Mo");
    halfFillASlip();
    {
        bool done = false;
        InDialogs dialogs(platform, {[this, &done](wxDialog& dialog) {
                              expectHalfFilled(dialog);
                              pressIn(dialog, "form-start-again");
                              expectEmpty(dialog);
                              window->lock(); // keeps nothing
                              done = true;
                          }});
        unlockTry();
        waitUntil([&done] { return done; }, "starting again");
    }
    InDialogs dialogs(platform, {[this](wxDialog& dialog) {
                          expectEmpty(dialog);
                          pressIn(dialog, "form-cancel");
                      }});
    unlock();
}

TEST_F(FormsTest, ComesBackToNobodyElseAndInNoOtherClientsForm) {
    unlock();
    openSlips("Mo");
    halfFillASlip();
    InDialogs dialogs(platform, {[this](wxDialog& dialog) { // Bram, the same form of the same client
                                     expectEmpty(dialog);
                                     pressIn(dialog, "form-cancel");
                                 },
                                 [this](wxDialog& dialog) { // Noor, the same form of another client
                                     expectEmpty(dialog);
                                     pressIn(dialog, "form-cancel");
                                 },
                                 [](wxDialog& dialog) { // Noor, another form of the same client
                                     EXPECT_FALSE(has(dialog, "form-returned"));
                                     pressIn(dialog, "form-cancel");
                                 },
                                 [this](wxDialog& dialog) { // Noor, at last
                                     expectHalfFilled(dialog);
                                     pressIn(dialog, "form-cancel");
                                 }});
    unlock("Bram");
    EXPECT_THAT(everyText(), Not(HasSubstr(kHalf)));
    openSlips("Mo");
    EXPECT_THAT(everyText(), Not(HasSubstr(kHalf)));
    press("slip.add");
    window->lock();
    settle();
    unlock("Noor");
    openSlips("Elif");
    EXPECT_THAT(everyText(), Not(HasSubstr(kHalf)));
    press("slip.add");
    openSlips("Mo");
    press("plan.edit");
    press("slip.add");
}

TEST_F(FormsTest, IsOnDiskWithinASecondOfTyping) {
    unlock();
    openSlips("Mo");
    const std::filesystem::path copy = root / "as-killed";
    std::unique_ptr<Alarm> aSecondLater = platform.makeAlarm();
    InDialogs dialogs(platform, {[&](wxDialog& dialog) {
                          in<wxTextCtrl>(dialog, "slip.trigger").SetValue(kHalf);
                          // What lies on the disk now is what a kill or a power cut leaves behind.
                          aSecondLater->set(std::chrono::seconds(1), [&] {
                              std::filesystem::copy(book, copy, std::filesystem::copy_options::recursive);
                              pressIn(dialog, "form-cancel");
                          });
                      }});
    press("slip.add");
    const Casebook left = Casebook::open(copy, UserPassphrase{"Noor", Secret("verzonnen mensen")},
                                         {.keyCost = KeyCost::forTests()});
    for (const CaseloadRow& row : caseload(left, Date(2026, 11, 23))) {
        const auto fields = FormDraftReader(left).find(row.id, "slip-dialog");
        const auto expected =
            row.alias == "Mo" ? FormDraftReader::Fields{{"slip.trigger", kHalf}} : FormDraftReader::Fields{};
        EXPECT_EQ(fields, expected) << row.code.text();
    }
}

TEST_F(FormsTest, FormsAboutNobodyComeBackToo) {
    unlock();
    press("nav.resources");
    {
        InDialogs dialogs(platform, {[this](wxDialog& dialog) {
                              in<wxTextCtrl>(dialog, "resource.name").SetValue(kHalf);
                              window->lock();
                          }});
        press("resource.edit.antes-rotterdam");
        waitUntil([this] { return window->isLocked(); }, "the lock");
    }
    InDialogs dialogs(platform, {[](wxDialog& dialog) {
                          EXPECT_EQ(typedIn(dialog, "resource.name"), kHalf);
                          pressIn(dialog, "form-cancel");
                      }});
    unlock();
    EXPECT_TRUE(isShown("resources-screen"));
}

TEST_F(FormsTest, ANewClientThatWasHalfWrittenDownComesBack) {
    unlock();
    press("nav.clients");
    press("new-client");
    EXPECT_FALSE(isShown("form-returned"));
    type("new-client-alias", kHalf);
    window->lock();
    settle();
    unlock("Bram");
    press("nav.clients");
    press("new-client");
    EXPECT_EQ(textOf("new-client-alias"), "");
    window->lock();
    settle();
    unlock("Noor");
    press("nav.clients");
    press("new-client");
    EXPECT_EQ(textOf("new-client-alias"), kHalf);
    EXPECT_TRUE(isShown("form-returned"));
    press("make-client");
    press("show-list");
    press("new-client");
    EXPECT_EQ(textOf("new-client-alias"), "") << "he is made";
}

TEST_F(FormsTest, EveryFieldOfATalkComesBackToThisClientAndNoOther) {
    unlock();
    startTalk("Elif");
    press("topic.social");
    press("answer.suicide-attempts.earlier");
    press("safety.history-psychosis-depression-suicidality");
    key(WXK_BACK); // not known
    type("safety-outcome", kHalf);
    type("set-aside-reason", kHalf);
    key(WXK_RETURN, wxMOD_CONTROL);
    type("goal", kHalf);
    type("next-day", "30-11");
    key(WXK_F12);
    waitUntil([this] { return window->isLocked(); }, "the lock");
    unlock();
    ASSERT_TRUE(isShown("conversation-screen"));
    EXPECT_EQ(textOf("safety-outcome"), kHalf);
    press("safety.history-psychosis-depression-suicidality");
    EXPECT_EQ(textOf("set-aside-reason"), kHalf);
    key(WXK_RETURN, wxMOD_CONTROL);
    EXPECT_EQ(textOf("goal"), kHalf);
    EXPECT_EQ(textOf("next-day"), "30-11");
    EXPECT_TRUE(isShown("form-returned"));
    press("leave-talk");

    startTalk("Tom");
    press("topic.social");
    press("answer.suicide-attempts.earlier");
    press("safety.history-psychosis-depression-suicidality");
    key(WXK_BACK);
    key(WXK_RETURN, wxMOD_CONTROL);
    for (const char* field : {"safety-outcome", "set-aside-reason", "goal", "next-day"}) {
        EXPECT_EQ(textOf(field), "") << field;
    }
    EXPECT_THAT(everyText(), Not(HasSubstr(kHalf)));
}

TEST_F(FormsTest, AnotherTickDoesNotTakeAHalfTypedOutcomeAway) {
    unlock();
    startTalk("Elif");
    press("topic.social");
    press("answer.suicide-attempts.earlier");
    type("safety-outcome", kHalf);
    press("topic.mental");
    press("answer.suicidal-tendencies.now");
    EXPECT_THAT(everyText(), HasSubstr(kHalf));
}

} // namespace
} // namespace kentering
