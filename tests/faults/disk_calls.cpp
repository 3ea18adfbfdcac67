// Functions with the system's own names, which every other file of the program, and the libraries that it
// loads, call in their place. Declared under other names: the system's headers describe the real ones.

#include "tests/faults/disk.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

using kentering::faults::Disk;
using kentering::faults::DiskCall;
using kentering::faults::DiskListener;

/// What is told to a listener must not change what the caller finds in `errno`.
class KeptErrno {
public:
    KeptErrno() = default;
    KeptErrno(const KeptErrno&) = delete;
    KeptErrno& operator=(const KeptErrno&) = delete;
    ~KeptErrno() { errno = m_kept; }

private:
    int m_kept = errno;
};

Disk& disk() {
    return Disk::instance();
}

bool fails(DiskCall call, std::size_t* size = nullptr) {
    const int error = disk().ask(call, size);
    if (error != 0) {
        errno = error;
    }
    return error != 0;
}

/// A path as it stands below the root: names relative to an open folder get its path.
std::string wholePath(int folder, const char* path) {
    if (path[0] == '/' || folder == AT_FDCWD) {
        return path;
    }
    char target[4096];
    const std::string link = "/proc/self/fd/" + std::to_string(folder);
    const auto size = ::readlink(link.c_str(), target, sizeof target);
    return size > 0 ? std::string(target, static_cast<std::size_t>(size)) + "/" + path : path;
}

int openAt(int folder, const char* path, int flags, mode_t mode) {
    const std::string whole = wholePath(folder, path);
    const bool watched = disk().isWatched(whole);
    if (watched && fails(DiskCall::Open)) {
        return -1;
    }
    bool isNew = (flags & O_TMPFILE) == O_TMPFILE;
    if (watched && (flags & O_CREAT) != 0 && !isNew) {
        isNew = ::syscall(SYS_faccessat, folder, path, F_OK) != 0;
    }
    const int file = static_cast<int>(::syscall(SYS_openat, folder, path, flags, mode));
    if (file >= 0) {
        disk().setWatched(file, watched);
        if (DiskListener* listener = disk().listener(); watched && listener != nullptr) {
            const KeptErrno kept;
            listener->opened(file, whole, isNew, (flags & O_TRUNC) != 0);
        }
    }
    return file;
}

ssize_t readAt(int file, void* bytes, std::size_t size, off_t place, bool hasPlace) {
    if (disk().isWatched(file) && fails(DiskCall::Read, &size)) {
        return -1;
    }
    return hasPlace ? ::syscall(SYS_pread64, file, bytes, size, place)
                    : ::syscall(SYS_read, file, bytes, size);
}

ssize_t writeAt(int file, const void* bytes, std::size_t size, off_t place, bool hasPlace) {
    const bool watched = disk().isWatched(file);
    if (watched && fails(DiskCall::Write, &size)) {
        return -1;
    }
    if (watched && !hasPlace) {
        place = ::syscall(SYS_lseek, file, 0, SEEK_CUR);
    }
    const ssize_t written = hasPlace ? ::syscall(SYS_pwrite64, file, bytes, size, place)
                                     : ::syscall(SYS_write, file, bytes, size);
    if (DiskListener* listener = disk().listener(); watched && listener != nullptr && written > 0) {
        const KeptErrno kept;
        listener->wrote(file, static_cast<std::uint64_t>(place),
                        {static_cast<const char*>(bytes), static_cast<std::size_t>(written)});
    }
    return written;
}

int sync(int file, long number) {
    const bool watched = disk().isWatched(file);
    if (watched && fails(DiskCall::Sync)) {
        return -1;
    }
    DiskListener* listener = watched ? disk().listener() : nullptr;
    if (listener != nullptr) {
        listener->willSync(file);
    }
    const int outcome = static_cast<int>(::syscall(number, file));
    if (listener != nullptr && outcome == 0) {
        const KeptErrno kept;
        listener->synced(file);
    }
    return outcome;
}

