#include "app/presenters/settings/backups.h"

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

} // namespace
} // namespace kentering
