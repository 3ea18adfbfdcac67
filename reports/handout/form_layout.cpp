#include "reports/handout/form_layout.h"

#include "reports/handout/unit_maker.h"

#include <algorithm>
#include <numeric>

namespace kentering {

namespace {

/// Where the columns of a grid lie, from its left.
struct Grid {
    double labelWidth; ///< of the labels of the rows; 0 when they have none
    std::vector<double> edges;

    [[nodiscard]] std::size_t columns() const { return edges.size() - 1; }
    [[nodiscard]] double width(std::size_t column) const { return edges[column + 1] - edges[column]; }
};

/// Columns beside labels are equal (days of the week). Without labels each gets room by its heading: "Date"
/// needs less than "How it went".
Grid gridOf(const Setting& setting, const Block& form, double width) {
    Grid grid{form.rows.empty() ? 0 : width * 0.27, {}};
    std::vector<double> shares;
    for (const std::string& column : form.columns) {
        const double words =
            setting.typesetter.set(plainRuns(column, true), setting.style.small, width).width;
        shares.push_back(form.rows.empty() ? std::max(words, width * 0.12) : 1);
    }
    const double all = std::accumulate(shares.begin(), shares.end(), 0.0);
    grid.edges.push_back(grid.labelWidth);
    for (const double share : shares) {
        grid.edges.push_back(grid.edges.back() + (width - grid.labelWidth) * share / all);
    }
    return grid;
}

Unit headingRow(const Setting& setting, const Grid& grid, const std::vector<std::string>& headings) {
    TextStyle style = setting.style.small;
    style.ink = palette::kText;
    // Headings that give their columns their width would touch each other in large print.
    const double between = grid.labelWidth > 0 ? 0 : setting.style.gap;
    std::vector<TextLines> words;
    Unit unit;
    unit.keepWithNext = true;
    for (std::size_t column = 0; column < grid.columns(); ++column) {
        words.push_back(setting.typesetter.set(plainRuns(headings[column], true), style,
                                               grid.width(column) - between, Alignment::Centre));
        unit.height = std::max(unit.height, words.back().height());
    }
    unit.draw = [words, grid, between, height = unit.height](Canvas& canvas, double x, double y) {
        for (std::size_t column = 0; column < words.size(); ++column) {
            canvas.open("P");
            canvas.lines(words[column], x + grid.edges[column] + between / 2,
                         y + height - words[column].height());
            canvas.close("P");
        }
    };
    return unit;
}

Unit row(const Setting& setting, const Grid& grid, const std::string& label, double minimum) {
    const double gap = setting.style.gap * 0.5;
    const TextLines words =
        setting.typesetter.set(plainRuns(label), setting.style.body, std::max(grid.labelWidth - gap, 1.0));
    Unit unit;
    unit.height = std::max(minimum, words.height() + gap);
    unit.keepWithNext = true; // a form in two halves is of no use
    unit.draw = [words, grid, label, height = unit.height](Canvas& canvas, double x, double y) {
        if (!label.empty()) {
            canvas.open("P");
            canvas.lines(words, x, y + (height - words.height()) / 2);
            canvas.close("P");
        }
        for (std::size_t column = 0; column < grid.columns(); ++column) {
            canvas.add(BoxItem{x + grid.edges[column], y, grid.width(column), height, 0, std::nullopt,
                               palette::kQuiet, 0.6});
        }
    };
    return unit;
}

void addGrid(std::vector<Unit>& units, const Setting& setting, const Block& form, double width) {
    const Grid grid = gridOf(setting, form, width);
    const std::size_t rows = form.rows.size() + static_cast<std::size_t>(form.emptyRows);
    // Few rows may be higher: there is more to say in each.
    const double height = setting.style.body.leading * setting.style.formRow * (rows > 4 ? 1 : 4.0 / 3);
    units.push_back(headingRow(setting, grid, form.columns));
    for (const std::string& label : form.rows) {
        units.push_back(row(setting, grid, label, height));
    }
    for (int empty = 0; empty < form.emptyRows; ++empty) {
        units.push_back(row(setting, grid, {}, height));
    }
    units.back().keepWithNext = false;
}

void addLinesToWriteOn(std::vector<Unit>& units, const Setting& setting, const UnitMaker& maker,
                       const Block& form, double width) {
    const SheetStyle& style = setting.style;
    double labels = 0;
    for (const std::string& label : form.rows) {
        labels =
            std::max(labels, setting.typesetter.set(plainRuns(label), style.body, width * 0.5).width + 1);
    }
    const bool isBeside = style.labelWidth > 0;
    for (const std::string& label : form.rows) {
        units.push_back(maker.writeIn(label, width, isBeside ? labels : 0, style.gap * 0.5));
    }
    for (int empty = 0; empty < form.emptyRows; ++empty) {
        units.push_back(maker.writeIn({}, width, 0, style.gap * 0.5));
    }
    for (Unit& unit : units) {
        unit.keepWithNext = true;
    }
    units.back().keepWithNext = false;
}

} // namespace

void setForm(Setting& setting, const Section& section) {
    const double width = setting.flow.width();
    const UnitMaker maker(setting.typesetter, setting.style, setting.flow.pageHeight());
    for (const Block& form : section.blocks) {
        std::vector<Unit> units{maker.heading(section.heading, width)};
        if (!form.text.empty()) {
            maker.addLines(units, setting.typesetter.set(UnitMaker::textOf(form), setting.style.body, width),
                           0, 0);
            units.back().height += setting.style.gap * 0.6;
            units.back().keepWithNext = true;
        }
        if (form.columns.empty()) {
            addLinesToWriteOn(units, setting, maker, form, width);
        } else {
            addGrid(units, setting, form, width);
        }
        setting.flow.place(units);
    }
}

} // namespace kentering
