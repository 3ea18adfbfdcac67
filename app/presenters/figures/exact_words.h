#pragma once

#include "reports/statistics/count/exact_figures.h"
#include "reports/statistics/count/subjects.h"
#include "reports/statistics/workbook/report_words.h"

#include <optional>
#include <string>
#include <vector>

// Exact figures in words, for the screen of those who may see them. Nothing here writes.

namespace kentering {

/// One line: so many, and of how many where that can be said.
struct ExactRow {
    std::string label;
    int count = 0;
    std::optional<int> whole{};

    /// The share in whole percents; nothing without anybody to share among.
    [[nodiscard]] std::optional<int> percent() const;
};

/// A table of the grid, all its rows in the grid's order.
struct ExactTable {
    std::string heading;
    std::string ofWhom{}; ///< the group that the shares are of; empty for a table without shares
    std::vector<ExactRow> rows{};

    /// The number that fills a bar of the table's chart: the largest group where there are shares, else the
    /// largest count. At least 1.
    [[nodiscard]] int fullBar() const;
};

/// An average number of yes answers over the people with two lists.
struct ExactMean {
    std::string label;
    double value = 0;
};

/// Everything about one subject.
struct ExactSubject {
    std::string name;
    std::string definition;
    std::vector<ExactTable> tables{};
    std::string meansHeading{};     ///< empty when there are no averages
    std::vector<ExactMean> means{}; ///< at the start, later, difference
};

/// @param figures all of a grid, as `exactFigures` gives them
[[nodiscard]] ExactSubject exactSubject(const ReportSubject& subject, const std::vector<ExactFigure>& figures,
                                        const ReportWords& words);

} // namespace kentering
