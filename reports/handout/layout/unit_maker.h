#pragma once

#include "reports/handout/compose/composition.h"
#include "reports/handout/layout/flow.h"
#include "reports/handout/layout/typesetter.h"

#include <functional>
#include <string>
#include <vector>

namespace kentering {

/// Makes units from words.
class UnitMaker {
public:
    UnitMaker(const Typesetter& typesetter, const SheetStyle& style, double pageHeight)
        : m_typesetter(typesetter), m_style(style), m_pageHeight(pageHeight) {}

    /// A heading, kept with what follows.
    [[nodiscard]] Unit heading(const std::string& text, double width) const;
    /// Lines at `indent`, as one unit, or as several when they are taller than half a page.
    /// @param tag element of the document's structure
    void addLines(std::vector<Unit>& units, const TextLines& lines, double indent, double gapBefore,
                  const std::string& tag = "P") const;
    /// A title in bold with the text under it, `indent` from the left; `mark` is drawn beside the first line.
    void addEntry(std::vector<Unit>& units, const Block& block, double width, double indent, double gapBefore,
                  const std::function<void(Canvas&, double x, double y)>& mark) const;
    /// What `addEntry` draws beside the first line of entry `number` of a numbered list, in a column so wide.
    [[nodiscard]] std::function<void(Canvas&, double x, double y)> numberMark(int number, double width) const;
    /// A label and a dotted line to write on.
    [[nodiscard]] Unit writeIn(const std::string& label, double width, double labelWidth,
                               double gapBefore) const;
    /// The same as a row of a table: the label is its header, the line a cell that is empty.
    [[nodiscard]] Unit writeInRow(const std::string& label, double width, double labelWidth,
                                  double gapBefore) const;

    /// `block` with its title before the text, in one paragraph: "Title: text".
    [[nodiscard]] static Block runIn(const Block& block);
    /// The runs of a block's text, read as marks or as they are.
    [[nodiscard]] static std::vector<TextRun> textOf(const Block& block);

private:
    [[nodiscard]] Unit lineToWriteOn(const std::string& label, double width, double labelWidth,
                                     double gapBefore, bool isRow) const;

    const Typesetter& m_typesetter;
    const SheetStyle& m_style;
    double m_pageHeight;
};

} // namespace kentering
