#pragma once

#include "reports/statistics/count/grid.h"
#include "reports/statistics/protect/display.h"
#include "reports/statistics/protect/release_ledger.h"

#include <optional>
#include <vector>

namespace kentering {

/// One cell as the workbook prints it.
struct ShownCell {
    GridCell cell;
    ShownCount count{};
    std::optional<Percentage> share{};
};

/// The averages over people with two lists; nothing under 20 of them.
struct ShownMeans {
    std::optional<Mean> atStart{};
    std::optional<Mean> later{};
    std::optional<Mean> change{};
};

/// A release as it is shown in a profile: the tables that the period has, every row of them, shown or not.
class ShownReport {
public:
    ShownReport(const Release& release, const Grid& grid, Profile profile);

    [[nodiscard]] const Period& period() const { return m_period; }
    [[nodiscard]] Profile profile() const { return m_profile; }
    [[nodiscard]] int revision() const { return m_revision; }
    [[nodiscard]] const std::vector<ShownCell>& cells() const { return m_cells; }
    /// The rows of one table, in order; empty when the period does not have it.
    [[nodiscard]] std::vector<ShownCell> cells(GridTable table) const;
    [[nodiscard]] const ShownMeans& means() const { return m_means; }
    /// The protected total of the period, shown or not.
    [[nodiscard]] int protectedTotal() const { return m_protectedTotal; }

private:
    Period m_period;
    Profile m_profile;
    int m_revision;
    int m_protectedTotal = 0;
    std::vector<ShownCell> m_cells{};
    ShownMeans m_means{};
};

} // namespace kentering
