#include "reports/handout/layout/section_layout.h"

#include "reports/handout/layout/directory_layout.h"
#include "reports/handout/layout/form_layout.h"
#include "reports/handout/layout/unit_maker.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace kentering {

namespace {

/// Things to tick, or with a dot where there have been enough to tick.
std::vector<Unit> entriesOf(const Setting& setting, std::span<const Block> blocks, double width,
                            bool canTick) {
    const SheetStyle& style = setting.style;
    const UnitMaker maker(setting.typesetter, style, setting.flow.pageHeight());
    const double box = style.body.size * 1.02;
    const double indent = canTick ? box * 1.6 : style.body.size;
    const TextLines bullet = setting.typesetter.set(plainRuns("\u2022"), style.strong, indent);
    const double leading = style.body.leading;
    const auto mark = [bullet, box, leading, canTick](Canvas& canvas, double x, double y) {
        if (canTick) {
            canvas.add(BoxItem{x + 0.6, y + (leading - box) / 2 + 0.4, box, box, 1.6, std::nullopt,
                               palette::kAccent, 1.1});
        } else {
            canvas.open("Lbl");
            canvas.lines(bullet, x, y);
            canvas.close("Lbl");
        }
    };
    std::vector<Unit> units;
    for (const Block& block : blocks) {
        maker.addEntry(units, style.runsTitlesIn ? UnitMaker::runIn(block) : block, width, indent, style.gap,
                       mark);
    }
    if (!units.empty()) {
        units.front().gapBefore = style.gap * 0.3;
    }
    return units;
}

/// Entries below each other, and after them the last form of the sheet: it would stand alone on its page.
void placeWithForm(Setting& setting, const Unit& heading, std::vector<Unit> entries, const Section& form) {
    for (Unit& entry : entries) {
        entry.within = "L";
    }
    std::vector<Unit> last = formUnits(setting, form);
    entries.back().keepWithNext = entries.back().height + heightOfUnits(last) <= setting.flow.pageHeight();
    entries.insert(entries.begin(), heading);
    std::ranges::move(last, std::back_inserter(entries));
    setting.flow.place(entries);
}

/// How many columns take the least height: short advice whose title stands before it often fits on one line.
int columnsFor(const Setting& setting, std::span<const Block> blocks, bool canTick) {
    const SheetStyle& style = setting.style;
    if (!style.runsTitlesIn || style.columns == 1) {
        return style.columns;
    }
    const double whole = setting.flow.width();
    const double column = (whole - (style.columns - 1) * style.gutter) / style.columns;
    const double beside = heightOfUnits(entriesOf(setting, blocks, column, canTick)) / style.columns;
    const double below = heightOfUnits(entriesOf(setting, blocks, whole, canTick));
    return below <= beside + style.body.leading ? 1 : style.columns;
}

/// The checklist that `sections` begin with, and one form after it where that is the last and there is one
/// column. @returns how many sections were set
std::size_t setChecklist(Setting& setting, std::span<const Section> sections) {
    const Section& section = sections.front();
    const SheetStyle& style = setting.style;
    Flow& flow = setting.flow;
    const UnitMaker maker(setting.typesetter, style, flow.pageHeight());
    const std::span<const Block> blocks(section.blocks);
    const std::size_t ticked = std::min(style.hasTickBoxes ? setting.ticksLeft : 0, blocks.size());
    setting.ticksLeft -= ticked;
    const bool isFormLast =
        style.columns == 1 && sections.size() == 2 && sections.back().shape == SectionShape::Form;
    const auto place = [&](const std::string& heading, std::span<const Block> part, bool canTick) {
        const Unit head = maker.heading(heading, flow.width());
        const int columns = columnsFor(setting, part, canTick);
        const double width = (flow.width() - (columns - 1) * style.gutter) / columns;
        std::vector<Unit> entries = entriesOf(setting, part, width, canTick);
        const bool isLast = &part.back() == &blocks.back();
        if (isLast && isFormLast) {
            placeWithForm(setting, head, std::move(entries), sections.back());
        } else {
            flow.placeColumns(head, entries, columns, style.gutter);
        }
    };
    if (ticked > 0) {
        place(section.heading, blocks.first(ticked), true);
    }
    if (ticked < blocks.size()) {
        place(ticked > 0 ? setting.also : section.heading, blocks.subspan(ticked), false);
    }
    return isFormLast ? 2 : 1;
}

/// Height of `units` when nothing comes between them.
double wholeHeight(const std::vector<Unit>& units) {
    double height = 0;
    for (const Unit& unit : units) {
        height += unit.gapBefore + unit.height;
    }
    return height;
}

/// @param after height of the form that follows, where it is the last thing on the sheet; else 0
void setPanel(Setting& setting, const Section& section, double after) {
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
    const double labels = labelWidthOf(setting, section.blocks, width);
    for (const Block& block : section.blocks) {
        if (block.kind == BlockKind::Fact) { // to be read, not looked up: label and words are one paragraph
            std::vector<TextRun> words = plainRuns(block.title + ": ", true);
            std::ranges::copy(UnitMaker::textOf(block), std::back_inserter(words));
            maker.addLines(units, setting.typesetter.set(words, style.body, width), 0, style.gap * 0.5);
        } else {
            addLabelledRow(units, setting, block, width, labels);
        }
    }
    const double height = wholeHeight(units) + 2 * surface.padding + style.sectionGap;
    const bool fitsHere = height <= flow.room() && height + after > flow.room();
    if (fitsHere && height + after <= flow.pageHeight()) {
        flow.turnPage(); // what follows would stand alone on its page
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
        maker.addEntry(units, block, flow.width(), style.body.size * 1.8, style.gap * 0.6,
                       maker.numberMark(++number, style.body.size * 2));
    }
    flow.placeColumns(maker.heading(section.heading, flow.width()), units, 1, 0);
}

/// The directory that `sections` begin with, and one form after it where that is the last: it would stand
/// alone on its page. @returns how many sections were set
std::size_t setDirectory(Setting& setting, std::span<const Section> sections) {
    std::vector<Unit> units = directoryUnits(setting, sections.front());
    const bool isFormLast = sections.size() == 2 && sections.back().shape == SectionShape::Form;
    if (isFormLast) {
        std::vector<Unit> form = formUnits(setting, sections.back());
        units.back().keepWithNext = units.back().height + heightOfUnits(form) <= setting.flow.pageHeight();
        std::ranges::move(form, std::back_inserter(units));
    }
    setting.flow.place(units);
    return isFormLast ? 2 : 1;
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
    const TextLines title = typesetter.set(plainRuns(composition.title()), style.title, width);
    const TextLines subtitle = typesetter.set(plainRuns(composition.subtitle()), style.subtitle, width);
    const double subtitleTop = style.titleAbove + title.height() + style.gap * 0.3;
    const double height = subtitleTop + subtitle.height() + style.titleBelow;
    canvas.open("H1");
    canvas.lines(title, style.side, style.titleAbove);
    canvas.close("H1");
    canvas.open("P");
    canvas.lines(subtitle, style.side, subtitleTop);
    canvas.close("P");
    // A rule instead of a band of colour: an office printer leaves a white edge, and toner is dear.
    canvas.add(RuleItem{style.side, height, style.page.width - style.side, height, palette::kAccent, 1.5});
    return height;
}

namespace {

/// Height of the form that follows the first of `sections` as the last thing on the sheet; 0 for anything
/// else.
double lastFormAfter(const Setting& setting, std::span<const Section> sections) {
    const bool isFormLast = sections.size() == 2 && sections.back().shape == SectionShape::Form;
    return isFormLast ? heightOfUnits(formUnits(setting, sections.back())) : 0;
}

} // namespace

void setSections(Setting& setting, std::span<const Section> sections) {
    std::size_t done = 0;
    while (done < sections.size()) {
        std::size_t count = 1;
        switch (sections[done].shape) {
        case SectionShape::Checklist:
            count = setChecklist(setting, sections.subspan(done));
            break;
        case SectionShape::Panel:
            setPanel(setting, sections[done], lastFormAfter(setting, sections.subspan(done)));
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
            count = setDirectory(setting, sections.subspan(done));
            break;
        case SectionShape::Banner:
            setBanner(setting, sections[done]);
            break;
        }
        done += count;
    }
}

} // namespace kentering
