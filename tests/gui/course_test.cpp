// The screens of the course in the real window: slips, a referral, a handover. The whole of steps 10 to 13 of
// the day is in course_day_test.cpp.
#include "tests/gui/support/course_window.h"

namespace kentering::course {

namespace {

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
        settle(); // the form comes after the tick
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

} // namespace kentering::course
