#include "model/acts/backups/replacing.h"

#include "model/acts/safekeeping.h"
#include "model/base/errors.h"
#include "model/storage/backups/folder_exchange.h"
#include "model/storage/casebook/casebook_folder.h"
#include "model/storage/casebook/files.h"

#include <string>
#include <system_error>

namespace kentering {

namespace fs = std::filesystem;

fs::path placeAside(const fs::path& casebook, DateTime now) {
    const fs::path whole = fs::absolute(casebook).lexically_normal();
    const fs::path folder = whole.has_filename() ? whole : whole.parent_path();
    std::string minute = isoDateTime(now);
    minute[10] = '-'; // for the T
    std::erase(minute, ':');
    const std::string name = folder.filename().string() + "-replaced-" + minute;
    fs::path aside = folder.parent_path() / name;
    std::error_code ignored; // putting something there will say so
    for (int number = 2; fs::exists(fs::symlink_status(aside, ignored)); ++number) {
        aside = folder.parent_path() / (name + "-" + std::to_string(number));
    }
    return aside;
}

void replaceAsFound(const fs::path& backup, const fs::path& casebook, const fs::path& aside, const Unlock& by,
                    const CasebookSummary& found, const CasebookOptions& options) {
    storage::requireCasebook(casebook);
    // Nobody opens it from here on; the lock goes along when its folder gets another name.
    const storage::FolderLock lock(casebook);
    restoreAsFound(backup, aside, by, found, options);
    try {
        storage::exchangeFolders(fs::absolute(casebook).lexically_normal(), aside);
    } catch (const EnvironmentError&) {
        std::error_code ignored; // what was put back there has its backup still
        fs::remove_all(aside, ignored);
        throw;
    }
}

} // namespace kentering
