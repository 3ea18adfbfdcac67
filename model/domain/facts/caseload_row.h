#pragma once

#include "model/base/dates.h"
#include "model/domain/dossier/timeline.h"
#include "model/domain/ids.h"
#include "model/domain/own_goal.h"
#include "model/domain/recovery/phase.h"
#include "model/domain/recovery/recovery_clock.h"
#include "model/domain/recovery/slip.h"

#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// One line of the list of clients.
struct CaseloadRow {
    ClientId id;
    ClientCode code;
    std::string alias{};        ///< empty when there is none
    std::string municipality{}; ///< empty when not known
    UserId owner;
    std::optional<int> birthYear{};
    std::optional<OwnGoal> ownGoal{};
    std::optional<Date> closed{};
    std::optional<Date> keptUntil{}; ///< of a closed dossier whose term is known
    std::optional<Phase> phase{};    ///< on the day asked for
    std::optional<Phase> also{};
    int openTasks = 0;
    int openSafetyTasks = 0;
    std::optional<Date> firstDue{};        ///< earliest day on which an open task is due
    std::optional<DateTime> nextContact{}; ///< the first that is booked, from the day asked for on
    std::optional<QuitAttempt> attempt{};  ///< the latest that began on or before the day, ended or not
    std::vector<UseDays> useDays{};        ///< slips that touch the attempt, or the last seven days
};

/// The recovery clock of one line, computed when the line is shown; nothing without an attempt. An attempt
/// that ended stands as it stood then.
[[nodiscard]] std::optional<RecoveryClock> recoveryClock(const CaseloadRow& row, Date asOf);

/// The use days of one line in the calendar week of `day`.
[[nodiscard]] WeekOfUse useInWeekOf(const CaseloadRow& row, Date day);

} // namespace kentering
