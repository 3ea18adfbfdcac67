#include "model/storage/dossier/erasure.h"

#include "model/base/errors.h"
#include "model/exchange/dossier_json.h"
#include "model/storage/backups/backup_record_store.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/records/client_record.h"

#include <algorithm>
#include <array>
#include <sodium.h>
#include <system_error>

namespace kentering::storage {

namespace {

/// Whether the client is in a copy of this casebook. What cannot be read may hold them.
bool mayHold(const Session& session, const std::filesystem::path& backup, const ClientCode& code) {
    try {
        sqlite::Connection copy(backup / Session::kDatabaseName, session.dataKey,
                                sqlite::Connection::Mode::OpenExisting);
        sqlite::Query query = copy.query("SELECT 1 FROM client WHERE code = :code");
        query.bind(":code", code.text());
        return query.step();
    } catch (const EnvironmentError&) {
        return true;
    }
}

/// Those of the second place, by their whole names. What lies on a stick that is not here may hold them.
std::vector<std::string> secondBackupsWith(Act& act, const ClientCode& code) {
    std::vector<std::string> names;
    for (const BackupPlace& place : BackupRecordReader(act).places()) {
        if (place.folder.empty()) {
            continue; // looked through as it is
        }
        const std::filesystem::path folder(place.folder);
        std::error_code ignored; // a folder that cannot be looked at is not here
        const bool isHere = std::filesystem::is_directory(folder, ignored);
        for (const BackupCopy& copy : place.copies) {
            const std::filesystem::path path = folder / copy.name;
            const bool isGone = isHere && !std::filesystem::exists(path, ignored);
            if (!isGone && (!isHere || mayHold(act.session(), path, code))) {
                names.push_back(path.string());
            }
        }
    }
    return names;
}

std::vector<std::string> backupsWith(const Session& session, const ClientCode& code) {
    std::vector<std::string> names;
    std::error_code problem;
    for (const auto& entry :
         std::filesystem::directory_iterator(session.folder / Session::kBackupsName, problem)) {
        if (mayHold(session, entry.path(), code)) {
            names.push_back(entry.path().filename().string());
        }
    }
    if (problem && problem != std::errc::no_such_file_or_directory) {
        throw StorageIoError("looking for backups: " + problem.message());
    }
    std::ranges::sort(names);
    return names;
}

std::string inHexadecimal(const HistoryHash& hash) {
    std::array<char, 2 * std::tuple_size_v<HistoryHash> + 1> digits{};
    sodium_bin2hex(digits.data(), digits.size(), hash.data(), hash.size());
    return digits.data();
}

void destroyRows(Act& act, ClientId client, Erasure& erasure) {
    act.database()
        .query("INSERT OR IGNORE INTO destroyed_code (number) VALUES (:number)")
        .bind(":number", erasure.code.number())
        .run();
    // Without salt and content the digest in the chain says nothing any more.
    act.database()
        .query("UPDATE history SET client_id = NULL, table_name = NULL, row_id = NULL, before = NULL, after "
               "= NULL, "
               "salt = NULL WHERE id IN (SELECT link.id FROM history_block AS block CROSS JOIN history AS "
               "link ON "
               "link.id BETWEEN 64 * block.block AND 64 * block.block + 63 AND link.client_id = "
               "block.client_id WHERE block.client_id = :client)")
        .bind(":client", client)
        .run();
    erasure.historyEntries = static_cast<int>(act.database().changes());
    act.database()
        .query(
            "UPDATE reading_count SET readings = readings - (SELECT count(*) FROM reading WHERE client_id = "
            ":client)")
        .bind(":client", client)
        .run();
    act.database().query("DELETE FROM client WHERE id = :client").bind(":client", client).run();
    OrderedJson said{{"erased", true}, {"reason", erasure.reason}};
    if (erasure.asked == AskedBy::Client) {
        said["askedBy"] = "client";
    }
    act.record(std::nullopt, "client", 0, std::nullopt, said.dump());
    erasure.historyLink = act.head().number;
    erasure.historyMark = inHexadecimal(act.head().hash);
}

} // namespace

Erasure destroyDossier(Act& act, ClientId client, const std::string& reason, AskedBy asked) {
    const Session& session = act.session();
    const ClientCode code = readClient(act.database(), client).code;
    Erasure erasure{.code = code,
                    .at = session.options.clock.utcNow(),
                    .by = session.author.name,
                    .reason = reason,
                    .asked = asked,
                    .backups = backupsWith(session, code)};
    const std::vector<std::string> second = secondBackupsWith(act, code);
    erasure.backups.insert(erasure.backups.end(), second.begin(), second.end());
    destroyRows(act, client, erasure);
    return erasure;
}

bool emptyLog(Session& session) noexcept {
    try {
        session.database.foldLogIn();
        return true;
    } catch (const std::exception&) { // it is folded in when the casebook closes, or opens
        return false;
    }
}

} // namespace kentering::storage
