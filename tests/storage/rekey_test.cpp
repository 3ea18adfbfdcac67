// Another data key: who stays goes along, who left opens nothing, and a stop at any moment loses nothing.
#include "tests/storage/casebook_fixture.h"
#include "tests/storage/child_process.h"
#include "tests/storage/writing.h"

#include "model/base/errors.h"
#include "model/storage/casebook/backup.h"
#include "model/storage/casebook/session.h"
#include "model/storage/casebook/verify.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/history/history_store.h"
#include "model/storage/proof/rekey.h"

#include <fstream>
#include <gmock/gmock.h>

namespace kentering::rekeying {

using namespace storage;

namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view kBramsWords = "bram's own words";
constexpr std::string_view kIrisWords = "the words of iris";

class RekeyTest : public CasebookTest {
protected:
    /// Noor, Bram and Iris, and a client.
    void SetUp() override {
        Casebook casebook = create();
        (void)casebook.addUser("Bram", Secret(kBramsWords));
        (void)casebook.addUser("Iris", Secret(kIrisWords));
        Writing<ClientStore>(casebook)->create({.code = ClientCode("K-0001"), .alias = "Mo"});
    }
    /// All that was stored is there, for everybody who may, and nothing is wrong.
    void expectWhole() const {
        for (const auto& [user, words] :
             {std::pair<std::string, std::string_view>{"Noor", kPassphrase}, {"Iris", kIrisWords}}) {
            const Casebook casebook = open(words, user);
            EXPECT_THAT(casebook.findings(), IsEmpty());
            EXPECT_THAT(verifyCasebook(casebook).problems, IsEmpty());
            EXPECT_TRUE(ClientReader(casebook).find(ClientCode("K-0001")));
        }
        EXPECT_NO_THROW((void)Casebook::open(folder(), RecoveryCode{Secret(recoveryCode)}, testOptions()));
    }
    [[nodiscard]] std::string dataKey() const { return std::string(open().session().dataKey.text()); }
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> files;
        for (const auto& entry : fs::directory_iterator(folder())) {
            files.push_back(entry.path().filename().string());
        }
        std::ranges::sort(files);
        return files;
    }
};

TEST_F(RekeyTest, EverybodyGoesAlongAndWorkGoesOn) {
    const std::string before = dataKey();
    {
        Casebook casebook = open();
        rekey(casebook.session());
        EXPECT_THAT(verifyCasebook(casebook).problems, IsEmpty());
        Writing<ClientStore>(casebook)->create({.code = ClientCode("K-0002")});
        EXPECT_THAT(verifyCasebook(casebook).problems, IsEmpty());
        rekey(casebook.session()); // and once more, without a word between
        rekey(casebook.session());
        EXPECT_THAT(verifyCasebook(casebook).problems, IsEmpty());
    }
    EXPECT_NE(dataKey(), before);
    expectWhole();
    EXPECT_NO_THROW((void)open(kBramsWords, "Bram"));
    EXPECT_TRUE(ClientReader(open()).find(ClientCode("K-0002")));
    EXPECT_THAT(names(),
                ElementsAre("backups", "casebook.db", "casebook.lock", "casebook.mark", "keys.json"));
}

TEST_F(RekeyTest, WhoWasTakenOutOpensNothingWithWhateverTheyKept) {
    fs::copy(folder(), root() / "kept", fs::copy_options::recursive);
    const std::string oldKey = dataKey();
    {
        Casebook casebook = open();
        casebook.removeSlot("Bram");
        rekey(casebook.session());
        Writing<ClientStore>(casebook)->create({.code = ClientCode("K-0002")});
    }
    expectWhole();
    EXPECT_THROW((void)open(kBramsWords, "Bram"), WrongKeyError);
    // With the old data key.
    EXPECT_THROW(
        sqlite::Connection(folder() / "casebook.db", Secret(oldKey), sqlite::Connection::Mode::OpenExisting),
        DamagedCasebookError);
    // With the old keys.json beside the new database.
    const fs::path mixed = root() / "mixed";
    fs::copy(folder(), mixed, fs::copy_options::recursive);
    fs::copy(root() / "kept" / "keys.json", mixed / "keys.json", fs::copy_options::overwrite_existing);
    EXPECT_THROW((void)Casebook::open(mixed, UserPassphrase{"Bram", Secret(kBramsWords)}, testOptions()),
                 DamagedCasebookError);
    // With their old slot in the new keys.json.
    const KeyFile old = KeyFile::read(root() / "kept");
    const KeySlot* theirs = old.slotOf("Bram");
    ASSERT_NE(theirs, nullptr);
    const std::optional<Secret> opened = theirs->openByPassphrase(Secret(kBramsWords));
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->text(), oldKey) << "it still gives the old key, and no other";
    const KeyFile now = KeyFile::read(folder());
    for (const KeySlot& slot : now.slots()) {
        EXPECT_FALSE(slot.openByPassphrase(Secret(kBramsWords))) << slot.user();
        // What stands in the file hangs on nothing that they know: not even whose public key it is sealed to.
        EXPECT_THROW((void)slot.resealed({.user = slot.user()}, Secret(oldKey), Secret(oldKey)),
                     DamagedCasebookError);
    }
}

