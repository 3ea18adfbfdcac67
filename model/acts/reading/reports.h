#pragma once

#include "model/acts/reading/open_casebook.h"
#include "model/base/dates.h"
#include "model/domain/facts/organisation.h"
#include "model/storage/lists/statistics_facts.h"
#include "model/storage/organisation/release_ledger_store.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace kentering {

// What figures are made from, as plain values: they may go beside the window, the casebook may not. All of
// them throw StorageIoError and DamagedCasebookError.

/// What the figures of the days from `first` to `last` look at (`statisticsFactsOf`), at one moment.
/// @param regions the list that positions are of
[[nodiscard]] StatisticsFacts statisticsFacts(const OpenCasebook& book, Date first, Date last,
                                              const std::vector<Region>& regions);
/// Everything that is dated on or before `until`, for exact figures on the screen.
[[nodiscard]] StatisticsFacts statisticsFacts(const OpenCasebook& book, Date until);

/// All that was published of `period` ("2025", "2025-Q2", "2025-03"), revision 0 first.
[[nodiscard]] std::vector<ReleasedPeriod> releasesOf(const OpenCasebook& book, std::string_view period);

/// The day (UTC) of the last change of anything; nothing in a casebook without any.
[[nodiscard]] std::optional<Date> lastEntryOf(const OpenCasebook& book);

/// The key of the noise in figures, for the protection of counts only.
[[nodiscard]] std::array<std::uint8_t, 32> reportKeyOf(const OpenCasebook& book);

} // namespace kentering