int truncateTo(int file, off_t size) {
    const bool watched = disk().isWatched(file);
    if (watched && fails(DiskCall::Size)) {
        return -1;
    }
    const int outcome = static_cast<int>(::syscall(SYS_ftruncate, file, size));
    if (DiskListener* listener = disk().listener(); watched && listener != nullptr && outcome == 0) {
        const KeptErrno kept;
        listener->sized(file, static_cast<std::uint64_t>(size));
    }
    return outcome;
}

int allocate(int file, off_t place, off_t size) {
    if (disk().isWatched(file) && fails(DiskCall::Size)) {
        return errno;
    }
    const KeptErrno kept;
    return ::syscall(SYS_fallocate, file, 0, place, size) == 0 ? 0 : errno;
}

int name(const char* from, const char* to, unsigned flags) {
    const bool watched = disk().isWatched(from) || disk().isWatched(to);
    if (watched && fails(DiskCall::Name)) {
        return -1;
    }
    const int outcome = static_cast<int>(::syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, flags));
    if (DiskListener* listener = disk().listener(); watched && listener != nullptr && outcome == 0) {
        const KeptErrno kept;
        listener->named(from, to);
    }
    return outcome;
}

int linkAt(int fromFolder, const char* from, int toFolder, const char* to, int flags) {
    const std::string target = wholePath(toFolder, to);
    const bool watched = disk().isWatched(target);
    if (watched && fails(DiskCall::Name)) {
        return -1;
    }
    const int outcome = static_cast<int>(::syscall(SYS_linkat, fromFolder, from, toFolder, to, flags));
    if (DiskListener* listener = disk().listener(); watched && listener != nullptr && outcome == 0) {
        const KeptErrno kept;
        int open = -1;
        if (std::sscanf(from, "/proc/self/fd/%d", &open) == 1) {
            listener->linkedOpen(open, target);
        } else {
            listener->linked(wholePath(fromFolder, from), target);
        }
    }
    return outcome;
}

int removeAt(int folder, const char* path, int flags) {
    const std::string whole = wholePath(folder, path);
    const bool watched = disk().isWatched(whole);
    if (watched && fails(DiskCall::Name)) {
        return -1;
    }
    const int outcome = static_cast<int>(::syscall(SYS_unlinkat, folder, path, flags));
    if (DiskListener* listener = disk().listener(); watched && listener != nullptr && outcome == 0) {
        const KeptErrno kept;
        listener->removed(whole);
    }
    return outcome;
}

int makeFolder(const char* path, mode_t mode) {
    const bool watched = disk().isWatched(path);
    if (watched && fails(DiskCall::Name)) {
        return -1;
    }
    const int outcome = static_cast<int>(::syscall(SYS_mkdirat, AT_FDCWD, path, mode));
    if (DiskListener* listener = disk().listener(); watched && listener != nullptr && outcome == 0) {
        const KeptErrno kept;
        listener->madeFolder(path);
    }
    return outcome;
}

int look(const char* path, struct stat* status, int flags) {
    if (disk().isWatched(path) && fails(DiskCall::Look)) {
        return -1;
    }
    return static_cast<int>(::syscall(SYS_newfstatat, AT_FDCWD, path, status, flags));
}

int lookOpen(int file, struct stat* status) {
    if (disk().isWatched(file) && fails(DiskCall::Look)) {
        return -1;
    }
    return static_cast<int>(::syscall(SYS_fstat, file, status));
}

} // namespace

