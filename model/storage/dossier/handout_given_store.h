#pragma once

#include "model/domain/dossier/handout_way.h"
#include "model/domain/ids.h"
#include "model/storage/casebook/store.h"

namespace kentering {

/// That a handout was given, and how; kept in the client's history and nowhere else. What stood on it is not
/// kept: it can be made again.
class HandoutGivenStore : public StoreWriter<StoreReader> {
public:
    /// The table's name in the history.
    static constexpr const char* kTable = "handout";

    /// A part of `act`.
    explicit HandoutGivenStore(Act& act) : StoreWriter(act) {}

    /// @throws WrongClientError.
    void record(ClientId client, HandoutWay way);
};

} // namespace kentering
