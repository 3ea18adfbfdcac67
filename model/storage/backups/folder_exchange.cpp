#include "model/storage/backups/folder_exchange.h"

#include "model/base/errors.h"
#include "model/base/output_file.h"

#include <cerrno>
#include <fcntl.h>
#include <stdio.h> // renameat2
#include <string>
#include <system_error>

namespace kentering::storage {

namespace {

[[noreturn]] void fail() {
    throw StorageIoError("exchanging two folders: " + std::generic_category().message(errno));
}

} // namespace

void exchangeFolders(const std::filesystem::path& one, const std::filesystem::path& other) {
    if (::renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) != 0) {
        if (errno != EINVAL) {
            fail();
        }
        // In three steps, each of which is gone back on when the next one fails.
        const std::filesystem::path between = one.parent_path() / randomFileName();
        if (::rename(one.c_str(), between.c_str()) != 0) {
            fail();
        }
        if (::rename(other.c_str(), one.c_str()) != 0) {
            const int reason = errno;
            (void)::rename(between.c_str(), one.c_str());
            errno = reason;
            fail();
        }
        if (::rename(between.c_str(), other.c_str()) != 0) {
            const int reason = errno;
            (void)::rename(one.c_str(), other.c_str());
            (void)::rename(between.c_str(), one.c_str());
            errno = reason;
            fail();
        }
    }
    // They have their names: whoever is told otherwise would clear away the wrong one.
    (void)writeFolderThrough(one.parent_path());
}

} // namespace kentering::storage
