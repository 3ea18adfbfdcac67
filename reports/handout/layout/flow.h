#pragma once

#include "reports/handout/layout/page_items.h"
#include "reports/handout/layout/sheet_style.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace kentering {

/// Gathers the things of one page.
class Canvas {
public:
    /// Lines `from` up to `from + count` of `paragraph`, the first with its top at (`x`, `y`).
    void lines(const TextLines& paragraph, double x, double y, std::size_t from, std::size_t count);
    /// All lines of `paragraph`, its top left at (`x`, `y`).
    void lines(const TextLines& paragraph, double x, double y);
    template <typename Item>
    void add(Item item) {
        m_page.items.emplace_back(std::in_place_type<Item>, std::move(item));
    }
    /// Everything that is on `page`.
    void addAll(PageItems page) {
        std::move(page.items.begin(), page.items.end(), std::back_inserter(m_page.items));
    }
    void open(std::string tag, std::string attributes = {}) {
        add(TagItem{true, std::move(tag), std::move(attributes)});
    }
    void close(std::string tag) { add(TagItem{false, std::move(tag)}); }

    /// Where the next thing comes; a background is put there once its size is known.
    [[nodiscard]] std::size_t mark() const { return m_page.items.size(); }
    void addAt(std::size_t mark, PageItem item) {
        m_page.items.insert(m_page.items.begin() + static_cast<std::ptrdiff_t>(mark), std::move(item));
    }
    [[nodiscard]] PageItems take() { return std::exchange(m_page, {}); }

private:
    PageItems m_page;
};

/// What is never cut in two: a heading, a tip, a row of a form, some lines of a very long paragraph.
struct Unit {
    double gapBefore = 0; ///< dropped at the top of a page
    double height = 0;
    bool keepWithNext = false; ///< a heading never stands alone at the bottom
    std::string within{};      ///< element of the document's structure around it and its neighbours: `Table`
    std::function<void(Canvas&, double x, double y)> draw;
};

/// Draws `units` below each other without a page break, from (`x`, `y`) on.
void drawTogether(const std::vector<Unit>& units, Canvas& canvas, double x, double y);

/// How a panel looks around its contents.
struct PanelStyle {
    std::optional<Ink> fill{};
    std::optional<Ink> stroke{};
    double strokeWidth = 0;
    double bar = 0; ///< width of a thick bar along the left, in the stroke's ink
    double padding = 0;
};

/// Puts units below each other, from page to page.
class Flow {
public:
    /// Starts the first page at `firstTop`; later pages start at the style's top.
    Flow(const SheetStyle& style, double firstTop);

    /// Width that units have, at this moment.
    [[nodiscard]] double width() const { return m_right - m_left; }
    /// Height of a page that is empty; nothing taller can be placed uncut.
    [[nodiscard]] double pageHeight() const;
    /// Height that is left on this page.
    [[nodiscard]] double room() const { return bottom() - m_cursor; }
    /// Things of the page on which the next unit would come, outside the flow (a title's band).
    [[nodiscard]] Canvas& canvas() { return m_canvas; }

    /// Places `units` in order, with page breaks between them where needed. Those that follow each other
    /// within the same element share it.
    void place(const std::vector<Unit>& units);
    /// Places `units` in `columns` columns, filled one after the other, of equal height where they end; with
    /// `heading` above them on the same page as the first.
    /// @param tag element of the document's structure around the units
    void placeColumns(const Unit& heading, const std::vector<Unit>& units, int columns, double gutter,
                      const std::string& tag = "L");

    /// A panel around all that follows, on every page that it reaches, until `closePanel`. `first` is the
    /// height that should fit on the page on which it begins: all of it, where one page can hold it.
    void openPanel(const PanelStyle& style, double gapBefore, double first);
    void closePanel();

    /// An element of the document's structure around all that follows; it is closed and opened again at
    /// page breaks.
    void openTag(const std::string& tag);
    void closeTag();

    /// Ends the last page. @returns all pages.
    [[nodiscard]] std::vector<PageItems> finish();

private:
    struct OpenPanel {
        PanelStyle style;
        double top;
        std::size_t mark;
    };

    [[nodiscard]] double bottom() const;
    [[nodiscard]] bool fits(double height) const { return m_cursor + height <= bottom() + 0.01; }
    void breakPage();
    void startPanelHere();
    void drawPanel();
    void put(const Unit& unit);

    const SheetStyle& m_style;
    double m_left;
    double m_right;
    double m_cursor;
    bool m_atTop = true; ///< nothing has been placed on this page yet
    Canvas m_canvas;
    std::optional<OpenPanel> m_panel;
    std::vector<std::string> m_tags;
    std::vector<PageItems> m_pages;
};

} // namespace kentering
