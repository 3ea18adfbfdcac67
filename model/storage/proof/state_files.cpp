#include "model/storage/proof/state_files.h"

#include "model/storage/casebook/files.h"

namespace kentering::storage {

void makeStateFolder(const std::filesystem::path& folder) {
    if (!std::filesystem::exists(folder)) {
        std::filesystem::create_directories(folder.parent_path());
        makeOwnFolder(folder);
    }
}

} // namespace kentering::storage
