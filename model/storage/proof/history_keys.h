#pragma once

#include "model/base/secret.h"
#include "model/storage/sqlite/connection.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace kentering::storage {

/// The keys by which the links of a history are hashed (table `history_key`). Links of Kentering 0.1 have
/// none; those from then on have one that follows from the data key, and when that is changed, the former one
/// stays in the database. Who cannot open the casebook can make no link that fits; who can, is told by the
/// last link elsewhere: in the mark, on receipts, with backups, on the computers that have seen it.
class HistoryKeys {
public:
    HistoryKeys(sqlite::Connection& database, const Secret& dataKey);

    /// The key of link `number`; empty for a link that has none.
    [[nodiscard]] std::span<const std::uint8_t> of(std::int64_t number) const;
    /// The first that there ever was: it stays the same for the life of a casebook, whatever its data key is.
    /// @throws DamagedCasebookError when there is none.
    [[nodiscard]] const Secret& first() const;

    /// For the links that are written from now on.
    [[nodiscard]] static Secret current(const Secret& dataKey);
    /// Keeps the key that follows from `dataKey`, before another data key takes its place: links after
    /// `lastLink` go by that one. To be called inside a transaction.
    static void keep(sqlite::Connection& database, const Secret& dataKey, std::int64_t lastLink);

private:
    std::vector<std::pair<std::int64_t, Secret>> m_keys; ///< by the first link, ascending
};

} // namespace kentering::storage
