// What only this computer can know: that a folder that agrees with itself is not the one from last time.
#include "tests/storage/casebook_fixture.h"
#include "tests/storage/child_process.h"
#include "tests/storage/writing.h"

#include "model/storage/casebook/backup.h"
#include "model/storage/casebook/session.h"
#include "model/storage/casebook/verify.h"
#include "model/storage/dossier/client_store.h"

#include <fstream>
#include <gmock/gmock.h>
#include <sys/stat.h>

namespace kentering::seen {

using namespace storage;

namespace {

namespace fs = std::filesystem;
using Kind = OpeningFinding::Kind;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class SeenHeadTest : public CasebookTest {
protected:
    [[nodiscard]] fs::path state() const { return root() / "state" / "kentering"; }
    [[nodiscard]] CasebookOptions seeing() const {
        CasebookOptions options = testOptions();
        options.stateFolder = state();
        return options;
    }
    [[nodiscard]] Casebook openHere(const fs::path& place) const {
        return Casebook::open(place, UserPassphrase{"Noor", Secret(kPassphrase)}, seeing());
    }
    [[nodiscard]] std::vector<Kind> kindsAt(const fs::path& place) const {
        std::vector<Kind> kinds;
        const Casebook casebook = openHere(place);
        for (const OpeningFinding& finding : casebook.findings()) {
            kinds.push_back(finding.kind);
        }
        return kinds;
    }
    void work(const fs::path& place, int number) const {
        const Casebook casebook = openHere(place);
        Writing<ClientStore>(casebook)->create({.code = ClientCode::fromNumber(number)});
    }
    void copy(const fs::path& from, const fs::path& to) const {
        fs::remove_all(to);
        fs::copy(from, to, fs::copy_options::recursive);
    }
    [[nodiscard]] std::vector<fs::path> seenFiles() const {
        std::vector<fs::path> files;
        for (const auto& entry : fs::directory_iterator(state())) {
            files.push_back(entry.path());
        }
        return files;
    }
};

TEST_F(SeenHeadTest, AWholeFolderThatWasPutBackIsToldUntilSomebodyGoesOn) {
    { create(); }
    work(folder(), 1);
    copy(folder(), root() / "old");
    work(folder(), 2);
    work(folder(), 3);
    copy(root() / "old", folder());
    for (int time = 0; time < 2; ++time) { // telling does not make it forgotten
        const Casebook casebook = openHere(folder());
        ASSERT_EQ(casebook.findings().size(), 1U);
        EXPECT_EQ(casebook.findings()[0].kind, Kind::OldFolder);
        EXPECT_EQ(casebook.findings()[0].firstLink, 2);
        EXPECT_EQ(casebook.findings()[0].lastLink, 3);
        EXPECT_EQ(casebook.findings()[0].since.substr(0, 10), "2026-11-23");
        EXPECT_THAT(verifyCasebook(casebook).problems,
                    ElementsAre(HasSubstr("links 2 to 3, written on 2026-11-23")));
    }
    EXPECT_THAT(open().findings(), IsEmpty()) << "another computer has not seen it";
    {
        Casebook casebook = openHere(folder());
        casebook.goOnAfterFindings();
    }
    EXPECT_THAT(kindsAt(folder()), IsEmpty());
    work(folder(), 4);
    EXPECT_THAT(kindsAt(folder()), IsEmpty());
}

TEST_F(SeenHeadTest, WorkThatWasKilledCountsAsSeen) {
    { create(); }
    work(folder(), 1);
    copy(folder(), root() / "old");
    ASSERT_EQ(ChildProcess::run([&] {
                  const Casebook casebook = openHere(folder());
                  Writing<ClientStore>(casebook)->create({.code = ClientCode("K-0002")});
                  ::_exit(0);
                  return 1;
              }),
              0);
    copy(root() / "old", folder());
    EXPECT_THAT(kindsAt(folder()), ElementsAre(Kind::OldFolder));
}

TEST_F(SeenHeadTest, AnotherHistoryOfTheSameLengthIsTold) {
    { create(); }
    work(folder(), 1);
    copy(folder(), root() / "old");
    work(folder(), 2);
    {
        const Casebook elsewhere =
            Casebook::open(root() / "old", UserPassphrase{"Noor", Secret(kPassphrase)}, testOptions());
        Writing<ClientStore>(elsewhere)->create({.code = ClientCode("K-0003")});
        Writing<ClientStore>(elsewhere)->create({.code = ClientCode("K-0004")});
    }
    copy(root() / "old", folder());
    EXPECT_THAT(kindsAt(folder()), ElementsAre(Kind::OtherFolder));
}

TEST_F(SeenHeadTest, ABackupThatWasPutBackSaysSoOnceAndGoesOnBesideTheOneItCameFrom) {
    { create(); }
    work(folder(), 1);
    { backUpCasebook(openHere(folder()), root() / "monday"); }
    work(folder(), 2);
    restoreCasebook(root() / "monday", root() / "back", kToday);
    {
        const Casebook casebook = openHere(root() / "back");
        ASSERT_EQ(casebook.findings().size(), 1U);
        EXPECT_EQ(casebook.findings()[0].kind, Kind::PutBack);
        EXPECT_EQ(casebook.findings()[0].firstLink, 2);
        const Verification found = verifyCasebook(casebook);
        EXPECT_TRUE(found.isSound()) << "somebody chose it";
        EXPECT_THAT(found.remarks, ElementsAre(HasSubstr("put back from")));
    }
    EXPECT_THAT(kindsAt(root() / "back"), IsEmpty());
    work(root() / "back", 5);
    work(folder(), 6);
    work(root() / "back", 7);
    EXPECT_THAT(kindsAt(folder()), IsEmpty()) << "two lines of one casebook";
    EXPECT_THAT(kindsAt(root() / "back"), IsEmpty());
    restoreCasebook(root() / "monday", root() / "again", kToday);
    EXPECT_THAT(kindsAt(root() / "again"), ElementsAre(Kind::PutBack)) << "on the same day once more";
}

TEST_F(SeenHeadTest, ABackupThatIsOpenedWhereItLiesSaysSoAndIsNotChangedByIt) {
    { create(); }
    work(folder(), 1);
    { backUpCasebook(openHere(folder()), root() / "monday"); }
    EXPECT_THAT(kindsAt(root() / "monday"), IsEmpty()) << "nothing is missing in it yet";
    work(folder(), 2);
    for (int time = 0; time < 2; ++time) {
        EXPECT_THAT(kindsAt(root() / "monday"), ElementsAre(Kind::PutBack));
    }
    EXPECT_EQ(openHere(root() / "monday").session().database.integer("SELECT count(*) FROM history"), 1);
    work(root() / "monday", 8); // without going on first: then nobody announced it
    work(folder(), 3);
    EXPECT_THAT(kindsAt(root() / "monday"), ElementsAre(Kind::OldFolder));
    EXPECT_THAT(kindsAt(folder()), IsEmpty());
}

TEST_F(SeenHeadTest, ItIsTheOwnersOnlyAndSaysNothingOfAClientOrAPlace) {
    { create(); }
    work(folder(), 1);
    ASSERT_EQ(seenFiles().size(), 1U);
    const fs::path file = seenFiles()[0];
    struct stat facts {};
    ASSERT_EQ(::stat(file.c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777U, 0600U);
    ASSERT_EQ(::stat(state().c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777U, 0700U);
    std::ifstream stream(file, std::ios::binary);
    const std::string content{std::istreambuf_iterator<char>(stream), {}};
    EXPECT_EQ(content.size(), 256U);
    for (const std::string& word : {std::string("K-0001"), std::string("Noor"), folder().string()}) {
        EXPECT_EQ(content.find(word), std::string::npos) << word;
    }
}

TEST_F(SeenHeadTest, WhereNothingCanBeKeptWorkGoesOn) {
    { create(); }
    fs::create_directories(state().parent_path());
    std::ofstream(state()) << "no folder";
    work(folder(), 1);
    EXPECT_THAT(kindsAt(folder()), IsEmpty());
    fs::remove(state());
    work(folder(), 2);
    ASSERT_EQ(seenFiles().size(), 1U);
    std::ofstream(seenFiles()[0]) << "not what was written";
    EXPECT_THAT(kindsAt(folder()), IsEmpty()) << "nothing is known by it";
    copy(folder(), root() / "old");
    work(folder(), 3);
    copy(root() / "old", folder());
    EXPECT_THAT(kindsAt(folder()), ElementsAre(Kind::OldFolder)) << "it was made anew";
}

} // namespace

} // namespace kentering::seen
