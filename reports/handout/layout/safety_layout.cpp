#include "reports/handout/layout/section_layout.h"

#include "reports/handout/layout/unit_maker.h"

#include <algorithm>
#include <numeric>

namespace kentering {

namespace {

/// Lead and text as one. What must be done is bold: where the text stresses it itself, the lead steps back.
std::vector<TextRun> leadAndText(const Block& block) {
    const std::vector<TextRun> text = UnitMaker::textOf(block);
    const bool hasStress = std::ranges::any_of(text, &TextRun::bold);
    std::vector<TextRun> runs = plainRuns(block.title, !hasStress);
    runs.push_back({" "});
    std::ranges::copy(text, std::back_inserter(runs));
    return runs;
}

Unit panelHeading(const Setting& setting, const std::string& text, double width) {
    TextStyle style = setting.style.heading;
    style.ink = palette::kDanger;
    const double symbol = style.size * 1.15;
    const double indent = symbol + style.size * 0.45;
    const TextLines lines = setting.typesetter.set(plainRuns(text), style, width - indent);
    Unit unit;
    unit.height = lines.height() + setting.style.gap * 0.3;
    unit.keepWithNext = true;
    unit.draw = [lines, symbol, indent](Canvas& canvas, double x, double y) {
        canvas.add(
            SymbolItem{Symbol::Warning, x, y + (lines.leading - symbol) / 2, symbol, palette::kDanger});
        canvas.open("H2");
        canvas.lines(lines, x + indent, y);
        canvas.close("H2");
    };
    return unit;
}

void addBox(std::vector<Unit>& units, const Setting& setting, const UnitMaker& maker, const Block& block,
            double width) {
    const double indent = setting.style.body.size * 1.1;
    TextStyle bulletStyle = setting.style.strong;
    bulletStyle.ink = palette::kDanger;
    const TextLines bullet = setting.typesetter.set(plainRuns("\u2022"), bulletStyle, indent);
    std::vector<Unit> entry;
    maker.addLines(entry, setting.typesetter.set(leadAndText(block), setting.style.body, width - indent),
                   indent, setting.style.gap * 0.4, "LBody");
    for (std::size_t index = 0; index < entry.size(); ++index) {
        const bool isFirst = index == 0;
        entry[index].draw = [inner = std::move(entry[index].draw), bullet, isFirst](Canvas& canvas, double x,
                                                                                    double y) {
            canvas.open("LI");
            if (isFirst) {
                canvas.open("Lbl");
                canvas.lines(bullet, x, y);
                canvas.close("Lbl");
            }
            inner(canvas, x, y);
            canvas.close("LI");
        };
    }
    std::ranges::move(entry, std::back_inserter(units));
}

/// A box that is known to concern the reader: white on a dark bar, its text in bold under it. Dark and light,
/// not red, make the difference on a black-and-white copy.
void addLargeBox(std::vector<Unit>& units, const Setting& setting, const UnitMaker& maker, const Block& block,
                 double width) {
    TextStyle leadStyle = setting.style.urgent;
    leadStyle.ink = palette::kPaper;
    const double pad = setting.style.padding * 0.6;
    const TextLines lead = setting.typesetter.set(plainRuns(block.title), leadStyle, width - 2 * pad);
    Unit bar;
    bar.gapBefore = setting.style.gap * 0.5;
    bar.height = lead.height() + pad;
    bar.keepWithNext = true;
    bar.draw = [lead, pad, width](Canvas& canvas, double x, double y) {
        canvas.add(BoxItem{x, y, width, lead.height() + pad, 2, palette::kDanger, std::nullopt, 0});
        canvas.open("LI");
        canvas.open("LBody");
        canvas.lines(lead, x + pad, y + pad / 2);
        canvas.close("LBody");
        canvas.close("LI");
    };
    units.push_back(std::move(bar));
    TextStyle textStyle = setting.style.strong;
    textStyle.size *= 1.12;
    textStyle.leading *= 1.1;
    std::vector<Unit> text;
    maker.addLines(text, setting.typesetter.set(UnitMaker::textOf(block), textStyle, width - pad), pad,
                   setting.style.gap * 0.5, "LBody");
    for (Unit& unit : text) {
        unit.draw = [inner = std::move(unit.draw)](Canvas& canvas, double x, double y) {
            canvas.open("LI");
            inner(canvas, x, y);
            canvas.close("LI");
        };
    }
    text.back().height += setting.style.gap * 0.7; // apart from what is less urgent
    std::ranges::move(text, std::back_inserter(units));
}

std::string numbers(const Block& help) {
    std::string result;
    for (const std::string& number : help.details) {
        result += (result.empty() ? "" : " \u00b7 ") + number;
    }
    return result + " "; // a space keeps it apart from the words under it
}

/// A number to call, with the words beside it or under it.
struct HelpCell {
    TextLines number;
    TextLines when;
    bool isBeside;

