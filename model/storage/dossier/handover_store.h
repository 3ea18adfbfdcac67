#pragma once

#include "model/domain/dossier/handover.h"
#include "model/storage/casebook/store.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kentering::storage {

/// Handovers as they were offered and answered. Whose client somebody is meanwhile is decided by the act.
/// Throws WrongClientError when the client does not exist or the handover is not their.
class HandoverReader : public StoreReader {
public:
    using StoreReader::StoreReader;

    /// All handovers of `client`, in the order in which they were offered.
    [[nodiscard]] std::vector<Stored<HandoverId, Handover>> of(ClientId client) const;
    /// The one that waits for an answer.
    [[nodiscard]] std::optional<Stored<HandoverId, Handover>> offered(ClientId client) const;
    /// Clients whom the author is asked to take over, oldest offer first.
    [[nodiscard]] std::vector<ClientId> offeredToAuthor() const;
};

/// The writing half of `HandoverReader`.
class HandoverStore : public StoreWriter<HandoverReader> {
public:
    using StoreWriter::StoreWriter;

    HandoverId offer(ClientId client, const Handover& handover);
    /// Writes down its answer, of `day`; of a refusal also why.
    void answer(ClientId client, HandoverId id, HandoverStatus answer, Date day,
                const std::string& whyNot = {});
    /// Its answer is taken back: it waits again.
    void offerAgain(ClientId client, HandoverId id);

private:
    void change(ClientId client, HandoverId id, const std::function<void(Handover&)>& to);
};

} // namespace kentering::storage
