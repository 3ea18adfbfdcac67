// A client's file in the real window.
#include "tests/gui/support/course_window.h"

namespace kentering::course {

namespace {

TEST_F(CourseInTheWindow, WhatIsTypedInTheFileIsThereAfterALock) {
    unlock();
    openClientPage("Mo");
    press("tab.file");
    type("file.municipality", "Zoeter");
    type("file.municipality", "Zoetermeer");
    key(WXK_F12);
    settle();
    unlock();
    openClientPage("Mo");
    press("tab.file");
    EXPECT_EQ(textOf("file.municipality"), "Zoetermeer");
    EXPECT_THAT(textOf("client-facts"), HasSubstr("Zoetermeer"));
    press("history.municipality");
    settle();
    EXPECT_THAT(everyTextIn("file-tab"), Not(HasSubstr("Zoeter → Zoetermeer"))) << "one change, not two";
    EXPECT_THAT(everyTextIn("file-tab"), HasSubstr("Zoetermeer"));
}

TEST_F(CourseInTheWindow, ADossierIsClosedWithHowItEndedAndOpenedAgain) {
    const auto choose = [this](const std::string& name, const wxString& word) {
        auto& choice = dynamic_cast<wxChoice&>(find(name));
        ASSERT_TRUE(choice.SetStringSelection(word)) << word;
        wxCommandEvent event(wxEVT_CHOICE, choice.GetId());
        event.SetEventObject(&choice);
        event.SetInt(choice.GetSelection());
        choice.GetEventHandler()->ProcessEvent(event);
    };
    const auto chosen = [this](const std::string& name) {
        return toUtf8(dynamic_cast<wxChoice&>(find(name)).GetStringSelection());
    };
    unlock();
    openClientPage("Mo");
    press("tab.file");
    choose("file.came-by", "Via de huisarts");
    choose("file.outcome", "Ergens anders verder");
    press("close-dossier");
    settle();
    EXPECT_THAT(textOf("closed-on"), HasSubstr("23"));
    EXPECT_EQ(chosen("file.outcome"), "Ergens anders verder");
    EXPECT_EQ(chosen("file.came-by"), "Via de huisarts");
    press("open-again");
    settle();
    EXPECT_FALSE(isShown("closed-on"));
    EXPECT_NE(chosen("file.outcome"), "Ergens anders verder");
    press("close-dossier");
    settle();
    EXPECT_TRUE(isShown("closed-on")) << "how it ended need not be told";
    choose("file.outcome", "Niets meer gehoord");
    press("history.outcome");
    settle();
    EXPECT_THAT(everyTextIn("file-tab"), HasSubstr("Noor: – → Niets meer gehoord"));
}

} // namespace

} // namespace kentering::course
