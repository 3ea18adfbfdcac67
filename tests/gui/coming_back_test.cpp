// Who comes back, from a lock or from another page, is just where they were.
#include "tests/gui/support/in_dialogs.h"
#include "tests/gui/support/talk_keys_fixture.h"

#include "app/gui/theme/native_focus.h"

#include <wx/choice.h>

namespace kentering {
namespace {

class ComingBackTest : public TalkKeysTest {};

TEST_F(ComingBackTest, UnlockingLeadsBackIntoTheSentence) {
    unlock();
    startTalk("Elif");
    press("topic.social");
    key(WXK_DOWN);
    type("note", "Als ik alleen ben en dan");
    focusAt("note", 17);
    lockAndBack();
    EXPECT_EQ(focusName(), "note");
    EXPECT_EQ(field("note").GetInsertionPoint(), 17);
    expectUnmarked("note");
    EXPECT_TRUE(isPressed("topic.social"));
    typeKeys(", nacht");
    EXPECT_EQ(textOf("note"), "Als ik alleen ben, nacht en dan");
    press("topic.social");
    EXPECT_EQ(focusRow(), "row.debts") << "and the row is the one of before";
}

TEST_F(ComingBackTest, UnlockingLeadsBackToEachPageOfTheTalk) {
    unlock();
    startTalk("Elif");
    press("topic.end");
    type("goal", "iedere dag wandelen");
    type("next-day", "30-11");
    focusAt("goal", 6);
    lockAndBack();
    EXPECT_EQ(focusName(), "goal");
    EXPECT_EQ(field("goal").GetInsertionPoint(), 6);
    expectUnmarked("goal");
    EXPECT_EQ(textOf("goal"), "iedere dag wandelen");

    press("topic.questions");
    typeKeys("slaa");
    lockAndBack();
    EXPECT_EQ(focusName(), "item-search");
    EXPECT_EQ(textOf("item-search"), "slaa") << "a word that was half typed";
    expectUnmarked("item-search");
    typeKeys("p");
    key(WXK_RETURN);
    EXPECT_EQ(focusRow(), "row.sleep-problems");

    key(WXK_F9);
    key(WXK_DOWN);
    lockAndBack();
    EXPECT_FALSE(isShown("client-view-screen")) << "whoever unlocked gave the passphrase that leads back";
    EXPECT_EQ(focusRow(), "row.no-energy");
}

TEST_F(ComingBackTest, LeavingATopicAndComingBackRestoresTheField) {
    unlock();
    startTalk("Elif");
    press("topic.end");
    type("goal", "iedere dag");
    focusAt("goal", 4);
    press("topic.questions");
    press("topic.end");
    EXPECT_EQ(focusName(), "goal");
    EXPECT_EQ(field("goal").GetInsertionPoint(), 4);
    expectUnmarked("goal");
}

TEST_F(ComingBackTest, UnlockingLeadsBackToWhatWasSearchedFor) {
    unlock();
    press("nav.clients");
    type("client-search", "Elif");
    focusAt("client-search", 3);
    lockAndBack();
    ASSERT_TRUE(isShown("client-search"));
    EXPECT_EQ(textOf("client-search"), "Elif");
    EXPECT_EQ(focusName(), "client-search");
    press("nav.my-day");
    lockAndBack();
    press("nav.clients");
    EXPECT_EQ(textOf("client-search"), "") << "whoever comes anew begins anew";
}

TEST_F(ComingBackTest, UnlockingLeadsBackToThePageOfMyDay) {
    unlock();
    press("my-day.all");
    lockAndBack();
    EXPECT_TRUE(isPressed("my-day.all"));
    press("my-day.agenda");
    press("agenda.later");
    const std::string week = everyTextIn("my-day-screen");
    lockAndBack();
    ASSERT_TRUE(isPressed("my-day.agenda"));
    EXPECT_EQ(everyTextIn("my-day-screen"), week);
}

TEST_F(ComingBackTest, UnlockingLeadsBackToTheSheetAsItWasChosen) {
    unlock();
    openClient("Mo");
    press("make-handout");
    const auto choose = [this](const char* name, int at) {
        auto& choice = dynamic_cast<wxChoice&>(find(name));
        choice.SetSelection(at);
        wxCommandEvent event(wxEVT_CHOICE, choice.GetId());
        event.SetEventObject(&choice);
        choice.GetEventHandler()->ProcessEvent(event);
        settle();
    };
    const auto chosen = [this](const char* name) {
        return dynamic_cast<wxChoice&>(find(name)).GetSelection();
    };
    choose("handout-topic", 2);
    choose("handout-format", 1);
    lockAndBack();
    ASSERT_TRUE(isShown("handout-screen"));
    EXPECT_EQ(chosen("handout-topic"), 2);
    EXPECT_EQ(chosen("handout-format"), 1);
    press("leave-handout");
    press("make-handout");
    EXPECT_EQ(chosen("handout-topic"), 0) << "the next sheet begins anew";
}

TEST_F(ComingBackTest, UnlockingLeadsBackToAFieldElsewhere) {
    unlock();
    openClient("Elif");
    press("tab.file");
    focusAt("file.municipality", 2);
    lockAndBack();
    EXPECT_EQ(focusName(), "file.municipality");
    EXPECT_EQ(field("file.municipality").GetInsertionPoint(), 2);
    expectUnmarked("file.municipality");
}

TEST_F(ComingBackTest, UnlockingLeadsBackIntoTheFormThatWasOpen) {
    unlock();
    openClient("Mo");
    press("tab.slips");
    {
        InDialogs dialogs(platform, {[this](wxDialog& dialog) {
                              auto& trigger = dynamic_cast<wxTextCtrl&>(
                                  *wxWindow::FindWindowByName("slip.trigger", &dialog));
                              trigger.SetValue("na een feestje thuis");
                              trigger.SetFocus();
                              trigger.SetInsertionPoint(7);
                              window->lock();
                          }});
        press("slip.add");
        waitUntil([this] { return window->isLocked(); }, "the lock");
        settle();
    }
    InDialogs dialogs(platform, {[this](wxDialog& dialog) {
                          auto& trigger =
                              dynamic_cast<wxTextCtrl&>(*wxWindow::FindWindowByName("slip.trigger", &dialog));
                          waitUntil([&] { return focusIn(dialog) == &trigger; }, "the field");
                          EXPECT_EQ(trigger.GetInsertionPoint(), 7);
                          EXPECT_EQ(trigger.GetStringSelection(), "") << "the next letter replaces nothing";
                          EXPECT_EQ(trigger.GetValue(), "na een feestje thuis");
                          dialog.EndModal(wxID_CANCEL);
                      }});
    unlock();
    settle();
}

} // namespace
} // namespace kentering
