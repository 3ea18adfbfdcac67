#pragma once

#include "model/base/dates.h"
#include "model/base/errors.h"
#include "model/domain/vocabulary.h"
#include "model/storage/sqlite/binds_by_name.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct sqlite3_stmt;

namespace kentering {
struct FailAfter;
}

namespace kentering::storage::sqlite {

/// A cached statement while it is used: parameters are bound by name, then `step` gives row after row. It
/// goes back to its cache, reset, when it ends.
class Query : public BindsByName<Query> {
public:
    /// @param busy the cache's mark that the statement is in use.
    /// @param failAfter asked before the statement writes; nobody is asked without one.
    Query(sqlite3_stmt* statement, bool& busy, FailAfter* failAfter = nullptr);
    Query(Query&& other) noexcept;
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;
    ~Query();

    using BindsByName<Query>::bind;
    Query& bind(const char* name, std::int64_t value);
    /// The text must outlive the query.
    Query& bind(const char* name, std::string_view value);
    Query& bind(const char* name, std::string&&) = delete;
    Query& bind(const char* name, std::span<const std::uint8_t> value);
    Query& bind(const char* name, std::nullopt_t);
    /// ISO dates, copied.
    Query& bind(const char* name, Date value);
    Query& bind(const char* name, DateTime value);

    /// By number, for a statement of many rows: a name is looked for among all of them. The text must outlive
    /// the query; what is not bound is NULL.
    Query& bindAt(int number, std::int64_t value);
    Query& bindAt(int number, std::string_view value);

    /// Goes to the next row; false after the last one.
    bool step();
    /// Runs a statement that gives no rows.
    void run();
    /// Back to the start, for the next set of values; what was bound stays bound.
    void again();

    [[nodiscard]] int columns() const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] bool boolean(int column) const { return integer(column) != 0; }
    /// Valid until the next step.
    [[nodiscard]] std::string_view view(int column) const;
    [[nodiscard]] std::string text(int column) const { return std::string(view(column)); }
    /// Valid until the next step.
    [[nodiscard]] std::span<const std::uint8_t> blob(int column) const;
    /// @throws DamagedCasebookError when what is stored is no date.
    [[nodiscard]] Date date(int column) const;
    [[nodiscard]] DateTime dateTime(int column) const;

    template <typename Enum>
    [[nodiscard]] Enum word(int column) const {
        if (const auto value = fromCode<Enum>(view(column))) {
            return *value;
        }
        throw DamagedCasebookError("a stored word is not in its vocabulary");
    }

    template <typename Id>
    [[nodiscard]] Id id(int column) const {
        return Id(integer(column));
    }

    [[nodiscard]] std::optional<std::string> optionalText(int column) const;
    [[nodiscard]] std::optional<int> optionalInteger(int column) const;
    [[nodiscard]] std::optional<bool> optionalBoolean(int column) const;
    [[nodiscard]] std::optional<Date> optionalDate(int column) const;

    template <typename Enum>
    [[nodiscard]] std::optional<Enum> optionalWord(int column) const {
        return isNull(column) ? std::nullopt : std::optional<Enum>(word<Enum>(column));
    }

private:
    [[nodiscard]] int parameter(const char* name) const;
    void checked(int outcome) const;
    void requireMemory(const void* value) const;

    sqlite3_stmt* m_statement;
    bool* m_busy;
    FailAfter* m_failAfter;
};

} // namespace kentering::storage::sqlite
