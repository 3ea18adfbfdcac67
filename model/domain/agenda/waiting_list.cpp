#include "model/domain/agenda/waiting_list.h"

#include <algorithm>

namespace kentering {

std::vector<WaitingClient> waitingList(std::span<const WaitingSituation> situations, Date today) {
    std::vector<WaitingClient> waiting;
    for (const auto& situation : situations) {
        if (situation.closed || situation.firstTalk || situation.asked > today) {
            continue;
        }
        waiting.push_back({situation.client, situation.owner, situation.asked,
                           static_cast<int>(daysBetween(situation.asked, today)), situation.lastInterim,
                           situation.nextTalk});
    }
    std::ranges::stable_sort(waiting, {}, &WaitingClient::asked);
    return waiting;
}

} // namespace kentering
