// Steps 10 to 13 of the day with Kentering, line by line, by keys in the real window and read through window
// names: a slip that takes nothing away, a sheet of their own, a referral without an answer, a handover.

#include "app/gui/theme/gtk_style.h"
#include "app/gui/words/to_wx.h"
#include "model/domain/dossier/handover.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/dossier_store.h"
#include "tests/gui/support/dialog_answer.h"
#include "tests/gui/support/window_fixture.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace kentering {

using namespace storage;
namespace {

using testing::HasSubstr;
using testing::Not;

class CourseDayTest : public WindowTest {
protected:
    /// Presses `button` and answers the dialog that it opens.
    void answer(const std::string& button, std::function<void(FormDialog&)> fill) {
        {
            const DialogAnswer dialog(std::move(fill));
            press(button);
        }
        settle();
    }
    /// The name of the first button of My day for a line that says all of `words`.
    [[nodiscard]] std::string lineOfMyDay(const std::string& client, const std::string& words) const {
        for (int line = 0; isShown("my-day.act." + std::to_string(line)); ++line) {
            const std::string name = "my-day.act." + std::to_string(line);
            const std::string spoken = toUtf8(accessibleName(find(name)));
            if (spoken.find(client) != std::string::npos && spoken.find(words) != std::string::npos) {
                return name;
            }
        }
        throw std::runtime_error("My day has no line of " + client + " that says " + words);
    }
    void expectKindWords() const {
        const std::string text = everyText();
        for (const char* word : {"reset", "Reset", "mislukt", "gefaald", "terugval", "opnieuw beginnen"}) {
            EXPECT_THAT(text, Not(HasSubstr(word)));
        }
    }
    void noteSlip(const char* first, const char* last, int alcohol, const char* trigger) {
        answer("slip.add", [=](FormDialog& dialog) {
            in<wxTextCtrl>(dialog, "slip.first").SetValue(first);
            in<wxTextCtrl>(dialog, "slip.last").SetValue(last);
            in<wxChoice>(dialog, "slip.alcohol").SetSelection(alcohol);
            in<wxTextCtrl>(dialog, "slip.trigger").SetValue(trigger);
        });
    }
    void chooseByWord(FormDialog& dialog, const char* name, const wxString& word) {
        auto& choice = in<wxChoice>(dialog, name);
        for (unsigned index = 0; index < choice.GetCount(); ++index) {
            if (choice.GetString(index).StartsWith(word)) {
                choice.SetSelection(static_cast<int>(index));
                return;
            }
        }
        FAIL() << name << " does not offer " << word.utf8_string();
    }
    [[nodiscard]] std::string sheet() const { return toUtf8(accessibleDescription(find("page-view"))); }

