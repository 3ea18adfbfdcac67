#pragma once

#include "model/storage/sqlite/connection.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering::storage::sqlite {

/// The conditions of the CHECKs in the text of a CREATE TABLE, each in its brackets, in their order.
[[nodiscard]] std::vector<std::string> checksIn(std::string_view createTable);

/// All CHECKs of `table` as one condition, which a row satisfies or not: to look at many rows in one go.
/// @throws std::logic_error when there is no such table.
[[nodiscard]] std::string checksOf(Connection& database, std::string_view table);

/// Runs `write`, which looks at `checksOf` by itself, without SQLite doing so too: it sorts the words that a
/// CHECK allows anew for each row. All other constraints hold meanwhile.
void withChecksAside(Connection& database, const std::function<void()>& write);

} // namespace kentering::storage::sqlite
