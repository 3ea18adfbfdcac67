#pragma once

#include "model/exchange/dossier_json.h"
#include "model/storage/casebook/session.h"

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace kentering::storage {

/// Which row: of a client (0 for what is of nobody), by the table and number under which the history names
/// it.
struct ToldRowKey {
    std::int64_t client = 0;
    std::string table{};
    std::int64_t row = 0;
    auto operator<=>(const ToldRowKey&) const = default;
};

/// What the links of one row, one after the other, say it holds now.
struct ToldRow {
    bool isAdded = false;   ///< a link says all of it; else only `fields` are told (it was imported)
    bool isRemoved = false; ///< the last link takes it away
    bool isSeen = false;    ///< for whoever compares
    std::map<std::string, std::optional<OrderedJson>> fields{}; ///< nothing: the field holds nothing
};

/// What the whole history says the tables hold. Answers of a measurement stand with the measurement
/// (`checklist/ITEM`, `complaints/ITEM`). Links whose content was destroyed on request say nothing.
class ToldRows {
public:
    explicit ToldRows(sqlite::Connection& database);

    [[nodiscard]] ToldRow* find(const ToldRowKey& key);
    [[nodiscard]] std::map<ToldRowKey, ToldRow>& all() { return m_rows; }
    /// How many entries of each kind came in with a client that was imported, by the names of the exchange
    /// format; nothing for a client that was made here.
    [[nodiscard]] const OrderedJson* importOf(std::int64_t client) const;
    /// Who wrote the first link of a client.
    [[nodiscard]] std::optional<std::int64_t> makerOf(std::int64_t client) const;
    /// Whether `name` is one that person `user` has or had.
    [[nodiscard]] bool wasCalled(std::int64_t user, const std::string& name, std::string_view nameNow) const;

private:
    void take(const ToldRowKey& key, std::int64_t person, const OrderedJson& before,
              const OrderedJson& after);

    std::map<ToldRowKey, ToldRow> m_rows;
    std::map<std::int64_t, OrderedJson> m_imports;
    std::map<std::int64_t, std::int64_t> m_makers;
    std::map<std::int64_t, std::set<std::string>> m_formerNames;
};

} // namespace kentering::storage
