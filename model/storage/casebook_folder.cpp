#include "model/storage/casebook_folder.h"

#include "model/errors.h"
#include "model/storage/files.h"
#include "model/storage/session.h"

#include <system_error>

namespace kentering {

namespace fs = std::filesystem;

namespace {

// The folder's name with a slash at its end has no last part.
fs::path withoutTrailingSlash(const fs::path& folder) {
    const fs::path whole = fs::absolute(folder).lexically_normal();
    return whole.has_filename() ? whole : whole.parent_path();
}

} // namespace

void requireCasebook(const fs::path& folder) {
    std::error_code problem;
    const bool hasDatabase = fs::exists(folder / Session::kDatabaseName, problem);
    if (problem && problem != std::errc::not_a_directory) {
        throw StorageIoError("looking for the casebook: " + problem.message());
    }
    const bool hasKeys = fs::exists(folder / KeyFile::kName, problem);
    if (!hasDatabase && !hasKeys) {
        throw MissingCasebookError("there is no casebook in this folder");
    }
    if (hasDatabase != hasKeys) {
        throw DamagedCasebookError(hasKeys ? "casebook.db is missing" : "keys.json is missing");
    }
}

void makeFolderWhole(const fs::path& place, const std::function<void(const fs::path& building)>& fill) {
    const fs::path target = withoutTrailingSlash(place);
    fs::path building = target;
    building += ".new";
    try {
        if (fs::exists(target) && !(fs::is_directory(target) && fs::is_empty(target))) {
            throw OutputFileError("there is something in the folder already");
        }
        fs::create_directories(target.parent_path());
        fs::remove_all(building); // of an attempt that was broken off
        fs::create_directory(building);
        fs::permissions(building, fs::perms::owner_all);
        fill(building);
        syncFolder(building);
        fs::rename(building, target);
        syncFolder(target.parent_path());
    } catch (const fs::filesystem_error& error) {
        std::error_code ignored;
        fs::remove_all(building, ignored);
        throw StorageIoError("making the folder: " + error.code().message());
    } catch (const EnvironmentError&) {
        std::error_code ignored;
        fs::remove_all(building, ignored);
        throw;
    }
}

void copyCasebook(sqlite::Connection& database, const KeyFile& keys, const Secret& dataKey,
                  const fs::path& target) {
    {
        sqlite::Connection copy(target / Session::kDatabaseName, dataKey,
                                sqlite::Connection::Mode::CreateNew);
        database.copyTo(copy);
    }
    keys.write(target);
}

} // namespace kentering
