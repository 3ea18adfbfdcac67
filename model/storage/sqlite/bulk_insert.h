#pragma once

#include "model/base/dates.h"
#include "model/storage/sqlite/binds_by_name.h"
#include "model/storage/sqlite/connection.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kentering::storage::sqlite {

/// New rows of one table, gathered here and written by statements of many rows each. A statement looks at the
/// CHECKs of the table for all its rows together; SQLite by itself sorts the words that a CHECK allows anew
/// for each row, which for an answer takes several times as long as storing it (`withChecksAside`).
class BulkInsert : public BindsByName<BulkInsert> {
public:
    /// @param columns all that is ever bound; the names must live as long as this.
    BulkInsert(std::string_view table, std::initializer_list<std::string_view> columns);
    BulkInsert(std::string_view table, std::string_view firstColumn,
               std::span<const std::string_view> others);

    /// Begins a row. What is not bound in it is NULL.
    BulkInsert& row();

    // To the column after the colon, as a query binds to a parameter; texts are copied.
    using BindsByName<BulkInsert>::bind;
    BulkInsert& bind(const char* name, std::int64_t value);
    BulkInsert& bind(const char* name, std::string_view value);
    BulkInsert& bind(const char* name, std::nullopt_t);
    BulkInsert& bind(const char* name, Date value);
    BulkInsert& bind(const char* name, DateTime value);

    /// Writes the rows in the order in which they came, and forgets them. @throws ConstraintViolation when
    /// one does not satisfy the CHECKs of the table, also where these are put aside; otherwise as any
    /// statement.
    void write(Connection& database);

private:
    enum class Kind : unsigned char { Null, Integer, Text };
    struct Cell {
        std::int64_t value = 0; ///< of a text: where it begins
        std::size_t size = 0;
        Kind kind = Kind::Null;
    };
    /// Statements of 1, 2, 4 … rows: any number of rows takes a few of them.
    static constexpr std::size_t kSizes = 8;

    [[nodiscard]] Cell& cell(const char* name);
    [[nodiscard]] const std::string& sql(Connection& database, std::size_t size);
    void writeRows(Connection& database, std::size_t size, std::span<const Cell> cells);

    std::string_view m_table;
    std::vector<std::string_view> m_columns;
    std::size_t m_next = 0; ///< the column that is bound next, as a rule
    std::vector<Cell> m_cells{};
    std::string m_texts{};
    std::array<std::string, kSizes> m_sql{};
};

} // namespace kentering::storage::sqlite
