// The first start in the real window: from nothing to an unlocked casebook, and the wrong turns.
#include "app/gui/first_start/first_start_screen.h"
#include "app/presenters/lock/demonstration_presenter.h"
#include "app/presenters/settings/people_presenter.h"
#include "model/acts/reading/people.h"
#include "model/acts/reading/settings.h"
#include "model/acts/safekeeping.h"
#include "tests/gui/support/dialog_answer.h"
#include "tests/gui/support/failures.h"
#include "tests/gui/support/first_start_window.h"

#include <gmock/gmock.h>
#include <wx/choice.h>

#include <algorithm>

namespace kentering {

namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

TEST_F(FirstStartTest, BeginsWithThreeDoorsAndNoFault) {
    for (const char* door : {"door.founding", "door.demonstration", "door.restore", "choose-casebook"}) {
        EXPECT_TRUE(isShown(door)) << door;
    }
    EXPECT_FALSE(isShown("start.message")) << "a beginning is no fault";
    EXPECT_FALSE(isShown("doors.back")) << "there is nothing to go back to";
    EXPECT_FALSE(isShown("training-words"));
    EXPECT_TRUE(find("door.founding").HasFocus());
    EXPECT_TRUE(window->isLocked());
    EXPECT_EQ(window->GetTitle(), "Kentering");
}

TEST_F(FirstStartTest, SpeaksTheOtherLanguageAtOnce) {
    press("language");
    EXPECT_EQ(textOf("door.founding"), "Make a casebook");
    press("door.founding");
    EXPECT_TRUE(find("founding.english").HasFocus()) << "Enter goes on in the language that is spoken";
    press("start.back");
    press("language");
    EXPECT_EQ(textOf("door.founding"), "Dossierboek maken");
    EXPECT_EQ(preferences->language(), Language::Dutch);
}

TEST_F(FirstStartTest, ATeamLeadComesFromNothingToAnOpenCasebookWithTwoColleagues) {
    goTo(FoundingStep::Colleagues);
    addColleague("Noor", "eerste van Noor");
    addColleague("Bram", "eerste van Bram", 2);
    EXPECT_EQ(textOf("founding.colleague.0"), "Noor · Hulpverlener");
    EXPECT_THAT(everythingOnDisk(), IsEmpty()) << "until the last page nothing is there";
    press("start.next");
    waitUntil([this] { return !window->isLocked(); }, "the work");
    EXPECT_TRUE(isShown("my-day-screen"));
    EXPECT_EQ(preferences->casebook(), place());
    EXPECT_EQ(preferences->user(), "Iris");
    EXPECT_FALSE(isShown("training-words"));
    EXPECT_THAT(usersOf(place()), ElementsAre("Bram", "Iris", "Noor"));
    press("nav.settings");
    EXPECT_THAT(everyTextIn("settings-screen"), HasSubstr("De Kade"));
    key(WXK_F12);
    waitUntil([this] { return window->isLocked(); }, "the lock");
    EXPECT_TRUE(isShown("locked-screen"));
}

TEST_F(FirstStartTest, AColleagueChoosesTheirOwnPassphraseBeforeAnythingIsShown) {
    goTo(FoundingStep::Colleagues);
    addColleague("Noor", "eerste van Noor");
    press("start.next");
    waitUntil([this] { return !window->isLocked(); }, "the work");
    key(WXK_F12);
    waitUntil([this] { return window->isLocked(); }, "the lock");
    const auto comeIn = [this](const char* passphrase) {
        dynamic_cast<wxChoice&>(find("user")).SetStringSelection("Noor");
        type("passphrase", passphrase);
        press("unlock");
    };
    {
        DialogAnswer answer([](FormDialog& dialog) {
            in<wxTextCtrl>(dialog, "people.passphrase").SetValue("eerste van Noor");
            in<wxTextCtrl>(dialog, "people.again").SetValue("eerste van Noor");
        });
        comeIn("eerste van Noor");
        waitUntil([&answer] { return !answer.complaint.empty(); }, "the refusal");
        EXPECT_THAT(toUtf8(answer.complaint), HasSubstr("die je kreeg"));
    }
    settle();
    EXPECT_TRUE(window->isLocked()) << "without one of their own nobody comes in";
    {
        const DialogAnswer answer([](FormDialog& dialog) {
            in<wxTextCtrl>(dialog, "people.passphrase").SetValue("van mij alleen");
            in<wxTextCtrl>(dialog, "people.again").SetValue("van mij alleen");
        });
        comeIn("eerste van Noor");
        waitUntil([this] { return !window->isLocked(); }, "the work");
    }
    key(WXK_F12);
    waitUntil([this] { return window->isLocked(); }, "the lock");
    comeIn("van mij alleen");
    waitUntil([this] { return !window->isLocked(); }, "the work");
}

TEST_F(FirstStartTest, GoingBackKeepsEverythingThatWasTyped) {
    goTo(FoundingStep::Colleagues);
    addColleague("Noor", "eerste van Noor");
    key(WXK_ESCAPE);
    EXPECT_TRUE(isShown("founding.backups")) << "Escape goes back";
    press("start.back");
    const std::string code = textOf("founding.code");
    press("start.back");
    EXPECT_EQ(textOf("founding.name"), "Iris");
    EXPECT_EQ(textOf("founding.passphrase"), kGood);
    press("start.back");
    press("start.back");
    EXPECT_EQ(textOf("founding.organisation"), "De Kade");
    press("start.back");
    press("founding.english");
    EXPECT_EQ(textOf("founding.organisation"), "De Kade") << "another language takes nothing away";
    EXPECT_EQ(textOf("start.step"), "Step 2 of 7");
    press("start.next");
    press("start.next");
    press("start.next");
    EXPECT_EQ(textOf("founding.code"), code);
    press("start.next");
    press("start.next");
    EXPECT_TRUE(isShown("founding.colleague.0"));
}

TEST_F(FirstStartTest, EnterGoesOnAndTheFirstFieldHasTheFocusOnEachPage) {
    goTo(FoundingStep::Organisation);
    EXPECT_TRUE(find("founding.organisation").HasFocus());
    enterIn("founding.organisation");
    EXPECT_TRUE(find("founding.place").HasFocus());
    enterIn("founding.place");
    EXPECT_TRUE(find("founding.name").HasFocus());
}

TEST_F(FirstStartTest, AWeakPassphraseAndTwoThatDifferGoNoFurther) {
    goTo(FoundingStep::You);
    type("founding.passphrase", "kort");
    type("founding.again", "kort");
    press("start.next");
    EXPECT_THAT(textOf("start.message"), HasSubstr("minstens 8 tekens"));
    EXPECT_TRUE(find("founding.passphrase").HasFocus());
    type("founding.passphrase", kGood);
    type("founding.again", "vier andere woorden");
    press("start.next");
    EXPECT_THAT(textOf("start.message"), HasSubstr("verschillend"));
    EXPECT_EQ(textOf("founding.name"), "Iris");
    type("founding.again", kGood);
    press("start.next");
    EXPECT_TRUE(isShown("founding.code"));
}

TEST_F(FirstStartTest, TheLastGroupOfTheCodeMustMatch) {
    goTo(FoundingStep::RecoveryCode);
    type("founding.last-group", "????");
    press("start.next");
    EXPECT_THAT(textOf("start.message"), HasSubstr("laatste groep"));
    EXPECT_TRUE(isShown("founding.code"));
}

TEST_F(FirstStartTest, AnUnfitFolderIsRefusedWithTheWayOut) {
    goTo(FoundingStep::Place);
    system.type = "cifs";
    press("start.next");
    EXPECT_THAT(textOf("start.message"), HasSubstr("netwerkschijf"));
    system.type = "ext4";
    type("founding.place", (home() / "Nextcloud" / "boek").string());
    press("start.next");
    EXPECT_THAT(textOf("start.message"), HasSubstr("gesynchroniseerd met Nextcloud"));
    EXPECT_TRUE(find("founding.place").HasFocus());
    EXPECT_FALSE(isShown("founding.open-there"));
    EXPECT_THAT(everythingOnDisk(), IsEmpty());
}

TEST_F(FirstStartTest, ADiskThatIsNearlyFullIsSaidAndGoes) {
    system.freeBytes = kLittleRoom - 1;
    goTo(FoundingStep::Place);
    EXPECT_THAT(textOf("founding.remark"), HasSubstr("bijna vol"));
    press("start.next");
    EXPECT_TRUE(isShown("founding.name"));
}

TEST_F(FirstStartTest, WhereACasebookIsAlreadyItCanBeOpened) {
    foundSomewhere(place());
    goTo(FoundingStep::Place);
    press("start.next");
    EXPECT_THAT(textOf("start.message"), HasSubstr("al een dossierboek"));
    press("founding.open-there");
    EXPECT_TRUE(isShown("locked-screen"));
    EXPECT_THAT(everyText(), HasSubstr("Els"));
}

TEST_F(FirstStartTest, AFullDiskMakesNothingAndEverythingCanBeTriedAgain) {
    goTo(FoundingStep::Colleagues);
    disk->writes = 1;
    press("start.next");
    waitUntil([this] { return isShown("start.message"); }, "the message");
    EXPECT_THAT(textOf("start.message"), HasSubstr("de schijf is vol"));
    EXPECT_TRUE(window->isLocked());
    EXPECT_THAT(everythingOnDisk(), IsEmpty());
    disk->writes.reset();
    press("start.next");
    waitUntil([this] { return !window->isLocked(); }, "the work");
}

TEST_F(FirstStartTest, ClosedHalfwayNothingIsThereAndItBeginsAnew) {
    goTo(FoundingStep::Backups);
    closeWindow();
    EXPECT_THAT(everythingOnDisk(), IsEmpty());
    EXPECT_EQ(preferences->casebook(), std::nullopt);
    start();
    EXPECT_TRUE(isShown("door.founding"));
}

TEST_F(FirstStartTest, F12WipesPassphrasesAndTheCode) {
    goTo(FoundingStep::RecoveryCode);
    const std::string code = textOf("founding.code");
    key(WXK_F12);
    waitUntil([this] { return isShown("founding.name"); }, "the page before");
    EXPECT_EQ(textOf("founding.name"), "Iris");
    EXPECT_EQ(textOf("founding.passphrase"), "");
    EXPECT_THAT(textOf("start.message"), HasSubstr("gewist"));
    EXPECT_THAT(everyText(), Not(HasSubstr(code)));
    type("founding.passphrase", kGood);
    type("founding.again", kGood);
    press("start.next");
    EXPECT_NE(textOf("founding.code"), code);
}

TEST_F(FirstStartTest, TheRecoveryCodeStandsNowhereButOnItsPage) {
    goTo(FoundingStep::RecoveryCode);
    const std::string code = textOf("founding.code");
    copyCode();
    press("start.next");
    EXPECT_THAT(everyText(), Not(HasSubstr(code)));
    press("start.next");
    press("start.next");
    waitUntil([this] { return !window->isLocked(); }, "the work");
    EXPECT_THAT(everyText(), Not(HasSubstr(code)));
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
        EXPECT_EQ(entry.path().string().find(code), std::string::npos);
    }
    closeWindow();
    EXPECT_TRUE(testRecoveryCode(place(), Secret(code), KeyCost::forTests()));
}

