#pragma once

#include "model/storage/casebook.h"
#include "model/storage/casebook_mark.h"
#include "model/storage/files.h"
#include "model/storage/key_file.h"
#include "model/storage/opening_finding.h"
#include "model/storage/sqlite/connection.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace kentering {

using HistoryHash = std::array<std::uint8_t, 32>;

/// The last link of the history chain.
struct HistoryHead {
    std::int64_t number = 0;
    HistoryHash hash{};
};

/// What an open casebook consists of; shared by its stores.
class Session {
public:
    static constexpr const char* kDatabaseName = "casebook.db";
    static constexpr const char* kLogName = "casebook.db-wal";
    static constexpr const char* kBackupsName = "backups";

    /// Opens the files; what is older is backed up and brought up to date.
    Session(std::filesystem::path folder, FolderLock lock, KeyFile keys, Secret dataKey,
            CasebookOptions options);

    std::filesystem::path folder;
    FolderLock lock; // declared before the database: given back after it is closed
    KeyFile keys;
    Secret dataKey;
    CasebookOptions options;
    CasebookMark mark;       // written through after the database is closed
    std::int64_t lastCommit; // in the log as it was before the database was opened
    sqlite::Connection database;
    User author{UserId(0), {}, UserRole::Recovery};
    HistoryHead head{};
    std::vector<OpeningFinding> findings{}; ///< not gone on after yet

    /// The user called `name`; nothing when there is none.
    [[nodiscard]] std::optional<User> findUser(std::string_view name);
    /// @throws WrongClientError when there is no such client.
    void requireClient(ClientId client);
};

/// One change to the casebook: a transaction that holds its own history. Undone unless committed.
class Change {
public:
    explicit Change(Session& session);

    /// Adds a link to the history. Nothing is written when `before` and `after` are the same.
    void record(std::optional<ClientId> client, std::string_view table, std::int64_t row,
                const std::optional<std::string>& before, const std::optional<std::string>& after);
    /// The user called `name`, made when nobody is called so. @throws InvalidValue for a blank name.
    [[nodiscard]] UserId userNamed(const std::string& name, UserRole role = UserRole::Counsellor);
    /// On return the change is on the disk.
    void commit();

    [[nodiscard]] sqlite::Connection& database() { return m_session.database; }
    [[nodiscard]] Session& session() { return m_session; }
    /// The last link of the history, those of this change included.
    [[nodiscard]] const HistoryHead& head() const { return m_head; }

private:
    Session& m_session;
    sqlite::Transaction m_transaction;
    HistoryHead m_head;
    std::string m_at;
};

/// Whether `text` has nothing but white space.
[[nodiscard]] bool isBlank(std::string_view text);

/// Now (UTC) as `YYYY-MM-DDTHH:MM:SSZ`.
[[nodiscard]] std::string stampOf(DateTime utc);
/// @throws DamagedCasebookError.
[[nodiscard]] DateTime timeOfStamp(std::string_view stamp);

} // namespace kentering
