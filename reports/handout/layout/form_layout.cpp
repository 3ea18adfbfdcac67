#include "reports/handout/layout/form_layout.h"

#include "reports/handout/layout/unit_maker.h"

#include <algorithm>
#include <numeric>
#include <sstream>
#include <string>

namespace kentering {

namespace {

constexpr double kEndless = 10'000; ///< wider than any word, in points

/// Where the columns of a grid lie, from its left.
struct Grid {
    double labelWidth; ///< of the labels of the rows; 0 when they have none
    std::vector<double> edges;

    [[nodiscard]] std::size_t columns() const { return edges.size() - 1; }
    [[nodiscard]] double width(std::size_t column) const { return edges[column + 1] - edges[column]; }
};

/// Room that the longest word of a heading needs, and a little around it.
double leastWidth(const Setting& setting, const std::string& heading) {
    double longest = 0;
    std::istringstream words(heading);
    for (std::string word; words >> word;) {
        longest = std::max(
            longest, setting.typesetter.set(plainRuns(word, true), setting.style.small, kEndless).width);
    }
    return longest + setting.style.gap + 1;
}

/// Columns beside labels are equal (days of the week). Without labels each has the room of its longest word,
/// and what is left goes by the length of the headings: "Date" needs less than "How it went".
Grid gridOf(const Setting& setting, const Block& form, double width) {
    Grid grid{form.rows.empty() ? 0 : width * 0.27, {}};
    std::vector<double> least;
    std::vector<double> shares;
    for (const std::string& column : form.columns) {
        const double words =
            setting.typesetter.set(plainRuns(column, true), setting.style.small, width).width;
        least.push_back(form.rows.empty() ? leastWidth(setting, column) : 0);
        shares.push_back(form.rows.empty() ? std::max(words, width * 0.12) : 1);
    }
    const double all = std::accumulate(shares.begin(), shares.end(), 0.0);
    const double left = width - grid.labelWidth - std::accumulate(least.begin(), least.end(), 0.0);
    grid.edges.push_back(grid.labelWidth);
    for (std::size_t column = 0; column < shares.size(); ++column) {
        grid.edges.push_back(grid.edges.back() + least[column] + left * shares[column] / all);
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
        canvas.open("TR");
        if (grid.labelWidth > 0) { // above the labels of the rows
            canvas.open("TD");
            canvas.close("TD");
        }
        for (std::size_t column = 0; column < words.size(); ++column) {
            canvas.open("TH");
            canvas.lines(words[column], x + grid.edges[column] + between / 2,
                         y + height - words[column].height());
            canvas.close("TH");
        }
        canvas.close("TR");
    };
    unit.within = "Table";
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
        canvas.open("TR");
        if (grid.labelWidth > 0) {
            canvas.open("TH");
            if (!label.empty()) {
                canvas.lines(words, x, y + (height - words.height()) / 2);
            }
            canvas.close("TH");
        }
        for (std::size_t column = 0; column < grid.columns(); ++column) {
            canvas.open("TD");
            canvas.close("TD");
        }
        canvas.close("TR");
        for (std::size_t column = 0; column < grid.columns(); ++column) {
            canvas.add(BoxItem{x + grid.edges[column], y, grid.width(column), height, 0, std::nullopt,
                               palette::kQuiet, 0.6});
        }
    };
    unit.within = "Table";
    return unit;
}

void addGrid(std::vector<Unit>& units, const Setting& setting, const Block& form, double width) {
    const Grid grid = gridOf(setting, form, width);
    const std::size_t rows = form.rows.size() + static_cast<std::size_t>(form.emptyRows);
    // A tick needs less room than a word; where there are few rows, there is more to say in each.
    constexpr std::size_t kDays = 7;
    const bool isForTicks = form.columns.size() == kDays && rows > 4;
    const double share = isForTicks ? 0.8 : rows > 4 ? 1.0 : 4.0 / 3;
    const double height = setting.style.body.leading * setting.style.formRow * share;
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
        labels = std::max(labels, setting.typesetter.set(plainRuns(label), style.body, width).width + 1);
    }
    // Beside a long label there is too little line left to write on.
    const bool isBeside = style.labelWidth > 0 && labels <= width * 0.62;
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

std::vector<Unit> unitsOf(const Setting& setting, const UnitMaker& maker, const Section& section,
                          double width) {
    std::vector<Unit> units;
    for (const Block& form : section.blocks) {
        units.push_back(maker.heading(section.heading, width));
        if (!form.text.empty()) {
            maker.addLines(units, setting.typesetter.set(UnitMaker::textOf(form), setting.style.body, width),
                           0, 0);
            units.back().height += setting.style.gap * 0.6;
            units.back().keepWithNext = true;
        }
        std::vector<Unit> rows;
        if (form.columns.empty()) {
            addLinesToWriteOn(rows, setting, maker, form, width);
        } else {
            addGrid(rows, setting, form, width);
        }
        std::ranges::move(rows, std::back_inserter(units));
    }
    return units;
}

/// All of `units` as one that is never cut.
Unit together(std::vector<Unit> units) {
    Unit whole;
    whole.gapBefore = units.front().gapBefore;
    for (std::size_t index = 0; index < units.size(); ++index) {
        whole.height += units[index].height + (index == 0 ? 0 : units[index].gapBefore);
    }
    whole.draw = [units = std::move(units)](Canvas& canvas, double x, double y) {
        drawTogether(units, canvas, x, y);
    };
    return whole;
}

bool isNarrow(const Section& section) {
    return std::ranges::all_of(section.blocks, &Block::isNarrow);
}

/// Forms that need little width beside each other.
void setNarrowForms(Setting& setting, std::span<const Section> sections) {
    const SheetStyle& style = setting.style;
    const double width = (setting.flow.width() - (style.columns - 1) * style.gutter) / style.columns;
    const UnitMaker maker(setting.typesetter, style, setting.flow.pageHeight());
    std::vector<Unit> forms;
    for (const Section& section : sections) {
        if (isNarrow(section)) {
            forms.push_back(together(unitsOf(setting, maker, section, width)));
        }
    }
    Unit gap; // in place of a heading, which each form has itself
    gap.gapBefore = forms.front().gapBefore;
    gap.draw = [](Canvas&, double, double) {};
    forms.front().gapBefore = 0;
    setting.flow.placeColumns(gap, forms, style.columns, style.gutter, "Sect");
}

} // namespace

void setForms(Setting& setting, std::span<const Section> sections) {
    const bool isBeside = setting.style.columns > 1 && std::ranges::count_if(sections, isNarrow) > 1;
    const UnitMaker maker(setting.typesetter, setting.style, setting.flow.pageHeight());
    bool areNarrowSet = false;
    for (const Section& section : sections) {
        if (!isBeside || !isNarrow(section)) {
            setting.flow.place(unitsOf(setting, maker, section, setting.flow.width()));
        } else if (!areNarrowSet) {
            areNarrowSet = true;
            setNarrowForms(setting, sections);
        }
    }
}

} // namespace kentering
