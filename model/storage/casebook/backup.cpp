#include "model/storage/casebook/backup.h"

#include "model/base/errors.h"
#include "model/storage/casebook/casebook_folder.h"
#include "model/storage/casebook/files.h"
#include "model/storage/casebook/session.h"

#include <system_error>

namespace kentering::storage {

namespace fs = std::filesystem;

namespace {

/// Copies the folders and files under `from`; what only points elsewhere stays behind.
void copyFolder(const fs::path& from, const fs::path& to) {
    makeOwnFolder(to);
    for (const fs::directory_entry& entry : fs::directory_iterator(from)) {
        const fs::path target = to / entry.path().filename();
        if (entry.is_symlink()) {
            continue;
        }
        if (entry.is_directory()) {
            copyFolder(entry.path(), target);
        } else if (entry.is_regular_file()) {
            storeFile(target, readWholeFile(entry.path()));
        }
    }
    syncFolder(to);
}

} // namespace

void copyOwnWords(const fs::path& from, const fs::path& to) {
    const fs::path words = from / kOwnWordsFolder;
    if (fs::is_directory(fs::symlink_status(words))) {
        copyFolder(words, to / kOwnWordsFolder);
    }
}

void backUpCasebook(const Casebook& casebook, const fs::path& place) {
    Session& session = casebook.session();
    makeFolderWhole(place, [&](const fs::path& building) {
        copyCasebook(session.database, session.keys, session.dataKey, building);
        copyOwnWords(session.folder, building);
    });
}

void restoreCasebook(const fs::path& backup, const fs::path& place, Date today) {
    requireCasebook(backup);
    const auto lock = FolderLock::forReading(backup); // nobody writes to it meanwhile
    requireDatabase(backup / Session::kDatabaseName);
    (void)KeyFile::read(backup); // is in order; it is copied as it is, for its seal
    makeFolderWhole(place, [&](const fs::path& building) {
        // A log that a crash left behind belongs to the database.
        for (const char* name :
             {KeyFile::kName, CasebookMark::kName, Session::kDatabaseName, Session::kLogName}) {
            if (fs::exists(backup / name)) {
                storeFile(building / name, readWholeFile(backup / name));
            }
        }
        copyOwnWords(backup, building);
        makeOwnFolder(building / Session::kBackupsName);
        // Beside the database, which nobody can write to without the key.
        storeFile(building / Session::kPutBackName, isoDate(today) + "\n" + makeCasebookId() + "\n");
    });
}

std::optional<Date> putBackOn(const Casebook& casebook) {
    const fs::path file = casebook.folder() / Session::kPutBackName;
    if (!ReadableFile(file).isThere()) { // a disk that does not answer is told as such
        return std::nullopt;
    }
    const std::string text = readWholeFile(file);
    if (const auto day = parseDate(std::string_view(text).substr(0, 10))) {
        return day;
    }
    throw DamagedCasebookError("the day on which the casebook was put back cannot be read");
}

} // namespace kentering::storage
