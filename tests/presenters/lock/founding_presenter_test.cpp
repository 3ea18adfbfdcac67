#include "app/presenters/lock/founding_presenter.h"

#include "app/presenters/settings/people_presenter.h"
#include "model/acts/reading/people.h"
#include "model/acts/reading/settings.h"
#include "model/base/errors.h"
#include "model/base/fail_after.h"
#include "tests/presenters/lock/start_fixture.h"

#include <gmock/gmock.h>

namespace kentering {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

using FoundingFakeView = FakeStartView<FoundingView>;

class FoundingPresenterTest : public StartTest {
protected:
    static constexpr const char* kGood = "vier gewone woorden";

    void expectStep(FoundingStep step) { EXPECT_EQ(presenter.step(), step); }
    void go() { ASSERT_EQ(presenter.next(), std::nullopt); }
    void you(const char* name = "Iris", const char* passphrase = kGood, const char* again = kGood) {
        presenter.setYou(name, Secret(passphrase), Secret(again));
    }
    void copyCode() {
        presenter.setLastGroup(PeoplePresenter::lastGroupOf(std::string(presenter.recoveryCode().text())));
    }
    /// Everything right until the page `step`.
    void goTo(FoundingStep step) {
        presenter.setOrganisation("De Kade");
        you();
        while (presenter.step() < step) {
            copyCode();
            go();
        }
    }
    [[nodiscard]] OpenCasebook open(const char* user, const char* passphrase) const {
        return OpenCasebook(Casebook::open(surroundings.home / "Kentering",
                                           UserPassphrase{user, Secret(passphrase)}, options()));
    }

