// The casebook's folder is moved, deleted, replaced or made read-only while it is open, and the clock is set
// back: nothing is told as stored that nobody finds again, and the program goes on.

#include "model/acts/agenda.h"
#include "model/acts/dossier.h"
#include "model/acts/people.h"
#include "model/acts/reading/opening.h"
#include "model/acts/safekeeping.h"
#include "model/base/moved_casebook_error.h"
#include "model/storage/dossier/client_store.h"
#include "tests/acts/acts_fixture.h"
#include "tests/storage/child_process.h"

#include <gmock/gmock.h>

namespace kentering {

namespace {

namespace fs = std::filesystem;

class OpenFolder : public ActsTest {
protected:
    [[nodiscard]] fs::path elsewhere() const { return root() / "elsewhere"; }

    /// All that was told as stored, and nothing more, is in the casebook at `place`.
    void expectAt(const fs::path& place, const std::string& words) {
        dossier.reset();
        book.reset();
        casebook.reset();
        const Casebook found =
            Casebook::open(place, UserPassphrase{"Noor", Secret(kPassphrase)}, testOptions());
        EXPECT_EQ(exportDossiers(found), words);
        EXPECT_TRUE(found.findings().empty());
    }
    void storeOne() { (void)newClient(*book, "Bo", Language::Dutch); }
    [[nodiscard]] std::string words() const { return exportDossiers(*casebook); }
};

TEST_F(OpenFolder, ThatIsMovedStoresNothingMoreAndSaysSoUntilItIsBack) {
    const std::string before = words();
    fs::rename(folder(), elsewhere());
    EXPECT_THROW(storeOne(), MovedCasebookError);
    EXPECT_THROW((void)addColleague(*book, "Sam", Secret(kPassphrase), UserRole::Counsellor), StorageIoError);
    EXPECT_EQ(words(), before) << "what was stored can be read";
    fs::rename(elsewhere(), folder());
    storeOne();
    const std::string after = words();
    EXPECT_NE(after, before);
    expectAt(folder(), after);
}

TEST_F(OpenFolder, ThatIsMovedHoldsWhatWasStoredWhereItIsThen) {
    storeOne();
    const std::string before = words();
    fs::rename(folder(), elsewhere());
    EXPECT_THROW(storeOne(), MovedCasebookError);
    expectAt(elsewhere(), before);
}

TEST_F(OpenFolder, ThatIsDeletedTellsNothingAsStored) {
    fs::remove_all(folder());
    EXPECT_THROW(storeOne(), MovedCasebookError);
    EXPECT_THROW((void)addColleague(*book, "Sam", Secret(kPassphrase), UserRole::Counsellor), StorageIoError);
    // A copy of what is in it still goes out of the open casebook.
    const std::string before = words();
    fs::create_directory(root() / "outside");
    backUp(*book, root() / "outside" / "rescued");
    expectAt(root() / "outside" / "rescued", before);
}

TEST_F(OpenFolder, WhoseFilesAreDeletedOrReplacedTellsNothingAsStored) {
    fs::copy(folder(), elsewhere(), fs::copy_options::recursive);
    for (const char* name : {"casebook.db", "casebook.db-wal"}) {
        SCOPED_TRACE(name);
        const std::string before = words();
        fs::rename(folder() / name, root() / "aside");
        EXPECT_THROW(storeOne(), MovedCasebookError);
        fs::copy(elsewhere() / name, folder() / name); // a sync client puts an older one there
        EXPECT_THROW(storeOne(), MovedCasebookError);
        EXPECT_EQ(words(), before);
        fs::rename(root() / "aside", folder() / name);
        storeOne();
    }
    const std::string all = words();
    expectAt(folder(), all);
}

TEST_F(OpenFolder, ThatBecomesReadOnlyChangesNoKeysAndLosesNothing) {
    const std::string before = words();
    dossier.reset();
    book.reset();
    casebook.reset();
    fs::permissions(root(), fs::perms::all);
    for (const auto& entry : fs::recursive_directory_iterator(root())) {
        fs::permissions(entry.path(), fs::perms::all);
    }
    EXPECT_EQ(ChildProcess::run([&] {
                  ChildProcess::becomeOrdinaryUser();
                  OpenCasebook open(std::make_shared<Casebook>(
                      Casebook::open(folder(), UserPassphrase{"Noor", Secret(kPassphrase)}, testOptions())));
                  for (const auto& entry : fs::directory_iterator(folder())) {
                      fs::permissions(entry.path(), fs::perms::owner_read | fs::perms::others_read);
                  }
                  return 0;
              }),
              200)
        << "only who owns the files may do that";
    for (const char* name : {"keys.json", "casebook.db", "casebook.mark", "casebook.lock"}) {
        fs::permissions(folder() / name, fs::perms::owner_all | fs::perms::others_read);
    }
    fs::permissions(folder(), fs::perms::owner_all | fs::perms::others_read | fs::perms::others_exec);
    EXPECT_EQ(
        ChildProcess::run([&] {
            ChildProcess::becomeOrdinaryUser();
            try {
                (void)Casebook::open(folder(), UserPassphrase{"Noor", Secret(kPassphrase)}, testOptions());
            } catch (const StorageIoError&) {
                return 7;
            }
            return 0;
        }),
        7);
    expectAt(folder(), before);
}

TEST_F(OpenFolder, OnAClockThatWasSetBackIsSoundAndHoldsBothDays) {
    storeOne();
    const std::string before = words();
    dossier.reset();
    book.reset();
    casebook.reset();
    CasebookOptions earlier = testOptions();
    earlier.clock = Clock::fixed(Date(2019, 1, 1));
    {
        OpenCasebook back(std::make_shared<Casebook>(
            Casebook::open(folder(), UserPassphrase{"Noor", Secret(kPassphrase)}, earlier)));
        EXPECT_TRUE(findingsOf(back).empty());
        const ClientId made = newClient(back, "Cees", Language::Dutch);
        const auto opened = openDossier(back, made, ReadingPurpose::Screen);
        ASSERT_TRUE(opened);
        const DateTime noon(Date(2026, 11, 23), boost::posix_time::hours(12));
        EXPECT_FALSE(addContact(*opened,
                                {.at = noon, .kind = ContactKind::Talk, .status = ContactStatus::Attended},
                                DateTime(Date(2019, 1, 1), boost::posix_time::hours(12)))
                         .empty())
            << "what lies ahead by that clock has not been";
        EXPECT_TRUE(verify(back).isSound());
    }
    const Casebook again = open();
    EXPECT_TRUE(again.findings().empty());
    const std::string after = exportDossiers(again);
    EXPECT_NE(after.find("Cees"), std::string::npos);
    EXPECT_NE(after.find("Bo"), std::string::npos);
    EXPECT_NE(after, before);
}

} // namespace
} // namespace kentering
