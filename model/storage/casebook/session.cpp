#include "model/storage/casebook/session.h"

#include "model/base/errors.h"
#include "model/base/wrong_client_error.h"
#include "model/storage/casebook/casebook_folder.h"
#include "model/storage/casebook/look_back.h"
#include "model/storage/casebook/migrations.h"
#include "model/storage/organisation/training.h"
#include "model/storage/proof/history_keys.h"
#include "model/storage/proof/rekey.h"

#include <array>
#include <cstdio>
#include <filesystem>
#include <system_error>

namespace kentering::storage {

namespace {

std::string backupName(DateTime utc) {
    std::string name = "before-upgrade-" + stampOf(utc);
    std::erase(name, ':');
    return name;
}

/// Each casebook has one row about itself, from its first day on.
void requireOwnRow(sqlite::Connection& database) {
    if (database.integer("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'casebook'") !=
            1 ||
        database.integer("SELECT count(*) FROM casebook") != 1) {
        throw DamagedCasebookError("the database is not that of a casebook");
    }
}

/// Kentering 0.1 made the database as the umask says; it stands in a folder of its owner's, but may be
/// copied.
void keepToOwner(const std::filesystem::path& database) {
    namespace fs = std::filesystem;
    std::error_code ignored; // the folder protects it all the same
    fs::permissions(database, fs::perms::owner_read | fs::perms::owner_write, ignored);
}

} // namespace

Session::Session(std::filesystem::path folder_, FolderLock lock_, KeyFile keys_, Secret dataKey_,
                 CasebookOptions options_)
    : folder(std::move(folder_)),
      lock(std::move(lock_)),
      keys(std::move(keys_)),
      dataKey(std::move(dataKey_)),
      historyKey(HistoryKeys::current(dataKey)),
      options(std::move(options_)),
      mark((finishRekey(folder, dataKey), folder), dataKey),
      commits(commitsInLog(folder / kLogName)),
      database(folder / kDatabaseName, dataKey, sqlite::Connection::Mode::OpenExisting) {
    // Only a file that this run made may be without a schema. Any other is not a new casebook but one that
    // was emptied, and nothing may be written to it.
    if (database.schemaVersion() == 0) {
        throw DamagedCasebookError("the database is empty");
    }
    const bool isOld = needsMigration(database, migrations());
    requireOwnRow(database);
    if (options.isTraining && !isMarkedForTraining(database)) {
        throw RealCasebookError("a day is set, and this is no training casebook");
    }
    if (isOld) {
        // Casebook and keys as they were, so that an upgrade can always be gone back on.
        makeFolderWhole(
            folder / kBackupsName / backupName(options.clock.utcNow()),
            [&](const std::filesystem::path& building) { copyCasebook(database, keys, dataKey, building); });
    }
    database.startWriting();
    if (isOld) {
        migrate(database, migrations());
    }
    keepToOwner(folder / kDatabaseName);
    findings = lookBack(*this, commits);
    database.setFailAfter(options.failAfter); // what opening itself writes is not counted
}

std::vector<User> Session::users() {
    std::vector<User> known;
    sqlite::Query query =
        database.query("SELECT id, name, role FROM person WHERE role <> 'recovery' ORDER BY name");
    while (query.step()) {
        known.push_back({query.id<UserId>(0), query.text(1), query.word<UserRole>(2)});
    }
    return known;
}

std::vector<User> Session::usersWhoCanOpen() {
    std::vector<User> able = users();
    std::erase_if(able, [this](const User& user) { return keys.slotOf(user.name) == nullptr; });
    return able;
}

std::optional<User> Session::findUser(std::string_view name) {
    sqlite::Query query = database.query("SELECT id, name, role FROM person WHERE name = :name");
    query.bind(":name", name);
    if (!query.step()) {
        return std::nullopt;
    }
    return User{query.id<UserId>(0), query.text(1), query.word<UserRole>(2)};
}

void Session::requireClient(ClientId client) {
    sqlite::Query query = database.query("SELECT 1 FROM client WHERE id = :client");
    query.bind(":client", client);
    if (!query.step()) {
        throw WrongClientError("there is no such client");
    }
}

std::string stampOf(DateTime utc) {
    std::array<char, 8> seconds{};
    std::snprintf(seconds.data(), seconds.size(), ":%02dZ", static_cast<int>(utc.time_of_day().seconds()));
    return isoDateTime(utc) + seconds.data();
}

DateTime timeOfStamp(std::string_view stamp) {
    constexpr std::size_t kMinutes = 16;
    constexpr std::size_t kWhole = 20;
    const auto minutes = parseDateTime(stamp.substr(0, kMinutes));
    if (!minutes || stamp.size() != kWhole) {
        throw DamagedCasebookError("a stored stamp is not a time");
    }
    const int seconds = (stamp[17] - '0') * 10 + (stamp[18] - '0');
    return *minutes + boost::posix_time::seconds(seconds);
}

} // namespace kentering::storage
