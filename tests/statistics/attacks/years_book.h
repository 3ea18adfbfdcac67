#pragma once

#include "reports/statistics/protect/protect.h"
#include "reports/statistics/protect/shown_report.h"
#include "tests/statistics/support/caseload_generator.h"

#include <map>
#include <string>
#include <vector>

// A casebook of several years in which people stay long, and everything that is ever published of it.

namespace kentering::test {

/// `clients` people who come from 2023 on, over `years` years, and stay for long: a start list, later lists,
/// talks, groups, slips, referrals and phases. Each answer is yes with probability one half, so that whoever
/// guesses without a file is right half of the time.
[[nodiscard]] StatsInput yearsBook(CaseloadGenerator& generator, std::uint64_t seed, std::uint32_t clients,
                                   int years);

/// One published file: who is in each cell, and what it says.
struct PublishedFile {
    Grid grid;
    CellSets sets;
    ShownReport shown;
    std::map<Rid, std::uint32_t> place{}; ///< of contributors
    /// Whether the client with this id is in the cell.
    [[nodiscard]] bool holds(const Rid& rid, CellIndex cell) const;
};

/// All years, and their quarters and months, of `years` years from 2023 on.
[[nodiscard]] std::vector<PublishedFile> allFiles(const StatsInput& input, const ReportKey& key, int years);

} // namespace kentering::test
