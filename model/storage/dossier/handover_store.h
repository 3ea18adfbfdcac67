#pragma once

#include "model/domain/dossier/handover.h"
#include "model/storage/casebook/store.h"

#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// Handovers, and whose client somebody is meanwhile: an offer and its answer change the owner, and give the
/// open tasks of the former owner to the new one, in one transaction. An owner is never empty.
/// Throws WrongClientError when the client does not exist or the handover is not his.
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

    /// Offers `client`; `lead` keeps watch meanwhile when the giver is ill.
    /// @throws InvalidValue when a rule of `handoverObstacles` stands in the way.
    HandoverId offer(ClientId client, const Handover& handover, std::optional<UserId> lead);
    /// Accepts, refuses or withdraws it on `day`. @throws InvalidValue when it was answered already.
    void answer(ClientId client, HandoverId id, HandoverStatus answer, Date day);
};

} // namespace kentering
