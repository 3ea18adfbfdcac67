#pragma once

#include <span>
#include <string_view>

namespace kentering::storage {

namespace sqlite {
class Connection;
}

/// One frozen step of the schema.
struct Migration {
    int version;           ///< `PRAGMA user_version` after it
    std::string_view name; ///< of its file, without `.sql`
    std::string_view script;
};

/// Every step, from version 1 on.
[[nodiscard]] std::span<const Migration> migrations();

/// Brings the database to the version of the last of `steps`, in one transaction: all missing steps or none.
/// @throws NewerCasebookError when it is beyond them; nothing is written then.
void migrate(sqlite::Connection& connection, std::span<const Migration> steps);

/// Whether `migrate` would have to change anything. @throws NewerCasebookError.
[[nodiscard]] bool needsMigration(sqlite::Connection& connection, std::span<const Migration> steps);

} // namespace kentering::storage
