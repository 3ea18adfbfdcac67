#include "reports/statistics/protect/shown_report.h"

// How a release by the first rules is shown: as it was when it was given out. Frozen.

namespace kentering {

namespace {

ShownCell firstShow(const Grid& grid, std::size_t position, const std::vector<std::optional<int>>& counts,
                    Profile profile) {
    ShownCell shown{grid.cells()[position], {std::nullopt, HiddenBecause::NotReleased}};
    const std::optional<CellIndex> denominator = shown.cell.denominator;
    if (!counts[position] || (denominator && !counts[*denominator])) {
        return shown;
    }
    if (!denominator) {
        shown.count = showOneSided(*counts[position], profile);
        shown.mark = Mark::Under;
        return shown;
    }
    const int whole = *counts[*denominator];
    shown.count = showTwoSided(*counts[position], whole, profile);
    shown.share = percentageOf(shown.count, showOneSided(whole, profile), whole, kFewestForMeans);
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

void ShownReport::showAllByFirstRules(const Grid& grid, const Counts& counts) {
    const int total = counts[grid.at(GridTable::Reach, kTotal)].value_or(0);
    for (std::size_t cell = 0; cell < grid.size(); ++cell) {
        if (showsTable(m_period.kind(), grid.cells()[cell].table, total)) {
            m_cells.push_back(firstShow(grid, cell, counts, m_profile));
        }
    }
    if (grid.has(GridTable::Matched) && showsTable(m_period.kind(), GridTable::Matched, total)) {
        m_means = meansOf(grid, counts);
    }
}

} // namespace kentering
