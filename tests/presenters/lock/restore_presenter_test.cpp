#include "app/presenters/lock/restore_presenter.h"

#include "model/acts/safekeeping.h"
#include "model/base/errors.h"
#include "model/base/wrong_recovery_code_error.h"
#include "model/storage/casebook/backup.h"
#include "tests/presenters/lock/start_fixture.h"

#include <gmock/gmock.h>

namespace kentering {
namespace {

using ::testing::ElementsAre;

class RestoreFakeView : public FakeStartView<RestoreView> {
public:
    void showFound() override { ++found; }
    int found = 0;
};

/// A stick with a backup of a casebook of "Noor" with one client.
class RestorePresenterTest : public StartTest {
protected:
    RestorePresenterTest() {
        auto made = Casebook::create(root / "lost", "Noor", Secret("wachtzin van Noor"), options());
        code = made.recoveryCode;
        {
            Writing<ClientStore> clients(made.casebook);
            clients->create(Client{.code = clients.nextCode(), .alias = "Ruben"});
        }
        std::filesystem::create_directory(root / "stick");
        backUpCasebook(made.casebook, root / "stick" / "copy");
    }
    void look(const char* passphrase = "wachtzin van Noor") {
        presenter.setBackup(root / "stick" / "copy");
        presenter.look("Noor", Secret(passphrase));
        background.finishAll();
    }
    [[nodiscard]] std::filesystem::path place() const { return surroundings.home / "Kentering"; }