extern "C" {

#define KENTERING_IN_PLACE_OF(name) __asm__(name)

int faultsOpen(const char* path, int flags, mode_t mode) KENTERING_IN_PLACE_OF("open");
int faultsOpen(const char* path, int flags, mode_t mode) {
    return openAt(AT_FDCWD, path, flags, mode);
}
int faultsOpen64(const char* path, int flags, mode_t mode) KENTERING_IN_PLACE_OF("open64");
int faultsOpen64(const char* path, int flags, mode_t mode) {
    return openAt(AT_FDCWD, path, flags, mode);
}
int faultsOpenAt(int folder, const char* path, int flags, mode_t mode) KENTERING_IN_PLACE_OF("openat");
int faultsOpenAt(int folder, const char* path, int flags, mode_t mode) {
    return openAt(folder, path, flags, mode);
}
int faultsOpenAt64(int folder, const char* path, int flags, mode_t mode) KENTERING_IN_PLACE_OF("openat64");
int faultsOpenAt64(int folder, const char* path, int flags, mode_t mode) {
    return openAt(folder, path, flags, mode);
}
int faultsClose(int file) KENTERING_IN_PLACE_OF("close");
int faultsClose(int file) {
    if (disk().isWatched(file)) {
        if (DiskListener* listener = disk().listener(); listener != nullptr) {
            listener->closed(file);
        }
        disk().setWatched(file, false);
    }
    return static_cast<int>(::syscall(SYS_close, file));
}
ssize_t faultsRead(int file, void* bytes, std::size_t size) KENTERING_IN_PLACE_OF("read");
ssize_t faultsRead(int file, void* bytes, std::size_t size) {
    return readAt(file, bytes, size, 0, false);
}
ssize_t faultsPread(int file, void* bytes, std::size_t size, off_t place) KENTERING_IN_PLACE_OF("pread");
ssize_t faultsPread(int file, void* bytes, std::size_t size, off_t place) {
    return readAt(file, bytes, size, place, true);
}
ssize_t faultsPread64(int file, void* bytes, std::size_t size, off_t place) KENTERING_IN_PLACE_OF("pread64");
ssize_t faultsPread64(int file, void* bytes, std::size_t size, off_t place) {
    return readAt(file, bytes, size, place, true);
}
ssize_t faultsWrite(int file, const void* bytes, std::size_t size) KENTERING_IN_PLACE_OF("write");
ssize_t faultsWrite(int file, const void* bytes, std::size_t size) {
    return writeAt(file, bytes, size, 0, false);
}
ssize_t faultsPwrite(int file, const void* bytes, std::size_t size, off_t place)
    KENTERING_IN_PLACE_OF("pwrite");
ssize_t faultsPwrite(int file, const void* bytes, std::size_t size, off_t place) {
    return writeAt(file, bytes, size, place, true);
}
ssize_t faultsPwrite64(int file, const void* bytes, std::size_t size, off_t place)
    KENTERING_IN_PLACE_OF("pwrite64");
ssize_t faultsPwrite64(int file, const void* bytes, std::size_t size, off_t place) {
    return writeAt(file, bytes, size, place, true);
}
int faultsFsync(int file) KENTERING_IN_PLACE_OF("fsync");
int faultsFsync(int file) {
    return sync(file, SYS_fsync);
}
int faultsFdatasync(int file) KENTERING_IN_PLACE_OF("fdatasync");
int faultsFdatasync(int file) {
    return sync(file, SYS_fdatasync);
}
int faultsFtruncate(int file, off_t size) KENTERING_IN_PLACE_OF("ftruncate");
int faultsFtruncate(int file, off_t size) {
    return truncateTo(file, size);
}
int faultsFtruncate64(int file, off_t size) KENTERING_IN_PLACE_OF("ftruncate64");
int faultsFtruncate64(int file, off_t size) {
    return truncateTo(file, size);
}
int faultsFallocate(int file, off_t place, off_t size) KENTERING_IN_PLACE_OF("posix_fallocate");
int faultsFallocate(int file, off_t place, off_t size) {
    return allocate(file, place, size);
}
int faultsFallocate64(int file, off_t place, off_t size) KENTERING_IN_PLACE_OF("posix_fallocate64");
int faultsFallocate64(int file, off_t place, off_t size) {
    return allocate(file, place, size);
}
int faultsRename(const char* from, const char* to) KENTERING_IN_PLACE_OF("rename");
int faultsRename(const char* from, const char* to) {
    return name(from, to, 0);
}
int faultsRenameAt2(int fromFolder, const char* from, int toFolder, const char* to, unsigned flags)
    KENTERING_IN_PLACE_OF("renameat2");
int faultsRenameAt2(int /*fromFolder*/, const char* from, int /*toFolder*/, const char* to, unsigned flags) {
    return name(from, to, flags); // the house names whole paths only
}
int faultsLink(const char* from, const char* to) KENTERING_IN_PLACE_OF("link");
int faultsLink(const char* from, const char* to) {
    return linkAt(AT_FDCWD, from, AT_FDCWD, to, 0);
}
int faultsLinkAt(int fromFolder, const char* from, int toFolder, const char* to, int flags)
    KENTERING_IN_PLACE_OF("linkat");
int faultsLinkAt(int fromFolder, const char* from, int toFolder, const char* to, int flags) {
    return linkAt(fromFolder, from, toFolder, to, flags);
}
int faultsUnlink(const char* path) KENTERING_IN_PLACE_OF("unlink");
int faultsUnlink(const char* path) {
    return removeAt(AT_FDCWD, path, 0);
}
int faultsUnlinkAt(int folder, const char* path, int flags) KENTERING_IN_PLACE_OF("unlinkat");
int faultsUnlinkAt(int folder, const char* path, int flags) {
    return removeAt(folder, path, flags);
}
int faultsRmdir(const char* path) KENTERING_IN_PLACE_OF("rmdir");
int faultsRmdir(const char* path) {
    return removeAt(AT_FDCWD, path, AT_REMOVEDIR);
}
int faultsRemove(const char* path) KENTERING_IN_PLACE_OF("remove");
int faultsRemove(const char* path) {
    const int outcome = removeAt(AT_FDCWD, path, 0);
    return outcome != 0 && errno == EISDIR ? removeAt(AT_FDCWD, path, AT_REMOVEDIR) : outcome;
}
int faultsMkdir(const char* path, mode_t mode) KENTERING_IN_PLACE_OF("mkdir");
int faultsMkdir(const char* path, mode_t mode) {
    return makeFolder(path, mode);
}
char* faultsMkdtemp(char* path) KENTERING_IN_PLACE_OF("mkdtemp");
char* faultsMkdtemp(char* path) {
    constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyzABCDEF";
    std::array<unsigned char, 6> random{}; // as many as there are X
    ::syscall(SYS_getrandom, random.data(), random.size(), 0);
    std::string_view whole(path);
    for (std::size_t index = 0; index < random.size(); ++index) {
        path[whole.size() - random.size() + index] = kLetters[random[index] % kLetters.size()];
    }
    return makeFolder(path, S_IRWXU) == 0 ? path : nullptr;
}
int faultsStat(const char* path, struct stat* status) KENTERING_IN_PLACE_OF("stat");
int faultsStat(const char* path, struct stat* status) {
    return look(path, status, 0);
}
int faultsStat64(const char* path, struct stat* status) KENTERING_IN_PLACE_OF("stat64");
int faultsStat64(const char* path, struct stat* status) {
    return look(path, status, 0);
}
int faultsLstat(const char* path, struct stat* status) KENTERING_IN_PLACE_OF("lstat");
int faultsLstat(const char* path, struct stat* status) {
    return look(path, status, AT_SYMLINK_NOFOLLOW);
}
int faultsLstat64(const char* path, struct stat* status) KENTERING_IN_PLACE_OF("lstat64");
int faultsLstat64(const char* path, struct stat* status) {
    return look(path, status, AT_SYMLINK_NOFOLLOW);
}
int faultsFstat(int file, struct stat* status) KENTERING_IN_PLACE_OF("fstat");
int faultsFstat(int file, struct stat* status) {
    return lookOpen(file, status);
}
int faultsFstat64(int file, struct stat* status) KENTERING_IN_PLACE_OF("fstat64");
int faultsFstat64(int file, struct stat* status) {
    return lookOpen(file, status);
}
int faultsAccess(const char* path, int mode) KENTERING_IN_PLACE_OF("access");
int faultsAccess(const char* path, int mode) {
    if (disk().isWatched(path) && fails(DiskCall::Look)) {
        return -1;
    }
    return static_cast<int>(::syscall(SYS_faccessat, AT_FDCWD, path, mode));
}

} // extern "C"
