#pragma once

#include "reports/handout/compose/handout_request.h"

#include <functional>
#include <optional>
#include <vector>

namespace kentering {

/// No phase, then each.
[[nodiscard]] std::vector<std::optional<Phase>> phasesAndNone();
/// No goal known, then each.
[[nodiscard]] std::vector<std::optional<OwnGoal>> goalsAndNone();

/// Every sheet there can be for one pair of phases and one goal: dependence × history × antidepressants ×
/// slip × language × format. Each has a clock, a year and a rate to print, and own words.
void forEverySheetOf(std::optional<Phase> phase, std::optional<Phase> also, std::optional<OwnGoal> goal,
                     const std::function<void(const HandoutRequest&)>& visit);

/// The same for all pairs of phases and all goals: 77,760 sheets, enumerated, not sampled.
void forEverySheet(const std::function<void(const HandoutRequest&)>& visit);

/// Every topic sheet: topic × dependence × history × antidepressants × goal × language × format.
void forEveryTopicSheet(const std::function<void(const HandoutRequest&)>& visit);

} // namespace kentering