TEST_F(FirstStartTest, AColleagueWhoIsTypedButNotAddedIsNotForgotten) {
    goTo(FoundingStep::Colleagues);
    type("founding.colleague-name", "Noor");
    press("start.next");
    EXPECT_THAT(textOf("start.message"), HasSubstr("minstens 8 tekens"));
    EXPECT_TRUE(find("founding.colleague-passphrase").HasFocus());
    EXPECT_EQ(textOf("founding.colleague-name"), "Noor");
    type("founding.colleague-passphrase", "eerste van Noor");
    press("start.next");
    waitUntil([this] { return !window->isLocked(); }, "the work");
    EXPECT_THAT(usersOf(place()), ElementsAre("Iris", "Noor"));
}

TEST_F(FirstStartTest, EnterAddsAColleagueAndMakesNothingYet) {
    goTo(FoundingStep::Colleagues);
    type("founding.colleague-name", "Noor");
    type("founding.colleague-passphrase", "eerste van Noor");
    enterIn("founding.colleague-passphrase");
    EXPECT_TRUE(isShown("founding.colleague.0"));
    EXPECT_TRUE(find("founding.colleague-name").HasFocus()) << "there may be more of them";
    EXPECT_TRUE(window->isLocked());
    EXPECT_THAT(everythingOnDisk(), IsEmpty());
}

