// A dossier's whole life in the real window: how somebody is reached, closing and coming back.
#include "tests/gui/support/course_window.h"

namespace kentering::course {

namespace {

class LifeInTheWindow : public CourseInTheWindow {
protected:
    void writeDownANumber() {
        const DialogAnswer answer(
            [](FormDialog& dialog) { in<wxTextCtrl>(dialog, "way.value").SetValue("06-1234 5678"); });
        press("reach.add");
        EXPECT_EQ(answer.complaint, "");
    }
};

TEST_F(LifeInTheWindow, ANumberIsShownToWhoAsksAndNowhereElse) {
    unlock();
    openClientPage("Mo");
    press("tab.contacts");
    settle();
    {
        DialogAnswer answer(
            [](FormDialog& dialog) { in<wxTextCtrl>(dialog, "way.value").SetValue("bel maar"); });
        press("reach.add");
        EXPECT_EQ(toUtf8(answer.complaint), "Dit is geen telefoonnummer.");
    }
    writeDownANumber();
    settle();
    EXPECT_THAT(everyText(), Not(HasSubstr("1234 5678")));
    press("reach.show");
    settle();
    EXPECT_THAT(textOf("contact.agreed"), HasSubstr("06-1234 5678"));
    EXPECT_EQ(textOf("reach.way"), "Telefoon: 06-1234 5678");
    press("tab.file");
    settle();
    EXPECT_THAT(everyText(), Not(HasSubstr("1234 5678"))) << "nor in the history on this page";
    press("tab.handover");
    settle();
    EXPECT_THAT(everyTextIn("handover-tab"), HasSubstr("Noor · zocht op hoe de cliënt te bereiken is"));
    press("tab.contacts");
    settle();
    EXPECT_FALSE(isShown("reach.way")) << "who comes back asks again";
    press("reach.show");
    settle();
    {
        const DialogAnswer answer([](FormDialog&) {});
        press(named("reach.remove."));
    }
    settle();
    EXPECT_THAT(everyText(), Not(HasSubstr("1234 5678")));
}

TEST_F(LifeInTheWindow, WhereOneCallsTheNumberIsOnePressAway) {
    unlock();
    openClientPage("Mo");
    press("tab.contacts");
    settle();
    writeDownANumber();
    settle();
    press("nav.my-day");
    settle();
    const auto lines = window->work()->myDay()->presenter().lines();
    std::size_t calls = 0;
    for (std::size_t number = 0; number < lines.size() && number < 60; ++number) {
        const std::string name = "my-day.reach." + std::to_string(number);
        EXPECT_EQ(isShown(name), lines[number].isForCalling()) << number;
        calls += isShown(name) ? 1 : 0;
        if (isShown(name) && lines[number].name == "Mo") {
            const DialogAnswer answer([](FormDialog& dialog) {
                EXPECT_THAT(toUtf8(in<wxStaticText>(dialog, "reach.way").GetLabelText()),
                            HasSubstr("06-1234 5678"));
            });
            press(name);
        }
    }
    EXPECT_GT(calls, 0U);
    openClientPage("Mo");
    press("tab.file");
    settle();
    const DialogAnswer answer([](FormDialog& dialog) {
        EXPECT_THAT(toUtf8(in<wxStaticText>(dialog, "reach.way").GetLabelText()), HasSubstr("06-1234 5678"));
    });
    press("file.reach");
}

TEST_F(LifeInTheWindow, ADossierIsClosedLooksClosedAndIsOpenedAgain) {
    unlock();
    openClientPage("Mo");
    press("tab.file");
    {
        DialogAnswer answer(
            [](FormDialog& dialog) { in<wxTextCtrl>(dialog, "closing.on").SetValue("1-1-2020"); });
        press("close-dossier");
        EXPECT_EQ(toUtf8(answer.complaint), "Die dag ligt voor de eerste dag.");
    }
    {
        const DialogAnswer answer([](FormDialog& dialog) {
            in<wxTextCtrl>(dialog, "closing.on").SetValue("20-11-2026");
            ASSERT_TRUE(in<wxChoice>(dialog, "closing.outcome").SetStringSelection("Ergens anders verder"));
            in<wxTextCtrl>(dialog, "closing.words").SetValue("naar een kliniek in Drenthe");
        });
        press("close-dossier");
    }
    settle();
    EXPECT_THAT(textOf("closed-on"), HasSubstr("20 november 2026"));
    EXPECT_THAT(everyTextIn("file-tab"), HasSubstr("naar een kliniek in Drenthe"));
    EXPECT_THAT(textOf("client-closed"), HasSubstr("20 november 2026"));
    EXPECT_EQ(textOf("client-outcome"), "Ergens anders verder");
    EXPECT_FALSE(isShown("start-talk"));
    EXPECT_FALSE(isShown("note-slip"));
    EXPECT_FALSE(isShown("sober-total"));
    {
        const DialogAnswer answer([](FormDialog& dialog) {
            EXPECT_EQ(in<wxTextCtrl>(dialog, "closing.words").GetValue(), "naar een kliniek in Drenthe");
            ASSERT_TRUE(in<wxChoice>(dialog, "closing.outcome").SetStringSelection("Niets meer gehoord"));
        });
        press("closing.change");
    }
    settle();
    press("history.outcome");
    settle();
    EXPECT_THAT(everyTextIn("file-tab"), HasSubstr("Noor: Ergens anders verder → Niets meer gehoord"));
    {
        const DialogAnswer answer(
            [](FormDialog& dialog) { in<wxTextCtrl>(dialog, "open-again.on").SetValue("22-11-2026"); });
        press("client.open-again");
    }
    settle();
    EXPECT_TRUE(isShown("start-talk"));
    press("tab.file");
    settle();
    EXPECT_THAT(textOf("open-since"), HasSubstr("22 november 2026"));
    EXPECT_THAT(textOf("earlier-episode"), HasSubstr("20 november 2026"));
}

TEST_F(LifeInTheWindow, WhatWasClosedByMistakeIsAsItWas) {
    unlock();
    openClientPage("Mo");
    const std::string standing = textOf("sober-total");
    press("tab.file");
    {
        const DialogAnswer answer([](FormDialog&) {});
        press("close-dossier");
    }
    settle();
    {
        const DialogAnswer answer(
            [](FormDialog& dialog) { in<wxChoice>(dialog, "open-again.why").SetSelection(1); });
        press("open-again");
    }
    settle();
    EXPECT_FALSE(isShown("earlier-episode"));
    EXPECT_EQ(textOf("sober-total"), standing);
}

TEST_F(LifeInTheWindow, AStepOfAReferralIsTakenBack) {
    unlock();
    openClientPage("Mo");
    press("tab.referrals");
    {
        const DialogAnswer answer([](FormDialog& dialog) {
            auto& choice = in<wxChoice>(dialog, "referral.to");
            choice.SetSelection(static_cast<int>(choice.GetCount()) - 1);
        });
        press("referral.add");
    }
    settle();
    const std::string considered = textOf(named("referral.status."));
    EXPECT_THAT(considered, HasSubstr("Overwogen"));
    const std::string start = named("referral.started.");
    press(start);
    settle();
    EXPECT_NE(textOf(named("referral.status.")), considered);
    press(named("referral.back."));
    settle();
    EXPECT_EQ(textOf(named("referral.status.")), considered);
}

} // namespace

} // namespace kentering::course
