#include "model/storage/sqlite/connection.h"

#include "model/base/errors.h"
#include "model/base/fail_after.h"
#include "model/base/moved_casebook_error.h"
#include "model/storage/sqlite/errors.h"
#include "model/storage/sqlite/read_errors.h"
#include "model/storage/sqlite/wiping_memory.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdexcept>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace kentering::storage::sqlite {

namespace {

constexpr std::string_view kRawKeyPrefix = "raw:";
constexpr std::size_t kKeySize = 32;
// AEGIS-256, by its number in SQLite3 Multiple Ciphers. Pinned, so that another default of a later version of
// the library never makes it refuse the right key.
constexpr int kAegis256 = 4;
// Pages after which SQLite folds the log in by itself: its own default.
constexpr int kPagesInLog = 1000;

void setKey(sqlite3* database, const Secret& key) {
    if (key.bytes().size() != kKeySize) {
        throw std::logic_error("the data key has 32 bytes");
    }
    const int cipher = sqlite3mc_cipher_index("aegis");
    if (cipher <= 0 || sqlite3mc_config(database, "cipher", cipher) != cipher ||
        sqlite3mc_config_cipher(database, "aegis", "algorithm", kAegis256) != kAegis256) {
        throw std::logic_error("this SQLite has no aegis cipher");
    }
    Secret raw = Secret::ofSize(kRawKeyPrefix.size() + kKeySize);
    std::ranges::copy(kRawKeyPrefix, raw.bytes().begin());
    std::ranges::copy(key.bytes(), raw.bytes().begin() + kRawKeyPrefix.size());
    check(database, sqlite3_key(database, raw.bytes().data(), static_cast<int>(raw.bytes().size())));
}

// SQLite would make it readable as the umask says. Its log gets the rights of the database.
void makeFileOfOwner(const std::filesystem::path& file) {
    constexpr mode_t kOwnerOnly = S_IRUSR | S_IWUSR;
    const int made = ::open(file.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, kOwnerOnly);
    if (made < 0 || ::fchmod(made, kOwnerOnly) != 0) {
        const std::string reason = std::generic_category().message(errno);
        if (made >= 0) {
            ::close(made);
        }
        throw StorageIoError("making the database: " + reason);
    }
    ::close(made);
}

// Prepared before the transaction begins: undoing it must not ask for memory, for that may be what is
// wanting, and a transaction that stays open keeps every later act out.
constexpr std::string_view kRollBack = "ROLLBACK";

void rollBack(Connection& connection) noexcept {
    constexpr int kTries = 2;
    for (int time = 0; time < kTries && connection.isInTransaction();
         ++time) { // else: SQLite did (a full disk)
        try {
            connection.query(kRollBack).run();
        } catch (const std::exception&) { // a connection that cannot roll back does so when it is closed
            continue;
        }
    }
}

} // namespace

void Connection::Closer::operator()(sqlite3* database) const {
    sqlite3_close_v2(database);
}

void Connection::Finalizer::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Connection::Connection(const std::filesystem::path& file, const Secret& key, Mode mode) {
    wipeWhatIsFreed();
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOFOLLOW;
    sqlite3* database = nullptr;
    watchReads();
    if (mode == Mode::OpenExisting) {
        forgetReadErrors();
    }
    // The real path of the folder: only the file itself may not be a link.
    std::error_code problem;
    const auto path = std::filesystem::canonical(file.parent_path(), problem) / file.filename();
    if (problem) {
        throw StorageIoError("the folder of the casebook: " + problem.message());
    }
    if (mode == Mode::CreateNew) {
        makeFileOfOwner(path);
    } else if (std::filesystem::file_size(path, problem) == 0 && !problem) {
        // SQLite would take it for a new database, and throw away a log that belongs to it.
        throw DamagedCasebookError("the database is empty");
    }
    const std::filesystem::path log = path.string() + "-wal";
    const auto logSize = std::filesystem::file_size(log, problem);
    if (problem && problem != std::errc::no_such_file_or_directory) {
        throw UnreadableDiskError("looking for the log: " + problem.message());
    }
    const bool hasLog = !problem && logSize > 0;
    const int outcome = sqlite3_open_v2(path.c_str(), &database, flags, nullptr);
    m_database.reset(database);
    check(database, outcome);
    // Until the version is known to be ours nothing may be written: a log left by a crash is not even folded
    // in. An empty one, which is made by looking at the database, goes again.
    check(database, sqlite3_db_config(database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, hasLog ? 1 : 0, nullptr));
    check(database, sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr));
    setKey(database, key);
    execute("PRAGMA locking_mode = EXCLUSIVE; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON;"
            "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;");
    // The first read shows whether key and file belong together.
    execute("SELECT count(*) FROM sqlite_schema");
    // It also reads the log of a program that died. A frame that the disk does not give is to SQLite where
    // the log ends, for the cipher tells it nothing; what stands behind would be overwritten.
    if (mode == Mode::OpenExisting && hadReadError()) {
        throw UnreadableDiskError("a read failed while the log was looked through");
    }
}

