#include "reports/handout/output_file.h"

#include "model/errors.h"
#include "tests/handout/files_in.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>
#include <fstream>
#include <iterator>

namespace kentering {
namespace {

std::string contents(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

TEST(OutputFile, AppearsWholeReadableByItsOwnerOnlyAndAlone) {
    const TemporaryFolder folder;
    writeWholeFile(folder.path() / "informatie.pdf", "bytes", Overwrite::No);
    EXPECT_EQ(contents(folder.path() / "informatie.pdf"), "bytes");
    EXPECT_EQ(filesIn(folder), 1);
    EXPECT_EQ(std::filesystem::status(folder.path() / "informatie.pdf").permissions(),
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST(OutputFile, AnExistingFileIsReplacedOnlyWhenAsked) {
    const TemporaryFolder folder;
    const auto path = folder.path() / "informatie.pdf";
    writeWholeFile(path, "old", Overwrite::No);
    EXPECT_THROW(writeWholeFile(path, "new", Overwrite::No), OutputFileError);
    EXPECT_EQ(contents(path), "old");
    EXPECT_EQ(filesIn(folder), 1);
    writeWholeFile(path, "new", Overwrite::Yes);
    EXPECT_EQ(contents(path), "new");
    EXPECT_EQ(filesIn(folder), 1);
}

TEST(OutputFile, AMissingFolderIsAnError) {
    const TemporaryFolder folder;
    EXPECT_THROW(writeWholeFile(folder.path() / "no" / "informatie.pdf", "x", Overwrite::Yes),
                 OutputFileError);
}

TEST(OutputFile, AFolderInItsPlaceIsAnErrorAndStays) {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder.path() / "informatie.pdf");
    EXPECT_THROW(writeWholeFile(folder.path() / "informatie.pdf", "x", Overwrite::Yes), OutputFileError);
    EXPECT_EQ(filesIn(folder), 1);
}

TEST(OutputFile, AFullDiskLeavesTheOldFileAndNothingBeside) {
    const TemporaryFolder folder;
    const auto path = folder.path() / "informatie.pdf";
    writeWholeFile(path, "old", Overwrite::No);
    // A limit on the size of files fails a write in the middle, as a full disk does.
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit small = before;
    small.rlim_cur = 1000;
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    EXPECT_THROW(writeWholeFile(path, std::string(5000, 'x'), Overwrite::Yes), OutputFileError);
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    EXPECT_EQ(contents(path), "old");
    EXPECT_EQ(filesIn(folder), 1);
}

} // namespace
} // namespace kentering
