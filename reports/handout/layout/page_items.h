#pragma once

#include "reports/handout/layout/palette.h"

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

using PangoLayout = struct _PangoLayout;

namespace kentering {

/// Lines of one paragraph. The paragraph may be shared with another page, when it is longer than one.
struct LinesItem {
    struct Line {
        int index; ///< line of the paragraph
        double x;  ///< of its first glyph
        double baseline;
    };
    std::shared_ptr<PangoLayout> paragraph;
    std::vector<Line> lines;
    Ink ink;
};

/// A rectangle, perhaps with round corners.
struct BoxItem {
    double x;
    double y;
    double width;
    double height;
    double radius = 0;
    std::optional<Ink> fill{};
    std::optional<Ink> stroke{};
    double strokeWidth = 0;
};

/// A straight line.
struct RuleItem {
    double x1;
    double y1;
    double x2;
    double y2;
    Ink ink;
    double width;
    bool dotted = false;
};

enum class Symbol : unsigned char {
    Warning,
    Telephone,
    Star,
};

/// A small drawing in a square.
struct SymbolItem {
    Symbol symbol;
    double x;
    double y;
    double size;
    Ink ink;
};

/// A QR code in a square; `dark` has `side * side` modules, row by row.
struct QrItem {
    double x;
    double y;
    double size;
    int side;
    std::vector<bool> dark;
};

/// Opens (or closes) an element of the document's structure, for screen readers.
struct TagItem {
    bool opens;
    std::string name;
    std::string attributes{};
};

using PageItem = std::variant<LinesItem, BoxItem, RuleItem, SymbolItem, QrItem, TagItem>;

/// A page: its things in the order in which they are drawn and read.
struct PageItems {
    std::vector<PageItem> items{};
};

/// The same things elsewhere on the paper.
[[nodiscard]] PageItems moved(const PageItems& page, double dx, double dy);

} // namespace kentering
