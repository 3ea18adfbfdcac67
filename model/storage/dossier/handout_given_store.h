#pragma once

#include "model/domain/dossier/handout_way.h"
#include "model/domain/ids.h"
#include "model/storage/casebook/store.h"

namespace kentering::storage {

/// That a handout was given, and how; kept in the client's history and nowhere else. What stood on it is not
/// kept: it can be made again.
class HandoutGivenStore : public StoreWriter<StoreReader> {
public:
    /// The table's name in the history.
    static constexpr const char* kTable = "handout";

    /// A part of `act`.
    using StoreWriter::StoreWriter;

    /// @throws WrongClientError.
    void record(ClientId client, HandoutWay way);
};

} // namespace kentering::storage
