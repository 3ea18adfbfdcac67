#pragma once

#include "model/domain/ids.h"
#include "model/domain/retention.h"
#include "model/storage/casebook/store.h"

#include <optional>

namespace kentering::storage {

/// How long a dossier is kept, and why. Throws WrongClientError when there is no such client.
class RetentionReader : public StoreReader {
public:
    using StoreReader::StoreReader;

    /// Nothing when nobody was asked.
    [[nodiscard]] std::optional<Retention> of(ClientId client) const;
};

/// The writing half of `RetentionReader`.
class RetentionStore : public StoreWriter<RetentionReader> {
public:
    using StoreWriter::StoreWriter;

    void set(ClientId client, const Retention& retention);
};

} // namespace kentering::storage
