#include "model/acts/people.h"
#include "model/acts/safekeeping.h"
#include "tests/acts/acts_fixture.h"

#include <gmock/gmock.h>

namespace kentering {

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class DataKeyTest : public ActsTest {
protected:
    DataKeyTest() {
        casebook->setRole(book->author().id, UserRole::Lead);
        (void)casebook->addUser("Bram", Secret("bram's words"));
    }
    [[nodiscard]] std::string key() const { return std::string(book->session().dataKey.text()); }
};

TEST_F(DataKeyTest, ALeadChangesItAndEverybodyGoesAlong) {
    const std::string before = key();
    const std::string all = exportDossiers(*casebook);
    EXPECT_TRUE(changeDataKey(*book).isEmpty());
    EXPECT_NE(key(), before);
    EXPECT_EQ(exportDossiers(*casebook), all);
    EXPECT_EQ(lastAct(), "change-data-key");
    EXPECT_TRUE(kentering::verify(*book).isSound());
    as("Bram", "bram's words");
    EXPECT_EQ(exportDossiers(*casebook), all);
}

TEST_F(DataKeyTest, WhoMayNotOrHasSomethingToGoOnAfterChangesNothing) {
    const std::string before = key();
    as("Bram", "bram's words");
    EXPECT_TRUE(changeDataKey(*book).isNotYourRole);
    EXPECT_EQ(key(), before);
    dossier.reset();
    book.reset();
    casebook.reset();
    std::filesystem::remove(folder() / "casebook.mark");
    reopen(UserPassphrase{"Noor", Secret(kPassphrase)});
    EXPECT_TRUE(changeDataKey(*book).isNotGoneOn);
    EXPECT_EQ(key(), before);
    goOnAfterFindings(*book);
    EXPECT_TRUE(changeDataKey(*book).isEmpty());
    EXPECT_NE(key(), before);
}

TEST_F(DataKeyTest, SlotsOfVersion01AreNamed) {
    dossier.reset();
    book.reset();
    casebook.reset();
    std::filesystem::remove_all(folder());
    std::filesystem::copy(std::filesystem::path(KENTERING_RELEASED_FOLDER) / "0.1" / "casebook", folder(),
                          std::filesystem::copy_options::recursive);
    reopen(UserPassphrase{"Noor", Secret("verzonnen mensen")});
    const DataKeyObstacles obstacles = dataKeyObstacles(*book);
    EXPECT_TRUE(obstacles.isRecoveryCodeOld);
    EXPECT_THAT(obstacles.mustUnlock, ::testing::SizeIs(2));
    EXPECT_THAT(obstacles.mustUnlock, ::testing::Not(::testing::Contains("Noor")));
}

} // namespace

} // namespace kentering
