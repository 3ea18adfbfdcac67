#include "model/storage/casebook/migrations.h"

#include "model/base/errors.h"
#include "model/storage/sqlite/connection.h"

#include <string>

namespace kentering::storage {

bool needsMigration(sqlite::Connection& connection, std::span<const Migration> steps) {
    const int version = connection.schemaVersion();
    if (version > steps.back().version) {
        throw NewerCasebookError("schema " + std::to_string(version) + ", known up to " +
                                 std::to_string(steps.back().version));
    }
    return version < steps.back().version;
}

void migrate(sqlite::Connection& connection, std::span<const Migration> steps) {
    if (!needsMigration(connection, steps)) {
        return;
    }
    sqlite::Transaction transaction(connection);
    const int version = connection.schemaVersion();
    for (const Migration& step : steps) {
        if (step.version > version) {
            // Whole, never split at semicolons: a trigger's body has its own.
            connection.execute(std::string(step.script));
            connection.execute("PRAGMA user_version = " + std::to_string(step.version));
        }
    }
    transaction.commit();
}

} // namespace kentering::storage
