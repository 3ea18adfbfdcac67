#pragma once

#include "model/base/casebook/opening_finding.h"
#include "model/base/text.h"
#include "model/domain/ids.h"
#include "model/storage/casebook/casebook.h"
#include "model/storage/casebook/casebook_mark.h"
#include "model/storage/casebook/files.h"
#include "model/storage/casebook/key_file.h"
#include "model/storage/casebook/log_survey.h"
#include "model/storage/sqlite/connection.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering::storage {

using HistoryHash = std::array<std::uint8_t, 32>;

/// The last link of the history chain.
struct HistoryHead {
    std::int64_t number = 0;
    HistoryHash hash{};
};

/// A row that an act changed.
struct ChangedRow {
    std::optional<ClientId> client{};
    std::string table;    ///< as the history names it
    std::int64_t row = 0; ///< of the measurement for an answer
};

/// What an open casebook consists of; shared by its stores.
class Session {
public:
    static constexpr const char* kDatabaseName = "casebook.db";
    static constexpr const char* kLogName = "casebook.db-wal";
    static constexpr const char* kBackupsName = "backups";
    /// Holds the day on which a casebook was put back from a backup, and a random number of that time.
    static constexpr const char* kPutBackName = "put-back";

    /// Opens the files; what is older is backed up and brought up to date.
    Session(std::filesystem::path folder, FolderLock lock, KeyFile keys, Secret dataKey,
            CasebookOptions options);

    std::filesystem::path folder;
    FolderLock lock; // declared before the database: given back after it is closed
    KeyFile keys;
    Secret dataKey;
    Secret historyKey; // for the links that are written (history_keys.h)
    CasebookOptions options;
    CasebookMark mark;                    // written through after the database is closed
    std::unique_ptr<CasebookMark> seen{}; // how far this computer has seen it (seen_head.h)
    CommitsInLog commits;                 // in the log as it was before the database was opened
    /// For copying, once somebody asked for it. Closed after the database: to close a file gives away the
    /// locks that this process has on it, SQLite's too (fcntl(2), "record locks").
    std::shared_ptr<const ReadableFile> databaseFile{};
    sqlite::Connection database;
    User author{UserId(0), {}, UserRole::Recovery};
    std::vector<OpeningFinding> findings{}; ///< not gone on after yet
    /// Hears after each commit which rows it changed. What it throws is forgotten: the act is done.
    std::function<void(const std::vector<ChangedRow>&)> committed{};

    /// Everybody who is known, in order of name; the recovery user excluded.
    [[nodiscard]] std::vector<User> users();
    /// Those of them who have a key slot.
    [[nodiscard]] std::vector<User> usersWhoCanOpen();
    /// The user called `name`; nothing when there is none.
    [[nodiscard]] std::optional<User> findUser(std::string_view name);
    /// @throws WrongClientError when there is no such client.
    void requireClient(ClientId client);
};

/// Now (UTC) as `YYYY-MM-DDTHH:MM:SSZ`.
[[nodiscard]] std::string stampOf(DateTime utc);
/// @throws DamagedCasebookError.
[[nodiscard]] DateTime timeOfStamp(std::string_view stamp);

} // namespace kentering::storage
