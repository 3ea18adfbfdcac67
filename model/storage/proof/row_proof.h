#pragma once

#include <string>
#include <vector>

namespace kentering::storage {

namespace sqlite {
class Connection;
}

/// Rows that do not hold what the history says they hold: changed, added or removed without a link, in each
/// table that has a history, and readings that are missing. In English, without a client's data: a table, a
/// number of a row and names of fields.
///
/// What an imported dossier held at first stands in no link; of its entries the number is compared, and each
/// field that was changed since.
[[nodiscard]] std::vector<std::string> rowsAgainstHistory(sqlite::Connection& database);

} // namespace kentering::storage
