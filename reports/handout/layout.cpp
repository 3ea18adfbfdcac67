#include "reports/handout/layout.h"
#include "model/content/placeholders.h"

#include "reports/handout/folding.h"
#include "reports/handout/section_layout.h"

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
    canvas.open("P");
    canvas.lines(foot, style.side, top);
    canvas.close("P");
    if (isCounted) {
        canvas.open("P");
        canvas.lines(counter, style.page.width - style.side - counter.width, top);
        canvas.close("P");
    }
    for (PageItem& item : canvas.take().items) {
        page.items.push_back(std::move(item));
    }
}

} // namespace

Pages layout(const Composition& composition) {
    const SheetStyle& style = sheetStyle(composition.format());
    const Typesetter typesetter(composition.language());

    Canvas titleCanvas;
    const double titleHeight = setTitle(typesetter, style, titleCanvas, composition);
    Flow flow(style, titleHeight + style.sectionGap);
    flow.canvas().addAll(titleCanvas.take());
    Setting setting{typesetter, style, flow};
    setSafetyPanel(setting, composition.safety());
    for (const Section& section : composition.sections()) {
        setSection(setting, section);
    }

    std::vector<PageItems> pages = flow.finish();
    for (std::size_t index = 0; index < pages.size(); ++index) {
        if (style.hasFootOnLastOnly && index + 1 < pages.size()) {
            continue;
        }
        addFoot(pages[index], typesetter, style, composition, index + 1, pages.size());
    }
    Folded folded = fold(std::move(pages), composition.format());
    return {folded.paper, std::move(folded.sheets), composition.language(), composition.documentTitle(),
            composition.contentDate()};
}

} // namespace kentering
