#include "app/presenters/settings/backup_keeper.h"

#include "app/presenters/my_day/my_day_presenter.h"
#include "app/presenters/settings/backups.h"
#include "model/acts/safekeeping.h"
#include "model/base/errors.h"
#include "model/storage/casebook/session.h"
#include "tests/presenters/support/workspace_fixture.h"

#include <fstream>
#include <gmock/gmock.h>

namespace kentering {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using Kind = BackupCare::Kind;

class BackupKeeperTest : public PresenterContextTest {
protected:
    BackupKeeperTest() {
        std::filesystem::create_directory(root / "stick");
        keeper.emplace(*context, lyingOn());
        keeper->setListener([this] { heard.push_back(keeper->isWorking()); });
    }

    [[nodiscard]] FileSystemOf lyingOn() const {
        return [this](const std::filesystem::path&) { return system; };
    }
    void chooseStick() {
        ASSERT_TRUE(chooseBackupFolder(*context, (root / "stick").string(), lyingOn()).isFit());
    }
    [[nodiscard]] std::ptrdiff_t countIn(const char* place) const {
        return std::distance(std::filesystem::directory_iterator(root / place), {});
    }

    FileSystem system{.type = "ext4", .freeBytes = std::uint64_t{8} << 30U};
    std::optional<BackupKeeper> keeper;
    std::vector<bool> heard;
};

TEST_F(BackupKeeperTest, ABackupIsMadeBesideTheWindowAndTold) {
    chooseStick();
    keeper->backUpNow();
    keeper->backUpNow();
    EXPECT_TRUE(keeper->isWorking());
    EXPECT_EQ(background.waiting(), 1U) << "one at a time";
    EXPECT_EQ(countIn("stick"), 0) << "nothing on the window's own thread";
    addClient("Meanwhile"); // work goes on
    background.finishAll();
    EXPECT_FALSE(keeper->isWorking());
    EXPECT_THAT(heard, ElementsAre(true, false));
    ASSERT_TRUE(keeper->made());
    EXPECT_THAT(*keeper->made(), ElementsAre("kentering-2026-11-23-1000", "kentering-2026-11-23-1000"));
    ASSERT_THAT(keeper->places(), SizeIs(2));
    for (const BackupPlace& place : keeper->places()) {
        EXPECT_EQ(place.copies.front().clients, 1);
        const BackupToRestore start = keeper->toRestore(place, place.copies.front());
        EXPECT_EQ(start.casebook, root / "book");
        EXPECT_EQ(start.present.clients, 2);
        EXPECT_THAT(usersOf(start.backup), ElementsAre("Noor"));
    }
    std::filesystem::rename(root / "stick", root / "in the bag");
    const BackupPlace second = keeper->places().back();
    EXPECT_THROW((void)keeper->toRestore(second, second.copies.front()), MissingCasebookError);
}

TEST_F(BackupKeeperTest, OneIsMadeADayWhileTheCasebookIsOpen) {
    keeper->watch();
    time.pass(std::chrono::minutes(1));
    EXPECT_EQ(background.waiting(), 0U);
    time.pass(std::chrono::minutes(2));
    background.finishAll();
    EXPECT_EQ(countIn("book/backups"), 1);
    EXPECT_FALSE(keeper->made()) << "nobody asked for it";
    for (int hour = 1; hour < 24; ++hour) {
        time.pass(std::chrono::minutes(60));
        background.finishAll();
    }
    EXPECT_EQ(countIn("book/backups"), 2) << "the next one after midnight";
    EXPECT_EQ(keeper->places().front().copies.front().at.date(), kToday + boost::gregorian::days(1));
}

TEST_F(BackupKeeperTest, WhenTheCasebookIsLockedItGivesUp) {
    keeper->backUpNow();
    keeper.reset();
    context.reset();
    EXPECT_THROW((void)unlock(root / "book", UserPassphrase{"Noor", Secret("wachtzin")}, options()),
                 CasebookInUseError)
        << "what is being copied stays open";
    background.finishAll();
    EXPECT_EQ(countIn("book/backups"), 0);
    EXPECT_NO_THROW((void)unlock(root / "book", UserPassphrase{"Noor", Secret("wachtzin")}, options()));
}

TEST_F(BackupKeeperTest, WhoIsDisturbedBeginsAgain) {
    keeper->backUpNow();
    static_cast<void>(verify(context->book())); // folds the log into the file
    background.finishAll();
    EXPECT_THAT(heard, ElementsAre(true, true, false));
    EXPECT_THAT(*keeper->made(), SizeIs(1));
}

TEST_F(BackupKeeperTest, AMissingStickIsSaidAndTheOwnPlaceHasItsCopy) {
    chooseStick();
    std::filesystem::remove(root / "stick");
    keeper->backUpNow();
    background.finishAll();
    EXPECT_THAT(*keeper->made(), SizeIs(1));
    EXPECT_EQ(keeper->places().back().fault, FolderFault::NoFolder);
    EXPECT_EQ(keeper->places().back().since, kToday);
}

TEST_F(BackupKeeperTest, AtClosingWhatWasWrittenIsInACopy) {
    backUpAtClosing(context->book(), time.now(), lyingOn());
    EXPECT_EQ(countIn("book/backups"), 1);
    time.pass(std::chrono::minutes(5));
    backUpAtClosing(context->book(), time.now(), lyingOn());
    EXPECT_EQ(keeper->places().front().copies.front().name, "kentering-2026-11-23-1000") << "nothing new";
    addClient("Later");
    backUpAtClosing(context->book(), time.now(), lyingOn());
    EXPECT_EQ(keeper->places().front().copies.front().name, "kentering-2026-11-23-1005");
    EXPECT_EQ(keeper->places().front().copies.front().clients, 2);
}

TEST_F(BackupKeeperTest, ACasebookOfMadeUpPeopleHasNoneByItself) {
    keeper.reset();
    context.reset();
    CasebookOptions training = options();
    training.isTraining = true;
    auto made = Casebook::create(root / "game", "Noor", Secret("wachtzin"), training, UserRole::Lead);
    context = std::make_unique<PresenterContext>(
        PresenterContext{std::make_shared<OpenCasebook>(std::move(made.casebook)), Content::builtIn(),
                         Language::Dutch, platform});
    keeper.emplace(*context, lyingOn());
    keeper->watch();
    time.pass(std::chrono::hours(1));
    EXPECT_EQ(background.waiting(), 0U);
    backUpAtClosing(context->book(), time.now(), lyingOn());
    EXPECT_EQ(countIn("game/backups"), 0);
    EXPECT_THAT(backupCaresOf(*context), IsEmpty());
    keeper->backUpNow();
    background.finishAll();
    EXPECT_EQ(countIn("game/backups"), 1) << "whoever asks gets one";
}

class BackupsOnMyDay : public BackupKeeperTest {
protected:
    [[nodiscard]] std::vector<Kind> kinds() const {
        std::vector<Kind> found;
        const MyDayPresenter day(*context);
        for (const BackupCare& care : day.backupCares()) {
            found.push_back(care.kind);
        }
        return found;
    }
};

TEST_F(BackupsOnMyDay, ALeadHearsWhatIsWrongAndNobodyElse) {
    EXPECT_THAT(kinds(), ElementsAre(Kind::NoBackup, Kind::NoSecondPlace)) << "the first one leads";
    chooseStick();
    EXPECT_THAT(kinds(), ElementsAre(Kind::NoBackup, Kind::NoBackup));
    const User noor = casebook().author();
    casebook().addUser("Bas", Secret("wachtzin van Bas"));
    casebook().session().author = casebook().session().findUser("Bas").value();
    EXPECT_THAT(kinds(), IsEmpty()) << "a counsellor";
    casebook().session().author = noor;
    keeper->backUpNow();
    background.finishAll();
    EXPECT_THAT(kinds(), IsEmpty());
}

} // namespace
} // namespace kentering
