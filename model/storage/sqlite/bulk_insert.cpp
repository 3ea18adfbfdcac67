#include "model/storage/sqlite/bulk_insert.h"

#include "model/storage/sqlite/errors.h"
#include "model/storage/sqlite/table_checks.h"

#include <stdexcept>

namespace kentering::storage::sqlite {

BulkInsert::BulkInsert(std::string_view table, std::initializer_list<std::string_view> columns)
    : m_table(table), m_columns(columns) {}

BulkInsert::BulkInsert(std::string_view table, std::string_view firstColumn,
                       std::span<const std::string_view> others)
    : m_table(table), m_columns{firstColumn} {
    m_columns.insert(m_columns.end(), others.begin(), others.end());
}

BulkInsert& BulkInsert::row() {
    m_cells.resize(m_cells.size() + m_columns.size());
    m_next = 0;
    return *this;
}

// Columns are bound in their order, as a rule: the first look finds it.
BulkInsert::Cell& BulkInsert::cell(const char* name) {
    const std::string_view column = std::string_view(name).substr(1);
    for (std::size_t looked = 0; looked < m_columns.size(); ++looked) {
        const std::size_t at = m_next;
        m_next = (m_next + 1) % m_columns.size();
        if (m_columns[at] == column) {
            return m_cells.at(m_cells.size() - m_columns.size() + at);
        }
    }
    throw std::logic_error(std::string("no such column: ") + name);
}

BulkInsert& BulkInsert::bind(const char* name, std::int64_t value) {
    cell(name) = {.value = value, .kind = Kind::Integer};
    return *this;
}

BulkInsert& BulkInsert::bind(const char* name, std::string_view value) {
    cell(name) = {
        .value = static_cast<std::int64_t>(m_texts.size()), .size = value.size(), .kind = Kind::Text};
    m_texts += value;
    return *this;
}

BulkInsert& BulkInsert::bind(const char* name, std::nullopt_t) {
    cell(name) = {};
    return *this;
}

BulkInsert& BulkInsert::bind(const char* name, Date value) {
    return bind(name, std::string_view(isoDate(value)));
}

BulkInsert& BulkInsert::bind(const char* name, DateTime value) {
    return bind(name, std::string_view(isoDateTime(value)));
}

const std::string& BulkInsert::sql(Connection& database, std::size_t size) {
    std::string& sql = m_sql.at(size);
    if (sql.empty()) {
        std::string columns;
        std::string places;
        for (const std::string_view column : m_columns) {
            columns.append(columns.empty() ? "" : ", ").append(column);
            places.append(places.empty() ? "?" : ", ?");
        }
        sql.append("WITH fresh (").append(columns).append(") AS (VALUES ");
        for (std::size_t row = 0; row < std::size_t{1} << size; ++row) {
            sql.append(row == 0 ? "(" : ", (").append(places).append(")");
        }
        sql.append(") INSERT INTO ").append(m_table).append(" (").append(columns);
        sql.append(") SELECT * FROM fresh WHERE ").append(checksOf(database, m_table));
    }
    return sql;
}

void BulkInsert::writeRows(Connection& database, std::size_t size, std::span<const Cell> cells) {
    Query query = database.query(sql(database, size));
    int number = 0;
    for (const Cell& cell : cells) {
        ++number; // parameters are numbered from 1
        if (cell.kind == Kind::Integer) {
            query.bindAt(number, cell.value);
        } else if (cell.kind == Kind::Text) {
            query.bindAt(number,
                         std::string_view(m_texts).substr(static_cast<std::size_t>(cell.value), cell.size));
        }
    }
    query.run();
    if (database.changes() != std::int64_t{1} << size) {
        throw ConstraintViolation("a row does not satisfy the CHECKs of its table");
    }
}

void BulkInsert::write(Connection& database) {
    std::span<const Cell> left(m_cells);
    for (std::size_t size = kSizes; size-- > 0;) {
        const std::size_t cells = m_columns.size() << size;
        while (left.size() >= cells) {
            writeRows(database, size, left.first(cells));
            left = left.subspan(cells);
        }
    }
    m_cells.clear();
    m_texts.clear();
}

} // namespace kentering::storage::sqlite
