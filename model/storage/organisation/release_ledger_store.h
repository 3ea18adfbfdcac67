#pragma once

#include "model/base/dates.h"
#include "model/storage/casebook/store.h"
#include "model/storage/organisation/settings_store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering {

/// A published cell and the one value it has for ever.
struct ReleasedCell {
    std::string cell;
    std::int64_t value = 0;
    friend bool operator==(const ReleasedCell&, const ReleasedCell&) = default;
};

/// What was published about a period at one revision (0, then at most 1). Holds protected totals and opaque
/// marks, never anything of a client.
struct ReleasedPeriod {
    std::string period; ///< "2025", "2025-Q2", "2025-03"
    int revision = 0;
    Date releasedOn;
    std::vector<std::uint8_t> digest{}; ///< of the whole grid
    std::vector<ReleasedCell> cells{};  ///< in the order in which they were given
    /// One keyed digest per contribution, in no order: tells how many changed, not whose.
    std::vector<std::vector<std::uint8_t>> marks{};
    int rules = 1; ///< by which rules it was counted
    bool isCoarse = false;
    std::string organisation{};    ///< its name then
    std::vector<Region> regions{}; ///< and its regions
    std::optional<int> exactClients{};
    std::optional<int> consentOfTwenty{};
    friend bool operator==(const ReleasedPeriod&, const ReleasedPeriod&) = default;
};

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

} // namespace kentering
