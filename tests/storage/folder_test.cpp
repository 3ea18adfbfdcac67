// Folders and files of a casebook: nothing is removed that this run did not make, one of two wins, nobody
// else can read them.
#include "tests/storage/casebook_fixture.h"

#include "model/base/errors.h"
#include "model/storage/casebook/backup.h"
#include "model/storage/casebook/casebook_folder.h"
#include "model/storage/casebook/files.h"
#include "model/storage/casebook/session.h"
#include "model/storage/dossier/client_store.h"
#include "tests/storage/child_process.h"
#include "tests/storage/writing.h"

#include <fstream>
#include <gmock/gmock.h>
#include <sys/stat.h>

namespace kentering {

using namespace storage;

namespace {

namespace fs = std::filesystem;

class FolderTest : public CasebookTest {
protected:
    [[nodiscard]] std::vector<std::string> namesInRoot() const {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(root())) {
            names.push_back(entry.path().filename().string());
        }
        std::ranges::sort(names);
        return names;
    }
};

TEST_F(FolderTest, ANeighbourCalledNewStays) {
    fs::create_directory(root() / "book.new");
    std::ofstream(root() / "book.new" / "thesis.txt") << "mine";
    { create(); }
    EXPECT_EQ(readWholeFile(root() / "book.new" / "thesis.txt"), "mine");
    backUpCasebook(open(), root() / "copy.new");
    restoreCasebook(root() / "copy.new", root() / "copy");
    EXPECT_TRUE(fs::exists(root() / "copy.new" / "casebook.db"));
    EXPECT_THAT(namesInRoot(), ::testing::ElementsAre("book", "book.new", "copy", "copy.new"));
}

TEST_F(FolderTest, OfTwoAtOnceOneWinsAndTheOtherSaysSo) {
    for (int time = 0; time < 10; ++time) {
        const fs::path place = root() / ("place" + std::to_string(time));
        const auto make = [&] {
            try {
                const NewCasebook made = Casebook::create(place, "Noor", Secret(kPassphrase), testOptions());
                return 0;
            } catch (const OutputFileError&) {
                return 1;
            }
        };
        const auto [first, second] = ChildProcess::runBoth(make);
        EXPECT_EQ(first + second, 1) << first << " and " << second;
        EXPECT_NO_THROW(
            (void)Casebook::open(place, UserPassphrase{"Noor", Secret(kPassphrase)}, testOptions()));
    }
    EXPECT_EQ(namesInRoot().size(), 10U) << "and nothing stays beside them";
}

TEST_F(FolderTest, WhoComesWhileAFolderIsMadeKeepsHisPlace) {
    const fs::path place = root() / "place";
    EXPECT_THROW(makeFolderWhole(place,
                                 [&](const fs::path& building) {
                                     std::ofstream(building / "ours") << "ours";
                                     fs::create_directory(place);
                                     std::ofstream(place / "theirs") << "theirs";
                                 }),
                 OutputFileError);
    EXPECT_EQ(readWholeFile(place / "theirs"), "theirs");
    EXPECT_THAT(namesInRoot(), ::testing::ElementsAre("place"));
}

TEST_F(FolderTest, AFailedFillLeavesNothing) {
    EXPECT_THROW(makeFolderWhole(root() / "a" / "b",
                                 [](const fs::path&) { throw StorageIoError("as when the disk is full"); }),
                 StorageIoError);
    EXPECT_TRUE(fs::is_empty(root() / "a"));
}

TEST_F(FolderTest, NobodyElseMayReadWhateverTheUmask) {
    const mode_t before = ::umask(0);
    { create(); }
    {
        const Casebook casebook = open();
        Writing<ClientStore>(casebook)->create({.code = ClientCode("K-0001")});
        fs::create_directories(folder() / kOwnWordsFolder / "advice");
        storeFile(folder() / kOwnWordsFolder / "advice" / "stop.toml", "eigen woorden\n");
        fs::permissions(folder() / kOwnWordsFolder, fs::perms::all);
        backUpCasebook(casebook, folder() / "backups" / "one");
        for (const auto& entry : fs::recursive_directory_iterator(folder())) {
            const bool isOwnWords = entry.path().string().starts_with((folder() / kOwnWordsFolder).string());
            if (!isOwnWords) { // the organisation's folder is as it made it
                EXPECT_EQ(entry.status().permissions() & ~fs::perms::owner_all, fs::perms::none)
                    << entry.path().filename();
            }
        }
    }
    restoreCasebook(folder() / "backups" / "one", root() / "again");
    ::umask(before);
    for (const auto& entry : fs::recursive_directory_iterator(root() / "again")) {
        EXPECT_EQ(entry.status().permissions() & ~fs::perms::owner_all, fs::perms::none)
            << entry.path().filename();
    }
}

TEST_F(FolderTest, ABackupOnAWriteProtectedDiskIsRestored) {
    { create(); }
    backUpCasebook(open(), root() / "stick");
    fs::permissions(root() / "stick", fs::perms::owner_read | fs::perms::owner_exec);
    for (const auto& entry : fs::recursive_directory_iterator(root() / "stick")) {
        fs::permissions(entry.path(), fs::perms::others_read, fs::perm_options::add);
    }
    fs::permissions(root() / "stick", fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read |
                                          fs::perms::others_exec);
    fs::permissions(root(), fs::perms::all);
    EXPECT_EQ(ChildProcess::run([&] {
                  ChildProcess::becomeOrdinaryUser();
                  restoreCasebook(root() / "stick", root() / "again");
                  return 0;
              }),
              0);
    EXPECT_NO_THROW(
        (void)Casebook::open(root() / "again", UserPassphrase{"Noor", Secret(kPassphrase)}, testOptions()));
    fs::permissions(root() / "stick", fs::perms::owner_all);
}

} // namespace

} // namespace kentering
