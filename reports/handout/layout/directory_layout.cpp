#include "reports/handout/layout/directory_layout.h"

#include "reports/handout/layout/qr_code.h"
#include "reports/handout/layout/unit_maker.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace kentering {

namespace {

constexpr std::string_view kBetween = " \u00b7 ";

/// Attributes of a link to `address`, for who reads the sheet on a screen; empty when it is no plain address.
std::string linkTo(const std::string& address) {
    const bool isPlain = std::ranges::all_of(
        address, [](char character) { return character > ' ' && character != '\'' && character != '\\'; });
    return address.empty() || !isPlain ? "" : "uri='" + address + "'";
}

/// A number, a mailbox or an address, with where it leads.
struct Reach {
    TextLines words;
    std::string link;
};

/// Where the parts of `reach` lead: the mailbox to a mail, the page's address to the page.
std::vector<Reach> reachOf(const Setting& setting, const Block& block, double width) {
    std::vector<Reach> parts;
    for (std::size_t begin = 0; begin < block.reach.size();) {
        const std::size_t end = std::min(block.reach.find(kBetween, begin), block.reach.size());
        const std::string part = block.reach.substr(begin, end - begin);
        std::string link;
        if (part.find('@') != std::string::npos) {
            link = linkTo("mailto:" + part);
        } else if (!part.empty() && block.address.ends_with("//" + part)) {
            link = linkTo(block.address);
        }
        parts.push_back(
            {setting.typesetter.set(plainRuns(part), setting.style.body, width), std::move(link)});
        begin = end + kBetween.size();
    }
    return parts;
}

/// Where each part of a row of words comes, with a dot between two; on a new line where it does not fit.
struct Row {
    std::vector<Reach> parts;
    std::vector<std::pair<double, double>> places;
    TextLines dot;
    double height = 0;
};

Row rowOf(const Setting& setting, std::vector<Reach> parts, double from, double width) {
    const double space = setting.style.body.size * 0.35;
    Row row{std::move(parts), {}, setting.typesetter.set(plainRuns("\u00b7"), setting.style.body, width), 0};
    double x = from;
    double y = 0;
    for (const Reach& part : row.parts) {
        if (x > 0 && x + part.words.width > width) {
            x = 0;
            y += setting.style.body.leading;
        }
        row.places.emplace_back(x, y);
        x += part.words.width + 2 * space + row.dot.width;
        y += part.words.height() - part.words.leading; // an address longer than a line goes on below
    }
    row.height = row.parts.empty() ? 0 : y + setting.style.body.leading;
    return row;
}

void drawRow(Canvas& canvas, const Row& row, double x, double y, double space) {
    if (row.parts.empty()) {
        return;
    }
    canvas.open("P");
    for (std::size_t index = 0; index < row.parts.size(); ++index) {
        const Reach& part = row.parts[index];
        const auto& [left, top] = row.places[index];
        const std::string tag = part.link.empty() ? "Span" : "Link";
        canvas.open(tag, part.link);
        canvas.lines(part.words, x + left, y + top);
        canvas.close(tag);
        const bool isLastOfLine = index + 1 == row.parts.size() || row.places[index + 1].second > top;
        if (!isLastOfLine) {
            canvas.open("Span");
            canvas.lines(row.dot, x + left + part.words.width + space, y + top);
            canvas.close("Span");
        }
    }
    canvas.close("P");
}

/// The words of an entry, each part a paragraph of its own.
std::vector<TextLines> paragraphsOf(const Setting& setting, const Block& block, double width) {
    std::vector<TextRun> name = plainRuns(block.title, true);
    if (!block.text.empty()) {
        name.push_back({" \u2013 " + block.text});
    }
    std::vector<TextLines> paragraphs{setting.typesetter.set(name, setting.style.body, width)};
    for (const std::string& detail : block.details) {
        paragraphs.push_back(setting.typesetter.set(plainRuns(detail), setting.style.body, width));
    }
    if (!block.start.empty()) {
        paragraphs.push_back(setting.typesetter.set(plainRuns(block.start), setting.style.body, width));
    }
    return paragraphs;
}

Unit entryUnit(const Setting& setting, const Block& block, double width) {
    const SheetStyle& style = setting.style;
    const std::optional<QrCode> code =
        style.qr > 0 && !block.address.empty() ? qrCode(block.address) : std::nullopt;
    const double qr = code ? style.qr : 0;
    const double room = width - (code ? qr + style.gap * 1.5 : 0);
    const std::vector<TextLines> paragraphs = paragraphsOf(setting, block, room);
    double height = 0;
    for (const TextLines& paragraph : paragraphs) {
        height += paragraph.height();
    }
    // How to begin and where to write or call stand in one line where there is room.
    const double after = paragraphs.back().width + style.body.size * 0.5;
    Row row = rowOf(setting, reachOf(setting, block, room), 0, room);
    double rowY = height;
    if (!block.start.empty() && paragraphs.back().lines.size() == 1) {
        Row beside = rowOf(setting, reachOf(setting, block, room), after, room);
        if (!beside.places.empty() && beside.places.front().first > 0 &&
            beside.height <= style.body.leading) {
            row = std::move(beside);
            rowY -= style.body.leading;
        }
    }
    const double rule = style.gap * 0.6;
    Unit unit;
    unit.gapBefore = rule;
    unit.height = std::max(rowY + row.height, std::max(height, qr)) + rule;
    unit.within = "L";
    unit.draw = [=, whole = unit.height, space = style.body.size * 0.35](Canvas& canvas, double x, double y) {
        canvas.open("LI");
        canvas.open("LBody");
        double top = y;
        for (const TextLines& paragraph : paragraphs) {
            canvas.open("P");
            canvas.lines(paragraph, x, top);
            canvas.close("P");
            top += paragraph.height();
        }
        drawRow(canvas, row, x, y + rowY, space);
        canvas.close("LBody");
        canvas.close("LI");
        if (code) {
            canvas.add(QrItem{x + width - qr, y, qr, code->side, code->dark});
        }
        canvas.add(RuleItem{x, y + whole, x + width, y + whole, palette::kLine, 0.7});
    };
    return unit;
}

} // namespace

void setDirectory(Setting& setting, const Section& section) {
    const SheetStyle& style = setting.style;
    Flow& flow = setting.flow;
    const UnitMaker maker(setting.typesetter, style, flow.pageHeight());
    const double width = flow.width();
    std::vector<Unit> units{maker.heading(section.heading, width)};
    if (!section.note.empty()) {
        maker.addLines(units, setting.typesetter.set(plainRuns(section.note), style.body, width), 0, 0);
        units.back().height += style.gap * 0.4;
        units.back().keepWithNext = true;
    }
    for (const Block& block : section.blocks) {
        units.push_back(entryUnit(setting, block, width));
    }
    flow.place(units);
}

} // namespace kentering
