#include "reports/handout/layout/section_layout.h"
#include "reports/handout/layout/unit_maker.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace kentering {

double labelWidthOf(const Setting& setting, std::span<const Block> blocks, double width) {
    const SheetStyle& style = setting.style;
    if (style.labelWidth == 0) {
        return 0;
    }
    double longest = 0;
    for (const Block& block : blocks) {
        longest =
            std::max(longest, setting.typesetter.set(plainRuns(block.title), style.body, width).width + 1);
    }
    longest += style.body.size * 0.35; // apart from the words also where there is little white
    return std::min(longest, std::max(style.labelWidth, width * 0.4));
}

void addLabelledRow(std::vector<Unit>& units, const Setting& setting, const Block& block, double width,
                    double labelWidth) {
    const UnitMaker maker(setting.typesetter, setting.style, setting.flow.pageHeight());
    const SheetStyle& style = setting.style;
    const double gap = units.empty() ? 0 : style.gap * 0.7;
    if (block.kind == BlockKind::WriteIn) {
        units.push_back(maker.writeInRow(block.title, width, labelWidth, gap));
        return;
    }
    const bool isBeside = labelWidth > 0;
    const double indent = isBeside ? labelWidth + style.gap : 0;
    const TextLines label =
        setting.typesetter.set(plainRuns(block.title), style.body, isBeside ? labelWidth : width);
    const TextLines words = setting.typesetter.set(UnitMaker::textOf(block), style.strong, width - indent);
    std::vector<Unit> rows;
    maker.addLines(rows, words, indent, gap, "TD");
    const double above = isBeside ? 0 : label.height();
    rows.front().height = std::max(rows.front().height, label.height()) + above;
    rows.front().draw = [inner = std::move(rows.front().draw), label, above](Canvas& canvas, double x,
                                                                             double y) {
        canvas.open("TH");
        canvas.lines(label, x, y);
        canvas.close("TH");
        inner(canvas, x, y + above);
    };
    for (std::size_t index = 0; index < rows.size(); ++index) {
        rows[index].within = "Table";
        rows[index].draw = [inner = std::move(rows[index].draw), isFirst = index == 0](Canvas& canvas,
                                                                                       double x, double y) {
            canvas.open("TR");
            if (!isFirst) { // words so long that they go on in a further row
                canvas.open("TH");
                canvas.close("TH");
            }
            inner(canvas, x, y);
            canvas.close("TR");
        };
    }
    std::ranges::move(rows, std::back_inserter(units));
}

namespace {

/// How much of each thing to do is said.
enum class Detail : unsigned char {
    TitleAbove, ///< the title on a line of its own
    RunIn,      ///< the title before the text, on a card
    TitleOnly,  ///< where a card has no room for more
};

/// One thing to do, with its number.
void addThing(std::vector<Unit>& units, const Setting& setting, const Block& block, int number, double width,
              Detail detail) {
    const SheetStyle& style = setting.style;
    const UnitMaker maker(setting.typesetter, style, setting.flow.pageHeight());
    const double indent = style.body.size * 1.6;
    Block shown = block;
    if (detail == Detail::TitleOnly && !shown.title.empty()) {
        shown.text.clear();
    }
    if (detail != Detail::TitleAbove) {
        shown = UnitMaker::runIn(shown);
    }
    const std::size_t before = units.size();
    maker.addEntry(units, shown, width, indent, style.gap * 0.4, maker.numberMark(number, indent));
    for (std::size_t index = before; index < units.size(); ++index) {
        units[index].within = "L";
    }
}

std::vector<Unit> unitsOfTonight(const Setting& setting, const Tonight& tonight, double width,
                                 Detail detail) {
    const UnitMaker maker(setting.typesetter, setting.style, setting.flow.pageHeight());
    std::vector<Unit> units;
    if (setting.style.hasTitle) {
        units.push_back(maker.heading(tonight.heading, width));
    }
    int number = 0;
    for (const Block& block : tonight.now) {
        addThing(units, setting, block, ++number, width, detail);
    }
    const double labels = labelWidthOf(setting, tonight.people, width);
    for (const Block& block : tonight.people) {
        addLabelledRow(units, setting, block, width, labels);
    }
    return units;
}

double heightOfAll(const std::vector<Unit>& units) {
    double height = 0;
    for (const Unit& unit : units) {
        height += unit.gapBefore + unit.height;
    }
    return height;
}

} // namespace

void setTonight(Setting& setting, const Composition& composition) {
    const SheetStyle& style = setting.style;
    Flow& flow = setting.flow;
    PanelStyle surface;
    if (style.hasTitle) { // a card is a panel itself
        surface.fill = palette::kSurface;
        surface.stroke = palette::kAccent;
        surface.strokeWidth = 1;
        surface.padding = style.padding;
    }
    const double width = flow.width() - 2 * surface.padding;
    const Detail wanted = style.hasTitle && !style.runsTitlesIn ? Detail::TitleAbove : Detail::RunIn;
    std::vector<Unit> units = unitsOfTonight(setting, composition.tonight(), width, wanted);
    if (!style.hasTitle && heightOfAll(units) > flow.room()) {
        units = unitsOfTonight(setting, composition.tonight(), width, Detail::TitleOnly);
    }
    const double height = heightOfAll(units) + 2 * surface.padding;
    // Whoever sees the first page only sees whom to call in danger: above this panel, where below it is no
    // room.
    const std::vector<Unit> help = helpUnits(setting, composition.safety(), flow.width());
    const double needed = height + style.gap + leastOfSafetyPanel(setting, composition.safety());
    if (style.hasTitle && needed > flow.room()) {
        flow.place(help);
        setting.isHelpPlaced = true;
    }
    flow.openPanel(surface, style.gap, height + style.gap <= flow.room() ? height : 0);
    flow.place(units);
    flow.closePanel();
}

} // namespace kentering
