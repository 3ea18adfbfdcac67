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

TEST_F(CourseInTheWindow, HowTheyFoundUsIsAChoiceThatStays) {
    unlock();
    openClientPage("Mo");
    press("tab.file");
    auto& choice = dynamic_cast<wxChoice&>(find("file.came-by"));
    ASSERT_TRUE(choice.SetStringSelection("Via de huisarts"));
    wxCommandEvent event(wxEVT_CHOICE, choice.GetId());
    event.SetEventObject(&choice);
    event.SetInt(choice.GetSelection());
    choice.GetEventHandler()->ProcessEvent(event);
    press("tab.contacts");
    press("tab.file");
    EXPECT_EQ(toUtf8(dynamic_cast<wxChoice&>(find("file.came-by")).GetStringSelection()), "Via de huisarts");
}

} // namespace

} // namespace kentering::course
