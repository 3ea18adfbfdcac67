#include "reports/handout/layout/section_layout.h"

#include "reports/handout/layout/directory_layout.h"
#include "reports/handout/layout/form_layout.h"
#include "reports/handout/layout/unit_maker.h"

#include <algorithm>

namespace kentering {

namespace {

void setChecklist(Setting& setting, const Section& section) {
    const SheetStyle& style = setting.style;
    Flow& flow = setting.flow;
    const UnitMaker maker(setting.typesetter, style, flow.pageHeight());
    const double width = (flow.width() - (style.columns - 1) * style.gutter) / style.columns;
    const double box = style.body.size * 1.02;
    const double indent = style.hasTickBoxes ? box * 1.75 : style.body.size;
    const TextLines bullet = setting.typesetter.set(plainRuns("\u2022"), style.strong, indent);
    const bool hasTickBoxes = style.hasTickBoxes;
    const double leading = style.body.leading;
    const auto mark = [bullet, box, leading, hasTickBoxes](Canvas& canvas, double x, double y) {
        if (hasTickBoxes) {
            canvas.add(BoxItem{x + 0.6, y + (leading - box) / 2 + 0.4, box, box, 1.6, std::nullopt,
                               palette::kAccent, 1.1});
        } else {
            canvas.lines(bullet, x, y);
        }
    };
    std::vector<Unit> units;
    for (const Block& block : section.blocks) {
        maker.addEntry(units, block, width, indent, style.gap, mark);
    }
    if (!units.empty()) {
        units.front().gapBefore = style.gap * 0.3;
    }
    Unit heading = maker.heading(section.heading, flow.width());
    flow.placeColumns(heading, units, style.columns, style.gutter);
}

/// Height of `units` when nothing comes between them.
double wholeHeight(const std::vector<Unit>& units) {
    double height = 0;
    for (const Unit& unit : units) {
        height += unit.gapBefore + unit.height;
    }
    return height;
}

/// One row of the client's own panel: a quiet label, his words in bold beside it or under it.
void addOwnRow(std::vector<Unit>& units, const Setting& setting, const UnitMaker& maker, const Block& block,
               double width) {
    const SheetStyle& style = setting.style;
    const double gap = units.empty() ? 0 : style.gap * 0.7;
    if (block.kind == BlockKind::WriteIn) {
        units.push_back(maker.writeInRow(block.title, width, style.labelWidth, gap));
        return;
    }
    TextStyle quiet = style.body;
    quiet.ink = palette::kQuiet;
    const bool isBeside = style.labelWidth > 0;
    const double indent = isBeside ? style.labelWidth + style.gap : 0;
    const TextLines label =
        setting.typesetter.set(plainRuns(block.title), quiet, isBeside ? style.labelWidth : width);
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

void setPanel(Setting& setting, const Section& section) {
    const SheetStyle& style = setting.style;
    Flow& flow = setting.flow;
    PanelStyle surface;
    surface.fill = palette::kSurface;
    surface.stroke = palette::kLine;
    surface.strokeWidth = 0.6;
    surface.padding = style.padding;
    const double width = flow.width() - 2 * surface.padding;
    const UnitMaker maker(setting.typesetter, style, flow.pageHeight());
    std::vector<Unit> units{maker.heading(section.heading, width)};
    for (const Block& block : section.blocks) {
        addOwnRow(units, setting, maker, block, width);
    }
    flow.openPanel(surface, style.sectionGap, wholeHeight(units));
    flow.place(units);
    flow.closePanel();
}

void setRoute(Setting& setting, const Section& section) {
    const SheetStyle& style = setting.style;
    Flow& flow = setting.flow;
    const UnitMaker maker(setting.typesetter, style, flow.pageHeight());
    std::vector<Unit> units;
    int number = 0;
    for (const Block& block : section.blocks) {
        TextStyle digits = style.heading;
        digits.leading = style.body.leading;
        const TextLines label =
            setting.typesetter.set(plainRuns(std::to_string(++number)), digits, style.body.size * 2);
        const auto mark = [label](Canvas& canvas, double x, double y) {
            canvas.open("Lbl");
            canvas.open("Span"); // by which pdf_structure.cpp knows a number
            canvas.lines(label, x, y);
            canvas.close("Span");
            canvas.close("Lbl");
        };
        maker.addEntry(units, block, flow.width(), style.body.size * 1.8, style.gap * 0.6, mark);
    }
    flow.placeColumns(maker.heading(section.heading, flow.width()), units, 1, 0);
}

void setBanner(Setting& setting, const Section& section) {
    const SheetStyle& style = setting.style;
    Flow& flow = setting.flow;
    PanelStyle surface;
    surface.fill = palette::kAccentLight;
    surface.stroke = palette::kAccent;
    surface.strokeWidth = 0.8;
    surface.padding = style.padding;
    const double width = flow.width() - 2 * surface.padding;
    const UnitMaker maker(setting.typesetter, style, flow.pageHeight());
    std::vector<Unit> units;
    for (const Block& block : section.blocks) {
        TextStyle title = style.number;
        title.ink = palette::kAccent;
        const double star = title.size;
        const double indent = star * 1.5;
        const TextLines words = setting.typesetter.set(plainRuns(block.title), title, width - indent);
        Unit unit;
        unit.gapBefore = units.empty() ? 0 : style.gap;
        unit.height = words.height();
        unit.keepWithNext = true;
        unit.draw = [words, star, indent](Canvas& canvas, double x, double y) {
            canvas.add(SymbolItem{Symbol::Star, x, y + (words.leading - star) / 2, star, palette::kAccent});
            canvas.open("H2");
            canvas.lines(words, x + indent, y);
            canvas.close("H2");
        };
        units.push_back(std::move(unit));
        maker.addLines(units, setting.typesetter.set(UnitMaker::textOf(block), style.body, width - indent),
                       indent, style.gap * 0.2);
    }
    flow.openPanel(surface, style.sectionGap, wholeHeight(units));
    flow.place(units);
    flow.closePanel();
}

} // namespace

double setTitle(const Typesetter& typesetter, const SheetStyle& style, Canvas& canvas,
                const Composition& composition) {
    const double width = style.page.width - 2 * style.side;
    const bool hasBand = style.titleAbove > 0; // a card has no room for one, nor for a subtitle
    const double top = hasBand ? style.titleAbove : style.top;
    const TextLines title = typesetter.set(plainRuns(composition.title()), style.title, width);
    const TextLines subtitle = typesetter.set(plainRuns(composition.subtitle()), style.subtitle, width);
    const double subtitleTop = top + title.height() + style.gap * 0.4;
    const double height = hasBand ? subtitleTop + subtitle.height() + style.titleBelow : top + title.height();
    if (hasBand) {
        canvas.add(BoxItem{0, 0, style.page.width, height, 0, palette::kAccent, std::nullopt, 0});
    }
    canvas.open("H1");
    canvas.lines(title, style.side, top);
    canvas.close("H1");
    if (hasBand) {
        canvas.open("P");
        canvas.lines(subtitle, style.side, subtitleTop);
        canvas.close("P");
    }
    return height;
}

void setSections(Setting& setting, std::span<const Section> sections) {
    std::size_t done = 0;
    while (done < sections.size()) {
        std::size_t count = 1;
        switch (sections[done].shape) {
        case SectionShape::Checklist:
            setChecklist(setting, sections[done]);
            break;
        case SectionShape::Panel:
            setPanel(setting, sections[done]);
            break;
        case SectionShape::Route:
            setRoute(setting, sections[done]);
            break;
        case SectionShape::Form: // those that follow each other may share their width
            while (done + count < sections.size() && sections[done + count].shape == SectionShape::Form) {
                ++count;
            }
            setForms(setting, sections.subspan(done, count));
            break;
        case SectionShape::Directory:
            setDirectory(setting, sections[done]);
            break;
        case SectionShape::Banner:
            setBanner(setting, sections[done]);
            break;
        }
        done += count;
    }
}

} // namespace kentering
