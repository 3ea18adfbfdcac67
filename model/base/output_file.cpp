#include "model/base/output_file.h"

#include "model/base/errors.h"

#include <sodium.h>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <stdio.h> // renameat2
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace kentering {

namespace {

namespace fs = std::filesystem;

constexpr mode_t kOwnerReadsAndWrites = 0600;

// The path is chosen by people and may hold a name: it stays out of the message.
[[noreturn]] void refuse(const char* what, int error) {
    throw OutputFileError(std::string(what) + ": " + std::generic_category().message(error));
}

// Some file systems have nothing to bring to a disk.
bool isOnDisk(int outcome) {
    return outcome == 0 || errno == EINVAL || errno == EROFS;
}

} // namespace

fs::path folderOf(const fs::path& file) {
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

std::string randomFileName() {
    std::array<unsigned char, 8> random{};
    randombytes_buf(random.data(), random.size());
    std::array<char, 2 * random.size() + 1> digits{};
    sodium_bin2hex(digits.data(), digits.size(), random.data(), random.size());
    return std::string(".kentering-") + digits.data();
}

bool writeFolderThrough(const fs::path& folder) {
    const int directory = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory < 0) {
        return false;
    }
    const bool done = isOnDisk(::fsync(directory));
    ::close(directory);
    return done;
}

OutputFile::OutputFile(fs::path target, IfExists ifExists, std::size_t room)
    : m_target(std::move(target)), m_ifExists(ifExists) {
    refuseWhatIsThere();
    const fs::path folder = folderOf(m_target);
    m_beside = folder / (randomFileName() + ".part");
    openWithoutName(folder);
    if (m_descriptor < 0) {
        openBeside(folder);
    }
    try {
        makeRoom(room);
    } catch (const OutputFileError&) {
        close();
        if (m_hasName) {
            ::unlink(m_beside.c_str());
        }
        throw;
    }
}

OutputFile::~OutputFile() {
    close();
    if (m_hasName) {
        ::unlink(m_beside.c_str()); // nothing can be done about a file that does not go
    }
}

// A file that has no name yet is gone with the program, also when that is killed.
void OutputFile::openWithoutName(const fs::path& folder) {
    m_descriptor = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, kOwnerReadsAndWrites);
    if (m_descriptor < 0) {
        return; // not every file system can do that
    }
    m_writable = "/proc/self/fd/" + std::to_string(m_descriptor);
    if (::access(m_writable.c_str(), F_OK) != 0) {
        close();
    }
}

void OutputFile::openBeside(const fs::path& folder) {
    m_descriptor =
        ::open(m_beside.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, kOwnerReadsAndWrites);
    if (m_descriptor < 0) {
        refuse("the file cannot be made in that folder", errno);
    }
    m_hasName = true;
    m_writable = fs::absolute(folder) / m_beside.filename();
}

void OutputFile::makeRoom(std::size_t room) const {
    // Whatever the mask of the user is, and with a say of the owner's for the library that opens it by name.
    if (::fchmod(m_descriptor, kOwnerReadsAndWrites) != 0) {
        refuse("the file cannot be kept from others", errno);
    }
    if (room == 0) {
        return;
    }
    // A library may not notice each short write of its own, so the room is asked for first.
    if (const int error = ::posix_fallocate(m_descriptor, 0, static_cast<off_t>(room)); error != 0) {
        refuse("there is no room for the file", error);
    }
    if (::ftruncate(m_descriptor, 0) != 0) {
        refuse("the file cannot be made in that folder", errno);
    }
}

void OutputFile::refuseWhatIsThere() const {
    struct stat status {};
    if (::lstat(m_target.c_str(), &status) != 0) {
        return; // nothing there; or nothing to be seen, which making the file will tell
    }
    if (S_ISDIR(status.st_mode)) {
        refuse("there is a folder of that name", EISDIR);
    }
    if (m_ifExists == IfExists::Refuse) {
        refuse("there is a file of that name already", EEXIST);
    }
    if (!S_ISREG(status.st_mode)) {
        refuse("what has that name is a link, a pipe or a device, no file", EEXIST);
    }
}

void OutputFile::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            refuse("the file cannot be written", errno);
        }
        bytes.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
}

void OutputFile::bringToDisk() const {
    if (!isOnDisk(::fsync(m_descriptor))) {
        refuse("the file cannot be written through", errno);
    }
}

void OutputFile::close() {
    if (m_descriptor >= 0) {
        ::close(std::exchange(m_descriptor, -1));
    }
}

void OutputFile::prepare() {
    if (m_descriptor < 0) {
        return; // it is
    }
    bringToDisk();
    if (!m_hasName) {
        if (::linkat(AT_FDCWD, m_writable.c_str(), AT_FDCWD, m_beside.c_str(), AT_SYMLINK_FOLLOW) != 0) {
            refuse("the file cannot be put into that folder", errno);
        }
        m_hasName = true;
    }
    // Some network disks tell only now that there was no room.
    if (::close(std::exchange(m_descriptor, -1)) != 0 && errno != EINTR) {
        refuse("the file cannot be written through", errno);
    }
    if (!writeFolderThrough(folderOf(m_target))) {
        refuse("the folder cannot be written through", EIO);
    }
}

bool OutputFile::publish() {
    refuseWhatIsThere();
    if (m_descriptor >= 0 && !m_hasName && m_ifExists == IfExists::Refuse) {
        bringToDisk();
        // A name can be given only where there is none: never is a complete file left under the random one.
        if (::linkat(AT_FDCWD, m_writable.c_str(), AT_FDCWD, m_target.c_str(), AT_SYMLINK_FOLLOW) != 0) {
            refuse("the file cannot be put in its place", errno);
        }
        close();
    } else {
        prepare();
        takeName();
    }
    return writeFolderThrough(folderOf(m_target));
}

void OutputFile::takeName() {
    const unsigned flags = m_ifExists == IfExists::Replace ? 0U : RENAME_NOREPLACE;
    if (::renameat2(AT_FDCWD, m_beside.c_str(), AT_FDCWD, m_target.c_str(), flags) == 0) {
        m_hasName = false;
        return;
    }
    // Some file systems cannot refuse to replace; a second name can only be given where there is none.
    if (errno != EINVAL || m_ifExists == IfExists::Replace ||
        ::link(m_beside.c_str(), m_target.c_str()) != 0) {
        refuse("the file cannot be put in its place", errno);
    }
    // The destructor takes the first name away.
}

void writeWholeFile(const fs::path& path, std::string_view bytes, IfExists ifExists) {
    OutputFile file(path, ifExists);
    file.write(bytes);
    if (file.publish()) {
        return;
    }
    if (ifExists == IfExists::Refuse) {
        ::unlink(path.c_str()); // it is this run's
        refuse("the folder cannot be written through", EIO);
    }
    throw StorageIoError("the file is in its place, but the folder cannot be written through");
}

} // namespace kentering