TEST_F(RekeyTest, AKillAtAnyMomentLeavesACasebookThatOpensWithEverything) {
    const fs::path before = root() / "before";
    fs::copy(folder(), before, fs::copy_options::recursive);
    const std::string oldKey = dataKey();
    for (const RekeyStep step : {RekeyStep::Begun, RekeyStep::Copied, RekeyStep::MarkReady,
                                 RekeyStep::KeysReplaced, RekeyStep::Closed, RekeyStep::DatabaseReplaced}) {
        fs::remove_all(folder());
        fs::copy(before, folder(), fs::copy_options::recursive);
        ASSERT_EQ(ChildProcess::run([&] {
                      const Casebook casebook = open();
                      rekey(casebook.session(), [&](RekeyStep now) {
                          if (now == step) {
                              ::_exit(0);
                          }
                      });
                      return 1;
                  }),
                  0);
        EXPECT_EQ(dataKey() == oldKey, step < RekeyStep::KeysReplaced) << static_cast<int>(step);
        expectWhole();
        EXPECT_THAT(names(),
                    ElementsAre("backups", "casebook.db", "casebook.lock", "casebook.mark", "keys.json"))
            << static_cast<int>(step);
    }
}

TEST_F(RekeyTest, AStopThatIsOnlyAFailureLeavesTheSessionAsItWas) {
    const std::string oldKey = dataKey();
    for (const RekeyStep step : {RekeyStep::Copied, RekeyStep::MarkReady}) {
        Casebook casebook = open();
        EXPECT_THROW(rekey(casebook.session(),
                           [&](RekeyStep now) {
                               if (now == step) {
                                   throw StorageIoError("a full disk");
                               }
                           }),
                     StorageIoError);
        Writing<ClientStore>(casebook)->create({.code = ClientCode::fromNumber(10 + static_cast<int>(step))});
        EXPECT_THAT(verifyCasebook(casebook).problems, IsEmpty());
    }
    expectWhole();
    EXPECT_EQ(dataKey(), oldKey);
}

TEST_F(RekeyTest, ANextDatabaseThatSomebodyPutThereTakesNoPlace) {
    {
        const Casebook casebook = open();
        Writing<ClientStore>(casebook)->create({.code = ClientCode("K-0002")});
    }
    fs::copy(folder() / "casebook.db", folder() / "casebook.db.next");
    EXPECT_TRUE(ClientReader(open()).find(ClientCode("K-0002")));
    EXPECT_FALSE(fs::exists(folder() / "casebook.db.next"));
    std::ofstream(folder() / "casebook.db.next") << "something else";
    EXPECT_THAT(open().findings(), IsEmpty());
    EXPECT_FALSE(fs::exists(folder() / "casebook.db.next"));
}

TEST_F(RekeyTest, TheHistoryKeepsItAndBackupsFromBeforeStillOpen) {
    backUpCasebook(open(), root() / "monday");
    {
        Casebook casebook = open();
        rekey(casebook.session());
        auto query = casebook.session().database.query("SELECT kind FROM act ORDER BY id DESC LIMIT 1");
        ASSERT_TRUE(query.step());
        EXPECT_EQ(query.text(0), "change-data-key");
    }
    const Casebook backup =
        Casebook::open(root() / "monday", UserPassphrase{"Bram", Secret(kBramsWords)}, testOptions());
    EXPECT_THAT(verifyCasebook(backup).problems, IsEmpty());
}

TEST_F(RekeyTest, WhatThisComputerHasSeenIsStillKnownAfterIt) {
    CasebookOptions options = testOptions();
    options.stateFolder = root() / "state";
    const auto openHere = [&] {
        return Casebook::open(folder(), UserPassphrase{"Noor", Secret(kPassphrase)}, options);
    };
    { (void)openHere(); }
    fs::copy(folder(), root() / "kept", fs::copy_options::recursive);
    {
        Casebook casebook = openHere();
        rekey(casebook.session());
    }
    EXPECT_THAT(openHere().findings(), IsEmpty());
    fs::remove_all(folder());
    fs::copy(root() / "kept", folder(), fs::copy_options::recursive);
    const Casebook casebook = openHere();
    ASSERT_EQ(casebook.findings().size(), 1U) << "the whole folder from before the change";
    EXPECT_EQ(casebook.findings()[0].kind, OpeningFinding::Kind::OldFolder);
}

TEST_F(RekeyTest, SlotsOfVersion01CannotGoAlongUntilTheyWereOpened) {
    fs::remove_all(folder());
    fs::copy(fs::path(KENTERING_RELEASED_FOLDER) / "0.1" / "casebook", folder(), fs::copy_options::recursive);
    Casebook casebook = open("verzonnen mensen", "Noor");
    EXPECT_THAT(slotsThatCannotGoAlong(casebook.session()), ::testing::Contains(""));
    EXPECT_THAT(slotsThatCannotGoAlong(casebook.session()), ::testing::Not(::testing::Contains("Noor")));
    EXPECT_THROW(rekey(casebook.session()), std::logic_error);
    (void)casebook.renewRecoveryCode();
    for (const std::string& user : slotsThatCannotGoAlong(casebook.session())) {
        casebook.setPassphrase(user, Secret(kBramsWords));
    }
    rekey(casebook.session());
    EXPECT_THAT(verifyCasebook(casebook).problems, IsEmpty());
    EXPECT_EQ(HistoryReader(casebook).count(), verifyCasebook(casebook).historyLinks);
}

} // namespace

} // namespace kentering::rekeying
