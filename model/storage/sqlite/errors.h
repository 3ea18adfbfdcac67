#pragma once

#include <stdexcept>

struct sqlite3;

namespace kentering::storage::sqlite {

/// A constraint of the schema refused a row: a mistake in the program, unless the caller expected it.
class ConstraintViolation : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

/// Throws what `outcome` (an SQLite result code) means, as a type of model/errors.h; messages name tables and
/// columns, never values.
[[noreturn]] void throwFor(sqlite3* database, int outcome);

/// Throws unless `outcome` is SQLITE_OK.
void check(sqlite3* database, int outcome);

} // namespace kentering::storage::sqlite