TEST_F(FirstStartTest, ColleaguesCanBeTakenOutAgain) {
    goTo(FoundingStep::Colleagues);
    addColleague("Noor", "eerste van Noor");
    press("founding.colleague-remove.0");
    EXPECT_FALSE(isShown("founding.colleague.0"));
    addColleague("Iris", "eerste van Iris");
    EXPECT_THAT(textOf("start.message"), HasSubstr("al in gebruik"));
}

TEST_F(FirstStartTest, WhereBackupsGoIsCheckedAndKept) {
    goTo(FoundingStep::Backups);
    type("founding.backups", (root / "stick").string());
    press("start.next");
    EXPECT_THAT(textOf("start.message"), HasSubstr("map is er niet"));
    std::filesystem::create_directory(root / "stick");
    press("start.next");
    press("start.back");
    EXPECT_THAT(textOf("founding.remark"), HasSubstr("dezelfde schijf"));
    press("start.next");
    press("start.next");
    waitUntil([this] { return !window->isLocked(); }, "the work");
    press("nav.settings");
    EXPECT_THAT(everyTextIn("settings-screen"), HasSubstr((root / "stick").string()));
}

TEST_F(FirstStartTest, LookingRoundIsMarkedOnEveryScreenAndLeavesNoTrace) {
    press("door.demonstration");
    EXPECT_EQ(textOf("demonstration.passphrase"), "verzonnen mensen");
    press("start.next");
    waitUntil([this] { return !window->isLocked(); }, "the work");
    const std::string mark = "Oefendossierboek: alleen verzonnen mensen · vandaag telt als 23 november 2026";
    for (const char* screen : {"nav.my-day", "nav.clients", "nav.resources", "nav.figures", "nav.settings"}) {
        press(screen);
        EXPECT_EQ(textOf("training-words"), mark) << screen;
    }
    key(WXK_F12);
    waitUntil([this] { return window->isLocked(); }, "the lock");
    EXPECT_EQ(textOf("training-words"), mark) << "also where the passphrase is asked for";
    EXPECT_EQ(preferences->casebook(), std::nullopt) << "the next start does not begin there";
    EXPECT_EQ(preferences->user(), std::nullopt);
    press("choose-casebook");
    EXPECT_TRUE(isShown("door.founding"));
    EXPECT_FALSE(isShown("training-words")) << "what is made here is real";
    press("doors.back");
    EXPECT_TRUE(isShown("locked-screen"));
}

