#include "model/storage/backups/casebook_count.h"

#include "model/base/errors.h"
#include "model/storage/casebook/backup.h"
#include "model/storage/casebook/casebook_folder.h"
#include "model/storage/casebook/history_chain.h"
#include "model/storage/casebook/migrations.h"
#include "model/storage/casebook/session.h"
#include "model/storage/casebook/verify.h"

#include <array>
#include <fcntl.h>
#include <sodium.h>
#include <system_error>
#include <unistd.h>

namespace kentering::storage {

namespace fs = std::filesystem;

namespace {

std::string digitsOf(const HistoryHash& hash) {
    std::array<char, 2 * std::tuple_size_v<HistoryHash> + 1> digits{};
    sodium_bin2hex(digits.data(), digits.size(), hash.data(), hash.size());
    return digits.data();
}

/// What was just written lies in memory too; asked for after this, it comes from the disk or stick.
void forgetInMemory(const fs::path& file) {
    const int open = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (open >= 0) {
        (void)::posix_fadvise(open, 0, 0, POSIX_FADV_DONTNEED);
        ::close(open);
    }
}

/// The key file is sealed by whoever has the key (one of Kentering 0.1 is not).
void requireKeysOf(const fs::path& folder, const Secret& dataKey) {
    const KeyFile keys = KeyFile::read(folder);
    if (keys.isSealed() && !keys.hasRightSeal(dataKey)) {
        throw DamagedCasebookError("keys.json belongs to another casebook");
    }
}

class ClearedFolder {
public:
    explicit ClearedFolder(fs::path folder) : m_folder(std::move(folder)) {}
    ClearedFolder(const ClearedFolder&) = delete;
    ClearedFolder& operator=(const ClearedFolder&) = delete;
    ~ClearedFolder() {
        std::error_code ignored; // it is recognised and removed the next time
        fs::remove_all(m_folder, ignored);
    }

private:
    fs::path m_folder;
};

} // namespace

CasebookCount countIn(sqlite::Connection& database) {
    const HistoryHead head = historyHead(database);
    CasebookCount count{.clients = database.integer("SELECT count(*) FROM client"),
                        .changes = head.number,
                        .lastHash = digitsOf(head.hash)};
    sqlite::Query last = database.query("SELECT at FROM history ORDER BY id DESC LIMIT 1");
    if (last.step()) {
        count.lastEntry = timeOfStamp(last.text(0)).date();
    }
    return count;
}

CasebookCount openAndCount(const fs::path& folder, const Secret& dataKey) {
    requireCasebook(folder);
    requireKeysOf(folder, dataKey);
    const fs::path file = folder / Session::kDatabaseName;
    forgetInMemory(file);
    requireDatabase(file);
    sqlite::Connection copy(file, dataKey, sqlite::Connection::Mode::OpenExisting);
    (void)needsMigration(copy, migrations()); // one of a newer Kentering is refused
    (void)copy.readEveryPage();
    return countIn(copy);
}

CasebookCount practiseRestore(const fs::path& folder, const Secret& dataKey, const fs::path& scratch,
                              Date today) {
    const ClearedFolder cleared(scratch);
    restoreCasebook(folder, scratch, today);
    requireKeysOf(scratch, dataKey);
    sqlite::Connection copy(scratch / Session::kDatabaseName, dataKey,
                            sqlite::Connection::Mode::OpenExisting);
    if (needsMigration(copy, migrations())) {
        copy.startWriting();
        migrate(copy, migrations());
    }
    if (const Verification found = verifyDatabase(copy, dataKey); !found.isSound()) {
        throw DamagedCasebookError(found.problems.front());
    }
    return countIn(copy);
}

} // namespace kentering::storage
