#include "model/acts/safekeeping.h"

#include "model/acts/reading/people.h"
#include "tests/acts/acts_fixture.h"

#include <fstream>
#include <gmock/gmock.h>

namespace kentering {

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class SafekeepingTest : public ActsTest {
protected:
    void lockBook() {
        dossier.reset();
        book.reset();
        casebook.reset();
    }
    [[nodiscard]] OpenCasebook unlocked(const std::filesystem::path& place) const {
        return unlock(place, UserPassphrase{"Noor", Secret(kPassphrase)}, testOptions());
    }
};

TEST_F(SafekeepingTest, WhoeverMakesACasebookIsItsFirstLead) {
    const auto place = root() / "new";
    {
        const MadeCasebook made = createCasebook(place, "Iris", Secret(kPassphrase), testOptions());
        EXPECT_EQ(made.book.author().role, UserRole::Lead);
        EXPECT_TRUE(testRecoveryCode(place, Secret(made.recoveryCode), KeyCost::forTests()));
    }
    EXPECT_THAT(usersOf(place), ElementsAre("Iris"));
    EXPECT_THROW((void)createCasebook(place, "Noor", Secret(kPassphrase), testOptions()), OutputFileError);
    EXPECT_THROW((void)createCasebook(root() / "weak", "Noor", Secret("kort"), testOptions()), InvalidValue);
    EXPECT_FALSE(std::filesystem::exists(root() / "weak"));
}

TEST_F(SafekeepingTest, ABackupIsRestoredAndSound) {
    const std::string before = exportDossiers(*casebook);
    backUp(*book, root() / "copy");
    EXPECT_THROW(backUp(*book, root() / "copy"), OutputFileError);
    restore(root() / "copy", root() / "back", book->today());
    EXPECT_THROW(restore(root() / "nothing", root() / "other", book->today()), MissingCasebookError);
    const OpenCasebook back = unlocked(root() / "back");
    EXPECT_TRUE(verify(back).isSound());
    EXPECT_EQ(exportDossiers(back.casebook()), before);
}

TEST_F(SafekeepingTest, ABackupIsLookedIntoAndStaysAsItIs) {
    backUp(*book, root() / "copy");
    const CasebookSummary here = summaryOf(*book);
    EXPECT_EQ(here.clients, 1);
    EXPECT_GT(here.changes, 0);
    EXPECT_EQ(here.lastChange, kToday);
    std::filesystem::create_directory(root() / "scratch");
    const auto look = [&](const char* passphrase) {
        return lookInto(root() / "copy", UserPassphrase{"Noor", Secret(passphrase)}, root() / "scratch",
                        testOptions());
    };
    const auto written = std::filesystem::last_write_time(root() / "copy" / "casebook.db");
    EXPECT_EQ(look(kPassphrase), here);
    EXPECT_THROW((void)look("iets anders"), WrongKeyError);
    EXPECT_EQ(std::filesystem::last_write_time(root() / "copy" / "casebook.db"), written);
    EXPECT_TRUE(std::filesystem::is_empty(root() / "scratch")) << "the copy went again";
    restore(root() / "copy", root() / "back", book->today());
    EXPECT_EQ(summaryOf(unlocked(root() / "back")), here);
    Writing<ClientStore> clients(*casebook);
    clients->create(Client{.code = clients.nextCode()});
    EXPECT_NE(summaryOf(*book), here);
}

TEST_F(SafekeepingTest, WhatIsPutBackHoldsWhatWasFoundOrNothingIsThere) {
    backUp(*book, root() / "copy");
    const Unlock by = UserPassphrase{"Noor", Secret(kPassphrase)};
    std::filesystem::create_directory(root() / "scratch");
    const CasebookSummary found = lookInto(root() / "copy", by, root() / "scratch", testOptions());
    CasebookSummary other = found;
    ++other.clients;
    EXPECT_THROW(restoreAsFound(root() / "copy", root() / "back", by, other, testOptions()),
                 DamagedCasebookError);
    EXPECT_THROW(restoreAsFound(root() / "copy", root() / "back",
                                UserPassphrase{"Noor", Secret("iets anders")}, found, testOptions()),
                 WrongKeyError);
    EXPECT_FALSE(std::filesystem::exists(root() / "back"));
    restoreAsFound(root() / "copy", root() / "back", by, found, testOptions());
    EXPECT_EQ(summaryOf(unlocked(root() / "back")), found);
    EXPECT_THROW(restoreAsFound(root() / "copy", root() / "back", by, found, testOptions()), OutputFileError);
}

TEST_F(SafekeepingTest, ACasebookIsNamedByItsFolderOrAFileInIt) {
    EXPECT_EQ(casebookFolder(folder()), folder());
    EXPECT_EQ(casebookFolder(folder() / "casebook.db"), folder());
    EXPECT_EQ(casebookFolder(folder() / "keys.json"), folder());
    EXPECT_EQ(casebookFolder(folder() / "casebook.mark"), folder() / "casebook.mark");
    std::filesystem::create_directory(root() / "keys.json");
    EXPECT_EQ(casebookFolder(root() / "keys.json"), root() / "keys.json") << "a folder may be called so";
    EXPECT_EQ(casebookFolder("casebook.db"), std::filesystem::current_path());
}

TEST_F(SafekeepingTest, UnlockingAsksForTheRightKey) {
    lockBook();
    EXPECT_THROW((void)unlock(folder(), UserPassphrase{"Noor", Secret("iets anders")}, testOptions()),
                 WrongKeyError);
    EXPECT_EQ(unlocked(folder()).author().name, "Noor");
}

TEST_F(SafekeepingTest, TheVersionNamesWhatTheFilesAreWrittenWith) {
    EXPECT_THAT(storageVersion(), ::testing::HasSubstr("SQLite"));
    EXPECT_THAT(storageVersion(), ::testing::HasSubstr("aegis"));
}

TEST_F(SafekeepingTest, WorkGoesOnAfterWhatWasFoundIsTold) {
    lockBook();
    std::filesystem::remove(folder() / "casebook.mark");
    {
        OpenCasebook again = unlocked(folder());
        EXPECT_THAT(findingsOf(again), SizeIs(1));
        EXPECT_THAT(verify(again).problems, SizeIs(1));
        goOnAfterFindings(again);
        EXPECT_THAT(findingsOf(again), IsEmpty());
    }
    EXPECT_THAT(findingsOf(unlocked(folder())), IsEmpty());
}

} // namespace

} // namespace kentering
