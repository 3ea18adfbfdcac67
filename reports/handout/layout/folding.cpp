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

/// A strip of cards below each other, in one piece: to be cut out along its edge and folded like an
/// accordion.
Folded foldCards(const std::vector<PageItems>& pages) {
    constexpr std::size_t kCardsInStrip = 4;
    const PageSize card = sheetStyle(SheetFormat::WalletCard).page;
    const double x = (kA4Upright.width - card.width) / 2;
    Folded folded{kA4Upright, {}, {}};
    for (std::size_t from = 0; from < pages.size(); from += kCardsInStrip) {
        const std::size_t count = std::min(kCardsInStrip, pages.size() - from);
        const double top = (kA4Upright.height - static_cast<double>(count) * card.height) / 2;
        PageItems sheet;
        sheet.items.emplace_back(BoxItem{x, top, card.width, static_cast<double>(count) * card.height, 0,
                                         std::nullopt, palette::kQuiet, 0.5});
        for (std::size_t index = 0; index < count; ++index) {
            const double y = top + static_cast<double>(index) * card.height;
            if (index > 0) { // where to fold
                sheet.items.emplace_back(RuleItem{x, y, x + card.width, y, palette::kLine, 0.6, true});
            }
            append(sheet, moved(pages[from + index], x, y));
        }
        folded.sheets.push_back(std::make_shared<const PageItems>(std::move(sheet)));
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
