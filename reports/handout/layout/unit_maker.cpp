#include "reports/handout/layout/unit_maker.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kentering {

namespace {

/// `units` as one that is never cut.
Unit joinedUnits(std::vector<Unit> units) {
    Unit whole;
    whole.gapBefore = units.front().gapBefore;
    for (std::size_t index = 0; index < units.size(); ++index) {
        whole.height += units[index].height + (index == 0 ? 0 : units[index].gapBefore);
    }
    whole.draw = [units = std::move(units)](Canvas& canvas, double x, double y) {
        drawTogether(units, canvas, x, y);
    };
    return whole;
}

} // namespace

Unit UnitMaker::heading(const std::string& text, double width) const {
    const TextLines lines = m_typesetter.set(plainRuns(text), m_style.heading, width);
    Unit unit;
    unit.gapBefore = m_style.sectionGap;
    unit.height = lines.height() + m_style.gap * 0.25;
    unit.keepWithNext = true;
    unit.draw = [lines](Canvas& canvas, double x, double y) {
        canvas.open("H2");
        canvas.lines(lines, x, y);
        canvas.close("H2");
    };
    return unit;
}

void UnitMaker::addLines(std::vector<Unit>& units, const TextLines& lines, double indent, double gapBefore,
                         const std::string& tag) const {
    const auto atOnce =
        static_cast<std::size_t>(std::max(1.0, std::floor(m_pageHeight / 2 / std::max(lines.leading, 1.0))));
    for (std::size_t from = 0; from < lines.lines.size(); from += atOnce) {
        const std::size_t count = std::min(atOnce, lines.lines.size() - from);
        Unit unit;
        unit.gapBefore = from == 0 ? gapBefore : 0;
        unit.height = static_cast<double>(count) * lines.leading;
        unit.draw = [lines, indent, tag, from, count](Canvas& canvas, double x, double y) {
            canvas.open(tag);
            canvas.lines(lines, x + indent, y, from, count);
            canvas.close(tag);
        };
        units.push_back(std::move(unit));
    }
}

void UnitMaker::addEntry(std::vector<Unit>& units, const Block& block, double width, double indent,
                         double gapBefore,
                         const std::function<void(Canvas&, double x, double y)>& mark) const {
    std::vector<Unit> parts; // title and text are paragraphs of their own, or they are read as one sentence
    if (!block.title.empty()) {
        addLines(parts, m_typesetter.set(plainRuns(block.title, true), m_style.body, width - indent), indent,
                 gapBefore);
    }
    if (!block.text.empty()) {
        addLines(parts, m_typesetter.set(textOf(block), m_style.body, width - indent), indent,
                 parts.empty() ? gapBefore : 0);
    }
    if (parts.empty()) {
        return;
    }
    if (parts.size() == 2) { // a title and a text that is no longer than half a page
        Unit whole = joinedUnits(std::move(parts));
        parts.clear();
        parts.push_back(std::move(whole));
    }
    for (std::size_t index = 0; index < parts.size(); ++index) {
        parts[index].draw = [inner = std::move(parts[index].draw), mark,
                             isFirst = index == 0](Canvas& canvas, double x, double y) {
            canvas.open("LI");
            if (isFirst && mark) {
                mark(canvas, x, y);
            }
            canvas.open("LBody");
            inner(canvas, x, y);
            canvas.close("LBody");
            canvas.close("LI");
        };
        parts[index].keepWithNext = index == 0 && parts.size() > 1;
        units.push_back(std::move(parts[index]));
    }
}

std::function<void(Canvas&, double x, double y)> UnitMaker::numberMark(int number, double width) const {
    TextStyle digits = m_style.heading;
    digits.leading = m_style.body.leading;
    const TextLines label = m_typesetter.set(plainRuns(std::to_string(number)), digits, width);
    return [label](Canvas& canvas, double x, double y) {
        canvas.open("Lbl");
        canvas.open("Span"); // by which pdf_structure.cpp knows a number
        canvas.lines(label, x, y);
        canvas.close("Span");
        canvas.close("Lbl");
    };
}

Unit UnitMaker::writeIn(const std::string& label, double width, double labelWidth, double gapBefore) const {
    return lineToWriteOn(label, width, labelWidth, gapBefore, false);
}

Unit UnitMaker::writeInRow(const std::string& label, double width, double labelWidth,
                           double gapBefore) const {
    Unit row = lineToWriteOn(label, width, labelWidth, gapBefore, true);
    row.within = "Table";
    return row;
}

Unit UnitMaker::lineToWriteOn(const std::string& label, double width, double labelWidth, double gapBefore,
                              bool isRow) const {
    const bool isBeside = labelWidth > 0;
    const TextLines lines =
        m_typesetter.set(plainRuns(label), m_style.body, isBeside ? std::min(labelWidth, width) : width);
    const double line = m_style.body.leading * m_style.formRow * 0.75;
    Unit unit;
    unit.gapBefore = gapBefore;
    unit.height = isBeside ? std::max(lines.height(), line) : lines.height() + line;
    const double from = isBeside ? labelWidth + m_style.gap : 0;
    const double baseline = unit.height - m_style.body.leading * 0.25;
    const double above = isBeside ? unit.height - lines.height() : 0;
    unit.draw = [lines, width, from, baseline, above, isRow, hasLabel = !label.empty()](Canvas& canvas,
                                                                                        double x, double y) {
        const std::string tag = isRow ? "TH" : "P";
        if (isRow) {
            canvas.open("TR");
        }
        if (hasLabel || isRow) {
            canvas.open(tag);
            if (hasLabel) {
                canvas.lines(lines, x, y + above);
            }
            canvas.close(tag);
        }
        if (isRow) {
            canvas.open("TD");
            canvas.close("TD");
            canvas.close("TR");
        }
        canvas.add(RuleItem{x + from, y + baseline, x + width, y + baseline, palette::kQuiet, 0.8, true});
    };
    return unit;
}

Block UnitMaker::runIn(const Block& block) {
    if (block.title.empty() || block.isOwnWords) {
        return block;
    }
    Block joined = block;
    joined.title.clear();
    const char last = block.title.back();
    const bool hasEnd = last == '?' || last == '!' || last == '.' || last == ':';
    joined.text = "**" + block.title + "**" + (block.text.empty() ? "" : (hasEnd ? " " : ": ") + block.text);
    return joined;
}

std::vector<TextRun> UnitMaker::textOf(const Block& block) {
    return block.isOwnWords ? plainRuns(block.text) : richRuns(block.text);
}

} // namespace kentering
