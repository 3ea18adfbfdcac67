#pragma once

#include "reports/statistics/count/aggregate.h"
#include "reports/statistics/count/cell_key.h"
#include "reports/statistics/count/grid.h"
#include "reports/statistics/protect/release_ledger.h"

namespace kentering {

/// The report of `sets` as it would be released: each count with both layers of noise, and a mark for each
/// contribution. The same input gives the same release, whoever asks and in whatever language.
[[nodiscard]] Release protect(const CellSets& sets, const Grid& grid, const Period& period, int revision,
                              const Period& releasedIn, const ReportOrganisation& organisation,
                              const ReportKey& key);

/// From this many clients on their exact number may stand beside the protected ones.
inline constexpr int kFewestForExactNumber = 50;

/// The marks alone, to compare with a release.
[[nodiscard]] std::vector<ContributionMark> contributionMarks(const CellSets& sets, const Grid& grid,
                                                              const Period& period, const ReportKey& key);

/// How many people's contributions differ: those who came, who went and whose cells changed. Both sorted.
[[nodiscard]] std::size_t changedContributions(const std::vector<ContributionMark>& before,
                                               const std::vector<ContributionMark>& after);

/// A period may be revised when at least this many contributions changed.
inline constexpr std::size_t kFewestChanges = 5;
/// And only this often.
inline constexpr int kLastRevision = 1;

} // namespace kentering
