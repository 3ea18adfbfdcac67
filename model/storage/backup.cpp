#include "model/storage/backup.h"

#include "model/errors.h"
#include "model/storage/casebook_folder.h"
#include "model/storage/session.h"

#include <system_error>

namespace kentering {

namespace fs = std::filesystem;

void backUpCasebook(const Casebook& casebook, const fs::path& place) {
    Session& session = casebook.session();
    makeFolderWhole(place, [&](const fs::path& building) {
        copyCasebook(session.database, session.keys, session.dataKey, building);
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
        fs::create_directory(building / Session::kBackupsName);
    });
}

} // namespace kentering
