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
        calls += isShown(name) ? 1U : 0U;
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
            [](FormDialog& dialog) { in<wxTextCtrl>(dialog, "closing.on").SetValue("30-9-2026"); });
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

TEST_F(LifeInTheWindow, WhoSoundsAlikeIsNamedBeforeANewDossierIsMade) {
    unlock();
    press("nav.clients");
    press("new-client");
    settle();
    type("new-client-alias", "Xander");
    EXPECT_FALSE(isShown("alike-question"));
    type("new-client-alias", "moo");
    EXPECT_TRUE(isShown("alike-question"));
    EXPECT_THAT(textOf("alike.K-0002"), HasSubstr("Mo · K-0002"));
    press("alike-open.K-0002");
    settle();
    EXPECT_EQ(textOf("client-name"), "Mo");
}

TEST_F(LifeInTheWindow, WhatAgreesInMoreIsSaidInTheDossier) {
    unlock();
    openClientPage("Mo");
    press("tab.file");
    const std::string place = textOf("file.municipality");
    const std::string year = textOf("file.birthYear");
    ASSERT_FALSE(place.empty());
    EXPECT_FALSE(isShown("file.alike")) << textOf("file.alike");
    press("nav.clients");
    press("new-client");
    settle();
    type("new-client-alias", "Mo");
    press("make-client");
    settle();
    find("file.municipality").SetFocus();
    type("file.municipality", place);
    find("file.birthYear").SetFocus();
    type("file.birthYear", year);
    find("file.municipality").SetFocus();
    settle();
    EXPECT_THAT(textOf("file.alike"), HasSubstr("K-0002"));
}

TEST_F(LifeInTheWindow, ALeadDestroysADossierWithAReceipt) {
    unlock("Iris");
    openClientPage("Mo");
    press("tab.file");
    {
        DialogAnswer answer(
            [](FormDialog& dialog) { in<wxTextCtrl>(dialog, "retention.years").SetValue("5"); });
        press("retention.change");
        EXPECT_EQ(toUtf8(answer.complaint), "Kies waarom het wordt bewaard.") << "nothing is preset";
    }
    {
        const DialogAnswer answer([](FormDialog& dialog) {
            in<wxChoice>(dialog, "retention.basis").SetSelection(1);
            in<wxTextCtrl>(dialog, "retention.years").SetValue("20");
        });
        press("retention.change");
    }
    settle();
    EXPECT_THAT(textOf("retention"), HasSubstr("20 jaar na het sluiten"));
    const auto receipt = root / "bewijs.txt";
    {
        DialogAnswer answer([&](FormDialog& dialog) {
            in<wxTextCtrl>(dialog, "destroy.reason").SetValue("op verzoek");
            in<wxTextCtrl>(dialog, "destroy.receipt").SetValue(toWx(receipt.string()));
        });
        press("destroy-dossier");
        EXPECT_THAT(toUtf8(answer.complaint), HasSubstr("wet"));
    }
    EXPECT_FALSE(std::filesystem::exists(receipt));
    int dialogs = 0;
    {
        const DialogAnswer answer([&](FormDialog& dialog) {
            if (++dialogs == 1) {
                in<wxTextCtrl>(dialog, "destroy.reason").SetValue("op verzoek");
                in<wxTextCtrl>(dialog, "destroy.receipt").SetValue(toWx(receipt.string()));
                in<wxCheckBox>(dialog, "destroy.asked").SetValue(true);
            }
        });
        press("destroy-dossier");
        settle();
    }
    EXPECT_EQ(dialogs, 2) << "what became of it is said";
    EXPECT_TRUE(std::filesystem::exists(receipt));
    EXPECT_FALSE(isShown("client-page"));
    EXPECT_THAT(everyText(), Not(HasSubstr("K-0002")));
}

TEST_F(LifeInTheWindow, ACounsellorDestroysNothing) {
    unlock();
    openClientPage("Mo");
    press("tab.file");
    EXPECT_TRUE(isShown("retention.change"));
    EXPECT_FALSE(isShown("destroy-dossier"));
}

TEST_F(LifeInTheWindow, AContactOnTheWrongDayIsCorrectedAndTakenAway) {
    unlock();
    openClientPage("Mo");
    press("tab.contacts");
    {
        const DialogAnswer answer([](FormDialog& dialog) {
            in<wxTextCtrl>(dialog, "contact.day").SetValue("20-11-2026");
            in<wxTextCtrl>(dialog, "contact.time").SetValue("7:15");
            in<wxChoice>(dialog, "contact.status").SetSelection(1);
            in<wxTextCtrl>(dialog, "contact.note").SetValue("kwam langs met de fiets");
        });
        press("contact.add");
    }
    settle();
    EXPECT_THAT(everyTextIn("contacts-tab"), HasSubstr("07:15"));
    std::string mine;
    for (int id = 1; id < 2000 && mine.empty(); ++id) {
        const std::string name = "contact.edit." + std::to_string(id);
        if (isShown(name) && toUtf8(accessibleName(find(name))).find("07:15") != std::string::npos) {
            mine = std::to_string(id);
        }
    }
    ASSERT_FALSE(mine.empty());
    {
        const DialogAnswer answer([](FormDialog& dialog) {
            EXPECT_EQ(in<wxTextCtrl>(dialog, "contact.note").GetValue(), "kwam langs met de fiets");
            in<wxTextCtrl>(dialog, "contact.time").SetValue("7:45");
        });
        press("contact.edit." + mine);
    }
    settle();
    EXPECT_THAT(everyTextIn("contacts-tab"), HasSubstr("07:45"));
    EXPECT_THAT(everyTextIn("contacts-tab"), Not(HasSubstr("07:15")));
    {
        const DialogAnswer answer([](FormDialog&) {});
        press("contact.remove." + mine);
    }
    settle();
    EXPECT_THAT(everyTextIn("contacts-tab"), Not(HasSubstr("met de fiets")));
}

} // namespace

} // namespace kentering::course
