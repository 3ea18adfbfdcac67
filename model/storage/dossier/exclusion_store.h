#pragma once

#include "model/domain/ids.h"
#include "model/storage/casebook/store.h"

#include <string>
#include <vector>

namespace kentering::storage {

/// Colleagues who may not open a client's dossier: a partner, an ex, somebody they know. Lists and screens
/// leave the client out for them. (It is no cryptographic wall: who holds a key slot holds the casebook.)
/// Throws WrongClientError when there is no such client.
class ExclusionReader : public StoreReader {
public:
    using StoreReader::StoreReader;

    /// Who is excluded from `client`, by id.
    [[nodiscard]] std::vector<UserId> of(ClientId client) const;
    /// Also anybody whose role opens no dossier (role_rights.h).
    [[nodiscard]] bool isExcluded(ClientId client, UserId user) const;
};

/// The writing half of `ExclusionReader`.
class ExclusionStore : public StoreWriter<ExclusionReader> {
public:
    using StoreWriter::StoreWriter;

    /// @param reason kept in the history
    void exclude(ClientId client, UserId user, const std::string& reason = {});
    void admit(ClientId client, UserId user);
};

/// Why `user` was kept out of the dossier; empty when nobody said, or when they are not.
[[nodiscard]] std::string reasonOfExclusion(const Reading& reading, ClientId client, UserId user);

} // namespace kentering::storage
