#include "model/domain/dossier/handover.h"

#include "model/base/errors.h"

#include <algorithm>

namespace kentering {

namespace {

bool isOneOf(std::span<const UserId> users, UserId user) {
    return std::ranges::find(users, user) != users.end();
}

} // namespace

bool mayAnswer(const Handover& handover, HandoverStatus answer, const HandoverActor& who) {
    switch (answer) {
    case HandoverStatus::Accepted:
    case HandoverStatus::Refused:
        return who.user == handover.to;
    case HandoverStatus::Withdrawn:
        return who.user == handover.from || who.isLead;
    case HandoverStatus::Offered:
        return who.user == handover.to && handover.status == HandoverStatus::Refused;
    }
    throw InvalidValue("a status that does not exist");
}

std::vector<HandoverObstacle> handoverObstacles(const HandoverSituation& situation, UserId receiver) {
    std::vector<HandoverObstacle> found;
    if (situation.owner == receiver) {
        found.push_back(HandoverObstacle::ReceiverIsOwner);
    }
    if (isOneOf(situation.excluded, receiver)) {
        found.push_back(HandoverObstacle::ReceiverIsExcluded);
    }
    if (situation.offered) {
        found.push_back(HandoverObstacle::AlreadyOffered);
    }
    if (situation.closed) {
        found.push_back(HandoverObstacle::ClientIsClosed);
    }
    if (!isOneOf(situation.canOpen, receiver)) {
        found.push_back(HandoverObstacle::ReceiverCannotOpen);
    }
    return found;
}

UserId ownerUntilAccepted(UserId giver, std::span<const UserId> leads, HandoverReason reason,
                          std::span<const UserId> excluded) {
    if (reason != HandoverReason::Illness) {
        return giver;
    }
    const auto watch =
        std::ranges::find_if(leads, [&](UserId lead) { return lead != giver && !isOneOf(excluded, lead); });
    return watch == leads.end() ? giver : *watch;
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
