#pragma once

#include "tests/support/temporary_folder.h"

#include <fstream>
#include <string>
#include <unistd.h>

namespace kentering::fuzz {

/// A folder in memory for files that are read by their names.
class OwnFolder {
public:
    [[nodiscard]] const std::filesystem::path& path() const { return m_folder.path(); }
    void write(const char* name, const std::string& text) const {
        std::ofstream(path() / name, std::ios::binary) << text;
    }

private:
    TemporaryFolder m_folder{::access("/dev/shm", W_OK | X_OK) == 0 ? std::filesystem::path("/dev/shm")
                                                                    : std::filesystem::temp_directory_path()};
};

/// The one of this program.
inline const OwnFolder& ownFolder() {
    static const OwnFolder folder;
    return folder;
}

} // namespace kentering::fuzz
