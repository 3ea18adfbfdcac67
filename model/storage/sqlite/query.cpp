#include "model/storage/sqlite/query.h"

#include "model/base/fail_after.h"
#include "model/storage/sqlite/errors.h"

#include <new>
#include <sqlite3.h>
#include <stdexcept>
#include <utility>

namespace kentering::storage::sqlite {

Query::Query(sqlite3_stmt* statement, bool& busy, FailAfter* failAfter)
    : m_statement(statement), m_busy(&busy), m_failAfter(failAfter) {
    *m_busy = true;
}

Query::Query(Query&& other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr)),
      m_busy(std::exchange(other.m_busy, nullptr)),
      m_failAfter(other.m_failAfter) {}

Query::~Query() {
    if (m_statement != nullptr) {
        sqlite3_reset(m_statement);
        // Bound text belongs to callers and must not be looked at again.
        sqlite3_clear_bindings(m_statement);
        *m_busy = false;
    }
}

int Query::parameter(const char* name) const {
    const int index = sqlite3_bind_parameter_index(m_statement, name);
    if (index == 0) {
        throw std::logic_error(std::string("no such parameter: ") + name);
    }
    return index;
}

void Query::checked(int outcome) const {
    check(sqlite3_db_handle(m_statement), outcome);
}

Query& Query::bind(const char* name, std::int64_t value) {
    checked(sqlite3_bind_int64(m_statement, parameter(name), value));
    return *this;
}

Query& Query::bindAt(int number, std::int64_t value) {
    checked(sqlite3_bind_int64(m_statement, number, value));
    return *this;
}

Query& Query::bindAt(int number, std::string_view value) {
    // A null pointer would bind NULL: an empty view is the empty text.
    const char* data = value.data() != nullptr ? value.data() : "";
    checked(sqlite3_bind_text64(m_statement, number, data, value.size(), SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Query& Query::bind(const char* name, std::string_view value) {
    return bindAt(parameter(name), value);
}

Query& Query::bind(const char* name, std::span<const std::uint8_t> value) {
    checked(sqlite3_bind_blob64(m_statement, parameter(name),
                                value.empty() ? "" : static_cast<const void*>(value.data()), value.size(),
                                SQLITE_STATIC));
    return *this;
}

Query& Query::bind(const char* name, std::nullopt_t) {
    checked(sqlite3_bind_null(m_statement, parameter(name)));
    return *this;
}

Query& Query::bind(const char* name, Date value) {
    const std::string text = isoDate(value);
    checked(sqlite3_bind_text64(m_statement, parameter(name), text.data(), text.size(), SQLITE_TRANSIENT,
                                SQLITE_UTF8));
    return *this;
}

Query& Query::bind(const char* name, DateTime value) {
    const std::string text = isoDateTime(value);
    checked(sqlite3_bind_text64(m_statement, parameter(name), text.data(), text.size(), SQLITE_TRANSIENT,
                                SQLITE_UTF8));
    return *this;
}

bool Query::step() {
    // Once for each run: not again for each row that a writing statement gives back.
    if (m_failAfter != nullptr && sqlite3_stmt_readonly(m_statement) == 0 &&
        sqlite3_stmt_busy(m_statement) == 0) {
        m_failAfter->beforeWrite();
    }
    const int outcome = sqlite3_step(m_statement);
    if (outcome == SQLITE_ROW) {
        return true;
    }
    if (outcome != SQLITE_DONE) {
        throwFor(sqlite3_db_handle(m_statement), outcome);
    }
    return false;
}

void Query::run() {
    if (step()) {
        throw std::logic_error("a statement gave a row that nobody reads");
    }
}

void Query::again() {
    sqlite3_reset(m_statement);
}

int Query::columns() const {
    return sqlite3_column_count(m_statement);
}

bool Query::isNull(int column) const {
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::int64_t Query::integer(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

// Without memory SQLite gives a value as if nothing stood there.
void Query::requireMemory(const void* value) const {
    if (value == nullptr && sqlite3_errcode(sqlite3_db_handle(m_statement)) == SQLITE_NOMEM) {
        throw std::bad_alloc();
    }
}

std::string_view Query::view(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    requireMemory(text);
    return {text != nullptr ? text : "", static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

std::span<const std::uint8_t> Query::blob(int column) const {
    const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_statement, column));
    requireMemory(bytes);
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

Date Query::date(int column) const {
    if (const auto date = parseDate(view(column))) {
        return *date;
    }
    throw DamagedCasebookError("a stored date is not a date");
}

DateTime Query::dateTime(int column) const {
    if (const auto time = parseDateTime(view(column))) {
        return *time;
    }
    throw DamagedCasebookError("a stored time is not a time");
}

std::optional<std::string> Query::optionalText(int column) const {
    return isNull(column) ? std::nullopt : std::optional(text(column));
}

std::optional<int> Query::optionalInteger(int column) const {
    return isNull(column) ? std::nullopt : std::optional(static_cast<int>(integer(column)));
}

std::optional<bool> Query::optionalBoolean(int column) const {
    return isNull(column) ? std::nullopt : std::optional(boolean(column));
}

std::optional<Date> Query::optionalDate(int column) const {
    return isNull(column) ? std::nullopt : std::optional(date(column));
}

} // namespace kentering::storage::sqlite
