#include "model/storage/proof/state_files.h"

#include "model/storage/casebook/files.h"

#include <system_error>

namespace kentering::storage {

void makeStateFolder(const std::filesystem::path& folder) {
    std::error_code unreadable; // making it tells what is wrong
    if (!std::filesystem::exists(folder, unreadable)) {
        std::filesystem::create_directories(folder.parent_path(), unreadable);
        makeOwnFolder(folder);
    }
}

} // namespace kentering::storage
