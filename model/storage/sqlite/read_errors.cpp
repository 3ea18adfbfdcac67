#include "model/storage/sqlite/read_errors.h"

#include <cerrno>
#include <sqlite3.h>
#include <unistd.h>

namespace kentering::storage::sqlite {

namespace {

thread_local bool readFailed = false;

ssize_t watched(ssize_t count) {
    if (count < 0 && errno != EINTR) { // which is tried again
        readFailed = true;
    }
    return count;
}

ssize_t watchedRead(int file, void* bytes, std::size_t size) {
    return watched(::read(file, bytes, size));
}

ssize_t watchedReadAt(int file, void* bytes, std::size_t size, off_t place) {
    return watched(::pread(file, bytes, size, place));
}

bool putBeforeTheSystems() {
    if (sqlite3_initialize() != SQLITE_OK) {
        return false; // opening a database says why
    }
    sqlite3_vfs* system = sqlite3_vfs_find("unix");
    if (system == nullptr || system->iVersion < 3 || system->xSetSystemCall == nullptr) {
        return false; // a read error is called damage then, which a test tells
    }
    // Whichever it was compiled with; the others are looked at by nobody.
    system->xSetSystemCall(system, "read", reinterpret_cast<sqlite3_syscall_ptr>(watchedRead));
    system->xSetSystemCall(system, "pread", reinterpret_cast<sqlite3_syscall_ptr>(watchedReadAt));
    system->xSetSystemCall(system, "pread64", reinterpret_cast<sqlite3_syscall_ptr>(watchedReadAt));
    return true;
}

} // namespace

void watchReads() {
    static const bool kIsDone = putBeforeTheSystems();
    (void)kIsDone;
}

void forgetReadErrors() noexcept {
    readFailed = false;
}

bool hadReadError() noexcept {
    return readFailed;
}

} // namespace kentering::storage::sqlite
