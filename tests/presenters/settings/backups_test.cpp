#include "app/presenters/settings/backups.h"

#include "model/storage/casebook/casebook.h"
#include "tests/presenters/support/workspace_fixture.h"

namespace kentering {
namespace {

class BackupsTest : public PresenterContextTest {
protected:
    BackupsTest() { std::filesystem::create_directory(root / "stick"); }
    [[nodiscard]] FileSystemOf lyingOn() const {
        return [this](const std::filesystem::path&) { return system; };
    }

    FileSystem system{.type = "vfat", .freeBytes = std::uint64_t{8} << 30U};
};

TEST_F(BackupsTest, TheFolderIsKeptWhenItIsFit) {
    EXPECT_EQ(backupFolderOf(*context), "");
    EXPECT_EQ(chooseBackupFolder(*context, "stick", lyingOn()).fault, FolderFault::NoName);
    EXPECT_EQ(chooseBackupFolder(*context, (root / "book").string(), lyingOn()).fault,
              FolderFault::IsTheCasebook);
    EXPECT_EQ(backupFolderOf(*context), "");
    EXPECT_TRUE(chooseBackupFolder(*context, " " + (root / "stick").string(), lyingOn()).isFit());
    EXPECT_EQ(backupFolderOf(*context), (root / "stick").string());
    EXPECT_TRUE(chooseBackupFolder(*context, "", lyingOn()).isFit());
    EXPECT_EQ(backupFolderOf(*context), "");
}

TEST_F(BackupsTest, ABackupIsMadeThereAndAnotherOneBesideIt) {
    ASSERT_TRUE(chooseBackupFolder(*context, (root / "stick").string(), lyingOn()).isFit());
    EXPECT_EQ(backUpNow(*context, lyingOn()).name, "kentering-2026-11-23");
    EXPECT_EQ(backUpNow(*context, lyingOn()).name, "kentering-2026-11-23-2");
    const Casebook copy = Casebook::open(root / "stick" / "kentering-2026-11-23-2",
                                         UserPassphrase{"Noor", Secret("wachtzin")}, options());
    EXPECT_EQ(copy.author().name, "Noor");
}

TEST_F(BackupsTest, WithoutTheStickNoneIsMadeAndThatIsSaid) {
    EXPECT_EQ(backUpNow(*context, lyingOn()).fitness.fault, FolderFault::NoName);
    ASSERT_TRUE(chooseBackupFolder(*context, (root / "stick").string(), lyingOn()).isFit());
    system.isReadOnly = true;
    EXPECT_EQ(backUpNow(*context, lyingOn()).fitness.fault, FolderFault::ReadOnly);
    system.isReadOnly = false;
    std::filesystem::remove(root / "stick");
    const MadeBackup made = backUpNow(*context, lyingOn());
    EXPECT_EQ(made.fitness.fault, FolderFault::NoFolder);
    EXPECT_EQ(made.name, "");
}

} // namespace
} // namespace kentering
