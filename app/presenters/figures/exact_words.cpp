#include "app/presenters/figures/exact_words.h"

#include <algorithm>
#include <numeric>

namespace kentering {

namespace {

/// What the shares of a table are of, as its denominator is called elsewhere.
std::string groupOf(const ExactFigure& figure, const std::vector<ExactFigure>& figures,
                    const ReportWords& words) {
    if (!figure.cell.denominator) {
        return {};
    }
    return words.label(figures[*figure.cell.denominator].cell);
}

ExactTable tableOf(GridTable wanted, const std::vector<ExactFigure>& figures, const ReportWords& words) {
    ExactTable table{words.heading(wanted), {}, {}};
    for (const ExactFigure& figure : figures) {
        if (figure.cell.table == wanted) {
            table.ofWhom = groupOf(figure, figures, words);
            table.rows.push_back({words.label(figure.cell), figure.count, figure.whole});
        }
    }
    return table;
}

int sumOf(GridTable table, const std::vector<ExactFigure>& figures) {
    return std::accumulate(figures.begin(), figures.end(), 0, [table](int sum, const ExactFigure& figure) {
        return figure.cell.table == table ? sum + figure.count : sum;
    });
}

void addMeans(ExactSubject& subject, const std::vector<ExactFigure>& figures, const ReportWords& words) {
    const int people = sumOf(GridTable::Matched, figures);
    if (people == 0) {
        return;
    }
    const double start = static_cast<double>(sumOf(GridTable::ItemsAtStart, figures)) / people;
    const double later = static_cast<double>(sumOf(GridTable::ItemsLater, figures)) / people;
    subject.meansHeading = words.text("table.means");
    subject.means = {{words.text("cell.mean-start"), start},
                     {words.text("cell.mean-later"), later},
                     {words.text("cell.mean-change"), later - start}};
}

} // namespace

std::optional<int> ExactRow::percent() const {
    if (!whole || *whole == 0) {
        return std::nullopt;
    }
    return (200 * count + *whole) / (2 * *whole);
}

int ExactTable::fullBar() const {
    int full = 1;
    for (const ExactRow& row : rows) {
        full = std::max(full, row.whole.value_or(row.count));
    }
    return full;
}

ExactSubject exactSubject(const ReportSubject& subject, const std::vector<ExactFigure>& figures,
                          const ReportWords& words) {
    const std::string key = "sheet." + std::string(subject.id);
    ExactSubject shown{words.text(key + ".name"), words.text(key + ".definition"), {}, {}, {}};
    for (const GridTable table : subject.tables) {
        if (ExactTable found = tableOf(table, figures, words);
            !found.rows.empty()) { // some are of old releases
            shown.tables.push_back(std::move(found));
        }
    }
    if (std::ranges::find(subject.tables, GridTable::Matched) != subject.tables.end()) {
        addMeans(shown, figures, words);
    }
    return shown;
}

} // namespace kentering
