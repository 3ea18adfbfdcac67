#include "reports/handout/layout/letter_layout.h"

#include "model/base/text.h"
#include "reports/handout/layout/unit_maker.h"

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

constexpr double kPointsPerMillimetre = 72 / 25.4;

/// A page with wider margins than a sheet of advice, and letters for an arm's length.
SheetStyle letterStyle() {
    SheetStyle style = sheetStyle(SheetFormat::A4);
    style.body = {11, 16, false, palette::kText};
    style.heading = {14, 18, true, palette::kText};
    style.side = 25 * kPointsPerMillimetre;
    style.top = 25 * kPointsPerMillimetre;
    style.bottom = 25 * kPointsPerMillimetre;
    style.gap = 11;
    style.labelWidth = 105;
    return style;
}

/// The label at the left, its words beside it.
Unit toldUnit(const Typesetter& typesetter, const SheetStyle& style, const LetterText::Told& told,
              double width, double gapBefore) {
    const TextLines label =
        typesetter.set(plainRuns(told.label, true), style.body, style.labelWidth - style.gap);
    const TextLines words = typesetter.set(plainRuns(told.words), style.body, width - style.labelWidth);
    Unit unit;
    unit.gapBefore = gapBefore;
    unit.height = std::max(label.height(), words.height());
    unit.within = "Table";
    unit.draw = [label, words, indent = style.labelWidth](Canvas& canvas, double x, double y) {
        canvas.open("TR");
        canvas.open("TH");
        canvas.lines(label, x, y);
        canvas.close("TH");
        canvas.open("TD");
        canvas.lines(words, x + indent, y);
        canvas.close("TD");
        canvas.close("TR");
    };
    return unit;
}

/// Which page of how many, where there are several.
void addNumber(PageItems& page, const Typesetter& typesetter, const SheetStyle& style, std::size_t number,
               std::size_t count) {
    Canvas canvas;
    const TextLines words = typesetter.set(plainRuns(std::to_string(number) + " / " + std::to_string(count)),
                                           style.small, style.page.width);
    canvas.lines(words, style.page.width - style.side - words.width, style.page.height - style.bottom * 0.75);
    for (PageItem& item : canvas.take().items) {
        page.items.push_back(std::move(item));
    }
}

std::string lineByLine(const std::vector<std::string>& lines) {
    return joined(lines, "\n");
}

} // namespace

Pages layout(const LetterText& letter) {
    const SheetStyle style = letterStyle();
    const Typesetter typesetter(letter.language);
    Flow flow(style, style.top);
    const UnitMaker maker(typesetter, style, flow.pageHeight());
    const double width = flow.width();
    std::vector<Unit> units;
    const auto add = [&](const std::string& text, double gapBefore) {
        maker.addLines(units, typesetter.set(plainRuns(text), style.body, width), 0, gapBefore);
    };
    const double line = style.body.leading;
    if (!letter.organisation.empty()) {
        maker.addLines(units, typesetter.set(plainRuns(letter.organisation), style.heading, width), 0, 0);
    }
    add(letter.dateInWords, line);
    add(letter.greeting, 2 * line);
    for (const std::string& paragraph : letter.opening) {
        add(paragraph, style.gap);
    }
    for (std::size_t index = 0; index < letter.told.size(); ++index) {
        units.push_back(
            toldUnit(typesetter, style, letter.told[index], width, index == 0 ? style.gap : style.gap / 3));
    }
    for (const std::string& paragraph : letter.closing) {
        add(paragraph, style.gap);
    }
    add(letter.farewell, line);
    units.back().keepWithNext = true;
    add(lineByLine(letter.signature), 3 * line);
    flow.place(units);

    std::vector<PageItems> laid = flow.finish();
    std::vector<std::shared_ptr<const PageItems>> pages;
    for (PageItems& page : laid) {
        if (laid.size() > 1) {
            addNumber(page, typesetter, style, pages.size() + 1, laid.size());
        }
        pages.push_back(std::make_shared<const PageItems>(std::move(page)));
    }
    return {style.page, std::move(pages), letter.language, letter.documentTitle, letter.date};
}

std::string plainText(const LetterText& letter) {
    std::vector<std::string> paragraphs;
    const auto add = [&paragraphs](const std::string& paragraph) {
        if (!paragraph.empty()) {
            paragraphs.push_back(paragraph);
        }
    };
    add(letter.organisation);
    add(letter.dateInWords);
    add(letter.greeting);
    std::ranges::for_each(letter.opening, add);
    std::vector<std::string> told;
    for (const auto& [label, words] : letter.told) {
        told.push_back(label + ": " + words);
    }
    add(lineByLine(told));
    std::ranges::for_each(letter.closing, add);
    add(letter.farewell + "\n" + lineByLine(letter.signature));
    return joined(paragraphs, "\n\n");
}

} // namespace kentering
