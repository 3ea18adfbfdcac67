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
        EXPECT_TRUE(testRecoveryCode(place, Secret(made.recoveryCode)));
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
