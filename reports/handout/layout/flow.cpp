#include "reports/handout/layout/flow.h"

#include <algorithm>
#include <numeric>

namespace kentering {

namespace {

/// Height of `units[from, to)` below each other.
double stackedHeight(const std::vector<Unit>& units, std::size_t from, std::size_t to) {
    double height = 0;
    for (std::size_t index = from; index < to; ++index) {
        height += units[index].height + (index == from ? 0 : units[index].gapBefore);
    }
    return height;
}

/// Ends of the columns when `units` from `from` on are filled one column after the other, each at most
/// `height` tall. The last end is the number of units that fit.
std::vector<std::size_t> fillColumns(const std::vector<Unit>& units, std::size_t from, int columns,
                                     double height) {
    std::vector<std::size_t> ends;
    std::size_t start = from;
    for (int column = 0; column < columns; ++column) {
        std::size_t end = start;
        while (end < units.size() && stackedHeight(units, start, end + 1) <= height + 0.01) {
            ++end;
        }
        ends.push_back(end);
        start = end;
    }
    return ends;
}

/// Least height at which the units from `from` on fit into `columns` columns.
double balancedHeight(const std::vector<Unit>& units, std::size_t from, int columns, double limit) {
    double best = limit;
    for (std::size_t first = from; first < units.size(); ++first) {
        for (std::size_t last = first + 1; last <= units.size(); ++last) {
            const double height = stackedHeight(units, first, last);
            if (height < best && fillColumns(units, from, columns, height).back() == units.size()) {
                best = height;
            }
        }
    }
    return best;
}

} // namespace

void Canvas::lines(const TextLines& paragraph, double x, double y, std::size_t from, std::size_t count) {
    LinesItem item{paragraph.layout, {}, paragraph.ink};
    const double top = y - static_cast<double>(from) * paragraph.leading;
    for (std::size_t index = from; index < from + count && index < paragraph.lines.size(); ++index) {
        const TextLines::Line& line = paragraph.lines[index];
        item.lines.push_back({static_cast<int>(index), x + line.x, top + line.baseline});
    }
    add(std::move(item));
}

void Canvas::lines(const TextLines& paragraph, double x, double y) {
    lines(paragraph, x, y, 0, paragraph.lines.size());
}

Flow::Flow(const SheetStyle& style, double firstTop)
    : m_style(style), m_left(style.side), m_right(style.page.width - style.side), m_cursor(firstTop) {}

double Flow::pageHeight() const {
    return m_style.page.height - m_style.top - m_style.bottom - (m_panel ? 2 * m_panel->style.padding : 0);
}

double Flow::bottom() const {
    return m_style.page.height - m_style.bottom - (m_panel ? m_panel->style.padding : 0);
}

void Flow::put(const Unit& unit) {
    if (!m_atTop) {
        m_cursor += unit.gapBefore;
    }
    unit.draw(m_canvas, m_left, m_cursor);
    m_cursor += unit.height;
    m_atTop = false;
}

void drawTogether(const std::vector<Unit>& units, Canvas& canvas, double x, double y) {
    std::string within;
    const auto enter = [&](const std::string& element) {
        if (element == within) {
            return;
        }
        if (!within.empty()) {
            canvas.close(within);
        }
        if (!element.empty()) {
            canvas.open(element);
        }
        within = element;
    };
    for (std::size_t index = 0; index < units.size(); ++index) {
        y += index == 0 ? 0 : units[index].gapBefore;
        enter(units[index].within);
        units[index].draw(canvas, x, y);
        y += units[index].height;
    }
    enter({});
}

void Flow::place(const std::vector<Unit>& units) {
    std::string within;
    const auto enter = [&](const std::string& element) {
        if (element == within) {
            return;
        }
        if (!within.empty()) {
            closeTag();
        }
        if (!element.empty()) {
            openTag(element);
        }
        within = element;
    };
    for (std::size_t index = 0; index < units.size(); ++index) {
        double needed = (m_atTop ? 0 : units[index].gapBefore) + units[index].height;
        for (std::size_t next = index; units[next].keepWithNext && next + 1 < units.size(); ++next) {
            needed += units[next + 1].gapBefore + units[next + 1].height;
        }
        // What no page can hold together goes on where it is.
        needed = needed > pageHeight() ? units[index].gapBefore + units[index].height : needed;
        if (!m_atTop && !fits(needed)) {
            breakPage();
        }
        enter(units[index].within);
        put(units[index]);
    }
    enter({});
}

void Flow::placeColumns(const Unit& heading, const std::vector<Unit>& units, int columns, double gutter,
                        const std::string& tag) {
    const double columnWidth = (width() - (columns - 1) * gutter) / columns;
    const double headed = (m_atTop ? 0 : heading.gapBefore) + heading.height;
    // Under a heading comes at least one unit in each column, so that it never looks lost.
    double first = 0;
    for (std::size_t index = 0; index < units.size() && index < static_cast<std::size_t>(columns); ++index) {
        first = std::max(first, units[index].height);
    }
    const double gapBelow = units.empty() ? 0 : units.front().gapBefore;
    if (!m_atTop && !fits(headed + gapBelow + first)) {
        breakPage();
    }
    put(heading);
    openTag(tag);
    std::size_t from = 0;
    while (from < units.size()) {
        const double gap = from == 0 ? units[0].gapBefore : 0;
        double available = bottom() - m_cursor - gap;
        std::vector<std::size_t> ends = fillColumns(units, from, columns, available);
        if (ends.back() == from) { // not even one fits
            if (!m_atTop) {
                breakPage();
                continue;
            }
            ends.assign(ends.size(), from + 1);
        }
        const std::size_t left = units.size() - ends.back();
        const auto row = std::max<std::size_t>(static_cast<std::size_t>(columns), 2);
        if (left > 0 && left < row && ends.back() >= from + 2 * row) {
            // One last tip alone on a new page looks forgotten: it takes a neighbour along.
            const std::size_t last = units.size() - row;
            std::vector<Unit> here(units.begin(), units.begin() + static_cast<std::ptrdiff_t>(last));
            ends = fillColumns(here, from, columns, balancedHeight(here, from, columns, available));
        } else if (left == 0) {
            ends = fillColumns(units, from, columns, balancedHeight(units, from, columns, available));
        }
        m_cursor += gap;
        double tallest = 0;
        std::size_t start = from;
        for (std::size_t column = 0; column < ends.size(); ++column) {
            const double x = m_left + static_cast<double>(column) * (columnWidth + gutter);
            double y = m_cursor;
            for (std::size_t index = start; index < ends[column]; ++index) {
                y += index == start ? 0 : units[index].gapBefore;
                units[index].draw(m_canvas, x, y);
                y += units[index].height;
            }
            tallest = std::max(tallest, y - m_cursor);
            start = ends[column];
        }
        m_cursor += tallest;
        m_atTop = false;
        from = ends.back();
        if (from < units.size()) {
            breakPage();
        }
    }
    closeTag();
}

void Flow::openPanel(const PanelStyle& style, double gapBefore, double first) {
    const double needed = gapBefore + 2 * style.padding + std::min(first, pageHeight() - 2 * style.padding);
    if (!m_atTop && !fits(needed)) {
        breakPage();
    }
    if (!m_atTop) {
        m_cursor += gapBefore;
    }
    m_panel = OpenPanel{style, 0, 0};
    m_left += style.bar + style.padding;
    m_right -= style.padding;
    startPanelHere();
}

void Flow::startPanelHere() {
    m_panel->top = m_cursor;
    m_panel->mark = m_canvas.mark();
    m_cursor += m_panel->style.padding;
    m_atTop = true;
}

void Flow::drawPanel() {
    const PanelStyle& style = m_panel->style;
    const double left = m_left - style.bar - style.padding;
    const double right = m_right + style.padding;
    const double height = m_cursor + style.padding - m_panel->top;
    const double inset = style.strokeWidth / 2;
    m_canvas.addAt(m_panel->mark,
                   BoxItem{left + inset, m_panel->top + inset, right - left - 2 * inset, height - 2 * inset,
                           3, style.fill, style.stroke, style.strokeWidth});
    if (style.bar > 0) {
        m_canvas.addAt(m_panel->mark + 1,
                       BoxItem{left, m_panel->top, style.bar, height, 1.5, style.stroke, std::nullopt, 0});
    }
    m_cursor += style.padding;
}

void Flow::closePanel() {
    drawPanel();
    m_left -= m_panel->style.bar + m_panel->style.padding;
    m_right += m_panel->style.padding;
    m_panel.reset();
    m_atTop = false;
}

void Flow::openTag(const std::string& tag) {
    m_canvas.open(tag);
    m_tags.push_back(tag);
}

void Flow::closeTag() {
    m_canvas.close(m_tags.back());
    m_tags.pop_back();
}

void Flow::breakPage() {
    if (m_panel) {
        drawPanel();
    }
    for (auto tag = m_tags.rbegin(); tag != m_tags.rend(); ++tag) {
        m_canvas.close(*tag);
    }
    m_pages.push_back(m_canvas.take());
    m_cursor = m_style.top;
    m_atTop = true;
    for (const std::string& tag : m_tags) {
        m_canvas.open(tag);
    }
    if (m_panel) {
        startPanelHere();
    }
}

std::vector<PageItems> Flow::finish() {
    m_pages.push_back(m_canvas.take());
    return std::move(m_pages);
}

} // namespace kentering
