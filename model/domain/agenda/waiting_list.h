#pragma once

#include "model/base/dates.h"
#include "model/domain/ids.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kentering {

/// What the waiting list looks at: somebody waits from their request until their first talk.
struct WaitingSituation {
    ClientId client;
    std::string owner;
    Date asked;                            ///< day of the request
    std::optional<DateTime> firstTalk{};   ///< the first talk that took place
    std::optional<DateTime> lastInterim{}; ///< latest call or message that took place meanwhile
    std::optional<DateTime> nextTalk{};    ///< the first talk that is booked
    bool closed = false;
};

/// Somebody who waits, and for how long.
struct WaitingClient {
    ClientId client;
    std::string owner;
    Date asked;
    int days = 0;
    std::optional<DateTime> lastInterim{};
    std::optional<DateTime> nextTalk{};
    friend bool operator==(const WaitingClient&, const WaitingClient&) = default;
};

/// Who waits on `today`, longest first. The list is not kept anywhere: it follows from what happened, so
/// nobody can be left off it.
[[nodiscard]] std::vector<WaitingClient> waitingList(std::span<const WaitingSituation> situations,
                                                     Date today);

} // namespace kentering
