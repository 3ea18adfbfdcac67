#include "reports/handout/layout/folding.h"

#include "reports/handout/layout/sheet_style.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace kentering {

namespace {

/// Pages on a side of paper, and on a paper that is printed on both sides and folded.
constexpr std::size_t kOnSide = 2;
constexpr std::size_t kOnPaper = 4;

constexpr PageSize kA4Upright{210 * 72 / 25.4, 297 * 72 / 25.4};
constexpr PageSize kA4Across{297 * 72 / 25.4, 210 * 72 / 25.4};

void append(PageItems& sheet, PageItems page) {
    std::move(page.items.begin(), page.items.end(), std::back_inserter(sheet.items));
}

/// A booklet of one or more papers printed on both sides: first and last page share a side.
Folded foldA5(const std::vector<PageItems>& pages) {
    Folded folded{kA4Across, {}, {}};
    const double half = kA4Across.width / 2;
    const RuleItem foldMark{half, 0, half, 14, palette::kQuiet, 0.5, true};
    const auto add = [&](std::size_t left, std::size_t right) {
        PageItems sheet;
        sheet.items.emplace_back(foldMark);
        // The page that is read first is drawn first, for whoever does not know of the structure.
        for (const std::size_t page : {std::min(left, right), std::max(left, right)}) {
            if (page < pages.size()) {
                sheet.items.emplace_back(TagItem{true, "Part"});
                append(sheet, page == right ? moved(pages[page], half, 0) : pages[page]);
                sheet.items.emplace_back(TagItem{false, "Part"});
                folded.partOrder.push_back(static_cast<int>(page));
            }
        }
        folded.sheets.push_back(std::make_shared<const PageItems>(std::move(sheet)));
    };
    if (pages.size() <= kOnSide) { // one side of one paper, folded inwards
        add(0, 1);
        return folded;
    }
    const std::size_t count = (pages.size() + kOnPaper - 1) / kOnPaper * kOnPaper;
    for (std::size_t front = 0; front < count / 2; front += 2) {
        add(count - 1 - front, front);
        add(front + 1, count - 2 - front);
    }
    return folded;
}

/// Strips of four cards below each other, two strips on a paper, to be cut out and folded like an accordion.
Folded foldCards(const std::vector<PageItems>& pages) {
    constexpr std::size_t kCardsInStrip = 4;
    constexpr std::size_t kStrips = 2;
    const PageSize card = sheetStyle(SheetFormat::WalletCard).page;
    const double top = (kA4Upright.height - kCardsInStrip * card.height) / 2;
    const std::size_t strips = pages.size() > kCardsInStrip ? kStrips : 1;
    const double side =
        (kA4Upright.width - static_cast<double>(strips) * card.width) / static_cast<double>(strips + 1);
    Folded folded{kA4Upright, {}, {}};
    PageItems sheet;
    const std::size_t onPaper = kCardsInStrip * kStrips;
    for (std::size_t index = 0; index < pages.size(); ++index) {
        const std::size_t place = index % onPaper;
        const std::size_t strip = place / kCardsInStrip;
        const double x = side + static_cast<double>(strip) * (card.width + side);
        const double y = top + static_cast<double>(place % kCardsInStrip) * card.height;
        sheet.items.emplace_back(
            BoxItem{x, y, card.width, card.height, 0, std::nullopt, palette::kLine, 0.5});
        append(sheet, moved(pages[index], x, y));
        if (place + 1 == onPaper || index + 1 == pages.size()) {
            folded.sheets.push_back(std::make_shared<const PageItems>(std::exchange(sheet, {})));
        }
    }
    return folded;
}

} // namespace

std::size_t sidesFor(std::size_t pages, SheetFormat format) {
    if (format != SheetFormat::FoldedA5) {
        return pages;
    }
    return pages <= kOnSide ? 1 : (pages + kOnPaper - 1) / kOnPaper * 2;
}

std::size_t roomOnSides(std::size_t sides, SheetFormat format) {
    return format == SheetFormat::FoldedA5 ? sides * kOnSide : sides;
}

Folded fold(std::vector<PageItems> pages, SheetFormat format) {
    switch (format) {
    case SheetFormat::FoldedA5:
        return foldA5(pages);
    case SheetFormat::WalletCard:
        return foldCards(pages);
    case SheetFormat::A4:
    case SheetFormat::LargePrint:
        break;
    }
    Folded folded{sheetStyle(format).page, {}, {}};
    for (PageItems& page : pages) {
        folded.sheets.push_back(std::make_shared<const PageItems>(std::move(page)));
    }
    return folded;
}

} // namespace kentering
