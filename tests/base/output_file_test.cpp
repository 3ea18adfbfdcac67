#include "model/base/output_file.h"

#include "model/base/errors.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <iterator>

namespace kentering {
namespace {

namespace fs = std::filesystem;

std::string contents(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

class OutputFileTest : public ::testing::Test {
protected:
    [[nodiscard]] fs::path file() const { return m_folder.path() / "informatie.pdf"; }
    [[nodiscard]] std::ptrdiff_t files() const {
        return std::distance(fs::directory_iterator(m_folder.path()), {});
    }

    // In memory: there a file without a name is possible on every machine.
    TemporaryFolder m_folder{fs::exists("/dev/shm") ? fs::path("/dev/shm") : fs::temp_directory_path()};
};

/// Files of this program can be no longer than a kilobyte while it lives: a write fails in the middle, as on
/// a full disk.
class SmallFiles {
public:
    SmallFiles() : m_handler(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit small = m_before;
        small.rlim_cur = 1000;
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    SmallFiles(const SmallFiles&) = delete;
    SmallFiles& operator=(const SmallFiles&) = delete;
    ~SmallFiles() {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

TEST_F(OutputFileTest, AppearsWholeReadableByItsOwnerOnlyAndAloneWhateverTheUmask) {
    const mode_t before = ::umask(0);
    writeWholeFile(file(), "bytes", IfExists::Refuse);
    ::umask(0777);
    writeWholeFile(m_folder.path() / "other", "bytes", IfExists::Replace);
    ::umask(before);
    EXPECT_EQ(contents(file()), "bytes");
    EXPECT_EQ(files(), 2);
    for (const char* name : {"informatie.pdf", "other"}) {
        EXPECT_EQ(fs::status(m_folder.path() / name).permissions(),
                  fs::perms::owner_read | fs::perms::owner_write);
    }
}

TEST_F(OutputFileTest, AnExistingFileIsReplacedOnlyWhenAsked) {
    writeWholeFile(file(), "old", IfExists::Refuse);
    EXPECT_THROW(writeWholeFile(file(), "new", IfExists::Refuse), OutputFileError);
    EXPECT_EQ(contents(file()), "old");
    EXPECT_EQ(files(), 1);
    writeWholeFile(file(), "new", IfExists::Replace);
    EXPECT_EQ(contents(file()), "new");
    EXPECT_EQ(files(), 1);
}

TEST_F(OutputFileTest, AMissingFolderIsAnErrorThatNamesNoPath) {
    try {
        writeWholeFile(m_folder.path() / "no" / "informatie.pdf", "x", IfExists::Replace);
        ADD_FAILURE() << "it was written";
    } catch (const OutputFileError& error) {
        EXPECT_EQ(std::string(error.what()).find("informatie"), std::string::npos);
    }
}

TEST_F(OutputFileTest, AFolderAPipeOrALinkInItsPlaceIsAnErrorAndStays) {
    fs::create_directory(m_folder.path() / "folder");
    ASSERT_EQ(::mkfifo((m_folder.path() / "pipe").c_str(), 0600), 0);
    fs::create_symlink("elsewhere", m_folder.path() / "link");
    for (const char* name : {"folder", "pipe", "link"}) {
        EXPECT_THROW(writeWholeFile(m_folder.path() / name, "x", IfExists::Replace), OutputFileError) << name;
    }
    EXPECT_TRUE(fs::is_directory(m_folder.path() / "folder"));
    EXPECT_TRUE(fs::is_fifo(m_folder.path() / "pipe"));
    EXPECT_TRUE(fs::is_symlink(m_folder.path() / "link"));
    EXPECT_EQ(files(), 3);
}

TEST_F(OutputFileTest, AFullDiskLeavesTheOldFileAndNothingBeside) {
    writeWholeFile(file(), "old", IfExists::Refuse);
    {
        const SmallFiles limit;
        EXPECT_THROW(writeWholeFile(file(), std::string(5000, 'x'), IfExists::Replace), OutputFileError);
    }
    EXPECT_EQ(contents(file()), "old");
    EXPECT_EQ(files(), 1);
}

TEST_F(OutputFileTest, APreparedFileHasNoNameUntilItIsPublished) {
    OutputFile output(file(), IfExists::Refuse);
    output.write("one ");
    output.write("two");
    output.prepare();
    EXPECT_FALSE(fs::exists(file()));
    EXPECT_TRUE(output.publish());
    EXPECT_EQ(contents(file()), "one two");
    EXPECT_EQ(files(), 1);
}

TEST_F(OutputFileTest, WhatIsNotPublishedLeavesNothing) {
    for (const bool prepared : {false, true}) {
        {
            OutputFile output(file(), IfExists::Refuse);
            output.write("secret");
            if (prepared) {
                output.prepare();
            }
        }
        EXPECT_EQ(files(), 0) << prepared;
    }
}

TEST_F(OutputFileTest, WhoTookThePlaceMeanwhileKeepsIt) {
    OutputFile output(file(), IfExists::Refuse);
    output.write("ours");
    output.prepare();
    std::ofstream(file()) << "theirs";
    EXPECT_THROW((void)output.publish(), OutputFileError);
    EXPECT_EQ(contents(file()), "theirs");
}

TEST_F(OutputFileTest, ALibraryCanWriteByItsName) {
    OutputFile output(file(), IfExists::Refuse, 4096);
    std::ofstream(output.path(), std::ios::binary) << "by name";
    EXPECT_TRUE(output.publish());
    EXPECT_EQ(contents(file()), "by name");
}

TEST_F(OutputFileTest, AProgramThatIsKilledWhileWritingLeavesNoPlainText) {
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        OutputFile output(file(), IfExists::Refuse);
        output.write("all dossiers in plain text");
        ::raise(SIGKILL);
        ::_exit(0);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status));
    EXPECT_EQ(files(), 0);
}

} // namespace
} // namespace kentering
