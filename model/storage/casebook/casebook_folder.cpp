#include "model/storage/casebook/casebook_folder.h"

#include "model/base/errors.h"
#include "model/base/output_file.h"
#include "model/storage/casebook/casebook_mark.h"
#include "model/storage/casebook/files.h"
#include "model/storage/casebook/history_chain.h"
#include "model/storage/casebook/session.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <stdio.h>  // renameat2
#include <stdlib.h> // mkdtemp
#include <sys/stat.h>
#include <system_error>

namespace kentering::storage {

namespace fs = std::filesystem;

namespace {

// The folder's name with a slash at its end has no last part.
fs::path withoutTrailingSlash(const fs::path& folder) {
    const fs::path whole = fs::absolute(folder).lexically_normal();
    return whole.has_filename() ? whole : whole.parent_path();
}

} // namespace

void requireCasebook(const fs::path& folder) {
    // A disk that does not answer is not a file that is missing.
    const auto isThere = [&](const char* name) {
        std::error_code problem;
        const bool found = fs::exists(folder / name, problem);
        if (problem && problem != std::errc::not_a_directory) {
            throw UnreadableDiskError("looking for the casebook: " + problem.message());
        }
        return found;
    };
    const bool hasDatabase = isThere(Session::kDatabaseName);
    const bool hasKeys = isThere(KeyFile::kName);
    if (!hasDatabase && !hasKeys) {
        throw MissingCasebookError("there is no casebook in this folder");
    }
    if (hasDatabase != hasKeys) {
        throw DamagedCasebookError(hasKeys ? "casebook.db is missing" : "keys.json is missing");
    }
}

void requireDatabase(const fs::path& file) {
    constexpr std::size_t kHeaderSize = 100; // of which the cipher leaves bytes 16 to 23 in clear
    constexpr std::size_t kSmallestPage = 512;
    const ReadableFile database(file);
    std::array<unsigned char, kHeaderSize> header{};
    if (!database.isThere() || !database.readAt(0, header)) {
        throw DamagedCasebookError("the database is empty or cut off");
    }
    const std::size_t pageSize = std::size_t{header[16]} << 8U | header[17];
    std::error_code problem;
    const auto size = fs::file_size(file, problem);
    if (problem) {
        throw UnreadableDiskError("looking at the database: " + problem.message());
    }
    // https://sqlite.org/fileformat2.html#the_database_header: three numbers that are always the same.
    const bool hasFixedNumbers = header[21] == 64 && header[22] == 32 && header[23] == 32;
    if (pageSize < kSmallestPage || size % pageSize != 0 || !hasFixedNumbers) {
        throw DamagedCasebookError("the database is cut off or is none");
    }
}

namespace {

/// Makes the folders above a new one that are missing, each on the disk with its name.
void makeParents(const fs::path& folder) {
    if (fs::exists(folder)) {
        return;
    }
    makeParents(folder.parent_path());
    if (::mkdir(folder.c_str(), S_IRWXU) != 0 && errno != EEXIST) {
        throw StorageIoError("making a folder: " + std::generic_category().message(errno));
    }
    syncFolder(folder.parent_path());
}

/// A folder with a name that nobody else has, until it takes its own; gone with this object if it did not.
class FolderBeside {
public:
    explicit FolderBeside(const fs::path& target)
        : m_name((target.parent_path() / ".kentering-XXXXXX").string()) {
        if (::mkdtemp(m_name.data()) == nullptr) {
            throw StorageIoError("making a folder: " + std::generic_category().message(errno));
        }
    }
    FolderBeside(const FolderBeside&) = delete;
    FolderBeside& operator=(const FolderBeside&) = delete;
    ~FolderBeside() {
        std::error_code ignored; // nothing can be done about a folder that does not go
        if (!m_name.empty()) {
            fs::remove_all(m_name, ignored);
        }
    }

    [[nodiscard]] const std::string& name() const { return m_name; }

    /// Only in the place of nothing, or of a folder that is empty. On the disk when it returns.
    void takeName(const fs::path& target, bool mayBeEmptyFolder) {
        // Plain `rename` puts a folder in the place of an empty one only.
        if (mayBeEmptyFolder ? ::rename(m_name.c_str(), target.c_str()) != 0 : !renamed(target)) {
            if (errno == EEXIST || errno == ENOTEMPTY || errno == ENOTDIR) {
                throw OutputFileError("somebody else has taken the place meanwhile");
            }
            throw StorageIoError("putting the folder in its place: " +
                                 std::generic_category().message(errno));
        }
        if (!writeFolderThrough(target.parent_path())) {
            // Nobody knows of it yet: back to the name under which it is removed.
            if (::rename(target.c_str(), m_name.c_str()) != 0) {
                m_name.clear();
            }
            throw StorageIoError("bringing the folder to the disk");
        }
        m_name.clear();
    }

private:
    [[nodiscard]] bool renamed(const fs::path& target) const {
        if (::renameat2(AT_FDCWD, m_name.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE) == 0) {
            return true;
        }
        // Some file systems cannot refuse to replace; what plain `rename` replaces is empty at least.
        return errno == EINVAL && ::rename(m_name.c_str(), target.c_str()) == 0;
    }

    std::string m_name;
};

} // namespace

void makeFolderWhole(const fs::path& place, const std::function<void(const fs::path& building)>& fill) {
    try {
        const fs::path target = withoutTrailingSlash(place);
        const fs::file_status there = fs::symlink_status(target);
        const bool isFolder = fs::is_directory(there);
        if (fs::exists(there) && !(isFolder && fs::is_empty(target))) {
            throw OutputFileError("there is something in the folder already");
        }
        makeParents(target.parent_path());
        FolderBeside building(target);
        fill(building.name());
        syncFolder(building.name());
        building.takeName(target, isFolder);
    } catch (const fs::filesystem_error& error) {
        throw StorageIoError("making the folder: " + error.code().message());
    }
}

void copyCasebook(sqlite::Connection& database, const KeyFile& keys, const Secret& dataKey,
                  const fs::path& target) {
    {
        sqlite::Connection copy(target / Session::kDatabaseName, dataKey,
                                sqlite::Connection::Mode::CreateNew);
        database.copyTo(copy);
    }
    keys.write(target, dataKey);
    const HistoryHead head = historyHead(database);
    CasebookMark::write(target, dataKey, {.number = head.number, .hash = head.hash});
}

} // namespace kentering::storage
