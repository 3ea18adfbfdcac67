#include "model/storage/casebook/files.h"

#include "model/base/errors.h"
#include "model/base/output_file.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace kentering::storage {

namespace {

constexpr const char* kLockName = "casebook.lock";
constexpr mode_t kOwnerOnly = 0600;

// Without the path: a folder's name may say whose it is.
[[noreturn]] void throwIo(const char* doing) {
    throw StorageIoError(std::string(doing) + ": " + std::generic_category().message(errno));
}

[[noreturn]] void throwUnreadable(const char* doing) {
    throw UnreadableDiskError(std::string(doing) + ": " + std::generic_category().message(errno));
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

} // namespace

std::string readWholeFile(const std::filesystem::path& file) {
    const Descriptor source(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (source.get() < 0) {
        throwUnreadable("opening a file");
    }
    std::string content;
    char buffer[4096];
    while (true) {
        const ssize_t count = ::read(source.get(), buffer, sizeof buffer);
        if (count == 0) {
            return content;
        }
        if (count < 0 && errno != EINTR) {
            throwUnreadable("reading a file");
        }
        content.append(buffer, count < 0 ? 0 : static_cast<std::size_t>(count));
    }
}

void storeFile(const std::filesystem::path& file, std::string_view content) {
    try {
        writeWholeFile(file, content, IfExists::Replace);
    } catch (const OutputFileError& error) { // nobody chose this name
        throw StorageIoError(error.what());
    }
}

ReadableFile::ReadableFile(const std::filesystem::path& file)
    : m_file(::open(file.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (m_file < 0 && errno != ENOENT) {
        throwUnreadable("opening a file");
    }
}

ReadableFile::~ReadableFile() {
    if (m_file >= 0) {
        ::close(m_file);
    }
}

bool ReadableFile::readAt(std::uint64_t place, std::span<unsigned char> bytes) const {
    while (!bytes.empty()) {
        const ssize_t count = ::pread(m_file, bytes.data(), bytes.size(), static_cast<off_t>(place));
        if (count == 0) {
            return false;
        }
        if (count < 0 && errno != EINTR) {
            throwUnreadable("reading a file");
        }
        const std::size_t read = count < 0 ? 0 : static_cast<std::size_t>(count);
        bytes = bytes.subspan(read);
        place += read;
    }
    return true;
}

void makeOwnFolder(const std::filesystem::path& folder) {
    if (::mkdir(folder.c_str(), S_IRWXU) != 0 || ::chmod(folder.c_str(), S_IRWXU) != 0) {
        throwIo("making a folder");
    }
}

void syncFile(const std::filesystem::path& file) {
    const int opened = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    const bool done = opened >= 0 && ::fsync(opened) == 0;
    if (opened >= 0) {
        ::close(opened);
    }
    if (!done) {
        throw StorageIoError("a file could not be brought to the disk");
    }
}

void syncFolder(const std::filesystem::path& folder) {
    if (!writeFolderThrough(folder)) {
        throw StorageIoError("a folder could not be brought to the disk");
    }
}

FolderLock::FolderLock(const std::filesystem::path& folder)
    : m_file(::open((folder / kLockName).c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, kOwnerOnly)) {
    if (m_file < 0) {
        throwIo("locking the casebook");
    }
    take();
}

void FolderLock::take() {
    if (::flock(m_file, LOCK_EX | LOCK_NB) != 0) {
        const int reason = errno;
        ::close(std::exchange(m_file, -1));
        errno = reason;
        if (reason == EWOULDBLOCK) {
            throw CasebookInUseError("another program has locked the casebook");
        }
        throwIo("locking the casebook");
    }
}

std::optional<FolderLock> FolderLock::forReading(const std::filesystem::path& folder) {
    FolderLock lock;
    const std::filesystem::path file = folder / kLockName;
    lock.m_file = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, kOwnerOnly);
    if (lock.m_file < 0 && (errno == EROFS || errno == EACCES || errno == EPERM)) {
        lock.m_file = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
        if (lock.m_file < 0) {
            return std::nullopt;
        }
    }
    if (lock.m_file < 0) {
        throwIo("locking the casebook");
    }
    lock.take();
    return lock;
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

} // namespace kentering::storage
