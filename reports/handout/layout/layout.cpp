#include "reports/handout/layout/layout.h"
#include "model/base/placeholders.h"

#include "reports/handout/compose/sheet_room.h"
#include "reports/handout/layout/folding.h"
#include "reports/handout/layout/section_layout.h"
#include "reports/handout/layout/unit_maker.h"

#include <array>
#include <cctype>
#include <string>
#include <utility>

namespace kentering {

namespace {

bool isDigit(char letter) {
    return letter >= '0' && letter <= '9';
}

/// `text` with spaces within a day ("23 november 2026") at which no line may break.
std::string withWholeDays(const std::string& text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool isAfterNumber = at > 0 && isDigit(text[at - 1]);
        const bool isBeforeNumber = at + 1 < text.size() && isDigit(text[at + 1]);
        const bool isOfDay =
            text[at] == ' ' && isAfterNumber != isBeforeNumber &&
            (isAfterNumber ? text.find_first_of("0123456789", at) != std::string::npos
                           : at >= 2 && std::isalpha(static_cast<unsigned char>(text[at - 1])) != 0);
        result += isOfDay ? "\u00a0" : std::string(1, text[at]);
    }
    return result;
}

/// The foot: version and date of the words, and which page of how many.
void addFoot(PageItems& page, const Typesetter& typesetter, const SheetStyle& style,
             const Composition& composition, std::size_t number, std::size_t count) {
    Canvas canvas;
    const double width = style.page.width - 2 * style.side;
    const bool isCounted = count > 1;
    const TextLines counter =
        typesetter.set(plainRuns(isCounted ? filled(composition.pageOf(), {{"page", std::to_string(number)},
                                                                           {"pages", std::to_string(count)}})
                                           : ""),
                       style.small, width);
    const double room = width - (isCounted ? counter.width + style.gap : 0);
    const TextLines foot = typesetter.set(plainRuns(withWholeDays(composition.foot())), style.small, room);
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
    const double titleHeight = style.hasTitle ? setTitle(typesetter, style, titleCanvas, composition) : 0;
    Flow flow(style, style.hasTitle ? titleHeight + style.sectionGap * 0.7 : style.top);
    flow.canvas().addAll(titleCanvas.take());
    Setting setting{typesetter, style, flow, composition.also()};
    setTonight(setting, composition);
    if (!style.hasTitle) {
        flow.turnPage(); // the boxes are the card's back
    }
    setSafetyPanel(setting, composition.safety());
    setSections(setting, composition.sections());
    const double lastUsed = flow.pageHeight() - flow.room();
    return {flow.finish(), lastUsed};
}

/// Whether no more than `little` (of the pages that would have to take it in) lies on the last paper, so that
/// with less white it may fit on the ones before.
bool spills(double little, const Laid& laid, const SheetStyle& style, SheetFormat format) {
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
    return excess <= little * static_cast<double>(wanted) * page;
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

/// Pages, and the measures that they were set with.
struct Fitted {
    const SheetStyle* style;
    Laid laid;
};

/// Whether the sheet fills its two pages so far that it needs the least white: then nothing else is tried
/// first.
bool isFull(const Composition& composition) {
    constexpr int kFull = 900;
    constexpr int kTooFull = 1060;
    const bool isCounted =
        composition.format() == SheetFormat::A4 || composition.format() == SheetFormat::FoldedA5;
    const int room = roomFor(composition);
    return isCounted && room >= kFull && room <= kTooFull;
}

/// With as much white as there may be without one more page.
Fitted fitted(const Composition& composition, const Typesetter& typesetter) {
    const SheetFormat format = composition.format();
    if (isFull(composition)) {
        const SheetStyle& tight = sheetStyle(format, Density::Tight);
        Laid laid = layOut(composition, typesetter, tight);
        if (sidesFor(laid.pages.size(), format) <= 2) {
            return {&tight, std::move(laid)};
        }
    }
    Fitted best{&sheetStyle(format), layOut(composition, typesetter, sheetStyle(format))};
    constexpr std::array<std::pair<Density, double>, 2> kDenser{
        {{Density::Close, 0.16}, {Density::Tight, 0.5}}};
    for (const auto& [density, little] : kDenser) {
        if (!spills(little, best.laid, *best.style, format)) {
            continue;
        }
        const SheetStyle& denser = sheetStyle(format, density);
        Laid closer = layOut(composition, typesetter, denser);
        if (sidesFor(closer.pages.size(), format) < sidesFor(best.laid.pages.size(), format)) {
            return {&denser, std::move(closer)};
        }
    }
    return best;
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
    auto [style, laid] = fitted(composition, typesetter);
    std::vector<PageItems>& pages = laid.pages;
    while (pages.size() < roomOnSides(sidesFor(pages.size(), format), format)) {
        pages.push_back(pageOfLines(composition, typesetter, *style));
    }
    for (std::size_t index = 0; index < pages.size(); ++index) {
        if (format == SheetFormat::WalletCard) {
            continue;
        }
        addFoot(pages[index], typesetter, *style, composition, index + 1, pages.size());
    }
    Folded folded = fold(std::move(pages), format);
    if (format == SheetFormat::WalletCard) { // what is cut off may say where the words come from
        PageItems paper = *folded.sheets.back();
        SheetStyle around = sheetStyle(SheetFormat::A4);
        addFoot(paper, typesetter, around, composition, 1, 1);
        folded.sheets.back() = std::make_shared<const PageItems>(std::move(paper));
    }
    return {folded.paper,
            std::move(folded.sheets),
            composition.language(),
            composition.documentTitle(),
            composition.contentDate(),
            std::move(folded.partOrder)};
}

} // namespace kentering
