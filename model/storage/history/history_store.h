#pragma once

#include "model/base/dates.h"
#include "model/domain/dossier/read_entry.h"
#include "model/domain/ids.h"
#include "model/storage/casebook/store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering::storage {

/// One change: who, when, what was and what is.
struct HistoryEntry {
    std::int64_t number = 0;
    DateTime at; ///< UTC
    std::string author;
    std::optional<ClientId> client{};
    std::string table;    ///< `slip`, `checklist_answer`, …
    std::int64_t row = 0; ///< of the measurement for an answer
    /// JSON in the words of the exchange format, only the fields that changed; nothing when there was nothing
    /// before (or is nothing after).
    std::optional<std::string> before{};
    std::optional<std::string> after{};
};

/// The history of changes, which only grows, and the log of who opened which dossier.
class HistoryReader : public StoreReader {
public:
    using StoreReader::StoreReader;

    /// Every change of a client's dossier, newest first.
    [[nodiscard]] std::vector<HistoryEntry> of(ClientId client) const;
    /// Changes of one row, newest first.
    [[nodiscard]] std::vector<HistoryEntry> of(ClientId client, std::string_view table,
                                               std::int64_t row) const;
    [[nodiscard]] std::int64_t count() const;
    /// The day (UTC) of the last change of anything; nothing in a casebook without any.
    [[nodiscard]] std::optional<Date> lastDay() const;
    /// Who opened it, newest first.
    [[nodiscard]] std::vector<ReadEntry> readings(ClientId client) const;
};

/// The writing half of `HistoryReader`.
class HistoryStore : public StoreWriter<HistoryReader> {
public:
    using StoreWriter::StoreWriter;

    /// Writes down that the author opened this dossier, or was shown in it how somebody can be reached.
    /// @throws WrongClientError.
    void logReading(ClientId client, bool isOfReach = false);
};

} // namespace kentering::storage
