#include "reports/statistics/protect/shown_report.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

namespace kentering {

namespace {

/// The protected counts of a release by position in its grid; nothing for a cell that the release does
/// not have. Such a cell stays hidden: giving it a value now would be a second release of the period.
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

bool saysNearlyAll(const ShownCell& shown) {
    return shown.count.because == HiddenBecause::NearlyAll;
}

/// The rows of a table whose rows tell about each other. When one of them is hidden because it says nearly
/// everybody, the others would give that away, by their numbers or by their marks: then all are dots. Else a
/// row beside a shown one can only be small, and says so.
void link(std::span<ShownCell> rows) {
    if (std::ranges::any_of(rows, saysNearlyAll)) {
        for (ShownCell& row : rows) {
            if (row.count.isShown()) {
                row.count = {std::nullopt, HiddenBecause::GivesAway};
                row.share.reset();
                row.margin.reset();
            }
        }
        return;
    }
    if (std::ranges::any_of(rows, [](const ShownCell& row) { return row.count.isShown(); })) {
        for (ShownCell& row : rows) {
            row.mark = Mark::Under;
        }
    }
}

/// Sum of a table's printed counts; nothing when one of them is hidden.
std::optional<std::int64_t> printedSum(const std::vector<ShownCell>& rows) {
    std::int64_t sum = 0;
    for (const ShownCell& row : rows) {
        if (!row.count.value) {
            return std::nullopt;
        }
        sum += *row.count.value;
    }
    return rows.empty() ? std::nullopt : std::optional(sum);
}

ShownMeans printedMeans(const ShownReport& report) {
    const std::optional<std::int64_t> start = printedSum(report.cells(GridTable::ItemsAtStart));
    const std::optional<std::int64_t> later = printedSum(report.cells(GridTable::ItemsLater));
    const std::vector<ShownCell> matched = report.cells(GridTable::Matched);
    ShownMeans means;
    if (matched.empty() || !matched.front().count.value) {
        return means;
    }
    const int people = *matched.front().count.value;
    if (start) {
        means.atStart = meanScore(*start, people, report.profile());
    }
    if (later) {
        means.later = meanScore(*later, people, report.profile());
    }
    if (start && later) {
        means.change = meanChange(*later - *start, people, report.profile());
    }
    return means;
}

/// The regions of a release, in its order.
RegionIds regionsOf(const Release& release) {
    constexpr std::string_view kPrefix = "region.";
    std::vector<std::string> ids;
    for (const ReleasedCount& count : release.counts) {
        if (count.cell.starts_with(kPrefix) && count.cell != "region.other") {
            ids.push_back(count.cell.substr(kPrefix.size()));
        }
    }
    return RegionIds(std::move(ids));
}

} // namespace

ShownReport::ShownReport(const Release& release, Profile profile)
    : m_period(release.period),
      m_profile(profile),
      m_revision(release.revision),
      m_rules(release.form.rules) {
    const Grid grid(release.period.kind(), regionsOf(release), release.form);
    const Counts counts = countsInGrid(release, grid);
    if (m_rules == GridRules::First) {
        showAllByFirstRules(grid, counts);
        return;
    }
    showAll(grid, counts);
    m_means = printedMeans(*this);
}

ShownCell ShownReport::show(const Grid& grid, std::size_t position, const Counts& counts) const {
    ShownCell shown{grid.cells()[position], {std::nullopt, HiddenBecause::NotReleased}};
    const std::optional<CellIndex> denominator = shown.cell.denominator;
    if (!counts[position] || (denominator && !counts[*denominator])) {
        return shown;
    }
    if (!denominator) {
        shown.count = showOneSided(*counts[position], m_profile);
        shown.mark = Mark::Under;
        return shown;
    }
    const int whole = *counts[*denominator];
    const ShownCount& group = m_cells[*denominator].count; // it stands before its parts
    if (!group.isShown()) {
        shown.count = {std::nullopt, HiddenBecause::GroupHidden};
        return shown;
    }
    shown.count = showTwoSided(*counts[position], whole, m_profile);
    shown.share = percentageOf(shown.count, group, whole, kFewestForShares);
    if (shown.share) {
        shown.margin = marginOfShare(*shown.count.value, *group.value, m_profile);
    }
    return shown;
}

void ShownReport::showAll(const Grid& grid, const Counts& counts) {
    for (std::size_t cell = 0; cell < grid.size(); ++cell) {
        m_cells.push_back(show(grid, cell, counts));
    }
    for (std::size_t first = 0; first < m_cells.size();) {
        const GridTable table = m_cells[first].cell.table;
        const std::size_t rows = grid.cells(table).size();
        if (isLinked(table)) {
            link(std::span(m_cells).subspan(first, rows));
        }
        first += rows;
    }
    // A month is its total, and of few people it is none.
    if (m_period.kind() == PeriodKind::Month && counts.front().value_or(0) < kManyPeople) {
        m_cells.clear();
    }
}

std::vector<ShownCell> ShownReport::cells(GridTable table) const {
    std::vector<ShownCell> rows;
    std::ranges::copy_if(m_cells, std::back_inserter(rows),
                         [table](const ShownCell& shown) { return shown.cell.table == table; });
    return rows;
}

std::size_t ShownReport::readable() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(m_cells, [](const ShownCell& shown) { return shown.count.isShown(); }));
}

} // namespace kentering
