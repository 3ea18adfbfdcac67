#include "model/base/casebook/file_system.h"

#include "model/base/errors.h"

#include <cerrno>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string_view>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <system_error>
#include <vector>

namespace kentering {

namespace fs = std::filesystem;

namespace {

/// The kernel writes space, tab, line feed and backslash as three octal digits.
std::string withoutOctal(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const bool isEscape = text.size() >= 4 && text[0] == '\\' &&
                              text.substr(1, 3).find_first_not_of("01234567") == std::string_view::npos;
        if (isEscape) {
            plain += static_cast<char>((text[1] - '0') * 64 + (text[2] - '0') * 8 + (text[3] - '0'));
        } else {
            plain += text.front();
        }
        text.remove_prefix(isEscape ? 4 : 1);
    }
    return plain;
}

bool isWithin(const std::string& folder, const std::string& mount) {
    return mount == "/" || folder == mount || folder.starts_with(mount + "/");
}

std::string problem() {
    return std::generic_category().message(errno);
}

} // namespace

FileSystem mountedAt(const fs::path& folder, const std::string& mountInfo) {
    constexpr std::size_t kMountPoint = 4; // its place among the words of a line
    FileSystem found;
    std::size_t longest = 0;
    std::istringstream lines(mountInfo);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream split(line);
        const std::vector<std::string> words{std::istream_iterator<std::string>(split), {}};
        std::size_t dash = kMountPoint + 1; // words that may be missing stand before it
        while (dash < words.size() && words[dash] != "-") {
            ++dash;
        }
        if (dash + 2 >= words.size()) {
            continue;
        }
        const std::string mount = withoutOctal(words[kMountPoint]);
        // Of two at one place the later one lies over the other.
        if (isWithin(folder.string(), mount) && mount.size() >= longest) {
            longest = mount.size();
            found = {.type = words[dash + 1], .source = withoutOctal(words[dash + 2])};
        }
    }
    return found;
}

FileSystem fileSystemOf(const fs::path& folder) {
    std::error_code unresolved;
    const fs::path whole = fs::canonical(folder, unresolved);
    if (unresolved) {
        throw UnreadableDiskError("looking at the folder: " + unresolved.message());
    }
    std::ifstream file("/proc/self/mountinfo");
    FileSystem found = mountedAt(whole, {std::istreambuf_iterator<char>(file), {}});
    struct statvfs room {};
    struct stat place {};
    if (::statvfs(whole.c_str(), &room) != 0 || ::stat(whole.c_str(), &place) != 0) {
        throw UnreadableDiskError("looking at the file system: " + problem());
    }
    found.device = place.st_dev;
    found.freeBytes = std::uint64_t{room.f_bavail} * room.f_frsize;
    found.isReadOnly = (room.f_flag & ST_RDONLY) != 0;
    return found;
}

} // namespace kentering