    void makeMo();
    void aSlipTakesItsOwnDaysAndNothingElse();
    void aForgottenSlipLater();
    void aSheetOfHisOwn();
    void theDirectoryPrintsWhatWasChecked();
    void aReferralWaitsForConsentAndForAnAnswer();
    void heDoesNotCome();
    void bramTakesOver();
};

// Step 10, first half: as of 16 November.
void CourseDayTest::makeMo() {
    press("nav.clients");
    press("new-client");
    type("new-client-alias", "Mo W");
    press("make-client");
    press("tab.slips");
    answer("goal.edit", [this](FormDialog& dialog) { chooseByWord(dialog, "goal.own", "Stoppen"); });
    answer("attempt.add", [](FormDialog& dialog) {
        in<wxTextCtrl>(dialog, "attempt.from").SetValue("5-10-2026");
        in<wxTextCtrl>(dialog, "attempt.before").SetValue("14");
    });
    answer("phase.set", [this](FormDialog& dialog) {
        chooseByWord(dialog, "phase.main", "Roze wolk");
        chooseByWord(dialog, "phase.also", "De muur");
        in<wxTextCtrl>(dialog, "phase.from").SetValue("20-10-2026");
    });
    EXPECT_EQ(textOf("sober-total"), "42 van 42 dagen zonder gebruik");
    EXPECT_EQ(textOf("client-phase"), "Roze wolk");
}

void CourseDayTest::aSlipTakesItsOwnDaysAndNothingElse() {
    noteSlip("31-10-2026", "", 1, "zaterdag, bliepje van de app");
    EXPECT_EQ(textOf("sober-total"), "41 van 42 dagen zonder gebruik");
    EXPECT_THAT(textOf("sober-run"), HasSubstr("5 weken en 6 dagen"));
    EXPECT_THAT(textOf("sober-window"), HasSubstr("28 van 42"));
    EXPECT_THAT(textOf("sober-window"), HasSubstr("41 van 42"));
    EXPECT_THAT(everyText(), Not(HasSubstr("slips began"))) << "one slip has nothing in common";
    noteSlip("14-11-2026", "15-11-2026", 0, "");
    EXPECT_EQ(textOf("sober-total"), "39 van 42 dagen zonder gebruik");
    EXPECT_THAT(textOf("sober-run"), HasSubstr("5 weken en 4 dagen"));
    expectKindWords();
}

// Step 10, second half: a week later.
void CourseDayTest::aForgottenSlipLater() {
    EXPECT_EQ(textOf("sober-total"), "46 van 49 dagen zonder gebruik");
    for (const char* part : {"6 weken en 4 dagen", "7 dagen", "26"}) {
        EXPECT_THAT(textOf("sober-run"), HasSubstr(part));
    }
    EXPECT_EQ(textOf("client-phase"), "Roze wolk") << "a slip moves no phase";
    EXPECT_THAT(everyText(), HasSubstr("ook: De muur"));
    press("tab.slips");
    EXPECT_THAT(everyText(), HasSubstr("2 van 2 uitglijders begonnen op een zaterdag"));
    EXPECT_THAT(everyText(), HasSubstr("1 van 2 uitglijders begonnen met alcohol of cannabis"));
    EXPECT_THAT(everyText(), HasSubstr("van 1 niet bekend"));
    expectKindWords();
    press("tab.overview");
    EXPECT_THAT(toUtf8(accessibleName(find("course-picture"))), HasSubstr("Gebruiksdagen: 3"));
}

// Step 11.
void CourseDayTest::aSheetOfHisOwn() {
    press("start-talk");
    key(WXK_RETURN, wxMOD_CONTROL);
    type("goal", "drie maanden naar de groep, tot 2 maart 2027");
    key(WXK_RETURN, wxMOD_CONTROL);
    ASSERT_TRUE(isShown("client-page"));
    press("tab.slips");
    answer("plan.edit", [](FormDialog& dialog) {
        in<wxTextCtrl>(dialog, "plan.triggers").SetValue("zaterdag, bliepje van de app");
        in<wxTextCtrl>(dialog, "plan.inner-triggers").SetValue("me afgewezen voelen");
        in<wxTextCtrl>(dialog, "plan.pitch").SetValue("Nee dank je, ik ben gestopt.");
        in<wxTextCtrl>(dialog, "plan.monster").SetValue("de papegaai");
        in<wxTextCtrl>(dialog, "plan.may-call").SetValue("mijn zus");
        in<wxCheckBox>(dialog, "plan.tool.0").SetValue(true);
    });
    press("make-handout");
    const std::string text = sheet();
    EXPECT_THAT(text, HasSubstr("Gebruik je nieuwe energie")) << "of the pink cloud";
    EXPECT_THAT(text, HasSubstr("Ga naar een groep")) << "of the wall";
    for (const char* own : {"zaterdag, bliepje van de app", "me afgewezen voelen",
                            "Nee dank je, ik ben gestopt.", "de papegaai", "mijn zus", "tot 2 maart 2027"}) {
        EXPECT_THAT(text, HasSubstr(own));
    }
    for (const char* meeting : {"wo 2 december", "wo 16 december", "20.00", "za 28 november"}) {
        EXPECT_THAT(text, HasSubstr(meeting));
    }
    EXPECT_EQ(window->GetTitle(), "Kentering");
    press("leave-handout");
}

void CourseDayTest::theDirectoryPrintsWhatWasChecked() {
    openClient("Ruben");
    press("make-handout");
    EXPECT_THAT(sheet(), Not(HasSubstr("Antes"))) << "nobody has looked yet";
    press("leave-handout");
    press("nav.resources");
    const std::string state = "resource.checked.antes-rotterdam";
    EXPECT_THAT(textOf(state), HasSubstr("nog nooit nagekeken"));
    EXPECT_THAT(textOf(state), HasSubstr("komt niet op papier"));
    press("resource.check.antes-rotterdam");
    EXPECT_THAT(textOf(state), HasSubstr("vandaag"));
    EXPECT_THAT(textOf(state), HasSubstr("Noor"));
    press("nav.clients");
    openClient("Ruben");
    press("make-handout");
    EXPECT_THAT(sheet(), HasSubstr("Antes"));
    press("leave-handout");
}

// Step 12.
void CourseDayTest::aReferralWaitsForConsentAndForAnAnswer() {
    press("refer");
    settle();
    const std::string before = isShown("referral.add") ? "" : "the tab did not open";
    EXPECT_EQ(before, "");
    answer("referral.add", [this](FormDialog& dialog) { chooseByWord(dialog, "referral.to", "Antes"); });
    press(named("referral.sent."));
    EXPECT_THAT(textOf(named("referral.refused.")), HasSubstr("toestemming"));
    answer(named("referral.agree."),
           [](FormDialog& dialog) { in<wxTextCtrl>(dialog, "consent.until").SetValue("1-3-2027"); });
    EXPECT_THAT(textOf(named("referral.consent.")), HasSubstr("1 maart 2027"));
    press(named("referral.sent."));
    EXPECT_THAT(textOf(named("referral.refused.")), HasSubstr("huisarts"));
    press(named("referral.waiting."));
    EXPECT_THAT(textOf(named("referral.status.")), HasSubstr("Wacht"));

    goTo(Date(2026, 11, 25));
    unlock();
    EXPECT_THROW(static_cast<void>(lineOfMyDay("Ruben", "zonder antwoord")), std::runtime_error)
        << "two days are no reason yet";
    goTo(Date(2026, 11, 26));
    unlock();
    press(lineOfMyDay("Ruben", "zonder antwoord sinds"));
    EXPECT_EQ(textOf("client-name"), "Ruben");
    EXPECT_TRUE(isShown(named("referral.status.")));
}

// Step 13: Thursday 26 November.
void CourseDayTest::heDoesNotCome() {
    press("nav.clients");
    openClient("Mo W");
    press("tab.contacts");
    answer("contact.add", [](FormDialog& dialog) {
        in<wxTextCtrl>(dialog, "contact.day").SetValue("26-11-2026");
        in<wxTextCtrl>(dialog, "contact.time").SetValue("09:00");
        in<wxChoice>(dialog, "contact.status").SetSelection(static_cast<int>(indexOf(ContactStatus::NoShow)));
    });
    EXPECT_THAT(everyText(), HasSubstr("niet gekomen"));
    press("nav.my-day");
    press(lineOfMyDay("Mo W", "niet gekomen"));
    EXPECT_EQ(textOf("client-name"), "Mo W");
    EXPECT_TRUE(isShown("contact.channel")) << "what was agreed about reaching him stands there first";
    EXPECT_TRUE(isShown("contact.caution"));
}

void CourseDayTest::bramTakesOver() {
    press("tab.handover");
    EXPECT_EQ(textOf("client-owner"), "Noor");
    answer("handover.offer", [](FormDialog& dialog) {
        in<wxChoice>(dialog, "handover.to").SetStringSelection("Bram");
        in<wxChoice>(dialog, "handover.reason")
            .SetSelection(static_cast<int>(indexOf(HandoverReason::Illness)));
        auto& risks = in<wxTextCtrl>(dialog, "handover.open-risks");
        EXPECT_FALSE(in<wxStaticText>(dialog, "handover.fact.open-risks").GetLabelText().empty())
            << "three questions that nobody asked are risks";
        EXPECT_TRUE(risks.IsEmpty()) << "the facts are not typed: whoever reads them has their own words";
        for (const HandoverHeading heading : all<HandoverHeading>()) {
            const auto& field = in<wxTextCtrl>(dialog, ("handover." + std::string(code(heading))).c_str());
            EXPECT_LE(risks.GetPosition().y, field.GetPosition().y);
        }
    });
    EXPECT_EQ(textOf("client-owner"), "Iris") << "who is ill keeps no watch";
    const std::string text = everyText();
    EXPECT_LT(text.find("Open risico"), text.find("Wat is beloofd"));

    key(WXK_F12);
    waitUntil([this] { return window->isLocked(); }, "the lock");
    unlock("Bram");
    press(lineOfMyDay("Mo W", "overgedragen"));
    EXPECT_EQ(textOf("client-owner"), "Iris");
    press("handover.accept");
    EXPECT_EQ(textOf("client-owner"), "Bram");
    // Each opening stands in the log of readings, with the day it was.
    EXPECT_THAT(everyText(), HasSubstr("Bram"));
    EXPECT_THAT(everyText(), HasSubstr("Noor"));
    EXPECT_THAT(everyText(), Not(HasSubstr("morgen")));
}

TEST_F(CourseDayTest, StepsTenToThirteenByKeys) {
    goTo(Date(2026, 11, 16));
    unlock();
    makeMo();
    aSlipTakesItsOwnDaysAndNothingElse();

    goTo(Date(2026, 11, 23));
    unlock();
    press("nav.clients");
    openClient("Mo W");
    aForgottenSlipLater();
    aSheetOfHisOwn();
    press("nav.clients");
    theDirectoryPrintsWhatWasChecked();
    aReferralWaitsForConsentAndForAnAnswer();
    heDoesNotCome();
    bramTakesOver();

    closeWindow();
    const Casebook casebook = Casebook::open(
        root / "book", UserPassphrase{"Bram", Secret("verzonnen mensen")}, {.keyCost = KeyCost::forTests()});
    const ClientReader clients(casebook);
    const int number = std::stoi(clients.nextCode().text().substr(2)) - 1;
    const Dossier mo = DossierStore(casebook).get(clients.find(ClientCode::fromNumber(number)).value());
    EXPECT_EQ(mo.client.alias, "Mo W");
    EXPECT_EQ(mo.slips.size(), 2U);
    ASSERT_EQ(mo.phases.size(), 1U) << "two slips, and one phase as the counsellor set it";
    EXPECT_EQ(mo.phases.front().phase, Phase::PinkCloud);
    EXPECT_EQ(mo.phases.front().also, Phase::Wall);
    EXPECT_EQ(mo.plan.monsterName, "de papegaai");
    EXPECT_TRUE(std::ranges::any_of(
        mo.contacts, [](const Contact& contact) { return contact.status == ContactStatus::NoShow; }));
}

} // namespace
} // namespace kentering
