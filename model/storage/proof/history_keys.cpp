#include "model/storage/proof/history_keys.h"

#include "model/base/errors.h"
#include "model/storage/casebook/derived_key.h"

#include <algorithm>

namespace kentering::storage {

HistoryKeys::HistoryKeys(sqlite::Connection& database, const Secret& dataKey) {
    sqlite::Query query = database.query("SELECT first_link, key FROM history_key ORDER BY first_link");
    while (query.step()) {
        const auto kept = query.blob(1);
        m_keys.emplace_back(query.integer(0),
                            query.isNull(1) ? current(dataKey)
                                            : Secret(std::string_view(
                                                  reinterpret_cast<const char*>(kept.data()), kept.size())));
    }
}

std::span<const std::uint8_t> HistoryKeys::of(std::int64_t number) const {
    const auto last = std::find_if(m_keys.rbegin(), m_keys.rend(),
                                   [number](const auto& each) { return each.first <= number; });
    return last == m_keys.rend() ? std::span<const std::uint8_t>() : last->second.bytes();
}

const Secret& HistoryKeys::first() const {
    if (m_keys.empty()) {
        throw DamagedCasebookError("the history has no key");
    }
    return m_keys.front().second;
}

Secret HistoryKeys::current(const Secret& dataKey) {
    return derivedKey(dataKey, KeyPurpose::LinksOfHistory);
}

void HistoryKeys::keep(sqlite::Connection& database, const Secret& dataKey, std::int64_t lastLink) {
    const Secret key = current(dataKey);
    database.query("UPDATE history_key SET key = :key WHERE key IS NULL").bind(":key", key.bytes()).run();
    // Two changes with no link between them: the links to come go by the last one.
    database
        .query("INSERT INTO history_key (first_link, key) VALUES (:first, NULL) "
               "ON CONFLICT (first_link) DO UPDATE SET key = NULL")
        .bind(":first", lastLink + 1)
        .run();
}

} // namespace kentering::storage