TEST_F(FirstStartTest, ADayThatIsSetIsShownBeforeAnythingIsMadeAndMarksWhatIsMade) {
    closeWindow();
    isDaySet = true;
    start();
    EXPECT_THAT(textOf("training-words"), HasSubstr("vandaag telt als 23 november 2026"));
    goTo(FoundingStep::Colleagues);
    EXPECT_TRUE(isShown("training-words"));
    press("start.next");
    waitUntil([this] { return !window->isLocked(); }, "the work");
    EXPECT_TRUE(isShown("training-words"));
}

TEST_F(FirstStartTest, ABackupIsLookedIntoAndPutBack) {
    makeBackup(root / "stick" / "kopie");
    press("door.restore");
    type("restore.backup", (root / "stick").string());
    {
        const Failures::Allowance allowed;
        press("start.next");
    }
    EXPECT_THAT(textOf("start.message"), HasSubstr("geen dossierboek"));
    type("restore.backup", (root / "stick" / "kopie" / "casebook.db").string());
    press("start.next");
    type("restore.passphrase", "niet de goede zin");
    press("start.next");
    waitUntil([this] { return isShown("start.message"); }, "the message");
    EXPECT_THAT(textOf("start.message"), HasSubstr("klopt niet"));
    EXPECT_EQ(textOf("restore.passphrase"), "");
    type("restore.passphrase", kGood);
    press("start.next");
    waitUntil([this] { return isShown("restore.clients"); }, "what is in it");
    EXPECT_EQ(textOf("restore.organisation"), "Organisatie: De Overkant");
    EXPECT_EQ(textOf("restore.clients"), "Cliënten: 0");
    EXPECT_THAT(textOf("restore.last-change"), HasSubstr("23 november 2026"));
    EXPECT_FALSE(std::filesystem::exists(place()));
    type("restore.place", (home() / "Dropbox" / "x").string());
    press("start.next");
    EXPECT_THAT(textOf("start.message"), HasSubstr("Dropbox"));
    type("restore.place", place().string());
    press("start.next");
    waitUntil([this] { return !window->isLocked(); }, "the work");
    EXPECT_EQ(preferences->casebook(), place());
    EXPECT_EQ(preferences->user(), "Els");
}

TEST_F(FirstStartTest, F12ClosesABackupThatWasOpened) {
    makeBackup(root / "stick" / "kopie");
    press("door.restore");
    type("restore.backup", (root / "stick" / "kopie").string());
    press("start.next");
    type("restore.passphrase", kGood);
    press("start.next");
    waitUntil([this] { return isShown("restore.clients"); }, "what is in it");
    key(WXK_F12);
    waitUntil([this] { return isShown("restore.passphrase"); }, "the page before");
    EXPECT_FALSE(isShown("restore.clients"));
}

TEST_F(FirstStartTest, EveryControlHasANameForAScreenReaderOnEveryPage) {
    const auto expectNamed = [this](const char* page) {
        for (const auto& [name, spoken] : controls()) {
            EXPECT_FALSE(name.empty() || name == "button" || name == "text" || name == "choice") << page;
            EXPECT_FALSE(spoken.empty()) << page << ": " << name;
        }
    };
    expectNamed("doors");
    press("door.demonstration");
    expectNamed("demonstration");
    press("start.back");
    press("door.restore");
    expectNamed("restore");
    press("start.back");
    for (int step = 0; step < kFoundingSteps; ++step) {
        goTo(static_cast<FoundingStep>(step));
        expectNamed(std::to_string(step).c_str());
    }
}

} // namespace

} // namespace kentering
