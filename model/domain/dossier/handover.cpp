#include "model/domain/dossier/handover.h"

#include "model/base/errors.h"

#include <algorithm>

namespace kentering {

std::vector<HandoverObstacle> handoverObstacles(const HandoverSituation& situation, UserId receiver) {
    std::vector<HandoverObstacle> found;
    if (situation.owner == receiver) {
        found.push_back(HandoverObstacle::ReceiverIsOwner);
    }
    if (std::ranges::find(situation.excluded, receiver) != situation.excluded.end()) {
        found.push_back(HandoverObstacle::ReceiverIsExcluded);
    }
    if (situation.offered) {
        found.push_back(HandoverObstacle::AlreadyOffered);
    }
    if (situation.closed) {
        found.push_back(HandoverObstacle::ClientIsClosed);
    }
    return found;
}

UserId ownerUntilAccepted(UserId giver, std::optional<UserId> lead, HandoverReason reason,
                          std::span<const UserId> excluded) {
    const bool giverCanWatch = reason != HandoverReason::Illness;
    const bool leadMayKnow = lead.has_value() && std::ranges::find(excluded, *lead) == excluded.end();
    return giverCanWatch || !leadMayKnow ? giver : *lead;
}

UserId ownerAfter(const Handover& handover, HandoverStatus answer, UserId current) {
    switch (answer) {
    case HandoverStatus::Accepted:
        return handover.to;
    case HandoverStatus::Withdrawn:
        return handover.from;
    case HandoverStatus::Offered:
    case HandoverStatus::Refused:
        return current;
    }
    throw InvalidValue("a status that does not exist");
}

} // namespace kentering