Connection Connection::inMemory() {
    wipeWhatIsFreed();
    Connection connection;
    sqlite3* database = nullptr;
    const int outcome = sqlite3_open_v2(
        ":memory:", &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXRESCODE, nullptr);
    connection.m_database.reset(database);
    check(database, outcome);
    return connection;
}

Connection& Connection::operator=(Connection&& other) noexcept {
    if (this != &other) {
        m_cache.clear(); // before the database: a statement keeps it open
        m_database = std::move(other.m_database);
        m_cache = std::move(other.m_cache);
        m_failAfter = std::move(other.m_failAfter);
        m_thread = other.m_thread;
        m_log = other.m_log;
        m_holds = other.m_holds;
        ++*m_folds; // a copy that is under way is of another file
    }
    return *this;
}

Connection::~Connection() {
    m_cache.clear(); // before the database: a statement keeps it open
}

void Connection::startWriting() {
    check(m_database.get(),
          sqlite3_db_config(m_database.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr));
    execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;");
}

void Connection::requireItsThread() {
    const std::thread::id now = std::this_thread::get_id();
    if (m_thread == std::thread::id()) {
        m_thread = now;
    } else if (m_thread != now) {
        throw std::logic_error("a casebook is used by two threads");
    }
}

void Connection::execute(const std::string& script) {
    requireItsThread();
    check(m_database.get(), sqlite3_exec(m_database.get(), script.c_str(), nullptr, nullptr, nullptr));
}

