#pragma once

#include "model/acts/reading/reports.h"
#include "model/domain/facts/statistics_facts.h"
#include "model/domain/ids.h"

namespace kentering {

/// The casebook's facts in the words of the statistics: days become months, texts cannot come along. Only
/// what took place counts: contacts attended or late.
/// @param until the day up to which `facts` were gathered
[[nodiscard]] StatsInput statsInputOf(const StatisticsFacts& facts, Date until);

/// The number by which figures know a counsellor, for filters on the screen. @throws InvalidValue past 65535.
[[nodiscard]] std::uint16_t counsellorNumber(UserId user);

} // namespace kentering
