#pragma once

#include "model/base/dates.h"
#include "model/domain/coming_and_going.h"
#include "model/domain/own_goal.h"
#include "model/domain/talk/substance.h"
#include "model/storage/casebook/casebook.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kentering::storage {

/// What figures look at of a client that can change without leaving a date in the dossier.
struct ChangingFacts {
    std::optional<OwnGoal> ownGoal{};
    std::optional<std::string> municipality{};
    std::optional<Date> closed{};
    std::optional<ClosingOutcome> outcome{};
    /// By the row in which it stands.
    std::map<std::int64_t, std::pair<Substance, std::optional<Route>>> substances{};
};

/// Clients, by row, who had something of this changed after `day`, with all of it as it stood at the end of
/// that day: what the history says was changed since is taken back. What was blank then is what was written
/// there first: noting it later is no change of it. A closing is taken back to only where somebody went back
/// on it since: one that was noted late, or whose day or outcome was corrected, is as it is now.
/// @throws DamagedCasebookError when the history does not say what was before.
[[nodiscard]] std::map<std::int64_t, ChangingFacts> factsAsHeldOn(const Casebook& casebook, Date day);

} // namespace kentering::storage
