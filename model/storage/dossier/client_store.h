#pragma once

#include "model/domain/dossier/client.h"
#include "model/domain/ids.h"
#include "model/storage/casebook/store.h"

#include <optional>

namespace kentering::storage {

/// Clients themselves: code, names, contact rules, safety answers.
/// Every function with a ClientId throws WrongClientError when there is no such client.
class ClientReader : public StoreReader {
public:
    using StoreReader::StoreReader;

    /// A code that no client has or ever had: on from the last that was given, or below the largest code when
    /// that is in use.
    [[nodiscard]] ClientCode nextCode() const;
    [[nodiscard]] std::optional<ClientId> find(const ClientCode& code) const;
    [[nodiscard]] Client get(ClientId client) const;

    /// How many there are, open or closed.
    [[nodiscard]] std::int64_t count() const;

    /// Whose client it is; never nobody.
    [[nodiscard]] User owner(ClientId client) const;
};

/// The writing half of `ClientReader`.
class ClientStore : public StoreWriter<ClientReader> {
public:
    using StoreWriter::StoreWriter;

    /// @throws InvalidValue when the code is taken. The author owns the new client.
    ClientId create(const Client& client);
    /// Stores what differs from what is kept. @throws InvalidValue for another code: a code never changes.
    void update(ClientId client, const Client& value);
    void setSafety(ClientId client, SafetyQuestion question, SafetyAnswer answer);
    void setOwner(ClientId client, UserId owner);
};

} // namespace kentering::storage
