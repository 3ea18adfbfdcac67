#include "model/storage/backup.h"

#include "model/errors.h"
#include "model/storage/casebook_folder.h"
#include "model/storage/files.h"
#include "model/storage/session.h"

#include <system_error>

namespace kentering {

namespace fs = std::filesystem;

namespace {

/// Holds the day on which a casebook was put back from a backup.
constexpr const char* kPutBackName = "put-back";

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

void restoreCasebook(const fs::path& backup, const fs::path& place, Date today) {
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
        // Beside the database, which nobody can write to without the key.
        writeFileAtomically(building / kPutBackName, isoDate(today) + "\n");
    });
}

std::optional<Date> putBackOn(const Casebook& casebook) {
    const fs::path file = casebook.folder() / kPutBackName;
    if (!fs::exists(file)) {
        return std::nullopt;
    }
    const std::string text = readWholeFile(file);
    if (const auto day = parseDate(std::string_view(text).substr(0, 10))) {
        return day;
    }
    throw DamagedCasebookError("the day on which the casebook was put back cannot be read");
}

} // namespace kentering
