// The screens of the course in the real window: slips, the directory, a referral, a handover. The whole of
// steps 10 to 13 of the day is in course_day_test.cpp.

#include "app/gui/my_day/my_day_screen.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/timeline/timeline_view.h"
#include "app/gui/window/unlocked_screen.h"
#include "app/gui/words/to_wx.h"
#include "model/storage/casebook/casebook.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/task_store.h"
#include "tests/gui/support/dialog_answer.h"
#include "tests/gui/support/window_fixture.h"

#include <gmock/gmock.h>
#include <wx/bitmap.h>
#include <wx/choice.h>
#include <wx/dcmemory.h>
#include <wx/image.h>

#include <map>
#include <vector>

namespace kentering {
namespace {

using testing::HasSubstr;
using testing::Not;

class CourseInTheWindow : public WindowTest {
protected:
    void openClientPage(const std::string& alias) {
        press("nav.clients");
        openClient(alias);
    }
};

TEST_F(CourseInTheWindow, ADayOfManyLinesStandsAtOnceAndLosesNone) {
    constexpr int kMany = 240;
    {
        const storage::Casebook casebook =
            storage::Casebook::open(root / "book", UserPassphrase{"Noor", Secret("verzonnen mensen")});
        const auto mo = storage::ClientReader(casebook).find(ClientCode("K-0002"));
        storage::Act act(casebook.session(), ActKind::SingleChange);
        storage::TaskStore tasks(act);
        for (int task = 0; task < kMany; ++task) {
            (void)tasks.add(mo.value(),
                            {.about = GeneralSubject::FollowUp, .owner = "Noor", .due = Date(2026, 11, 2)});
        }
        act.commit();
    }
    unlock();
    EXPECT_TRUE(isShown("my-day.act.59"));
    EXPECT_FALSE(isShown("my-day.act.60"));
    int presses = 0;
    while (isShown("my-day.more")) {
        ASSERT_LT(++presses, 6);
        press("my-day.more");
        settle();
    }
    EXPECT_EQ(presses, 4);
    EXPECT_TRUE(isShown("my-day.act.240")) << "every line, after four presses";
}

TEST_F(CourseInTheWindow, Step10ASlipLeavesWhatStandsAndThePhase) {
    unlock();
    openClientPage("Mo");
    EXPECT_EQ(textOf("sober-total"), "46 van 49 dagen zonder gebruik");
    EXPECT_THAT(toUtf8(accessibleName(find("course-picture"))), HasSubstr("Gebruiksdagen"));
    const std::string phase = textOf("client-phase");

    press("tab.slips");
    {
        const DialogAnswer answer([](FormDialog& dialog) {
            in<wxTextCtrl>(dialog, "slip.first").SetValue("2-11-2026");
            in<wxChoice>(dialog, "slip.alcohol").SetSelection(1);
            in<wxTextCtrl>(dialog, "slip.trigger").SetValue("zaterdag, bliepje van de app");
            EXPECT_THAT(toUtf8(in<wxStaticText>(dialog, "slip.standing").GetLabelText()),
                        HasSubstr("45 van 49"));
        });
        press("slip.add");
    }
    settle();
    EXPECT_EQ(textOf("sober-total"), "45 van 49 dagen zonder gebruik");
    EXPECT_EQ(textOf("client-phase"), phase);
    EXPECT_THAT(everyText(), HasSubstr("bliepje"));
    EXPECT_THAT(everyText(), Not(HasSubstr("reset")));
}

TEST_F(CourseInTheWindow, Step10ADayThatCannotBeIsSaidAndNothingIsLost) {
    unlock();
    openClientPage("Mo");
    press("tab.slips");
    DialogAnswer answer([](FormDialog& dialog) {
        in<wxTextCtrl>(dialog, "slip.first").SetValue("31-12-2026");
        in<wxTextCtrl>(dialog, "slip.trigger").SetValue("een woord dat blijft");
    });
    press("slip.add");
    EXPECT_FALSE(answer.complaint.empty());
    EXPECT_EQ(textOf("sober-total"), "46 van 49 dagen zonder gebruik");
}

// One wrong Enter took the clock away, and nothing in the window gave it back.
TEST_F(CourseInTheWindow, Step10AnAttemptIsCorrectedAndTakenAway) {
    unlock();
    openClientPage("Mo");
    press("tab.slips");
    {
        DialogAnswer answer([](FormDialog& dialog) {
            EXPECT_TRUE(in<wxTextCtrl>(dialog, "attempt.from").GetValue().empty());
        });
        press("attempt.add");
        EXPECT_FALSE(answer.complaint.empty()) << "no day, no attempt";
    }
    settle();
    EXPECT_EQ(textOf("sober-total"), "46 van 49 dagen zonder gebruik");
    const auto standing = [](FormDialog& dialog) {
        return toUtf8(in<wxStaticText>(dialog, "attempt.standing").GetLabelText());
    };
    {
        const DialogAnswer answer([&](FormDialog& dialog) {
            in<wxTextCtrl>(dialog, "attempt.from").SetValue("18-11-2026");
            EXPECT_THAT(standing(dialog), HasSubstr("5 van 5"));
        });
        press("attempt.add");
    }
    settle();
    EXPECT_THAT(textOf("sober-total"), HasSubstr("5 van 5"));
    {
        const DialogAnswer answer([](FormDialog& dialog) {
            EXPECT_THAT(toUtf8(in<wxStaticText>(dialog, "take-away.effect").GetLabelText()),
                        HasSubstr("46 van 49"));
        });
        press(named("attempt.remove."));
    }
    settle();
    EXPECT_EQ(textOf("sober-total"), "46 van 49 dagen zonder gebruik");
    {
        const DialogAnswer answer([&](FormDialog& dialog) {
            EXPECT_EQ(in<wxTextCtrl>(dialog, "attempt.from").GetValue(), "05-10-2026");
            in<wxTextCtrl>(dialog, "attempt.from").SetValue("1-10-2026");
            EXPECT_THAT(standing(dialog), HasSubstr("van 53"));
        });
        press(named("attempt.edit."));
    }
    settle();
    EXPECT_THAT(textOf("sober-total"), HasSubstr("van 53"));
}

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
    EXPECT_THAT(everyTextIn("file-tab"), HasSubstr("silent"));
}

TEST_F(CourseInTheWindow, ATrainingCasebookSaysSoOnEveryScreenAndCannotBeTakenForAnother) {
    EXPECT_FALSE(isShown("training-words")) << "nobody knows it before it is open";
    unlock();
    for (const char* place : {"nav.my-day", "nav.clients", "nav.resources", "nav.figures", "nav.settings"}) {
        press(place);
        settle();
        EXPECT_EQ(textOf("training-words"), "Oefendossierboek: alleen verzonnen mensen") << place;
    }
    startTalk("Mo");
    EXPECT_TRUE(isShown("training-words"));
    key(WXK_F12);
    settle();
    EXPECT_FALSE(isShown("training-words"));
}

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

TEST_F(CourseInTheWindow, ThePrintedPictureReadsWithoutColours) {
    unlock();
    openClientPage("Mo");
    const auto& view = dynamic_cast<TimelineView&>(find("course-picture"));
    wxBitmap paper(TimelineDrawing::kPaperWidth, TimelineDrawing::kPaperHeight, 24);
    wxMemoryDC dc(paper);
    dc.SetBackground(*wxWHITE_BRUSH);
    dc.Clear();
    view.drawOnPaper(dc);
    dc.SelectObject(wxNullBitmap);
    const wxImage image = paper.ConvertToImage().ConvertToGreyscale();
    // Along the strip of days: how often each grey comes.
    std::map<int, int> greys;
    constexpr int kMiddleOfDays = 105;
    for (int x = 0; x < image.GetWidth(); ++x) {
        ++greys[image.GetRed(x, kMiddleOfDays)];
    }
    std::vector<int> tones;
    for (const auto& [grey, count] : greys) {
        if (count >= 12) { // less is the edge of a letter or a line
            tones.push_back(grey);
        }
    }
    ASSERT_EQ(tones.size(), 4U) << "use days, days without, days not known, paper";
    EXPECT_GT(tones[1] - tones[0], 80) << "a use day beside a day without use";
    EXPECT_GT(tones[2] - tones[1], 30);
    EXPECT_EQ(tones[3], 255);
}

TEST_F(CourseInTheWindow, Step11HisSheetHasHisTriggersAndTheNextGroups) {
    unlock();
    openClientPage("Mo");
    press("tab.slips");
    {
        const DialogAnswer answer([](FormDialog& dialog) {
            in<wxTextCtrl>(dialog, "plan.inner-triggers").SetValue("me afgewezen voelen");
            in<wxTextCtrl>(dialog, "plan.may-call").SetValue("mijn zus");
        });
        press("plan.edit");
    }
    settle();
    press("make-handout");
    settle();
    const std::string sheet = toUtf8(accessibleDescription(find("page-view")));
    EXPECT_THAT(sheet, HasSubstr("bliepje van de app"));
    EXPECT_THAT(sheet, HasSubstr("me afgewezen voelen"));
    EXPECT_THAT(sheet, HasSubstr("mijn zus"));
    EXPECT_THAT(sheet, HasSubstr("Nee dank je"));
    EXPECT_THAT(sheet, HasSubstr("wo 2 december"));
    EXPECT_THAT(sheet, HasSubstr("wo 16 december"));
    EXPECT_THAT(sheet, Not(HasSubstr("Antes"))) << "nobody has checked that entry yet";
}

TEST_F(CourseInTheWindow, AStarPutsAdviceFirstOnTheSheet) {
    unlock();
    openClientPage("Mo");
    press("make-handout");
    settle();
    const auto sheet = [this] { return toUtf8(accessibleDescription(find("page-view"))); };
    const std::string wanted = "1. Kleine doelen";
    ASSERT_THAT(sheet(), Not(HasSubstr(wanted)));
    press("star.tip.pink-cloud.06");
    settle();
    EXPECT_THAT(sheet(), HasSubstr(wanted));
    press("unstar.tip.pink-cloud.06");
    settle();
    EXPECT_THAT(sheet(), Not(HasSubstr(wanted)));
}

TEST_F(CourseInTheWindow, OurNumberFromTheSettingsStandsOnTheSheet) {
    unlock();
    press("nav.settings");
    {
        const DialogAnswer answer([](FormDialog& dialog) {
            in<wxTextCtrl>(dialog, "our-number.phone").SetValue("020-123 45 67");
            in<wxTextCtrl>(dialog, "our-number.hours").SetValue("ma-vr 9-17 uur");
        });
        press("settings.our-number");
    }
    settle();
    openClientPage("Mo");
    press("make-handout");
    settle();
    EXPECT_THAT(toUtf8(accessibleDescription(find("page-view"))),
                HasSubstr("Ons nummer: 020-123 45 67, ma-vr 9-17 uur"));
}

TEST_F(CourseInTheWindow, SettingsKeepTheShortWordsThatNotesWriteOut) {
    unlock();
    press("nav.settings");
    {
        const DialogAnswer answer([](FormDialog& dialog) {
            in<wxTextCtrl>(dialog, "phrases.text").SetValue("gk geen contact gekregen\nbt belt terug");
        });
        press("settings.phrases");
    }
    settle();
    EXPECT_THAT(everyText(), HasSubstr("belt terug"));
    openClientPage("Mo");
    press("tab.contacts");
    const DialogAnswer answer([](FormDialog& dialog) {
        auto& note = in<wxTextCtrl>(dialog, "contact.note");
        note.SetFocus();
        note.SetValue(";bt");
        note.SetInsertionPointEnd();
        note.WriteText(" ");
        settle();
        EXPECT_EQ(toUtf8(note.GetValue()), "belt terug ");
        note.SetValue("");
    });
    press("contact.add");
}

TEST_F(CourseInTheWindow, AHintThatWasSwitchedOffComesBackInTheSettings) {
    unlock();
    press("nav.settings");
    EXPECT_FALSE(isShown("settings.hints-on"));
    press("nav.clients");
    startTalk("Elif");
    press("answer.while-driving-working-studying.yes");
    press("hint-off");
    settle();
    press("leave-talk");
    press("nav.settings");
    EXPECT_THAT(everyTextIn("settings-screen"), HasSubstr("Je hebt 1 tip uitgezet."));
    press("settings.hints-on");
    settle();
    EXPECT_FALSE(isShown("settings.hints-on"));
    EXPECT_THAT(everyTextIn("settings-screen"), HasSubstr("Je ziet ze allemaal."));
}

TEST_F(CourseInTheWindow, Step12NothingIsSentWithoutConsent) {
    unlock();
    openClientPage("Ruben");
    press("refer");
    settle();
    {
        const DialogAnswer answer([](FormDialog& dialog) {
            auto& to = in<wxChoice>(dialog, "referral.to");
            for (unsigned index = 0; index < to.GetCount(); ++index) {
                if (to.GetString(index).Contains("Kliniek") || to.GetString(index).Contains("kliniek")) {
                    to.SetSelection(static_cast<int>(index));
                    return;
                }
            }
        });
        press("referral.add");
    }
    settle();
    press(named("referral.sent."));
    settle();
    EXPECT_THAT(textOf(named("referral.refused.")), HasSubstr("toestemming"));
    {
        const DialogAnswer answer(
            [](FormDialog& dialog) { in<wxTextCtrl>(dialog, "consent.until").SetValue("1-3-2027"); });
        press(named("referral.agree."));
    }
    settle();
    EXPECT_THAT(textOf(named("referral.consent.")), HasSubstr("1 maart 2027"));
    press(named("referral.sent."));
    settle();
    EXPECT_THAT(textOf(named("referral.refused.")), HasSubstr("huisarts"));
    press(named("referral.waiting."));
    settle();
    EXPECT_THAT(textOf(named("referral.status.")), Not(HasSubstr("overwogen")));
}

TEST_F(CourseInTheWindow, Step13BramTakesOverAndUntilThenIrisKeepsWatch) {
    unlock();
    openClientPage("Mo");
    press("tab.handover");
    settle();
    EXPECT_EQ(textOf("client-owner"), "Noor");
    {
        const DialogAnswer answer([](FormDialog& dialog) {
            in<wxChoice>(dialog, "handover.to").SetStringSelection("Bram");
            in<wxChoice>(dialog, "handover.reason").SetSelection(1); // illness
        });
        press("handover.offer");
    }
    settle();
    EXPECT_EQ(textOf("client-owner"), "Iris");

    window->lock();
    settle();
    unlock("Bram");
    EXPECT_THAT(everyText(), HasSubstr("aan jou overgedragen"));
    // Work about safety of others may stand above it.
    int line = 0;
    while (!accessibleName(find("my-day.act." + std::to_string(line))).Contains("overgedragen")) {
        ++line;
    }
    press("my-day.act." + std::to_string(line));
    EXPECT_EQ(textOf("client-name"), "Mo");
    EXPECT_EQ(textOf("client-owner"), "Iris");
    press("handover.accept");
    settle();
    EXPECT_EQ(textOf("client-owner"), "Bram");
    EXPECT_THAT(everyText(), HasSubstr("Noor")); // who opened it before
}

TEST_F(CourseInTheWindow, MyDayShowsEveryLineAndEachHasItsButton) {
    unlock();
    ASSERT_TRUE(isShown("my-day-screen"));
    ASSERT_TRUE(isShown("my-day.act.0"));
    press("my-day.all");
    settle();
    std::size_t line = 0;
    for (; isShown("my-day.act." + std::to_string(line)); ++line) {
        EXPECT_FALSE(accessibleName(find("my-day.act." + std::to_string(line))).empty());
    }
    EXPECT_EQ(line, window->work()->myDay()->presenter().countOf(MyDayScope::All))
        << "nothing hides behind a number";
}

TEST_F(CourseInTheWindow, HowMuchThereIsToDoFollowsWhatIsDoneElsewhere) {
    unlock();
    const auto count = [this] { return accessibleName(find("nav.my-day")); };
    const wxString before = count();
    openClientPage("Mo");
    press("tab.contacts");
    settle();
    {
        const DialogAnswer answer([](FormDialog& dialog) {
            in<wxTextCtrl>(dialog, "contact.day").SetValue("vandaag");
            in<wxTextCtrl>(dialog, "contact.time").SetValue("23:45");
        });
        press("contact.add");
        EXPECT_TRUE(answer.complaint.empty()) << answer.complaint;
    }
    settle();
    EXPECT_NE(count(), before) << "a contact of today stands on My day";
}

TEST_F(CourseInTheWindow, AColleagueIsKeptOutWithAReason) {
    unlock();
    openClientPage("Mo");
    press("tab.handover");
    settle();
    auto& bram = dynamic_cast<wxCheckBox&>(find("exclude.Bram"));
    const auto tick = [&] {
        bram.SetValue(true);
        wxCommandEvent event(wxEVT_CHECKBOX, bram.GetId());
        event.SetInt(1);
        event.SetEventObject(&bram);
        bram.ProcessWindowEvent(event);
    };
    {
        const DialogAnswer answer([](FormDialog& dialog) {
            in<wxTextCtrl>(dialog, "exclusion.reason").SetValue("kent hem van vroeger");
        });
        tick();
        EXPECT_TRUE(answer.complaint.empty()) << answer.complaint;
    }
    settle();
    EXPECT_TRUE(dynamic_cast<wxCheckBox&>(find("exclude.Bram")).GetValue());
    EXPECT_THAT(everyText(), HasSubstr("kent hem van vroeger"));
    EXPECT_FALSE(isShown("exclude.Noor")) << "nobody shuts themselves out";
}

} // namespace
} // namespace kentering
