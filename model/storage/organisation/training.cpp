#include "model/storage/organisation/training.h"

namespace kentering::storage {

namespace {

/// The version whose casebooks have the mark (migrations/0011_training.sql, which asks the same of older
/// ones).
constexpr int kMarkedFrom = 11;

} // namespace

bool isMarkedForTraining(sqlite::Connection& database) {
    if (database.schemaVersion() >= kMarkedFrom) {
        return database.integer("SELECT is_training FROM casebook WHERE id = 1") == 1;
    }
    return database.integer(
               "SELECT EXISTS (SELECT 1 FROM history WHERE table_name = 'client' AND before IS NULL "
               "AND after LIKE '{\"code\":\"K-%\",\"origin\":\"demo\"%')") == 1;
}

} // namespace kentering::storage
