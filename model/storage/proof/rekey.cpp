#include "model/storage/proof/rekey.h"

#include "model/base/errors.h"
#include "model/storage/casebook/files.h"
#include "model/storage/casebook/history_chain.h"
#include "model/storage/casebook/look_back.h"
#include "model/storage/casebook/session.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/proof/history_keys.h"

#include <stdexcept>
#include <system_error>

namespace kentering::storage {

namespace {

namespace fs = std::filesystem;

constexpr const char* kNextName = "casebook.db.next";

void removeOwn(const fs::path& file) {
    std::error_code problem;
    fs::remove(file, problem);
    if (problem) {
        throw StorageIoError("taking away what a change of the key left: " + problem.message());
    }
}

/// What SQLite leaves beside the next database; it belongs to no other.
void removeLogsOfNext(const fs::path& folder) {
    removeOwn(folder / (std::string(kNextName) + "-wal"));
    removeOwn(folder / (std::string(kNextName) + "-journal"));
}

void removeNext(const fs::path& folder) {
    removeOwn(folder / kNextName);
    removeLogsOfNext(folder);
}

bool opens(const fs::path& database, const Secret& key) {
    try {
        sqlite::Connection connection(database, key, sqlite::Connection::Mode::OpenExisting);
        return connection.integer("SELECT count(*) FROM casebook") == 1;
    } catch (const UnreadableDiskError&) {
        throw;
    } catch (const DamagedCasebookError&) {
        return false;
    }
}

/// In the place of the old database, whose log was folded in.
void nameNext(const fs::path& folder) {
    removeOwn(folder / Session::kLogName); // of the old one: empty, and never that of the new one
    std::error_code problem;
    fs::rename(folder / kNextName, folder / Session::kDatabaseName, problem);
    if (problem) {
        throw StorageIoError("putting the database in its place: " + problem.message());
    }
    syncFolder(folder);
}

/// The last link of the next database: that its key is another.
MarkedLink writeLink(Session& session, sqlite::Connection& next, const Secret& newKey,
                     const std::string& newSeal) {
    sqlite::Transaction transaction(next);
    HistoryHead head = historyHead(next);
    HistoryKeys::keep(next, session.dataKey, head.number);
    const std::string at = stampOf(session.options.clock.utcNow());
    const Secret key = HistoryKeys::current(newKey);
    appendLink(next, head,
               {.key = key.bytes(), .at = at, .person = session.author.id, .kind = ActKind::ChangeDataKey},
               {.table = "casebook", .row = 1, .after = R"({"dataKey":"changed"})"});
    Belongings belongings = readBelongings(next);
    belongings.keySeals = {newSeal};
    writeBelongings(next, belongings);
    transaction.commit();
    return {.number = head.number, .hash = head.hash, .at = at};
}

/// Every page anew under `newKey`, on the disk.
MarkedLink writeNext(Session& session, const Secret& newKey, const std::string& newSeal) {
    const fs::path place = session.folder / kNextName;
    MarkedLink last;
    {
        sqlite::Connection next(place, newKey, sqlite::Connection::Mode::CreateNew);
        session.database.copyTo(next);
        next.startWriting();
        last = writeLink(session, next, newKey, newSeal);
        next.foldLogIn();
    }
    removeLogsOfNext(session.folder); // it is closed, and folded in
    syncFile(place);
    syncFolder(session.folder);
    return last;
}

} // namespace

std::vector<std::string> slotsThatCannotGoAlong(const Session& session) {
    std::vector<std::string> users;
    for (const KeySlot& slot : session.keys.slots()) {
        if (!slot.hasOwnKeys()) {
            users.push_back(slot.user());
        }
    }
    return users;
}

void rekey(Session& session, const std::function<void(RekeyStep)>& reached) {
    if (!slotsThatCannotGoAlong(session).empty() || !session.findings.empty() ||
        session.database.isInTransaction()) {
        throw std::logic_error("the data key cannot be changed now");
    }
    const auto at = [&](RekeyStep step) {
        if (reached) {
            reached(step);
        }
    };
    at(RekeyStep::Begun);
    removeNext(session.folder);
    Secret newKey = Secret::random(session.dataKey.bytes().size());
    KeyFile newKeys = session.keys.rekeyed(session.dataKey, newKey);
    session.database.foldLogIn();
    const MarkedLink before = lastLink(session.database);
    MarkedLink last;
    try {
        last = writeNext(session, newKey, newKeys.sealUnder(newKey));
        at(RekeyStep::Copied);
        session.mark.renewForBoth(before, newKey, last);
        at(RekeyStep::MarkReady);
        newKeys.write(session.folder, newKey);
    } catch (...) {
        std::error_code ignored; // the next opening takes it away
        fs::remove(session.folder / kNextName, ignored);
        throw;
    }
    at(RekeyStep::KeysReplaced);
    session.database = sqlite::Connection::inMemory(); // closes it
    session.databaseFile.reset();                      // of a copy that is made: it begins anew
    at(RekeyStep::Closed);
    nameNext(session.folder);
    at(RekeyStep::DatabaseReplaced);
    newKeys.seal(newKey);
    session.keys = std::move(newKeys);
    session.historyKey = HistoryKeys::current(newKey);
    session.dataKey = std::move(newKey);
    session.database = sqlite::Connection(session.folder / Session::kDatabaseName, session.dataKey,
                                          sqlite::Connection::Mode::OpenExisting);
    session.database.startWriting();
    session.database.setFailAfter(session.options.failAfter);
    session.mark.goOnUnder(session.dataKey);
    session.mark.note(last.number, last.hash, last.at);
    if (session.seen) {
        session.seen->note(last.number, last.hash, last.at);
    }
}

void finishRekey(const fs::path& folder, const Secret& dataKey) {
    std::error_code problem;
    const bool isThere = fs::exists(fs::symlink_status(folder / kNextName, problem));
    if (!isThere) {
        return;
    }
    if (opens(folder / Session::kDatabaseName, dataKey)) {
        removeNext(folder);
    } else if (opens(folder / kNextName, dataKey)) {
        nameNext(folder);
    }
}

} // namespace kentering::storage
