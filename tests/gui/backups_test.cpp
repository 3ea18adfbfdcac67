// Backups in the real window: made, listed, put back, and made once more when it closes.
#include "app/gui/words/to_wx.h"
#include "model/acts/backups/backups.h"
#include "model/acts/safekeeping.h"
#include "tests/gui/support/first_start_window.h"
#include "tests/gui/support/real_keys.h"

#include <gmock/gmock.h>
#include <wx/choice.h>

namespace kentering {

namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

/// The casebook of a team, of real people as far as the program knows.
class BackupsInTheWindow : public FirstStartTest {
protected:
    BackupsInTheWindow() {
        foundSomewhere(place());
        closeWindow();
        window = new MainWindow(look, platform, *preferences,
                                {.casebook = place(),
                                 .opening = opening(),
                                 .language = Language::Dutch,
                                 .start = {.home = home(), .data = root / "data"}});
        window->Show();
        settle();
        open();
    }

    [[nodiscard]] CasebookOptions opening() const {
        return {.clock = Clock::onDay(today), .keyCost = KeyCost::forTests()};
    }
    void open() {
        dynamic_cast<wxChoice&>(find("user")).SetStringSelection("Els");
        type("passphrase", kGood);
        press("unlock");
        waitUntil([this] { return !window->isLocked(); }, "the work");
    }
    [[nodiscard]] std::vector<fs::path> copies() const {
        std::vector<fs::path> found;
        for (const auto& entry : fs::directory_iterator(place() / "backups")) {
            found.push_back(entry.path());
        }
        return found;
    }
    void backUpBesideTheWindow() {
        press("nav.settings");
        press("settings.back-up");
        waitUntil(
            [this] {
                return isShown("settings.backed-up") &&
                       textOf("settings.backed-up").find("gemaakt: kentering-") != std::string::npos;
            },
            "the backup");
    }
};

TEST_F(BackupsInTheWindow, OneIsMadeBesideTheWindowListedAndPutBackByKeys) {
    press("nav.settings");
    EXPECT_THAT(everyTextIn("settings-screen"), HasSubstr("wachtzinnen en de herstelcode van de dag"));
    find("settings.back-up").SetFocus();
    pressRealKey(*window, RealKey::Space);
    waitUntil(
        [this] {
            return isShown("settings.backed-up") &&
                   textOf("settings.backed-up").find("gemaakt: kentering-") != std::string::npos;
        },
        "the backup");
    ASSERT_THAT(copies(), SizeIs(1));
    EXPECT_THAT(everyTextIn("settings-screen"), HasSubstr("gecontroleerd: cliënten 0"));
    EXPECT_THAT(everyTextIn("settings-screen"), HasSubstr("alles was in orde")) << "it was practised";

    find("settings.restore.0.0").SetFocus();
    pressRealKey(*window, RealKey::Space);
    waitUntil([this] { return isShown("restore.passphrase"); }, "the key of the backup");
    EXPECT_TRUE(window->isLocked());
    EXPECT_THAT(everyText(), Not(HasSubstr("in het dossierboek: "))) << "nothing is counted before it opens";
    type("restore.passphrase", kGood);
    enterIn("restore.passphrase");
    waitUntil([this] { return isShown("restore.clients"); }, "what is in it");
    EXPECT_EQ(textOf("restore.clients"), "Cliënten: 0 (in het dossierboek: 0)");
    wxWindow& where = find("restore.where");
    where.SetFocus();
    dynamic_cast<wxChoice&>(where).SetSelection(1);
    wxCommandEvent chosen(wxEVT_CHOICE, where.GetId());
    chosen.SetInt(1);
    chosen.SetEventObject(&where);
    where.GetEventHandler()->ProcessEvent(chosen);
    settle();
    EXPECT_TRUE(isShown("restore.aside"));
    find("start.next").SetFocus();
    pressRealKey(*window, RealKey::Space);
    waitUntil([this] { return !window->isLocked(); }, "the work");
    EXPECT_THAT(textOf("aside-notice-words"), HasSubstr("Kentering-replaced-"));
    EXPECT_EQ(preferences->casebook(), place());
    int aside = 0;
    for (const auto& entry : fs::directory_iterator(home())) {
        if (entry.path().filename().string().starts_with("Kentering-replaced-")) {
            ++aside;
            EXPECT_EQ(
                summaryOf(kentering::unlock(entry.path(), UserPassphrase{"Els", Secret(kGood)}, opening()))
                    .organisation,
                "De Overkant");
        }
    }
    EXPECT_EQ(aside, 1);
    press("aside-notice-close");
    EXPECT_FALSE(isShown("aside-notice-words"));
}

TEST_F(BackupsInTheWindow, WhoeverChangesTheirMindGoesBackToTheCasebook) {
    backUpBesideTheWindow();
    press("settings.restore.0.0");
    waitUntil([this] { return isShown("restore.passphrase"); }, "the key of the backup");
    press("start.back");
    waitUntil([this] { return isShown("locked-screen"); }, "the casebook");
    open();
    EXPECT_TRUE(isShown("settings-screen")) << "where they were";
}

TEST_F(BackupsInTheWindow, ALeadHearsOnMyDayWhatIsWrong) {
    press("nav.my-day");
    EXPECT_THAT(everyTextIn("my-day-screen"),
                HasSubstr("er is geen gecontroleerde kopie bij het dossierboek"));
    EXPECT_THAT(everyTextIn("my-day-screen"), HasSubstr("kies een tweede plaats"));
    press("my-day.backups.1");
    waitUntil([this] { return isShown("settings-screen"); }, "the settings");
}

TEST_F(BackupsInTheWindow, WhenTheWindowClosesACopyIsMade) {
    EXPECT_THAT(copies(), IsEmpty());
    window->Close();
    window = nullptr;
    settle();
    ASSERT_THAT(copies(), SizeIs(1));
    const OpenCasebook closed = kentering::unlock(place(), UserPassphrase{"Els", Secret(kGood)}, opening());
    const std::vector<BackupPlace> places = backupsOf(closed);
    EXPECT_EQ(places.front().copies.front().state, BackupState::Proven);
    EXPECT_EQ(summaryOf(kentering::unlock(copies().front(), UserPassphrase{"Els", Secret(kGood)}, opening())),
              summaryOf(closed));
}

TEST_F(BackupsInTheWindow, WhileItIsLockedNoneIsMadeAtClosing) {
    key(WXK_F12);
    waitUntil([this] { return window->isLocked(); }, "the lock");
    window->Close();
    window = nullptr;
    settle();
    EXPECT_THAT(copies(), IsEmpty()) << "nobody has the key then";
}

TEST_F(BackupsInTheWindow, WhoLocksMeanwhileCanUnlockAgain) {
    press("nav.settings");
    press("settings.back-up");
    key(WXK_F12);
    waitUntil([this] { return window->isLocked(); }, "the lock");
    open();
    backUpBesideTheWindow();
}

} // namespace

} // namespace kentering
