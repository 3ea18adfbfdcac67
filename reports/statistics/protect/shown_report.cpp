#include "reports/statistics/protect/shown_report.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace kentering {

namespace {

/// The protected counts of a release by position in today's grid; nothing for a cell that the release does
/// not have (the grid or the regions have changed since). Such a cell stays hidden: giving it a value now
/// would be a second release of the period.
std::vector<std::optional<int>> countsInGrid(const Release& release, const Grid& grid) {
    std::unordered_map<std::string_view, int> released;
    for (const ReleasedCount& count : release.counts) {
        released.emplace(count.cell, count.count);
    }
    std::vector<std::optional<int>> counts(grid.size());
    for (std::size_t cell = 0; cell < grid.size(); ++cell) {
        if (const auto found = released.find(grid.cells()[cell].code); found != released.end()) {
            counts[cell] = found->second;
        }
    }
    return counts;
}

ShownCell show(const Grid& grid, std::size_t position, const std::vector<std::optional<int>>& counts,
               Profile profile) {
    ShownCell shown{grid.cells()[position], {std::nullopt, HiddenBecause::NotReleased}, std::nullopt};
    const std::optional<CellIndex> denominator = shown.cell.denominator;
    if (!counts[position] || (denominator && !counts[*denominator])) {
        return shown;
    }
    if (!denominator) {
        shown.count = showOneSided(*counts[position], profile);
        return shown;
    }
    const int whole = *counts[*denominator];
    shown.count = showTwoSided(*counts[position], whole, profile);
    shown.share = percentageOf(shown.count, showOneSided(whole, profile), whole);
    return shown;
}

/// Sum of a table's protected counts; nothing when one of them was not released.
std::optional<std::int64_t> sumOf(const Grid& grid, GridTable table,
                                  const std::vector<std::optional<int>>& counts) {
    std::int64_t sum = 0;
    for (std::size_t word = 0; word < grid.cells(table).size(); ++word) {
        const std::optional<int> count = counts[grid.at(table, word)];
        if (!count) {
            return std::nullopt;
        }
        sum += *count;
    }
    return sum;
}

ShownMeans meansOf(const Grid& grid, const std::vector<std::optional<int>>& counts) {
    const std::optional<std::int64_t> start = sumOf(grid, GridTable::ItemsAtStart, counts);
    const std::optional<std::int64_t> later = sumOf(grid, GridTable::ItemsLater, counts);
    const std::optional<int> people = counts[grid.at(GridTable::Matched)];
    if (!start || !later || !people) {
        return {};
    }
    return {meanScore(*start, *people), meanScore(*later, *people), meanChange(*later - *start, *people)};
}

} // namespace

ShownReport::ShownReport(const Release& release, const Grid& grid, Profile profile)
    : m_period(release.period), m_profile(profile), m_revision(release.revision) {
    const std::vector<std::optional<int>> counts = countsInGrid(release, grid);
    m_protectedTotal = counts[grid.at(GridTable::Reach, kTotal)].value_or(0);
    for (std::size_t cell = 0; cell < grid.size(); ++cell) {
        if (showsTable(m_period.kind(), grid.cells()[cell].table, m_protectedTotal)) {
            m_cells.push_back(show(grid, cell, counts, profile));
        }
    }
    if (grid.has(GridTable::Matched) && showsTable(m_period.kind(), GridTable::Matched, m_protectedTotal)) {
        m_means = meansOf(grid, counts);
    }
}

std::vector<ShownCell> ShownReport::cells(GridTable table) const {
    std::vector<ShownCell> rows;
    std::ranges::copy_if(m_cells, std::back_inserter(rows),
                         [table](const ShownCell& shown) { return shown.cell.table == table; });
    return rows;
}

} // namespace kentering
