#include "model/storage/erasure.h"

#include "model/errors.h"
#include "model/storage/exchange/dossier_json.h"
#include "model/storage/records/client_record.h"
#include "model/storage/session.h"

#include <algorithm>
#include <system_error>

namespace kentering {

namespace {

std::vector<std::string> backupsOf(const Session& session) {
    std::vector<std::string> names;
    std::error_code problem;
    for (const auto& entry :
         std::filesystem::directory_iterator(session.folder / Session::kBackupsName, problem)) {
        names.push_back(entry.path().filename().string());
    }
    if (problem && problem != std::errc::no_such_file_or_directory) {
        throw StorageIoError("looking for backups: " + problem.message());
    }
    std::ranges::sort(names);
    return names;
}

} // namespace

Erasure eraseClient(Casebook& casebook, ClientId client, const std::string& reason) {
    if (isBlank(reason)) {
        throw InvalidValue("a destruction has a reason");
    }
    Session& session = casebook.session();
    Change change(session);
    Erasure erasure{.code = readClient(change.database(), client).code,
                    .at = session.options.clock.utcNow(),
                    .by = session.author.name,
                    .reason = reason,
                    .backups = backupsOf(session)};
    // Without salt and content the digest in the chain says nothing any more.
    change.database()
        .query("UPDATE history SET client_id = NULL, table_name = NULL, row_id = NULL, before = NULL, after "
               "= NULL, "
               "salt = NULL WHERE client_id = :client")
        .bind(":client", client)
        .run();
    erasure.historyEntries = static_cast<int>(change.database().changes());
    change.database().query("DELETE FROM client WHERE id = :client").bind(":client", client).run();
    change.record(std::nullopt, "client", 0, std::nullopt,
                  OrderedJson{{"erased", true}, {"reason", reason}}.dump());
    change.commit();
    // The log still holds the pages as they were, encrypted; they go as well.
    session.database.foldLogIn();
    return erasure;
}

} // namespace kentering
