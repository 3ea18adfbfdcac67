#pragma once

#include "model/base/secret.h"
#include "model/storage/sqlite/query.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <thread>
#include <unordered_map>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace kentering::storage::sqlite {

/// One open database, encrypted page by page, with the statements that were prepared on it. Used by one
/// thread: whichever uses it first. Another one gets std::logic_error, in every build.
class Connection {
public:
    enum class Mode : unsigned char { CreateNew, OpenExisting };

    /// A new one must not be there yet, and is readable by its owner only.
    /// @param key 32 bytes, used as they are (no derivation).
    /// @throws DamagedCasebookError when `key` does not fit the file, StorageIoError, CasebookInUseError.
    Connection(const std::filesystem::path& file, const Secret& key, Mode mode);
    /// An empty database in memory, not encrypted: to compare schemas with.
    [[nodiscard]] static Connection inMemory();

    Connection(Connection&&) noexcept = default;
    /// What was open here before is closed.
    Connection& operator=(Connection&& other) noexcept;
    ~Connection();

    /// Lets writing begin: the journal is kept in a write-ahead log, every commit is on the disk before it is
    /// acknowledged, nobody else gets in.
    void startWriting();

    /// A seam for tests: what is asked before each write from now on.
    void setFailAfter(std::shared_ptr<FailAfter> failAfter) { m_failAfter = std::move(failAfter); }
    [[nodiscard]] FailAfter* failAfter() const { return m_failAfter.get(); }

    /// Whichever thread uses it next is its thread from then on: for what was opened beside the window.
    void handOver() noexcept { m_thread = {}; }

    /// Runs a whole script. @throws as any statement.
    void execute(const std::string& script);
    /// A statement of the cache, prepared at its first use. A statement in use is prepared a second time.
    [[nodiscard]] Query query(std::string_view sql);

    [[nodiscard]] std::int64_t integer(std::string_view sql);
    /// `PRAGMA user_version`.
    [[nodiscard]] int schemaVersion();
    [[nodiscard]] bool isInTransaction() const;
    /// The id of the row that was inserted last. (`RETURNING` gives it too, and makes a table in memory for
    /// it each time.)
    template <typename Id>
    [[nodiscard]] Id insertedId() const {
        return Id(lastInsertedRow());
    }
    /// Rows that the last statement changed.
    [[nodiscard]] std::int64_t changes() const;
    /// Brings what is in the log into the database file and empties the log.
    void foldLogIn();
    /// Folds the log in and keeps it so: until `releaseLog` what is written stays in the log, and the file is
    /// one whole state that may be copied byte by byte, by another thread too. Held as often as it was asked.
    /// @throws CasebookInUseError while something reads, StorageIoError.
    void holdLog();
    void releaseLog() noexcept;
    /// How often the file was written to; a copy that was made while it grew is none. For any thread.
    [[nodiscard]] std::shared_ptr<const std::atomic<std::uint64_t>> folds() const { return m_folds; }
    /// How many frames of the log are whole, up to the last commit among them. Only after `startWriting`.
    [[nodiscard]] std::int64_t framesInLog();
    /// Reads every page of the file, also the ones that are free, and checks that it is authentic. Returns
    /// how many.
    /// @param look is shown each page as it is without the cipher.
    /// @throws DamagedCasebookError, StorageIoError.
    std::int64_t readEveryPage(const std::function<void(std::string_view)>& look = {});
    /// Throws MovedCasebookError when the database, or its log, is not where it was opened any more: what is
    /// written then goes with the file that nobody finds.
    void requireInPlace();
    /// Copies every page to `target`, encrypted with the same key. @throws StorageIoError.
    void copyTo(Connection& target);

private:
    struct Closer {
        void operator()(sqlite3* database) const;
    };
    struct Finalizer {
        void operator()(sqlite3_stmt* statement) const;
    };
    struct Cached {
        std::unique_ptr<sqlite3_stmt, Finalizer> statement;
        bool busy = false;
    };
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    Connection() = default;
    friend class Transaction;
    friend class ReadTransaction;
    [[nodiscard]] std::unique_ptr<Cached> prepare(std::string_view sql);
    [[nodiscard]] Cached& cached(std::string_view sql);
    [[nodiscard]] std::int64_t lastInsertedRow() const;
    void requireItsThread();

    std::thread::id m_thread; ///< nobody's until it is used
    std::unique_ptr<sqlite3, Closer> m_database;
    std::shared_ptr<FailAfter> m_failAfter;
    std::shared_ptr<std::atomic<std::uint64_t>> m_folds = std::make_shared<std::atomic<std::uint64_t>>(0);
    int m_holds = 0;
    std::optional<std::pair<dev_t, ino_t>> m_log; ///< which file it was at the first commit
    // Behind pointers: a query keeps the address of its mark while others are added.
    std::unordered_multimap<std::string, std::unique_ptr<Cached>, TextHash, std::equal_to<>> m_cache;
};

/// SQLite and its cipher extension as compiled in, for people who report a fault.
[[nodiscard]] std::string libraryVersion();

/// A transaction that is undone unless it is committed.
class Transaction {
public:
    /// @throws CasebookInUseError, StorageIoError.
    explicit Transaction(Connection& connection);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    /// On return everything is on the disk. @throws StorageIoError: nothing is.
    void commit();

private:
    Connection& m_connection;
    bool m_isOpen = true;
};

/// Reads that see the database as it is at one moment.
class ReadTransaction {
public:
    /// @throws CasebookInUseError, StorageIoError.
    explicit ReadTransaction(Connection& connection);
    ReadTransaction(const ReadTransaction&) = delete;
    ReadTransaction& operator=(const ReadTransaction&) = delete;
    ~ReadTransaction();

private:
    Connection& m_connection;
};

} // namespace kentering::storage::sqlite
