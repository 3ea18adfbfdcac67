#include "reports/handout/output_file.h"

#include "model/errors.h"

#include <fcntl.h>
#include <stdio.h> // renameat2
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>

namespace kentering {

namespace {

[[noreturn]] void fail(const std::filesystem::path& path, int error) {
    throw OutputFileError(path.string() + ": " + std::strerror(error));
}

/// A file under a name of its own; gone again unless it was given its real name.
class FileBeside {
public:
    explicit FileBeside(const std::filesystem::path& path)
        : m_path(path),
          m_name((path.parent_path() / ".kentering-XXXXXX").string()),
          m_handle(::mkstemp(m_name.data())) {
        if (m_handle < 0) {
            fail(m_path, errno);
        }
    }
    FileBeside(const FileBeside&) = delete;
    FileBeside& operator=(const FileBeside&) = delete;
    ~FileBeside() {
        ::close(m_handle);
        if (!m_isNamed) {
            ::unlink(m_name.c_str());
        }
    }

    void write(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t written = ::write(m_handle, bytes.data(), bytes.size());
            if (written < 0 && errno != EINTR) {
                fail(m_path, errno);
            }
            bytes.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
        }
        if (::fsync(m_handle) != 0 && errno != EINVAL && errno != EROFS) {
            fail(m_path, errno);
        }
    }

    void takeName(Overwrite overwrite) {
        const unsigned flags = overwrite == Overwrite::Yes ? 0U : RENAME_NOREPLACE;
        if (::renameat2(AT_FDCWD, m_name.c_str(), AT_FDCWD, m_path.c_str(), flags) == 0) {
            m_isNamed = true;
            return;
        }
        if (errno != EINVAL || overwrite == Overwrite::Yes) {
            fail(m_path, errno);
        }
        // Some file systems cannot refuse to replace; a second name can only be given where there is none.
        if (::link(m_name.c_str(), m_path.c_str()) != 0) {
            fail(m_path, errno);
        }
    }

private:
    const std::filesystem::path& m_path;
    std::string m_name;
    int m_handle;
    bool m_isNamed = false;
};

} // namespace

void writeWholeFile(const std::filesystem::path& path, std::string_view bytes, Overwrite overwrite) {
    FileBeside file(path);
    file.write(bytes);
    file.takeName(overwrite);
}

} // namespace kentering
