#pragma once

#include "model/base/casebook/verification.h"
#include "model/storage/casebook/casebook.h"

namespace kentering::storage {

namespace sqlite {
class Connection;
}

/// Reads every page of the casebook and checks its authenticity, the order of the database in itself, the
/// schema against the one this version makes, foreign keys, the history chain, and each row against the
/// history, and repeats what opening found. Changes nothing but the log, which is folded in.
[[nodiscard]] Verification verifyCasebook(const Casebook& casebook);

/// The same of a database that is of this version, apart from what opening found.
[[nodiscard]] Verification verifyDatabase(sqlite::Connection& database, const Secret& dataKey);

} // namespace kentering::storage