    FoundingFakeView view;
    std::shared_ptr<FailAfter> disk = std::make_shared<FailAfter>();
    FoundingPresenter presenter{
        {.clock = Clock::fixed(kToday), .keyCost = KeyCost::forTests(), .failAfter = disk},
        surroundings,
        platform,
        view};
};

TEST_F(FoundingPresenterTest, MakesACasebookOfATeamOnTheLastPageAndOpensIt) {
    goTo(FoundingStep::Colleagues);
    EXPECT_EQ(presenter.addColleague(" Noor ", UserRole::Counsellor, Secret("eerste van Noor")),
              std::nullopt);
    EXPECT_EQ(presenter.addColleague("Bram", UserRole::Lead, Secret("eerste van Bram")), std::nullopt);
    EXPECT_THAT(everything(), ElementsAre("home")) << "until then nothing is on the disk";
    go();
    EXPECT_TRUE(view.working);
    EXPECT_TRUE(presenter.isWorking());
    EXPECT_EQ(presenter.next(), std::nullopt);
    EXPECT_FALSE(presenter.back());
    EXPECT_EQ(background.waiting(), 1U);
    background.finishAll();
    EXPECT_FALSE(view.working);
    ASSERT_TRUE(view.opened);
    EXPECT_EQ(view.opened->folder(), surroundings.home / "Kentering");
    EXPECT_EQ(view.opened->author().name, "Iris");
    EXPECT_EQ(organisationOf(*view.opened).name, "De Kade");
    EXPECT_EQ(colleagueNamed(*view.opened, "Bram").value().role, UserRole::Lead);
    view.opened.reset();
    EXPECT_TRUE(hasFirstPassphrase(open("Noor", "eerste van Noor")));
}

TEST_F(FoundingPresenterTest, GoingBackKeepsWhatWasTyped) {
    goTo(FoundingStep::Colleagues);
    ASSERT_EQ(presenter.addColleague("Noor", UserRole::Counsellor, Secret("eerste van Noor")), std::nullopt);
    const std::string code(presenter.recoveryCode().text());
    int pages = 1;
    while (presenter.back()) {
        ++pages;
    }
    EXPECT_EQ(pages, kFoundingSteps);
    expectStep(FoundingStep::Language);
    EXPECT_EQ(presenter.organisation(), "De Kade");
    EXPECT_EQ(presenter.name(), "Iris");
    EXPECT_EQ(presenter.passphrase().text(), kGood);
    EXPECT_EQ(presenter.passphraseAgain().text(), kGood);
    EXPECT_EQ(presenter.recoveryCode().text(), code) << "it is on paper by now";
    EXPECT_EQ(presenter.colleagues().size(), 1U);
}

TEST_F(FoundingPresenterTest, TheOrganisationsNameCanBeLeftOpenButNotBeAnything) {
    goTo(FoundingStep::Organisation);
    presenter.setOrganisation(std::string(101, 'x'));
    EXPECT_EQ(presenter.next(), FoundingFault::OrganisationName);
    expectStep(FoundingStep::Organisation);
    presenter.setOrganisation("");
    go();
}

TEST_F(FoundingPresenterTest, AnUnfitFolderGoesNoFurther) {
    goTo(FoundingStep::Place);
    system.type = "nfs4";
    EXPECT_EQ(presenter.next(), FoundingFault::Place);
    EXPECT_EQ(presenter.placeFitness().fault, FolderFault::NetworkDrive);
    system.type = "ext4";
    presenter.setPlace("~/Nextcloud/Kentering");
    EXPECT_EQ(presenter.next(), FoundingFault::Place);
    EXPECT_EQ(presenter.placeFitness().service, "Nextcloud");
    presenter.setPlace(" ~/elders ");
    EXPECT_EQ(presenter.placeFolder(), surroundings.home / "elders");
    go();
    expectStep(FoundingStep::You);
}

TEST_F(FoundingPresenterTest, AnExistingCasebookIsNamedAndLeftAlone) {
    const auto place = surroundings.home / "Kentering";
    static_cast<void>(Casebook::create(place, "Els", Secret(kGood), options()));
    goTo(FoundingStep::Place);
    EXPECT_EQ(presenter.next(), FoundingFault::Place);
    EXPECT_EQ(presenter.placeFitness().fault, FolderFault::HasCasebook);
}

TEST_F(FoundingPresenterTest, ANameAndAPassphraseTypedTwiceAreNeeded) {
    goTo(FoundingStep::You);
    you(" ");
    EXPECT_EQ(presenter.next(), FoundingFault::NoName);
    you("(recovery)");
    EXPECT_EQ(presenter.next(), FoundingFault::NoName);
    you("Iris", "kort", "kort");
    EXPECT_EQ(presenter.next(), FoundingFault::ShortPassphrase);
    you("Iris", kGood, "vier andere woorden");
    EXPECT_EQ(presenter.next(), FoundingFault::PassphrasesDiffer);
    expectStep(FoundingStep::You);
    you();
    go();
}

TEST_F(FoundingPresenterTest, TheCodeCountsWhenItsLastGroupWasTyped) {
    goTo(FoundingStep::RecoveryCode);
    presenter.setLastGroup("");
    EXPECT_EQ(presenter.next(), FoundingFault::LastGroup);
    presenter.setLastGroup("????");
    EXPECT_EQ(presenter.next(), FoundingFault::LastGroup);
    std::string small = PeoplePresenter::lastGroupOf(std::string(presenter.recoveryCode().text()));
    for (char& letter : small) {
        letter = static_cast<char>(std::tolower(letter));
    }
    presenter.setLastGroup(" " + small + " ");
    go();
}

TEST_F(FoundingPresenterTest, TheCodeOnPaperOpensTheCasebook) {
    goTo(FoundingStep::Colleagues);
    const std::string code(presenter.recoveryCode().text());
    go();
    background.finishAll();
    view.opened.reset();
    EXPECT_TRUE(Casebook::isRecoveryCode(surroundings.home / "Kentering", Secret(code), KeyCost::forTests()));
}

TEST_F(FoundingPresenterTest, WhereBackupsGoIsCheckedKeptOrDecidedLater) {
    goTo(FoundingStep::Backups);
    presenter.setBackups((root / "stick").string());
    EXPECT_EQ(presenter.next(), FoundingFault::Backups);
    std::filesystem::create_directory(root / "stick");
    EXPECT_TRUE(presenter.backupFitness().isSameDisk) << "it is said, not forbidden";
    go();
    ASSERT_TRUE(presenter.back());
    presenter.setBackups(" ");
    go();
    ASSERT_TRUE(presenter.back());
    presenter.setBackups((root / "stick").string());
    go();
    go();
    background.finishAll();
    EXPECT_EQ(organisationOf(*view.opened).backupFolder, (root / "stick").string());
}

TEST_F(FoundingPresenterTest, ColleaguesHaveANameOfTheirOwnAndAPassphrase) {
    goTo(FoundingStep::Colleagues);
    const auto add = [&](const char* name, const char* passphrase) {
        return presenter.addColleague(name, UserRole::Counsellor, Secret(passphrase));
    };
    EXPECT_EQ(add("", "eerste van Noor"), FoundingFault::ColleagueName);
    EXPECT_EQ(add("Iris", "eerste van Iris"), FoundingFault::NameTaken);
    EXPECT_EQ(add("Noor", "kort"), FoundingFault::ColleaguePassphrase);
    EXPECT_EQ(add("Noor", "eerste van Noor"), std::nullopt);
    EXPECT_EQ(add("Noor", "eerste van Noor"), FoundingFault::NameTaken);
    EXPECT_EQ(add("Bram", "eerste van Bram"), std::nullopt);
    presenter.removeColleague(0);
    presenter.removeColleague(7);
    ASSERT_EQ(presenter.colleagues().size(), 1U);
    EXPECT_EQ(presenter.colleagues()[0].name, "Bram");
}

TEST_F(FoundingPresenterTest, AFullDiskLeavesNothingAndEverythingCanBeTriedAgain) {
    goTo(FoundingStep::Colleagues);
    disk->writes = 1;
    go();
    background.finishAll();
    EXPECT_TRUE(view.failedWith<StorageIoError>());
    EXPECT_FALSE(view.opened);
    EXPECT_THAT(everything(), ElementsAre("home"));
    expectStep(FoundingStep::Colleagues);
    EXPECT_EQ(presenter.name(), "Iris");
    disk->writes.reset();
    go();
    background.finishAll();
    EXPECT_TRUE(view.opened);
}

TEST_F(FoundingPresenterTest, AScreenLeftAloneKeepsNoPassphraseAndNoCode) {
    goTo(FoundingStep::Colleagues);
    ASSERT_EQ(presenter.addColleague("Noor", UserRole::Administrator, Secret("eerste van Noor")),
              std::nullopt);
    const std::string code(presenter.recoveryCode().text());
    EXPECT_TRUE(presenter.forgetSecrets());
    expectStep(FoundingStep::You);
    EXPECT_TRUE(presenter.passphrase().isEmpty());
    EXPECT_TRUE(presenter.passphraseAgain().isEmpty());
    EXPECT_NE(presenter.recoveryCode().text(), code);
    EXPECT_EQ(presenter.name(), "Iris") << "that is no secret";
    EXPECT_EQ(presenter.organisation(), "De Kade");
    you();
    go();
    copyCode();
    go();
    go();
    EXPECT_FALSE(presenter.colleagues()[0].hasPassphrase);
    EXPECT_EQ(presenter.next(), FoundingFault::PassphraseMissing);
    EXPECT_EQ(presenter.addColleague("Noor", UserRole::Counsellor, Secret("een nieuwe eerste")),
              std::nullopt);
    ASSERT_EQ(presenter.colleagues().size(), 1U);
    EXPECT_EQ(presenter.colleagues()[0].role, UserRole::Counsellor);
    go();
}

TEST_F(FoundingPresenterTest, NothingIsForgottenWhereNothingWasTyped) {
    EXPECT_FALSE(presenter.forgetSecrets());
    expectStep(FoundingStep::Language);
}

TEST_F(FoundingPresenterTest, AWindowThatHasGoneLeavesAClosedCasebook) {
    {
        FoundingPresenter gone({.clock = Clock::fixed(kToday), .keyCost = KeyCost::forTests()}, surroundings,
                               platform, view);
        gone.setYou("Iris", Secret(kGood), Secret(kGood));
        gone.setLastGroup(PeoplePresenter::lastGroupOf(std::string(gone.recoveryCode().text())));
        while (!gone.isWorking()) {
            ASSERT_EQ(gone.next(), std::nullopt);
        }
    }
    background.finishAll();
    EXPECT_FALSE(view.opened);
    EXPECT_EQ(open("Iris", kGood).author().name, "Iris");
}

} // namespace
} // namespace kentering
