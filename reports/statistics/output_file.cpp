#include "reports/statistics/output_file.h"

#include "model/errors.h"

#include <sodium.h>

#include <array>
#include <cerrno>
#include <cstdio> // renameat2
#include <fcntl.h>
#include <string>
#include <system_error>
#include <unistd.h>

namespace kentering {

namespace {

namespace fs = std::filesystem;

// The path is chosen by the user and may hold a name: it stays out of the message.
[[noreturn]] void fail(const std::string& what, int error) {
    throw OutputFileError(what + ": " + std::generic_category().message(error));
}

fs::path folderOf(const fs::path& target) {
    return target.has_parent_path() ? target.parent_path() : fs::path(".");
}

class Descriptor {
public:
    explicit Descriptor(int descriptor) : m_descriptor(descriptor) {}
    ~Descriptor() {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return m_descriptor; }

private:
    int m_descriptor;
};

void synchronise(const fs::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0) {
        fail("the file cannot be written through", errno);
    }
    const Descriptor open(descriptor);
    if (::fsync(open.get()) != 0 && errno != EINVAL && errno != EROFS) {
        fail("the file cannot be written through", errno);
    }
}

} // namespace

OutputFile::OutputFile(fs::path target, IfExists ifExists, std::size_t room)
    : m_target(std::move(target)), m_ifExists(ifExists) {
    refuseExisting();
    std::array<unsigned char, 8> random{};
    randombytes_buf(random.data(), random.size());
    std::array<char, 2 * random.size() + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), random.data(), random.size());
    m_temporary = folderOf(m_target) / (std::string(".kentering-") + hex.data() + ".part");

    const int descriptor = ::open(m_temporary.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        fail("the file cannot be made in that folder", errno);
    }
    const Descriptor open(descriptor);
    // The workbook library does not notice every short write of its own scratch files, so ask for the room
    // first.
    if (const int error = ::posix_fallocate(open.get(), 0, static_cast<off_t>(room)); error != 0) {
        ::unlink(m_temporary.c_str());
        fail("there is no room for the file", error);
    }
    if (::ftruncate(open.get(), 0) != 0) {
        const int error = errno;
        ::unlink(m_temporary.c_str());
        fail("the file cannot be made in that folder", error);
    }
}

OutputFile::~OutputFile() {
    if (!m_isCommitted) {
        std::error_code ignored; // nothing can be done about a file that does not go
        fs::remove(m_temporary, ignored);
    }
}

void OutputFile::refuseExisting() const {
    std::error_code error;
    const fs::file_status status = fs::symlink_status(m_target, error);
    if (fs::is_directory(status)) {
        fail("there is a folder of that name", EISDIR);
    }
    if (m_ifExists == IfExists::Refuse && fs::exists(status)) {
        fail("there is a file of that name already", EEXIST);
    }
}

void OutputFile::commit() {
    synchronise(m_temporary);
    refuseExisting();
    takeName();
    m_isCommitted = true;
    // The file is there now. Should the folder not be written through, then a power failure may take the
    // file; failing here would take back the release of a file that somebody can read.
    const Descriptor folder(::open(folderOf(m_target).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    (void)::fsync(folder.get());
}

void OutputFile::takeName() const {
    const unsigned flags = m_ifExists == IfExists::Replace ? 0U : RENAME_NOREPLACE;
    if (::renameat2(AT_FDCWD, m_temporary.c_str(), AT_FDCWD, m_target.c_str(), flags) == 0) {
        return;
    }
    // Some file systems cannot refuse to replace; a second name can only be given where there is none.
    if (errno != EINVAL || m_ifExists == IfExists::Replace ||
        ::link(m_temporary.c_str(), m_target.c_str()) != 0) {
        fail("the file cannot be put in its place", errno);
    }
    ::unlink(m_temporary.c_str());
}

} // namespace kentering
