#include "model/acts/backups/replacing.h"

#include "model/acts/safekeeping.h"
#include "tests/acts/backups/backups_fixture.h"

#include <gmock/gmock.h>

namespace kentering {

namespace {

class ReplacingTest : public BackupActsTest {
protected:
    ReplacingTest() {
        (void)round(at(kToday));
        backup = stick() / copiesOn(stick()).front();
        addClient();
        later = exportDossiers(*casebook);
        fs::create_directory(root() / "scratch");
        found = lookInto(backup, by, root() / "scratch", testOptions());
        aside = placeAside(folder(), at(kToday, 18));
    }
    void close() {
        dossier.reset();
        book.reset();
        casebook.reset();
    }
    [[nodiscard]] std::string exported(const fs::path& place) const {
        return exportDossiers(Casebook::open(place, by, testOptions()));
    }

    const Unlock by = UserPassphrase{"Noor", Secret(kPassphrase)};
    fs::path backup;
    fs::path aside;
    std::string later;
    CasebookSummary found;
};

TEST_F(ReplacingTest, TheBackupTakesThePlaceAndTheReplacedOneStandsAside) {
    close();
    EXPECT_EQ(aside, root() / "book-replaced-2026-11-23-1800");
    replaceAsFound(backup, folder(), aside, by, found, testOptions());
    EXPECT_EQ(summaryOf(unlock(folder(), by, testOptions())), found);
    EXPECT_EQ(exported(aside), later);
    EXPECT_TRUE(fs::exists(aside / "backups" / "kentering-2026-11-23-1700")) << "with its own backups";
    EXPECT_EQ(placeAside(folder(), at(kToday, 18)), root() / "book-replaced-2026-11-23-1800-2");
}

TEST_F(ReplacingTest, ItsOwnBackupTakesThePlaceToo) {
    close();
    replaceAsFound(folder() / "backups" / "kentering-2026-11-23-1700", folder(), aside, by, found,
                   testOptions());
    EXPECT_EQ(summaryOf(unlock(folder(), by, testOptions())), found);
    EXPECT_EQ(exported(aside), later);
}

TEST_F(ReplacingTest, OtherwiseEverythingIsAsItWas) {
    CasebookSummary other = found;
    ++other.clients;
    EXPECT_THROW(replaceAsFound(backup, folder(), aside, by, found, testOptions()), CasebookInUseError);
    close();
    EXPECT_THROW(replaceAsFound(backup, folder(), aside, by, other, testOptions()), DamagedCasebookError);
    EXPECT_THROW(replaceAsFound(backup, folder(), aside, UserPassphrase{"Noor", Secret("iets anders")}, found,
                                testOptions()),
                 WrongKeyError);
    EXPECT_THROW(replaceAsFound(root() / "nothing", folder(), aside, by, found, testOptions()),
                 MissingCasebookError);
    EXPECT_THROW(replaceAsFound(backup, root() / "nothing", aside, by, found, testOptions()),
                 MissingCasebookError);
    EXPECT_FALSE(fs::exists(aside));
    EXPECT_EQ(exported(folder()), later);
}

} // namespace

} // namespace kentering
