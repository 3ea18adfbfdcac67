#pragma once

#include "model/domain/ids.h"
#include "model/domain/talk/advice_decision.h"
#include "model/storage/casebook/store.h"

namespace kentering {

/// Decisions about advice, kept in the client's history and nowhere else: who, when, what and why. The next
/// handout begins without them, so that nobody is given by habit what was released once.
class AdviceDecisionStore : public StoreWriter<StoreReader> {
public:
    /// The table's name in the history.
    static constexpr const char* kTable = "advice";

    using StoreWriter::StoreWriter;

    /// @throws WrongClientError; InvalidValue without a reason.
    void record(ClientId client, const AdviceDecision& decision);
};

} // namespace kentering
