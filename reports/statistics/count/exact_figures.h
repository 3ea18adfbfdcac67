#pragma once

#include "reports/statistics/count/aggregate.h"

#include <string>
#include <vector>

namespace kentering {

/// One exact count for the screen.
struct ExactFigure {
    GridCell cell;
    int count = 0;
    std::optional<int> whole{}; ///< of how many, where the cell has a denominator
};

/// The exact figures of any span of months, for staff, on the screen only: there is no way from here to a
/// file, because the workbook takes a `ShownReport`, which is made of a protected release. Every table of the
/// grid, in its order.
[[nodiscard]] std::vector<ExactFigure> exactFigures(const StatsInput& input, MonthSpan span,
                                                    const RegionIds& regions,
                                                    const ClientFilter& filter = {});

} // namespace kentering
