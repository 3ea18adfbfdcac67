#pragma once

#include "model/storage/casebook/store.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering {

/// A region of the statistics: a stable id and the municipalities that count there.
struct Region {
    std::string id;
    std::vector<std::string> municipalities;
    friend bool operator==(const Region&, const Region&) = default;
};

/// What the organisation decided.
struct Organisation {
    std::string name{};
    std::vector<Region> regions{}; ///< at most 8, in a fixed order (privacy.md 5.5)
    int idleMinutes = 5;           ///< minutes without a key until the screen locks itself
    int silentWeeks = 4;           ///< weeks without contact after which *My day* names a client
    int noAnswerDays = 3;          ///< days after which a referral without answer is named
    bool coarseFigures = false;    ///< few wide rows in figures instead of many narrow ones (privacy.md 8.7)
    friend bool operator==(const Organisation&, const Organisation&) = default;
};

/// Settings that belong to the casebook (not to a computer).
class SettingsReader : public StoreReader {
public:
    using StoreReader::StoreReader;

    [[nodiscard]] Organisation organisation() const;

    /// Any other setting, by a key of lower-case letters, digits, dots and hyphens.
    [[nodiscard]] std::optional<std::string> value(std::string_view key) const;
};

/// The writing half of `SettingsReader`.
class SettingsStore : public StoreWriter<SettingsReader> {
public:
    using StoreWriter::StoreWriter;

    /// @throws InvalidValue for more than 8 regions or an id twice.
    void setOrganisation(const Organisation& organisation);
    /// Nothing removes it. @throws InvalidValue for another key.
    void setValue(std::string_view key, const std::optional<std::string>& value);
};

} // namespace kentering