std::unique_ptr<Connection::Cached> Connection::prepare(std::string_view sql) {
    // Before the statement: one that nobody finalizes keeps the database open, and locked, for good.
    auto cached = std::make_unique<Cached>();
    sqlite3_stmt* statement = nullptr;
    check(m_database.get(), sqlite3_prepare_v3(m_database.get(), sql.data(), static_cast<int>(sql.size()),
                                               SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
    cached->statement.reset(statement);
    return cached;
}

Connection::Cached& Connection::cached(std::string_view sql) {
    requireItsThread();
    const auto [first, last] = m_cache.equal_range(sql);
    for (auto entry = first; entry != last; ++entry) {
        if (!entry->second->busy) {
            return *entry->second;
        }
    }
    return *m_cache.emplace(std::string(sql), prepare(sql))->second;
}

Query Connection::query(std::string_view sql) {
    Cached& known = cached(sql);
    return {known.statement.get(), known.busy, m_failAfter.get()};
}

std::int64_t Connection::integer(std::string_view sql) {
    Query result = query(sql);
    if (!result.step()) {
        throw std::logic_error("a statement gave no row");
    }
    return result.integer(0);
}

int Connection::schemaVersion() {
    return static_cast<int>(integer("PRAGMA user_version"));
}

bool Connection::isInTransaction() const {
    return sqlite3_get_autocommit(m_database.get()) == 0;
}

std::int64_t Connection::lastInsertedRow() const {
    return sqlite3_last_insert_rowid(m_database.get());
}

std::int64_t Connection::changes() const {
    return sqlite3_changes64(m_database.get());
}

void Connection::foldLogIn() {
    ++*m_folds; // before the file changes
    execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

void Connection::holdLog() {
    requireItsThread();
    if (m_holds == 0) {
        ++*m_folds;
        check(m_database.get(), sqlite3_wal_checkpoint_v2(m_database.get(), "main",
                                                          SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr));
        check(m_database.get(), sqlite3_wal_autocheckpoint(m_database.get(), 0));
    }
    ++m_holds;
}

void Connection::releaseLog() noexcept {
    if (m_holds > 0 && --m_holds == 0) {
        sqlite3_wal_autocheckpoint(m_database.get(), kPagesInLog);
    }
}

std::int64_t Connection::framesInLog() {
    requireItsThread();
    ++*m_folds;
    int frames = 0;
    check(m_database.get(),
          sqlite3_wal_checkpoint_v2(m_database.get(), "main", SQLITE_CHECKPOINT_PASSIVE, &frames, nullptr));
    return frames;
}

std::int64_t Connection::readEveryPage(const std::function<void(std::string_view)>& look) {
    foldLogIn(); // so that every page is in the one file
    const std::int64_t size = integer("PRAGMA page_size");
    const std::int64_t pages = integer("PRAGMA page_count");
    sqlite3_file* file = nullptr;
    check(m_database.get(), sqlite3_file_control(m_database.get(), "main", SQLITE_FCNTL_FILE_POINTER,
                                                 static_cast<void*>(&file)));
    // The file as the cipher shows it: reading a page decrypts it and compares its tag. What comes out is
    // wiped.
    Secret page = Secret::ofSize(static_cast<std::size_t>(size));
    for (std::int64_t number = 0; number < pages; ++number) {
        const int outcome =
            file->pMethods->xRead(file, page.bytes().data(), static_cast<int>(size), number * size);
        if (outcome != SQLITE_OK && hadReadError()) {
            throw UnreadableDiskError("page " + std::to_string(number + 1) + " cannot be read");
        }
        if (outcome != SQLITE_OK) {
            throw DamagedCasebookError("page " + std::to_string(number + 1) + " is not what was written");
        }
        if (look) {
            look({reinterpret_cast<const char*>(page.bytes().data()), page.bytes().size()});
        }
    }
    return pages;
}

void Connection::requireInPlace() {
    int isMoved = 0;
    sqlite3_file_control(m_database.get(), "main", SQLITE_FCNTL_HAS_MOVED, &isMoved);
    // SQLite does not know this of its log. It is there as soon as a transaction writes, and stays.
    const char* file = sqlite3_db_filename(m_database.get(), "main");
    struct stat log {};
    if (file != nullptr && *file != '\0') { // else: in memory
        const bool isThere = ::stat(sqlite3_filename_wal(file), &log) == 0;
        if (!m_log && isThere) {
            m_log.emplace(log.st_dev, log.st_ino);
        } else if (m_log && (!isThere || *m_log != std::pair(log.st_dev, log.st_ino))) {
            isMoved = 1;
        }
    }
    if (isMoved != 0) {
        throw MovedCasebookError("the database or its log is not where it was opened");
    }
}

void Connection::copyTo(Connection& target) {
    sqlite3_backup* backup = sqlite3_backup_init(target.m_database.get(), "main", m_database.get(), "main");
    if (backup == nullptr) {
        throwFor(target.m_database.get(), sqlite3_errcode(target.m_database.get()));
    }
    const int stepped = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE) {
        throwFor(target.m_database.get(), stepped);
    }
    check(target.m_database.get(), finished);
}

Transaction::Transaction(Connection& connection) : m_connection(connection) {
    (void)m_connection.cached(kRollBack);
    // Not by `query`: beginning writes nothing, and a failing disk (FailAfter) lets it begin.
    Connection::Cached& begin = m_connection.cached("BEGIN IMMEDIATE");
    Query(begin.statement.get(), begin.busy).run();
}

Transaction::~Transaction() {
    if (m_isOpen) {
        rollBack(m_connection);
    }
}

void Transaction::commit() {
    if (FailAfter* failAfter = m_connection.failAfter()) {
        failAfter->beforeWrite();
    }
    m_connection.requireInPlace();
    m_connection.query("COMMIT").run();
    m_isOpen = false;
}

ReadTransaction::ReadTransaction(Connection& connection) : m_connection(connection) {
    (void)m_connection.cached(kRollBack);
    m_connection.query("BEGIN").run();
}

ReadTransaction::~ReadTransaction() {
    rollBack(m_connection);
}

std::string libraryVersion() {
    return std::string("SQLite ") + sqlite3_libversion() + ", " + sqlite3mc_version();
}

} // namespace kentering::storage::sqlite
