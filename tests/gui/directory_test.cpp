// Help elsewhere in the real window.
#include "tests/gui/support/course_window.h"

namespace kentering::course {

namespace {

TEST_F(CourseInTheWindow, Step11AnEntryThatWasNeverCheckedSaysSoUntilSomebodyLooks) {
    unlock();
    press("nav.resources");
    settle();
    EXPECT_THAT(everyText(), HasSubstr("komt niet op papier"));
    EXPECT_THAT(everyText(), HasSubstr("2 dec"));
    EXPECT_THAT(everyTextIn("resources-screen"), HasSubstr("0800-0113"))
        << "the crisis lines show their number";
    const std::string check = "resource.check.antes-rotterdam";
    const std::string state = "resource.checked.antes-rotterdam";
    EXPECT_THAT(textOf(state), HasSubstr("nooit"));
    press(check);
    settle();
    EXPECT_THAT(textOf(state), Not(HasSubstr("nooit")));
    EXPECT_THAT(textOf(state), HasSubstr("Noor"));
}

TEST_F(CourseInTheWindow, ATeamAddsHelpOfItsOwnAndTakesItAway) {
    unlock();
    press("nav.resources");
    {
        const DialogAnswer answer([](FormDialog& dialog) {
            in<wxTextCtrl>(dialog, "resource.name").SetValue("Donderdagkeuken");
            in<wxTextCtrl>(dialog, "resource.region").SetValue("Utrecht");
            auto& meets = in<wxCheckBox>(dialog, "resource.meets");
            EXPECT_FALSE(in<wxChoice>(dialog, "resource.weekday").IsEnabled());
            meets.SetValue(true);
            in<wxChoice>(dialog, "resource.weekday").SetSelection(3);
            in<wxCheckBox>(dialog, "resource.week.1").SetValue(true);
            in<wxTextCtrl>(dialog, "resource.exceptions").SetValue("3-12-2026");
            wxCommandEvent clicked(wxEVT_CHECKBOX, meets.GetId());
            clicked.SetEventObject(&meets);
            meets.GetEventHandler()->ProcessEvent(clicked);
            EXPECT_TRUE(in<wxChoice>(dialog, "resource.weekday").IsEnabled());
            const std::string dates = toUtf8(in<wxStaticText>(dialog, "resource.dates").GetLabelText());
            for (const char* day : {"do 7 jan", "do 4 feb", "do 4 mrt"}) {
                EXPECT_THAT(dates, HasSubstr(day)) << "the first Thursdays, and not the one left out";
            }
        });
        press("resource.add");
    }
    settle();
    const std::string state = named("resource.checked.team-");
    EXPECT_THAT(textOf(state), HasSubstr("nog nooit nagekeken"));
    EXPECT_THAT(textOf(state), HasSubstr("toegevoegd door het team"));
    press(named("resource.check.team-"));
    EXPECT_THAT(textOf(state), Not(HasSubstr("papier")));
    openClientPage("Mo");
    press("make-handout");
    EXPECT_THAT(toUtf8(accessibleDescription(find("page-view"))), HasSubstr("Donderdagkeuken"));
    press("leave-handout");
    press("nav.resources");
    {
        const DialogAnswer answer(
            [](FormDialog& dialog) { in<wxCheckBox>(dialog, "resource.withdrawn").SetValue(true); });
        press(named("resource.edit.team-"));
    }
    settle();
    EXPECT_THAT(textOf(state), HasSubstr("niet meer aangeboden"));
}

} // namespace

} // namespace kentering::course
