#include "model/storage/files.h"

#include "model/errors.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace kentering {

namespace {

constexpr const char* kLockName = "casebook.lock";
constexpr mode_t kOwnerOnly = 0600;

// Without the path: a folder's name may say whose it is.
[[noreturn]] void throwIo(const char* doing) {
    throw StorageIoError(std::string(doing) + ": " + std::generic_category().message(errno));
}

class Descriptor {
public:
    explicit Descriptor(int file) : m_file(file) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (m_file >= 0) {
            ::close(m_file);
        }
    }
    [[nodiscard]] int get() const { return m_file; }

private:
    int m_file;
};

void writeAll(int file, std::string_view content) {
    while (!content.empty()) {
        const ssize_t written = ::write(file, content.data(), content.size());
        if (written < 0 && errno != EINTR) {
            throwIo("writing a file");
        }
        content.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
}

} // namespace

std::string readWholeFile(const std::filesystem::path& file) {
    const Descriptor source(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (source.get() < 0) {
        throwIo("opening a file");
    }
    std::string content;
    char buffer[4096];
    while (true) {
        const ssize_t count = ::read(source.get(), buffer, sizeof buffer);
        if (count == 0) {
            return content;
        }
        if (count < 0 && errno != EINTR) {
            throwIo("reading a file");
        }
        content.append(buffer, count < 0 ? 0 : static_cast<std::size_t>(count));
    }
}

void writeFileAtomically(const std::filesystem::path& file, std::string_view content) {
    std::filesystem::path temporary = file;
    temporary += ".new";
    try {
        const Descriptor target(
            ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, kOwnerOnly));
        if (target.get() < 0) {
            throwIo("making a file");
        }
        writeAll(target.get(), content);
        if (::fsync(target.get()) != 0) {
            throwIo("bringing a file to the disk");
        }
        if (::rename(temporary.c_str(), file.c_str()) != 0) {
            throwIo("replacing a file");
        }
    } catch (const StorageIoError&) {
        ::unlink(temporary.c_str());
        throw;
    }
    syncFolder(file.parent_path());
}

void syncFolder(const std::filesystem::path& folder) {
    const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.get() < 0 || ::fsync(directory.get()) != 0) {
        throwIo("bringing a folder to the disk");
    }
}

FolderLock::FolderLock(const std::filesystem::path& folder)
    : m_file(::open((folder / kLockName).c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, kOwnerOnly)) {
    if (m_file < 0) {
        throwIo("locking the casebook");
    }
    if (::flock(m_file, LOCK_EX | LOCK_NB) != 0) {
        const int reason = errno;
        ::close(m_file);
        errno = reason;
        if (reason == EWOULDBLOCK) {
            throw CasebookInUseError("another program has locked the casebook");
        }
        throwIo("locking the casebook");
    }
}

FolderLock::FolderLock(FolderLock&& other) noexcept : m_file(std::exchange(other.m_file, -1)) {}

FolderLock& FolderLock::operator=(FolderLock&& other) noexcept {
    std::swap(m_file, other.m_file);
    return *this;
}

FolderLock::~FolderLock() {
    if (m_file >= 0) {
        ::close(m_file);
    }
}

} // namespace kentering