    [[nodiscard]] double height() const { return number.height() + (isBeside ? 0 : when.height()); }
    [[nodiscard]] double width(double gap) const {
        return isBeside ? number.width + gap + when.width : std::max(number.width, when.width);
    }
};

void drawHelp(Canvas& canvas, const HelpCell& cell, double x, double y, double symbol, double gap) {
    canvas.add(
        SymbolItem{Symbol::Telephone, x, y + (cell.number.leading - symbol) / 2, symbol, palette::kDanger});
    const double indent = symbol * 1.35;
    canvas.open("P");
    canvas.lines(cell.number, x + indent, y);
    if (cell.isBeside) {
        const double base = cell.number.lines.front().baseline - cell.when.lines.front().baseline;
        canvas.lines(cell.when, x + indent + cell.number.width + gap, y + base);
    } else {
        canvas.lines(cell.when, x + indent, y + cell.number.height());
    }
    canvas.close("P");
}

/// The numbers to call in one row where the paper is wide, else below each other.
std::vector<Unit> helpRow(const Setting& setting, const std::vector<Block>& help, double width) {
    const SheetStyle& style = setting.style;
    const double symbol = style.number.size * 0.95;
    const double indent = symbol * 1.35;
    const double gap = style.gap;
    const double beside = std::max(gap, style.body.size * 0.4); // between a number and the words beside it
    const bool isRow = style.columns > 1;
    std::vector<HelpCell> cells;
    double rowWidth = -style.gutter;
    for (const Block& line : help) {
        HelpCell cell{setting.typesetter.set(plainRuns(numbers(line)), style.number, width - indent),
                      setting.typesetter.set(plainRuns(line.title), style.body, width - indent), false};
        rowWidth += indent + cell.width(beside) + style.gutter;
        cells.push_back(std::move(cell));
    }

    std::vector<Unit> units;
    if (isRow && rowWidth <= width) {
        Unit unit;
        unit.gapBefore = gap * 2;
        for (const HelpCell& cell : cells) {
            unit.height = std::max(unit.height, cell.height());
        }
        unit.draw = [cells, symbol, indent, gap, beside, width, gutter = style.gutter](Canvas& canvas,
                                                                                       double x, double y) {
            canvas.add(RuleItem{x, y - gap * 0.9, x + width, y - gap * 0.9, palette::kLine, 0.7});
            double at = x;
            for (const HelpCell& cell : cells) {
                drawHelp(canvas, cell, at, y, symbol, beside);
                at += indent + cell.width(beside) + gutter;
            }
        };
        units.push_back(std::move(unit));
        return units;
    }
    for (HelpCell& cell : cells) {
        cell.isBeside =
            cell.when.lines.size() == 1 && indent + cell.number.width + beside + cell.when.width <= width;
        Unit unit;
        unit.gapBefore = gap * 0.6;
        unit.height = cell.height();
        unit.keepWithNext = units.size() + 1 < cells.size();
        unit.draw = [cell, symbol, beside](Canvas& canvas, double x, double y) {
            drawHelp(canvas, cell, x, y, symbol, beside);
        };
        units.push_back(std::move(unit));
    }
    return units;
}

double heightOf(const std::vector<Unit>& units) {
    return std::accumulate(units.begin(), units.end(), 0.0, [](double height, const Unit& unit) {
        return height + unit.gapBefore + unit.height;
    });
}

} // namespace

void setSafetyPanel(Setting& setting, const SafetyPanel& panel) {
    const SheetStyle& style = setting.style;
    Flow& flow = setting.flow;
    PanelStyle frame;
    frame.fill = palette::kPaper;
    frame.stroke = palette::kDanger;
    frame.strokeWidth = style.body.size * 0.14;
    frame.bar = style.body.size * 0.55;
    frame.padding = style.padding;
    flow.openPanel(frame, style.gap, style.heading.leading + 3 * style.body.leading);

    const double width = flow.width();
    const UnitMaker maker(setting.typesetter, style, flow.pageHeight());
    const std::vector<Unit> heading{panelHeading(setting, panel.heading(), width)};
    std::vector<Unit> boxes;
    const auto add = [&](const Block& block) {
        block.isLarge ? addLargeBox(boxes, setting, maker, block, width)
                      : addBox(boxes, setting, maker, block, width);
    };
    std::ranges::for_each(panel.boxes(), add);
    std::vector<Unit> lines;
    for (const Block& block : panel.more()) {
        if (block.kind == BlockKind::WriteIn) {
            lines.push_back(maker.writeIn(block.title, width, 0, style.gap * 0.6));
            if (style.labelWidth > 0) {
                const TextLines label = setting.typesetter.set(plainRuns(block.title), style.body, width);
                lines.back() = maker.writeIn(block.title, width, std::min(label.width + 4, width * 0.62),
                                             style.gap * 0.6);
            }
        } else {
            add(block);
        }
    }
    const std::vector<Unit> help = helpRow(setting, panel.help(), width);
    // Whoever sees the first page only sees the numbers: they come before the boxes where not all fits on it.
    const bool isHelpFirst =
        heightOf(heading) + heightOf(boxes) + heightOf(lines) + heightOf(help) > flow.room();
    flow.place(heading);
    if (isHelpFirst) {
        flow.place(help);
    }
    flow.openTag("L");
    flow.place(boxes);
    flow.closeTag();
    flow.place(lines);
    if (!isHelpFirst) {
        flow.place(help);
    }
    flow.closePanel();
}

} // namespace kentering
