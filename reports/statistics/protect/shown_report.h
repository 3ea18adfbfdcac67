#pragma once

#include "reports/statistics/count/grid.h"
#include "reports/statistics/protect/display.h"
#include "reports/statistics/protect/release_ledger.h"

#include <optional>
#include <vector>

namespace kentering {

/// What stands in the place of a hidden count.
enum class Mark : unsigned char {
    Under, ///< "<5": fewer than the threshold
    Dot,   ///< too few or nearly everybody; does not say which
};

/// One cell as the workbook prints it.
struct ShownCell {
    GridCell cell;
    ShownCount count{};
    std::optional<Percentage> share{};
    std::optional<int> margin{}; ///< of the share, in points
    Mark mark = Mark::Dot;       ///< where the count is hidden
};

/// The averages over people with two lists, from the counts as they are printed; nothing under 20 of them or
/// while one of the counts is hidden.
struct ShownMeans {
    std::optional<Mean> atStart{};
    std::optional<Mean> later{};
    std::optional<Mean> change{};
};

/// A release as it is shown in a profile: the tables that the period has, every row of them, shown or not.
///
/// Nothing here is derived from a count that is not printed. A count that is hidden could be small or nearly
/// everybody as far as all the rest of the file goes: where the rows of a table would tell (`isLinked`), the
/// hidden ones say "fewer than", and when one row says nearly everybody the whole table is dots. A release by
/// the first rules is shown as it was then.
class ShownReport {
public:
    ShownReport(const Release& release, Profile profile);

    [[nodiscard]] const Period& period() const { return m_period; }
    [[nodiscard]] Profile profile() const { return m_profile; }
    [[nodiscard]] int revision() const { return m_revision; }
    [[nodiscard]] const std::vector<ShownCell>& cells() const { return m_cells; }
    /// The rows of one table, in order; empty when the period does not have it.
    [[nodiscard]] std::vector<ShownCell> cells(GridTable table) const;
    [[nodiscard]] const ShownMeans& means() const { return m_means; }
    [[nodiscard]] GridRules rules() const { return m_rules; }
    /// How many rows have a number.
    [[nodiscard]] std::size_t readable() const;

private:
    using Counts = std::vector<std::optional<int>>;

    [[nodiscard]] ShownCell show(const Grid& grid, std::size_t position, const Counts& counts) const;
    void showAll(const Grid& grid, const Counts& counts);
    void showAllByFirstRules(const Grid& grid, const Counts& counts);

    Period m_period;
    Profile m_profile;
    int m_revision;
    GridRules m_rules;
    std::vector<ShownCell> m_cells{};
    ShownMeans m_means{};
};

} // namespace kentering
