#pragma once

#include "model/domain/facts/released_period.h"
#include "model/storage/casebook/store.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering::storage {

/// The release ledger (privacy.md, rule 4): what was published once is published the same ever after.
class ReleaseLedgerReader : public StoreReader {
public:
    using StoreReader::StoreReader;

    /// The periods that were published, each once, in no order.
    [[nodiscard]] std::vector<std::string> periods() const;
    /// The latest revision of `period`; nothing when it was never published.
    [[nodiscard]] std::optional<ReleasedPeriod> latest(std::string_view period) const;
    [[nodiscard]] std::optional<ReleasedPeriod> find(std::string_view period, int revision) const;
};

/// The writing half of `ReleaseLedgerReader`.
class ReleaseLedgerStore : public StoreWriter<ReleaseLedgerReader> {
public:
    using StoreWriter::StoreWriter;

    /// Writes a period down, whole.
    /// @throws InvalidValue when this revision exists already, or is not the next one.
    void add(const ReleasedPeriod& released);
};

} // namespace kentering::storage