    std::string code;
    RestoreFakeView view;
    RestorePresenter presenter{options(), surroundings, platform, view};
};

TEST_F(RestorePresenterTest, TellsWhatIsInABackupAndPutsItBack) {
    presenter.setBackup(root / "stick" / "copy" / "casebook.db");
    EXPECT_EQ(presenter.backup(), root / "stick" / "copy");
    EXPECT_THAT(presenter.users(), ElementsAre("Noor"));
    look();
    EXPECT_EQ(view.found, 1);
    ASSERT_TRUE(presenter.found());
    EXPECT_EQ(presenter.found()->clients, 1);
    EXPECT_EQ(presenter.found()->lastChange, kToday);
    EXPECT_FALSE(std::filesystem::exists(place())) << "it was looked at only";
    presenter.putBack();
    EXPECT_TRUE(presenter.isWorking());
    background.finishAll();
    ASSERT_TRUE(view.opened);
    EXPECT_EQ(view.opened->folder(), place());
    EXPECT_EQ(summaryOf(*view.opened), *presenter.found());
    EXPECT_TRUE(std::filesystem::exists(root / "stick" / "copy" / "casebook.db"));
}

TEST_F(RestorePresenterTest, TheRecoveryCodeOpensABackupToo) {
    presenter.setBackup(root / "stick" / "copy");
    presenter.lookByRecoveryCode(Secret(code));
    background.finishAll();
    presenter.putBack();
    background.finishAll();
    ASSERT_TRUE(view.opened);
    EXPECT_EQ(view.opened->author().role, UserRole::Recovery) << "the window asks who it is";
}

TEST_F(RestorePresenterTest, AWrongKeyPutsNothingBack) {
    look("iets heel anders");
    EXPECT_TRUE(view.failedWith<WrongKeyError>());
    EXPECT_FALSE(presenter.found());
    presenter.putBack();
    EXPECT_EQ(background.waiting(), 0U);
    EXPECT_FALSE(std::filesystem::exists(place()));
    presenter.lookByRecoveryCode(Secret("0000-0000"));
    background.finishAll();
    EXPECT_TRUE(view.failedWith<WrongRecoveryCodeError>());
}

TEST_F(RestorePresenterTest, AFolderWithoutABackupIsTold) {
    presenter.setBackup(surroundings.home);
    EXPECT_THROW((void)presenter.users(), MissingCasebookError);
    presenter.look("Noor", Secret("wachtzin van Noor"));
    background.finishAll();
    EXPECT_TRUE(view.failedWith<MissingCasebookError>());
}

TEST_F(RestorePresenterTest, NothingIsPutIntoAnUnfitFolder) {
    look();
    system.type = "cifs";
    EXPECT_EQ(presenter.placeFitness().fault, FolderFault::NetworkDrive);
    presenter.putBack();
    EXPECT_EQ(background.waiting(), 0U);
    system.type = "ext4";
    presenter.setPlace((root / "lost").string());
    EXPECT_EQ(presenter.placeFitness().fault, FolderFault::HasCasebook);
    presenter.setPlace("~/terug");
    presenter.putBack();
    background.finishAll();
    ASSERT_TRUE(view.opened);
    EXPECT_EQ(view.opened->folder(), surroundings.home / "terug");
}

TEST_F(RestorePresenterTest, WhatChangedSinceItWasLookedIntoIsNotPutBack) {
    look();
    std::filesystem::remove_all(root / "stick" / "copy");
    auto other =
        Casebook::open(root / "lost", UserPassphrase{"Noor", Secret("wachtzin van Noor")}, options());
    {
        Writing<ClientStore> clients(other);
        clients->create(Client{.code = clients.nextCode()});
    }
    backUpCasebook(other, root / "stick" / "copy");
    presenter.putBack();
    background.finishAll();
    EXPECT_TRUE(view.failedWith<DamagedCasebookError>());
    EXPECT_FALSE(std::filesystem::exists(place()));
}

TEST_F(RestorePresenterTest, AnotherBackupIsLookedIntoAnew) {
    look();
    presenter.setBackup(root / "stick" / "copy");
    EXPECT_TRUE(presenter.found()) << "it is the same one";
    presenter.setBackup(root / "lost");
    EXPECT_FALSE(presenter.found());
}

TEST_F(RestorePresenterTest, AScreenLeftAloneKeepsNoKey) {
    EXPECT_FALSE(presenter.forgetSecrets());
    look();
    EXPECT_TRUE(presenter.forgetSecrets());
    EXPECT_FALSE(presenter.found());
    presenter.putBack();
    EXPECT_EQ(background.waiting(), 0U);
}

/// Somebody chose a backup in the settings of the casebook that it is of.
class ReplacingPresenterTest : public RestorePresenterTest {
protected:
    ReplacingPresenterTest() {
        const Casebook present =
            Casebook::open(root / "lost", UserPassphrase{"Noor", Secret("wachtzin van Noor")}, options());
        {
            Writing<ClientStore> clients(present);
            clients->create(Client{.code = clients.nextCode(), .alias = "Mo"});
        }
        presenter.beginWith({.backup = root / "stick" / "copy",
                             .casebook = root / "lost",
                             .present = {.clients = 2, .changes = 7}});
    }
    [[nodiscard]] static std::int64_t clientsIn(const std::filesystem::path& folder) {
        return summaryOf(unlock(folder, UserPassphrase{"Noor", Secret("wachtzin van Noor")}, options()))
            .clients;
    }
};

TEST_F(ReplacingPresenterTest, TheBackupComesInThePlaceAndTheReplacedOneIsNamed) {
    EXPECT_EQ(presenter.start()->present.clients, 2);
    presenter.setReplacing(true);
    presenter.putBack();
    EXPECT_EQ(background.waiting(), 0U) << "nobody has looked into it yet";
    look();
    presenter.putBack();
    background.finishAll();
    ASSERT_TRUE(view.opened);
    EXPECT_EQ(view.opened->folder(), root / "lost");
    EXPECT_EQ(summaryOf(*view.opened).clients, 1);
    EXPECT_EQ(view.aside.parent_path(), root);
    EXPECT_TRUE(view.aside.filename().string().starts_with("lost-replaced-2026-11-23-")) << view.aside;
    EXPECT_EQ(clientsIn(view.aside), 2);
}

TEST_F(ReplacingPresenterTest, OrIntoANewFolderAndTheCasebookStays) {
    EXPECT_FALSE(presenter.isReplacing());
    look();
    presenter.putBack();
    background.finishAll();
    ASSERT_TRUE(view.opened);
    EXPECT_EQ(view.opened->folder(), place());
    EXPECT_TRUE(view.aside.empty());
    EXPECT_EQ(clientsIn(root / "lost"), 2);
}

TEST_F(ReplacingPresenterTest, WhatIsOpenElsewhereIsNotReplaced) {
    look();
    presenter.setReplacing(true);
    const Casebook elsewhere =
        Casebook::open(root / "lost", UserPassphrase{"Noor", Secret("wachtzin van Noor")}, options());
    presenter.putBack();
    background.finishAll();
    EXPECT_TRUE(view.failedWith<CasebookInUseError>());
    EXPECT_FALSE(view.opened);
}

TEST_F(RestorePresenterTest, WhoCameFromNoCasebookReplacesNone) {
    presenter.setReplacing(true);
    EXPECT_FALSE(presenter.isReplacing());
}

} // namespace
} // namespace kentering
