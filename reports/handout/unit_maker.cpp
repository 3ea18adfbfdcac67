#include "reports/handout/unit_maker.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kentering {

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
    std::vector<TextRun> runs;
    if (!block.title.empty()) {
        runs = plainRuns(block.title, true);
        if (!block.text.empty()) {
            runs.push_back({" \n"});
        }
    }
    std::ranges::move(textOf(block), std::back_inserter(runs));
    const std::size_t before = units.size();
    addLines(units, m_typesetter.set(runs, m_style.body, width - indent), indent, gapBefore, "LBody");
    if (before == units.size()) {
        return;
    }
    for (std::size_t index = before; index < units.size(); ++index) {
        const bool isFirst = index == before;
        units[index].draw = [inner = std::move(units[index].draw), mark, isFirst](Canvas& canvas, double x,
                                                                                  double y) {
            canvas.open("LI");
            if (isFirst && mark) {
                mark(canvas, x, y);
            }
            inner(canvas, x, y);
            canvas.close("LI");
        };
    }
}

Unit UnitMaker::writeIn(const std::string& label, double width, double labelWidth, double gapBefore) const {
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
    unit.draw = [lines, width, from, baseline, above, hasLabel = !label.empty()](Canvas& canvas, double x,
                                                                                 double y) {
        if (hasLabel) {
            canvas.open("P");
            canvas.lines(lines, x, y + above);
            canvas.close("P");
        }
        canvas.add(RuleItem{x + from, y + baseline, x + width, y + baseline, palette::kQuiet, 0.8, true});
    };
    return unit;
}

std::vector<TextRun> UnitMaker::textOf(const Block& block) {
    return block.isOwnWords ? plainRuns(block.text) : richRuns(block.text);
}

} // namespace kentering
