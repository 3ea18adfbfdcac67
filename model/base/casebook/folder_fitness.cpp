#include "model/base/casebook/folder_fitness.h"

#include "model/base/errors.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>
#include <unistd.h>

namespace kentering {

namespace fs = std::filesystem;

namespace {

// Types as /proc/self/mountinfo has them; those of FUSE name the program behind them.
constexpr std::array<std::string_view, 22> kNetworkTypes{
    "nfs",           "nfs4",          "cifs",       "smb3",           "smbfs",
    "afs",           "coda",          "ceph",       "glusterfs",      "ncpfs",
    "vboxsf",        "fuse.sshfs",    "fuse.davfs", "fuse.davfs2",    "fuse.gvfsd-fuse",
    "fuse.kio-fuse", "fuse.rclone",   "fuse.s3fs",  "fuse.glusterfs", "fuse.ceph-fuse",
    "fuse.smbnetfs", "fuse.curlftpfs"};

/// What folders of a service are called: so, or so with more words behind it ("OneDrive - De Kade").
struct ServiceName {
    std::string_view folder; ///< in small letters
    std::string_view service;
};
constexpr std::array<ServiceName, 14> kServiceNames{{{"dropbox", "Dropbox"},
                                                     {"onedrive", "OneDrive"},
                                                     {"nextcloud", "Nextcloud"},
                                                     {"owncloud", "ownCloud"},
                                                     {"google drive", "Google Drive"},
                                                     {"googledrive", "Google Drive"},
                                                     {"google-drive", "Google Drive"},
                                                     {"syncthing", "Syncthing"},
                                                     {"proton drive", "Proton Drive"},
                                                     {"pclouddrive", "pCloud"},
                                                     {"megasync", "MEGA"},
                                                     {"insync", "Insync"},
                                                     {"icloud drive", "iCloud"},
                                                     {"synologydrive", "Synology Drive"}}};

std::string inSmallLetters(std::string text) {
    std::ranges::transform(text, text.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return text;
}

std::string_view serviceByName(const std::string& folder) {
    const std::string name = inSmallLetters(folder);
    for (const ServiceName& known : kServiceNames) {
        const bool isCalledSo = name.starts_with(known.folder) &&
                                (name.size() == known.folder.size() || name[known.folder.size()] == ' ' ||
                                 name[known.folder.size()] == '-' || name[known.folder.size()] == '(');
        if (isCalledSo) {
            return known.service;
        }
    }
    return {};
}

/// What such a program leaves in the folder that it carries elsewhere.
std::string_view serviceByMark(const fs::directory_entry& entry) {
    const std::string name = entry.path().filename().string();
    std::error_code ignored;
    // In a home folder stands a folder of this name with settings; in the synchronised one it is a file.
    if ((name == ".dropbox" && entry.is_regular_file(ignored)) || name == ".dropbox.cache") {
        return "Dropbox";
    }
    if (name == ".stfolder") {
        return "Syncthing";
    }
    const bool isJournal = name.starts_with(".sync_") || name.starts_with("._sync_");
    if ((isJournal && name.ends_with(".db")) || name == ".nextcloudsync.log" || name == ".owncloudsync.log") {
        return "Nextcloud";
    }
    if (name == ".tmp.driveupload" || name == ".tmp.drivedownload") {
        return "Google Drive";
    }
    return name == ".849C9593-D756-4E56-8D6E-42412F2A707B" ? "OneDrive" : std::string_view();
}

std::string_view serviceByMarks(const fs::path& folder) {
    std::error_code unreadable; // where nobody can look, nothing can be said
    for (fs::directory_iterator at(folder, unreadable), end; !unreadable && at != end;
         at.increment(unreadable)) {
        if (const auto service = serviceByMark(*at); !service.empty()) {
            return service;
        }
    }
    return {};
}

/// `folder`, or the first of the folders above it that is there.
fs::path nearestThere(fs::path folder) {
    std::error_code ignored;
    while (fs::status(folder, ignored).type() == fs::file_type::not_found && folder.has_relative_path()) {
        folder = folder.parent_path();
    }
    return folder;
}

fs::path resolved(const fs::path& folder) {
    std::error_code unresolved;
    const fs::path whole = fs::weakly_canonical(folder, unresolved);
    return unresolved ? folder.lexically_normal() : whole;
}

bool isNetwork(const FileSystem& system) {
    const bool isFuse = system.type.starts_with("fuse");
    return std::ranges::find(kNetworkTypes, system.type) != kNetworkTypes.end() ||
           (isFuse && (system.source.find("://") != std::string::npos || system.source.starts_with("//")));
}

std::optional<FolderFault> faultOfContent(const fs::path& folder) {
    std::error_code problem;
    const fs::file_status status = fs::status(folder, problem);
    if (!fs::exists(status)) {
        return std::nullopt;
    }
    if (!fs::is_directory(status)) {
        return FolderFault::NoFolder;
    }
    if (fs::exists(folder / "keys.json", problem) || fs::exists(folder / "casebook.db", problem)) {
        return FolderFault::HasCasebook;
    }
    const bool isEmpty = fs::is_empty(folder, problem);
    return isEmpty || problem ? std::nullopt : std::optional(FolderFault::HasSomething);
}

/// What the disk below allows, in `there`, which is there.
std::optional<FolderFault> faultOfDisk(const fs::path& there, const FileSystem& system) {
    if (system.isReadOnly) {
        return FolderFault::ReadOnly;
    }
    if (::access(there.c_str(), W_OK | X_OK) != 0) {
        return FolderFault::NotAllowed;
    }
    return system.freeBytes < kLeastRoom ? std::optional(FolderFault::NoRoom) : std::nullopt;
}

bool isInside(const fs::path& folder, const fs::path& of) {
    const auto [end, rest] = std::mismatch(of.begin(), of.end(), folder.begin(), folder.end());
    return end == of.end();
}

} // namespace

std::string syncServiceOf(const fs::path& folder) {
    for (const fs::path& whole : {folder.lexically_normal(), resolved(folder)}) {
        for (fs::path at = whole; at.has_relative_path(); at = at.parent_path()) {
            for (const auto service : {serviceByName(at.filename().string()), serviceByMarks(at)}) {
                if (!service.empty()) {
                    return std::string(service);
                }
            }
        }
    }
    return {};
}

FolderFitness fitnessForCasebook(const fs::path& folder, const FileSystemOf& fileSystem) {
    if (!folder.is_absolute()) {
        return {.fault = FolderFault::NoName};
    }
    if (const auto fault = faultOfContent(folder)) {
        return {.fault = fault};
    }
    const fs::path there = nearestThere(folder);
    std::error_code hidden;
    if (!fs::is_directory(there, hidden)) {
        return {.fault = hidden ? FolderFault::NotAllowed : FolderFault::NoFolder};
    }
    const FileSystem system = fileSystem(there);
    FolderFitness fitness{.service = syncServiceOf(folder), .hasLittleRoom = system.freeBytes < kLittleRoom};
    if (isNetwork(system)) {
        fitness.fault = FolderFault::NetworkDrive;
    } else if (!fitness.service.empty()) {
        fitness.fault = FolderFault::SyncedFolder;
    } else {
        fitness.fault = faultOfDisk(there, system);
    }
    return fitness;
}

FolderFitness fitnessForBackups(const fs::path& folder, const fs::path& casebook,
                                const FileSystemOf& fileSystem) {
    if (!folder.is_absolute()) {
        return {.fault = FolderFault::NoName};
    }
    std::error_code ignored;
    if (!fs::is_directory(folder, ignored)) {
        return {.fault = FolderFault::NoFolder};
    }
    if (isInside(resolved(folder), resolved(casebook))) {
        return {.fault = FolderFault::IsTheCasebook};
    }
    const FileSystem system = fileSystem(folder);
    return {.fault = faultOfDisk(folder, system),
            .service = syncServiceOf(folder),
            .hasLittleRoom = system.freeBytes < kLittleRoom,
            .isSameDisk = system.device == fileSystem(nearestThere(casebook)).device};
}

} // namespace kentering
