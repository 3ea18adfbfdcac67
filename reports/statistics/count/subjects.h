#pragma once

#include "reports/statistics/count/grid.h"

#include <span>
#include <string_view>

namespace kentering {

/// What belongs together: a sheet of the workbook, a page of the screen. Its name and definition are
/// content's texts `statistics.sheet.<id>.name` and `.definition`.
struct ReportSubject {
    std::string_view id; ///< stable
    std::span<const GridTable> tables;
};

/// All subjects in the order in which they are read; each table of the grid is in exactly one.
[[nodiscard]] std::span<const ReportSubject> reportSubjects();

} // namespace kentering
