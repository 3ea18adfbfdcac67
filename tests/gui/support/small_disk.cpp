#include "tests/gui/support/small_disk.h"

#include "tests/support/temporary_folder.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <sched.h>
#include <spawn.h>
#include <stdexcept>
#include <string_view>
#include <sys/file.h>
#include <sys/mount.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern char** environ;

namespace kentering {

namespace {

constexpr const char* kAsked = "KENTERING_TEST_MOUNTS_AT"; ///< from `run` to the process that it starts
constexpr const char* kGiven = "KENTERING_SMALL_FILE_SYSTEM";
constexpr const char* kMountOptions = "size=24m,mode=0700";
constexpr unsigned long kSmallest = 8UL << 20U;
constexpr unsigned long kLargest = 64UL << 20U;
constexpr int kManyWrites = 1'000'000;

std::optional<std::filesystem::path>& smallFolder() {
    static std::optional<std::filesystem::path> s_folder;
    return s_folder;
}

bool writeLine(const char* file, const std::string& line) {
    std::ofstream out(file);
    out << line << std::flush;
    return out.good();
}

/// Mounts of its own for this process: root needs no more, others are root of a namespace of users first.
bool takeOwnMounts() {
    if (::unshare(CLONE_NEWNS) == 0) {
        return true;
    }
    const std::string user = std::to_string(::geteuid());
    const std::string group = std::to_string(::getegid());
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) {
        return false;
    }
    return writeLine("/proc/self/setgroups", "deny") &&
           writeLine("/proc/self/uid_map", user + " " + user + " 1") &&
           writeLine("/proc/self/gid_map", group + " " + group + " 1");
}

bool mountAt(const char* folder) {
    return takeOwnMounts() && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
           ::mount("tmpfs", folder, "tmpfs", MS_NOSUID | MS_NODEV, kMountOptions) == 0;
}

/// A folder that somebody mounted; whole disks are not filled by mistake.
bool isSmall(const char* folder) {
    struct statvfs size {};
    if (::statvfs(folder, &size) != 0) {
        return false;
    }
    const unsigned long bytes = size.f_blocks * size.f_frsize;
    return bytes >= kSmallest && bytes <= kLargest;
}

/// One test at a time: held until the process ends.
bool lockFolder(const char* folder) {
    const int file = ::open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return file >= 0 && ::flock(file, LOCK_EX) == 0;
}

/// The environment without what tells GoogleTest what to do, and with where to mount.
std::vector<std::string> environmentFor(const std::filesystem::path& folder) {
    std::vector<std::string> variables;
    for (char** variable = environ; *variable != nullptr; ++variable) {
        if (!std::string_view(*variable).starts_with("GTEST_")) {
            variables.emplace_back(*variable);
        }
    }
    variables.push_back(std::string(kAsked) + "=" + folder.string());
    return variables;
}

std::vector<char*> pointersTo(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (std::string& text : texts) {
        pointers.push_back(text.data());
    }
    pointers.push_back(nullptr);
    return pointers;
}

} // namespace

bool SmallFileSystem::mountWhenAsked() {
    const char* asked = std::getenv(kAsked);
    if (asked == nullptr) {
        return true;
    }
    if (mountAt(asked)) {
        smallFolder() = asked;
        return true;
    }
    const char* given = std::getenv(kGiven);
    if (given != nullptr && isSmall(given) && lockFolder(given)) {
        smallFolder() = given;
        return true;
    }
    std::fprintf(
        stderr,
        "This test fills a file system. It needs root or user namespaces (to mount a tmpfs that only it "
        "sees), or %s naming a folder on which an empty file system of 8 to 64 MB is mounted.\n",
        kGiven);
    return false;
}

std::optional<std::filesystem::path> SmallFileSystem::folder() {
    return smallFolder();
}

int SmallFileSystem::run(const std::string& test) {
    const TemporaryFolder mountPoint;
    std::vector<std::string> words = {"/proc/self/exe", "--gtest_filter=" + test};
    std::vector<std::string> variables = environmentFor(mountPoint.path());
    const std::vector<char*> arguments = pointersTo(words);
    const std::vector<char*> environment = pointersTo(variables);
    pid_t process = 0;
    if (::posix_spawn(&process, "/proc/self/exe", nullptr, nullptr, arguments.data(), environment.data()) !=
        0) {
        return EXIT_FAILURE;
    }
    int status = 0;
    while (::waitpid(process, &status, 0) < 0) {
        if (errno != EINTR) {
            return EXIT_FAILURE;
        }
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : EXIT_FAILURE;
}

RealDisk::RealDisk(std::filesystem::path folder, std::shared_ptr<FailAfter> seam)
    : m_filler(std::move(folder) / "filler"), m_seam(std::move(seam)) {}

RealDisk::~RealDisk() {
    ::unlink(m_filler.c_str());
}

void RealDisk::fill() {
    m_triedBefore = tried();
    const int file = ::open(m_filler.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (file < 0) {
        throw std::runtime_error("no file to fill the disk with");
    }
    // Ever smaller pieces, so that not a byte is left.
    static constexpr std::array<char, 1U << 16U> kNothing{};
    for (std::size_t piece = kNothing.size(); piece > 0;) {
        const ssize_t written = ::write(file, kNothing.data(), piece);
        if (written <= 0) {
            piece /= 2;
        }
    }
    const bool isFull = errno == ENOSPC;
    ::close(file);
    struct statvfs left {};
    if (!isFull || ::statvfs(m_filler.parent_path().c_str(), &left) != 0 || left.f_bavail != 0) {
        throw std::runtime_error("the disk is not full");
    }
    m_seam->writes = kManyWrites;
}

void RealDisk::makeRoom() {
    m_triedBefore = tried();
    m_seam->writes.reset();
    if (::truncate(m_filler.c_str(), 0) != 0 && errno != ENOENT) {
        throw std::runtime_error("no room could be made");
    }
}

int RealDisk::tried() const {
    return m_triedBefore + (m_seam->writes ? kManyWrites - *m_seam->writes : 0);
}

} // namespace kentering
