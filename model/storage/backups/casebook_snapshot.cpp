#include "model/storage/backups/casebook_snapshot.h"

#include "model/base/errors.h"
#include "model/storage/casebook/backup.h"
#include "model/storage/casebook/casebook_folder.h"
#include "model/storage/casebook/history_chain.h"
#include "model/storage/casebook/session.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace kentering::storage {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kPart = std::size_t{1} << 20U; ///< bytes that are copied at once

/// Gave up: nobody wants it any more, or it would not be one state.
struct GivenUp {};

class NewFile {
public:
    explicit NewFile(const fs::path& file)
        : m_file(
              ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR)) {
        if (m_file < 0) {
            fail("making a copy");
        }
    }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    ~NewFile() {
        if (m_file >= 0) {
            ::close(m_file);
        }
    }

    void write(std::span<const unsigned char> bytes) const {
        while (!bytes.empty()) {
            const ssize_t count = ::write(m_file, bytes.data(), bytes.size());
            if (count < 0 && errno != EINTR) {
                fail("writing a copy");
            }
            bytes = bytes.subspan(count < 0 ? 0 : static_cast<std::size_t>(count));
        }
    }
    /// On the disk, and closed: some file systems tell of a full disk only now.
    void finish() {
        const bool isOnDisk = ::fsync(m_file) == 0;
        if (::close(std::exchange(m_file, -1)) != 0 || !isOnDisk) {
            fail("bringing a copy to the disk");
        }
    }

private:
    [[noreturn]] static void fail(const char* doing) {
        throw StorageIoError(std::string(doing) + ": " + std::generic_category().message(errno));
    }

    int m_file;
};

std::shared_ptr<const ReadableFile> databaseOf(Session& session) {
    if (!session.databaseFile) {
        session.databaseFile = std::make_shared<const ReadableFile>(session.folder / Session::kDatabaseName);
    }
    return session.databaseFile;
}

} // namespace

CasebookSnapshot::CasebookSnapshot(Session& session)
    : m_folder(session.folder),
      m_file(databaseOf(session)),
      m_dataKey(session.dataKey.text()),
      m_casebookId(session.keys.casebookId()),
      m_keys(session.keys.document(session.dataKey)),
      m_count(countIn(session.database)),
      m_folds(session.database.folds()),
      m_failAfter(session.options.failAfter) {
    const HistoryHead head = historyHead(session.database);
    m_mark = {.number = head.number, .hash = head.hash};
    session.database.holdLog();
    m_foldsThen = m_folds->load();
    std::error_code problem;
    m_bytes = fs::file_size(m_folder / Session::kDatabaseName, problem);
    if (problem) {
        session.database.releaseLog();
        throw UnreadableDiskError("looking at the database: " + problem.message());
    }
}

void CasebookSnapshot::release(Session& session) noexcept {
    if (std::exchange(m_isHeld, false)) {
        session.database.releaseLog();
    }
}

bool CasebookSnapshot::copyTo(const fs::path& target, const std::function<bool()>& goOn) const {
    try {
        std::optional<FolderLock> lock; // until it has its name: what is half made is not taken for remains
        makeFolderWhole(target, [&](const fs::path& building) {
            lock.emplace(building);
            if (!fill(building, goOn)) {
                throw GivenUp();
            }
        });
        return true;
    } catch (const GivenUp&) {
        return false;
    }
}

void CasebookSnapshot::beforeWrite() const {
    if (m_failAfter) {
        m_failAfter->beforeWrite();
    }
}

bool CasebookSnapshot::fill(const fs::path& building, const std::function<bool()>& goOn) const {
    beforeWrite();
    storeFile(building / KeyFile::kName, m_keys); // first: remains without it would be nobody's
    copyOwnWords(m_folder, building);
    if (!copyDatabase(building / Session::kDatabaseName, goOn)) {
        return false;
    }
    beforeWrite();
    CasebookMark::write(building, m_dataKey, m_mark);
    return goOn() && stands();
}

bool CasebookSnapshot::copyDatabase(const fs::path& file, const std::function<bool()>& goOn) const {
    NewFile copy(file);
    std::vector<unsigned char> part(kPart);
    for (std::uint64_t at = 0; at < m_bytes;) {
        if (!goOn() || !stands()) {
            return false;
        }
        const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(kPart, m_bytes - at));
        const std::span<unsigned char> bytes(part.data(), size);
        if (!m_file->readAt(at, bytes)) {
            throw DamagedCasebookError("the database is cut off");
        }
        beforeWrite();
        copy.write(bytes);
        at += size;
    }
    copy.finish();
    return true;
}

} // namespace kentering::storage
