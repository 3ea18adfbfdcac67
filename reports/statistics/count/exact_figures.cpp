#include "reports/statistics/count/exact_figures.h"

namespace kentering {

std::vector<ExactFigure> exactFigures(const StatsInput& input, MonthSpan span, const RegionIds& regions,
                                      const ClientFilter& filter) {
    const Grid grid(PeriodKind::Year, regions);
    const CellSets sets = aggregate(input, grid, span, filter);
    std::vector<ExactFigure> figures;
    figures.reserve(grid.size());
    for (CellIndex cell = 0; cell < grid.size(); ++cell) {
        ExactFigure figure{grid.cells()[cell], static_cast<int>(sets.count(cell)), std::nullopt};
        if (figure.cell.denominator) {
            figure.whole = static_cast<int>(sets.count(*figure.cell.denominator));
        }
        figures.push_back(std::move(figure));
    }
    return figures;
}

} // namespace kentering
