#include "model/storage/sqlite/errors.h"

#include "model/base/errors.h"
#include "model/storage/sqlite/read_errors.h"

#include <new>
#include <sqlite3.h>
#include <string>

namespace kentering::storage::sqlite {

void throwFor(sqlite3* database, int outcome) {
    const int code = database != nullptr ? sqlite3_extended_errcode(database) : outcome;
    const std::string message = "SQLite " + std::to_string(code) + ": " +
                                (database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(outcome));
    const int kind = outcome & 0xff;
    if (hadReadError() && (kind == SQLITE_IOERR || kind == SQLITE_CORRUPT || kind == SQLITE_NOTADB)) {
        throw UnreadableDiskError("a read failed, and SQLite gave " + message);
    }
    // A page that fails its authentication, or a file that is no database under its own key, is damage; the
    // key itself was authentic, or it would not have come out of its slot.
    if (code == SQLITE_IOERR_DATA || code == SQLITE_IOERR_SHORT_READ) {
        throw DamagedCasebookError(message);
    }
    // SQLite's name for EIO and ENXIO while reading: a cable, a stick pulled out, a network that hiccups. The
    // pages may be whole, so nobody may be sent back to an old backup for it.
    if (code == SQLITE_IOERR_CORRUPTFS || code == SQLITE_IOERR_READ) {
        throw UnreadableDiskError(message);
    }
    switch (outcome & 0xff) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
        throw DamagedCasebookError(message);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throw CasebookInUseError(message);
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_NOLFS:
        throw StorageIoError(message);
    case SQLITE_NOMEM:
        throw std::bad_alloc();
    case SQLITE_CONSTRAINT:
        throw ConstraintViolation(message);
    default: // the rest of SQLite's codes are wrong calls of ours
        throw std::logic_error(message);
    }
}

void check(sqlite3* database, int outcome) {
    if (outcome != SQLITE_OK) {
        throwFor(database, outcome);
    }
}

} // namespace kentering::storage::sqlite
