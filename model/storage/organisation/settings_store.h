#pragma once

#include "model/domain/facts/organisation.h"
#include "model/storage/casebook/store.h"

#include <optional>
#include <string>
#include <string_view>

namespace kentering {

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
