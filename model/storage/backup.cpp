#include "model/storage/backup.h"

#include "model/errors.h"
#include "model/storage/casebook_folder.h"
#include "model/storage/files.h"
#include "model/storage/session.h"

#include <system_error>

namespace kentering {

namespace fs = std::filesystem;

namespace {

/// Copies the folders and files under `from`; what only points elsewhere stays behind.
void copyFolder(const fs::path& from, const fs::path& to) {
    fs::create_directory(to);
    for (const fs::directory_entry& entry : fs::directory_iterator(from)) {
        const fs::path target = to / entry.path().filename();
        if (entry.is_symlink()) {
            continue;
        }
        if (entry.is_directory()) {
            copyFolder(entry.path(), target);
        } else if (entry.is_regular_file()) {
            writeFileAtomically(target, readWholeFile(entry.path()));
        }
    }
    syncFolder(to);
}

void copyOwnWords(const fs::path& from, const fs::path& to) {
    const fs::path words = from / kOwnWordsFolder;
    if (fs::is_directory(fs::symlink_status(words))) {
        copyFolder(words, to / kOwnWordsFolder);
    }
}

} // namespace

void backUpCasebook(const Casebook& casebook, const fs::path& place) {
    Session& session = casebook.session();
    makeFolderWhole(place, [&](const fs::path& building) {
        copyCasebook(session.database, session.keys, session.dataKey, building);
        copyOwnWords(session.folder, building);
    });
}

void restoreCasebook(const fs::path& backup, const fs::path& place) {
    requireCasebook(backup);
    const FolderLock lock(backup); // nobody writes to it meanwhile
    makeFolderWhole(place, [&](const fs::path& building) {
        KeyFile::read(backup).write(building);
        // A log that a crash left behind belongs to the database.
        for (const std::string name : {Session::kDatabaseName, "casebook.db-wal"}) {
            if (fs::exists(backup / name)) {
                writeFileAtomically(building / name, readWholeFile(backup / name));
            }
        }
        copyOwnWords(backup, building);
        fs::create_directory(building / Session::kBackupsName);
    });
}

} // namespace kentering
