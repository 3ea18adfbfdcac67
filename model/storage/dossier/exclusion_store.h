#pragma once

#include "model/domain/ids.h"
#include "model/storage/casebook/store.h"

#include <vector>

namespace kentering {

/// Colleagues who may not open a client's dossier: a partner, an ex, somebody he knows. Lists and screens
/// leave the client out for them. (It is no cryptographic wall: who holds a key slot holds the casebook.)
/// Throws WrongClientError when there is no such client.
class ExclusionReader : public StoreReader {
public:
    using StoreReader::StoreReader;

    /// Who is excluded from `client`, by id.
    [[nodiscard]] std::vector<UserId> of(ClientId client) const;
    [[nodiscard]] bool isExcluded(ClientId client, UserId user) const;
};

/// The writing half of `ExclusionReader`.
class ExclusionStore : public StoreWriter<ExclusionReader> {
public:
    using StoreWriter::StoreWriter;

    /// @throws InvalidValue for the owner (first somebody else must own the client), or for somebody who is
    /// asked to take the client over.
    void exclude(ClientId client, UserId user);
    void admit(ClientId client, UserId user);
};

} // namespace kentering
