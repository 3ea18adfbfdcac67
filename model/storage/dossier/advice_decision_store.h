#pragma once

#include "model/domain/ids.h"
#include "model/storage/casebook/store.h"

#include <optional>
#include <string>

namespace kentering {

/// What a counsellor decided about one piece of advice on a client's handout, and why.
struct AdviceDecision {
    std::string advice;                 ///< id of the content
    std::string what;                   ///< `drop`, `reword`, `release`, or `restore` for taking it back
    std::optional<std::string> words{}; ///< the other words of a rewording
    std::string reason{};               ///< may be empty only for `restore`
};

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
