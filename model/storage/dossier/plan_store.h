#pragma once

#include "model/domain/recovery/phase_period.h"
#include "model/storage/casebook/store.h"

namespace kentering::storage {

/// The one plan that each client has.
class PlanReader : public StoreReader {
public:
    using StoreReader::StoreReader;

    /// The plan of `client`; an empty one when nothing was written yet. @throws WrongClientError.
    [[nodiscard]] Plan of(ClientId client) const;
};

/// The writing half of `PlanReader`.
class PlanStore : public StoreWriter<PlanReader> {
public:
    using StoreWriter::StoreWriter;

    /// @throws WrongClientError.
    void set(ClientId client, const Plan& plan);
};

} // namespace kentering::storage
