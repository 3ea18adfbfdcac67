#include "reports/handout/layout/layout.h"
#include "model/base/placeholders.h"

#include "reports/handout/layout/folding.h"
#include "reports/handout/layout/section_layout.h"
#include "reports/handout/layout/unit_maker.h"

#include <string>
#include <utility>

namespace kentering {

namespace {

/// The foot: version and date of the words, and which page of how many.
void addFoot(PageItems& page, const Typesetter& typesetter, const SheetStyle& style,
             const Composition& composition, std::size_t number, std::size_t count) {
    Canvas canvas;
    const double width = style.page.width - 2 * style.side;
    const bool isCounted = count > 1 && !style.hasFootOnLastOnly;
    const TextLines counter =
        typesetter.set(plainRuns(isCounted ? filled(composition.pageOf(), {{"page", std::to_string(number)},
                                                                           {"pages", std::to_string(count)}})
                                           : ""),
                       style.small, width);
    const double room = width - (isCounted ? counter.width + style.gap : 0);
    const TextLines foot = typesetter.set(plainRuns(composition.foot()), style.small, room);
    const double top = style.page.height - style.foot - foot.height() + style.small.leading * 0.6;
    canvas.add(RuleItem{style.side, top - style.small.leading * 0.4, style.page.width - style.side,
                        top - style.small.leading * 0.4, palette::kLine, 0.6});
    // Outside of the structure: whoever listens to the sheet does not hear the foot between two sentences.
    canvas.lines(foot, style.side, top);
    if (isCounted) {
        canvas.lines(counter, style.page.width - style.side - counter.width, top);
    }
    for (PageItem& item : canvas.take().items) {
        page.items.push_back(std::move(item));
    }
}

/// Pages without their feet, and how much of the last one is used, in points.
struct Laid {
    std::vector<PageItems> pages;
    double lastUsed;
};

Laid layOut(const Composition& composition, const Typesetter& typesetter, const SheetStyle& style) {
    Canvas titleCanvas;
    const double titleHeight = setTitle(typesetter, style, titleCanvas, composition);
    Flow flow(style, titleHeight + style.sectionGap);
    flow.canvas().addAll(titleCanvas.take());
    Setting setting{typesetter, style, flow};
    setSafetyPanel(setting, composition.safety());
    setSections(setting, composition.sections());
    const double lastUsed = flow.pageHeight() - flow.room();
    return {flow.finish(), lastUsed};
}

/// Whether so little lies on the last paper that with less white it may fit on the ones before.
bool spillsALittle(const Laid& laid, const SheetStyle& style, SheetFormat format) {
    constexpr double kLittle = 0.16; // of the pages that would have to take it in
    const std::size_t sides = sidesFor(laid.pages.size(), format);
    std::size_t fewer = sides;
    while (fewer > 0 && (fewer == sides || sidesFor(roomOnSides(fewer, format), format) != fewer)) {
        --fewer;
    }
    if (fewer == 0) {
        return false;
    }
    const std::size_t wanted = roomOnSides(fewer, format);
    const double page = style.page.height - style.top - style.bottom;
    const double excess = static_cast<double>(laid.pages.size() - wanted - 1) * page + laid.lastUsed;
    return excess <= kLittle * static_cast<double>(wanted) * page;
}

/// A side that folding leaves empty: lines to write on.
PageItems pageOfLines(const Composition& composition, const Typesetter& typesetter, const SheetStyle& style) {
    Flow flow(style, style.top);
    const UnitMaker maker(typesetter, style, flow.pageHeight());
    std::vector<Unit> units{maker.heading(composition.notes(), flow.width())};
    double height = units.front().height;
    while (true) {
        Unit line = maker.writeIn({}, flow.width(), 0, style.gap);
        height += line.gapBefore + line.height;
        if (height > flow.pageHeight()) {
            break;
        }
        units.push_back(std::move(line));
    }
    flow.place(units);
    return std::move(flow.finish().front());
}

} // namespace

Pages layout(const Composition& composition) {
    return Layouter().layout(composition);
}

Pages Layouter::layout(const Composition& composition) {
    const SheetFormat format = composition.format();
    std::optional<Typesetter>& kept = m_typesetters[indexOf(composition.language())];
    if (!kept) {
        kept.emplace(composition.language());
    }
    const Typesetter& typesetter = *kept;
    const SheetStyle* style = &sheetStyle(format);
    Laid laid = layOut(composition, typesetter, *style);
    if (spillsALittle(laid, *style, format)) {
        const SheetStyle& close = sheetStyle(format, Density::Close);
        Laid closer = layOut(composition, typesetter, close);
        if (sidesFor(closer.pages.size(), format) < sidesFor(laid.pages.size(), format)) {
            style = &close;
            laid = std::move(closer);
        }
    }
    std::vector<PageItems>& pages = laid.pages;
    while (pages.size() < roomOnSides(sidesFor(pages.size(), format), format)) {
        pages.push_back(pageOfLines(composition, typesetter, *style));
    }
    for (std::size_t index = 0; index < pages.size(); ++index) {
        if (style->hasFootOnLastOnly && index + 1 < pages.size()) {
            continue;
        }
        addFoot(pages[index], typesetter, *style, composition, index + 1, pages.size());
    }
    Folded folded = fold(std::move(pages), format);
    return {folded.paper,
            std::move(folded.sheets),
            composition.language(),
            composition.documentTitle(),
            composition.contentDate(),
            std::move(folded.partOrder)};
}

} // namespace kentering
