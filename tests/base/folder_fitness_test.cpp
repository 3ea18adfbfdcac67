#include "model/base/casebook/folder_fitness.h"

#include "model/base/errors.h"
#include "tests/support/temporary_folder.h"

#include <cstdlib>
#include <fstream>
#include <functional>
#include <gtest/gtest.h>
#include <string>
#include <unistd.h>

namespace kentering {
namespace {

namespace fs = std::filesystem;
using FF = FolderFault;

constexpr std::uint64_t kPlenty = std::uint64_t{50} << 30U;

class FolderFitnessTest : public ::testing::Test {
protected:
    [[nodiscard]] FileSystemOf lyingOn(FileSystem system) const {
        return [system](const fs::path&) { return system; };
    }
    [[nodiscard]] FolderFitness fitness(const fs::path& folder, const FileSystem& system) const {
        return fitnessForCasebook(folder, lyingOn(system));
    }
    [[nodiscard]] FolderFitness onDisk(const fs::path& folder) const {
        return fitness(folder, {.type = "ext4", .source = "/dev/sda1", .freeBytes = kPlenty});
    }
    static void write(const fs::path& file) { std::ofstream(file) << "x"; }

    TemporaryFolder temporary;
    fs::path root = temporary.path();
};

TEST_F(FolderFitnessTest, AnAbsentOrEmptyFolderOnADiskIsFit) {
    EXPECT_TRUE(onDisk(root / "new").isFit());
    EXPECT_TRUE(onDisk(root / "far" / "below" / "new").isFit());
    fs::create_directory(root / "empty");
    EXPECT_TRUE(onDisk(root / "empty").isFit());
    EXPECT_TRUE(onDisk(root / "empty" / "").isFit());
    EXPECT_FALSE(onDisk(root / "empty").hasLittleRoom);
    EXPECT_EQ(onDisk(root / "empty").service, "");
}

TEST_F(FolderFitnessTest, WhatIsThereAlreadyIsNotTouched) {
    fs::create_directory(root / "full");
    write(root / "full" / "letter.txt");
    EXPECT_EQ(onDisk(root / "full").fault, FF::HasSomething);
    EXPECT_EQ(onDisk(root / "full" / "letter.txt").fault, FF::NoFolder);
    EXPECT_EQ(onDisk(root / "full" / "letter.txt" / "new").fault, FF::NoFolder);
    for (const char* name : {"keys.json", "casebook.db"}) {
        fs::create_directory(root / name);
        write(root / name / name);
        EXPECT_EQ(onDisk(root / name).fault, FF::HasCasebook) << name;
    }
    EXPECT_EQ(onDisk("").fault, FF::NoName);
    EXPECT_EQ(onDisk("casebook").fault, FF::NoName) << "nobody knows from where";
}

TEST_F(FolderFitnessTest, NetworkDrivesAreRefusedWhateverTheyAreCalled) {
    for (const char* type : {"nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "fuse.gvfsd-fuse", "fuse.davfs",
                             "fuse.rclone", "vboxsf"}) {
        EXPECT_EQ(fitness(root / "new", {.type = type, .freeBytes = kPlenty}).fault, FF::NetworkDrive)
            << type;
    }
    EXPECT_EQ(
        fitness(root / "new", {.type = "fuse", .source = "https://cloud.example/dav", .freeBytes = kPlenty})
            .fault,
        FF::NetworkDrive);
    for (const char* type : {"ext4", "btrfs", "xfs", "tmpfs", "overlay", "fuseblk", "fuse.gocryptfs", ""}) {
        EXPECT_TRUE(
            fitness(root / "new", {.type = type, .source = "/dev/sdb1", .freeBytes = kPlenty}).isFit())
            << type;
    }
}

TEST_F(FolderFitnessTest, SynchronisedFoldersAreKnownByTheirNames) {
    const auto expect = [&](const char* folder, const char* service) {
        const FolderFitness found = onDisk(root / folder / "kentering");
        EXPECT_EQ(found.service, service) << folder;
        EXPECT_EQ(found.fault, FF::SyncedFolder) << folder;
    };
    expect("Dropbox", "Dropbox");
    expect("Dropbox (De Kade)", "Dropbox");
    expect("OneDrive - De Kade", "OneDrive");
    expect("Nextcloud", "Nextcloud");
    expect("Google Drive", "Google Drive");
    expect("syncthing", "Syncthing");
    EXPECT_TRUE(onDisk(root / "nextcloudless").isFit());
    EXPECT_TRUE(onDisk(root / "Mydropbox").isFit());
}

TEST_F(FolderFitnessTest, SynchronisedFoldersAreKnownByWhatStandsInThem) {
    const auto expect = [&](const std::string& mark, const char* service, bool isFolder = false) {
        const fs::path shared = root / ("of" + mark);
        fs::create_directories(shared / "deep");
        if (isFolder) {
            fs::create_directory(shared / mark);
        } else {
            write(shared / mark);
        }
        EXPECT_EQ(onDisk(shared / "deep" / "kentering").service, service) << mark;
        EXPECT_EQ(onDisk(shared / "deep" / "kentering").fault, FF::SyncedFolder) << mark;
    };
    expect(".dropbox", "Dropbox");
    expect(".dropbox.cache", "Dropbox", true);
    expect(".stfolder", "Syncthing", true);
    expect(".sync_1a2b3c.db", "Nextcloud");
    expect("._sync_1a2b3c.db", "Nextcloud");
    expect(".tmp.driveupload", "Google Drive", true);
    expect(".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive");
    // Settings of Dropbox stand so in every home that has it.
    fs::create_directories(root / "home" / ".dropbox");
    EXPECT_TRUE(onDisk(root / "home" / "kentering").isFit());
}

TEST_F(FolderFitnessTest, ALinkIntoASynchronisedFolderIsOne) {
    fs::create_directory(root / "shared");
    fs::create_directory(root / "shared" / ".stfolder");
    fs::create_directory_symlink(root / "shared", root / "documents");
    EXPECT_EQ(onDisk(root / "documents" / "kentering").fault, FF::SyncedFolder);
}

TEST_F(FolderFitnessTest, WhatTheDiskDoesNotAllowIsSaid) {
    EXPECT_EQ(fitness(root / "new", {.type = "iso9660", .isReadOnly = true}).fault, FF::ReadOnly);
    EXPECT_EQ(fitness(root / "new", {.type = "ext4", .freeBytes = kLeastRoom - 1}).fault, FF::NoRoom);
    const FolderFitness tight = fitness(root / "new", {.type = "ext4", .freeBytes = kLeastRoom});
    EXPECT_TRUE(tight.isFit());
    EXPECT_TRUE(tight.hasLittleRoom);
    EXPECT_FALSE(fitness(root / "new", {.type = "ext4", .freeBytes = kLittleRoom}).hasLittleRoom);
}

/// Whether somebody who is not the administrator of the computer is told that they may not write there.
int asSomebodyElse(const std::function<FolderFitness()>& look) {
    if (::getuid() == 0 && ::setuid(65534) != 0) {
        return 2;
    }
    return look().fault == FF::NotAllowed ? 0 : 1;
}

TEST_F(FolderFitnessTest, WhereSomebodyMayNotWriteIsSaid) {
    fs::permissions(root, fs::perms::owner_all | fs::perms::others_read | fs::perms::others_exec);
    fs::create_directories(root / "locked" / "below");
    fs::permissions(root / "locked", fs::perms::owner_read | fs::perms::owner_exec);
    EXPECT_EXIT(std::exit(asSomebodyElse([&] { return onDisk(root / "locked" / "new"); })),
                ::testing::ExitedWithCode(0), "");
    fs::permissions(root / "locked", fs::perms::none);
    EXPECT_EXIT(std::exit(asSomebodyElse([&] { return onDisk(root / "locked" / "below" / "new"); })),
                ::testing::ExitedWithCode(0), "");
    fs::permissions(root / "locked", fs::perms::owner_all);
}

TEST_F(FolderFitnessTest, BackupsGoToAnotherDiskOrItIsSaid) {
    fs::create_directories(root / "stick" / "kentering");
    fs::create_directory(root / "home");
    const FileSystemOf two = [&](const fs::path& folder) {
        return FileSystem{.type = "ext4",
                          .device = folder.string().starts_with((root / "stick").string()) ? 2U : 1U,
                          .freeBytes = kPlenty};
    };
    const FolderFitness other = fitnessForBackups(root / "stick" / "kentering", root / "home" / "book", two);
    EXPECT_TRUE(other.isFit());
    EXPECT_FALSE(other.isSameDisk);
    const FolderFitness same = fitnessForBackups(root / "home", root / "home" / "book", two);
    EXPECT_TRUE(same.isFit());
    EXPECT_TRUE(same.isSameDisk);
}

TEST_F(FolderFitnessTest, BackupsNeedAFolderOutsideTheCasebook) {
    const auto backups = [&](const fs::path& folder, FileSystem system = {.freeBytes = kPlenty}) {
        return fitnessForBackups(folder, root / "book", lyingOn(std::move(system)));
    };
    fs::create_directories(root / "book" / "backups");
    fs::create_directory(root / "bookshelf");
    EXPECT_EQ(backups(root / "book").fault, FF::IsTheCasebook);
    EXPECT_EQ(backups(root / "book" / "backups").fault, FF::IsTheCasebook);
    EXPECT_TRUE(backups(root / "bookshelf").isFit());
    EXPECT_EQ(backups(root / "stick").fault, FF::NoFolder) << "a stick that is not there";
    EXPECT_EQ(backups("stick").fault, FF::NoName);
    EXPECT_EQ(backups(root / "bookshelf", {.isReadOnly = true}).fault, FF::ReadOnly);
    EXPECT_EQ(backups(root / "bookshelf", {.freeBytes = 0}).fault, FF::NoRoom);
    EXPECT_TRUE(backups(root / "bookshelf", {.type = "nfs", .freeBytes = kPlenty}).isFit())
        << "a whole copy may lie on the network";
}

TEST(FileSystemTest, IsTheOneThatLiesDeepestAndLast) {
    const std::string mounts = "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n"
                               "30 22 0:40 / /home/n\\040o rw shared:2 master:1 - nfs4 server:/home rw\n"
                               "31 22 0:41 / /mnt/a rw - ext4 /dev/sdb1 rw\n"
                               "32 22 0:42 / /mnt/a rw - fuse.sshfs n@host:/x rw\n"
                               "broken\n";
    EXPECT_EQ(mountedAt("/home/x", mounts).type, "ext4");
    EXPECT_EQ(mountedAt("/home/n o/book", mounts).type, "nfs4");
    EXPECT_EQ(mountedAt("/home/n o", mounts).source, "server:/home");
    EXPECT_EQ(mountedAt("/mnt/a/b", mounts).type, "fuse.sshfs");
    EXPECT_EQ(mountedAt("/mnt/ab", mounts).type, "ext4") << "another name that begins so";
    EXPECT_EQ(mountedAt("/x", "").type, "");
}

TEST(FileSystemTest, TellsOfThisComputer) {
    const TemporaryFolder folder;
    const FileSystem here = fileSystemOf(folder.path());
    EXPECT_NE(here.type, "");
    EXPECT_GT(here.freeBytes, 0U);
    EXPECT_FALSE(here.isReadOnly);
    EXPECT_EQ(here.device, fileSystemOf(folder.path().parent_path()).device);
    EXPECT_NE(fileSystemOf("/proc").device, here.device);
    EXPECT_THROW((void)fileSystemOf(folder.path() / "nothing"), UnreadableDiskError);
}

} // namespace
} // namespace kentering
