#include "model/storage/backups/backup_folder.h"

#include "model/base/errors.h"
#include "model/storage/casebook/casebook_folder.h"
#include "model/storage/casebook/files.h"
#include "model/storage/casebook/session.h"

#include <algorithm>
#include <array>
#include <boost/date_time/posix_time/posix_time.hpp>
#include <cstdio>
#include <system_error>

namespace kentering::storage {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kPrefix = "kentering-";
constexpr std::string_view kRemains = ".kentering-"; ///< also of `makeFolderWhole`

bool isNumber(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Whose copy it is; nothing when that cannot be read.
std::optional<std::string> casebookIdIn(const fs::path& copy) {
    try {
        return KeyFile::read(copy).casebookId();
    } catch (const EnvironmentError&) {
        return std::nullopt;
    }
}

std::vector<fs::path> foldersIn(const fs::path& place) {
    std::vector<fs::path> folders;
    std::error_code problem;
    for (fs::directory_iterator at(place, problem), end; !problem && at != end; at.increment(problem)) {
        if (at->is_directory(problem) && !at->is_symlink(problem)) {
            folders.push_back(at->path());
        }
    }
    if (problem) {
        throw StorageIoError("looking at backups: " + problem.message());
    }
    return folders;
}

/// Removes a folder; its key file last, by which it is known to be ours.
void removeWhole(const fs::path& folder) {
    std::vector<fs::path> inside;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        if (entry.path().filename() != KeyFile::kName) {
            inside.push_back(entry.path());
        }
    }
    for (const fs::path& path : inside) {
        fs::remove_all(path);
    }
    fs::remove(folder / KeyFile::kName);
    fs::remove(folder);
}

} // namespace

std::optional<DateTime> timeOfCopy(std::string_view name) {
    constexpr std::size_t kDay = 10;
    constexpr std::size_t kClock = 4;
    if (!name.starts_with(kPrefix)) {
        return std::nullopt;
    }
    name.remove_prefix(kPrefix.size());
    if (name.size() < kDay + 1 + kClock || name[kDay] != '-') {
        return std::nullopt;
    }
    const std::string_view clock = name.substr(kDay + 1, kClock);
    const std::string_view rest = name.substr(kDay + 1 + kClock);
    if (!isNumber(clock) || (!rest.empty() && (rest.front() != '-' || !isNumber(rest.substr(1))))) {
        return std::nullopt;
    }
    return parseDateTime(std::string(name.substr(0, kDay)) + "T" + std::string(clock.substr(0, 2)) + ":" +
                         std::string(clock.substr(2)));
}

std::string freeNameOfCopy(const fs::path& place, DateTime now) {
    std::string name = std::string(kPrefix) + isoDateTime(now);
    name[kPrefix.size() + 10] = '-'; // for the T
    std::erase(name, ':');
    std::string free = name;
    std::error_code ignored; // making the copy will say so
    for (int number = 2; fs::exists(fs::symlink_status(place / free, ignored)); ++number) {
        free = name + "-" + std::to_string(number);
    }
    return free;
}

std::vector<std::string> copiesIn(const fs::path& place, const std::string& casebookId,
                                  const std::vector<std::string>& known) {
    std::vector<std::string> names;
    for (const fs::path& folder : foldersIn(place)) {
        const std::string name = folder.filename().string();
        if (!timeOfCopy(name)) {
            continue;
        }
        const auto id = casebookIdIn(folder);
        const bool isKnown = std::ranges::find(known, name) != known.end();
        if (id ? *id == casebookId : isKnown) {
            names.push_back(name);
        }
    }
    std::ranges::sort(names, std::ranges::greater());
    return names;
}

std::optional<std::uint64_t> sizeOfCopy(const fs::path& copy) {
    try {
        requireCasebook(copy);
        requireDatabase(copy / Session::kDatabaseName);
    } catch (const MissingCasebookError&) {
        return std::nullopt;
    } catch (const DamagedCasebookError&) {
        return std::nullopt;
    }
    std::error_code problem;
    const auto size = fs::file_size(copy / Session::kDatabaseName, problem);
    return problem ? std::nullopt : std::optional<std::uint64_t>(size);
}

void removeCopy(const fs::path& place, const std::string& name) {
    try {
        const fs::path nameless = place / (std::string(".") + name);
        fs::rename(place / name, nameless);
        syncFolder(place);
        removeWhole(nameless);
    } catch (const fs::filesystem_error& error) {
        throw StorageIoError("removing an old backup: " + error.code().message());
    }
}

void removeRemains(const fs::path& place, const std::string& casebookId) {
    try {
        for (const fs::path& folder : foldersIn(place)) {
            const std::string name = folder.filename().string();
            if (!name.starts_with(kRemains) || casebookIdIn(folder) != casebookId) {
                continue;
            }
            try {
                const FolderLock nobodyWorksInIt(folder);
                removeWhole(folder);
            } catch (const CasebookInUseError&) {
                continue;
            }
        }
    } catch (const EnvironmentError&) {
        return; // it is tried again the next time
    } catch (const fs::filesystem_error&) {
        return;
    }
}

} // namespace kentering::storage
