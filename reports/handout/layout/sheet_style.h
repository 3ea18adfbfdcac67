#pragma once

#include "reports/handout/compose/sheet_format.h"
#include "reports/handout/layout/pages.h"
#include "reports/handout/layout/typesetter.h"

namespace kentering {

/// Measures of one format, in points.
struct SheetStyle {
    PageSize page; ///< what is laid out; folding puts several on one paper
    double side;   ///< margin left and right
    double top;    ///< margin above, on pages without the title
    double bottom; ///< margin below, the foot lies in it
    double foot;   ///< baseline area of the foot from the page's bottom
    double titleAbove;
    double titleBelow; ///< within the title's band

    TextStyle title;
    TextStyle subtitle;
    TextStyle heading;
    TextStyle body;
    TextStyle strong; ///< as body, bold
    TextStyle small;
    TextStyle number; ///< telephone numbers
    TextStyle urgent; ///< a safety box that is set large

    int columns; ///< of tips
    double gutter;
    double gap;        ///< between two pieces of advice
    double sectionGap; ///< above a heading
    double padding;    ///< within panels
    double labelWidth; ///< of the labels in the client's own panel
    double formRow;    ///< height of a row to write in, in lines of the body
    bool hasTickBoxes;
    bool runsTitlesIn; ///< titles stand before their texts, not above them
    bool hasTitle;     ///< a card begins with what to do
    double qr;         ///< side of a QR code; 0 for none
};

/// How much white there is between things. The letters are as large in both.
enum class Density : unsigned char {
    Airy,
    Close, ///< for a sheet that would spill a little onto one more page
    Tight, ///< for one that would spill some more
};

template <>
struct Vocabulary<Density> {
    static constexpr std::array<std::string_view, 3> kCodes{"airy", "close", "tight"};
};

/// The measures of `format`.
[[nodiscard]] const SheetStyle& sheetStyle(SheetFormat format, Density density = Density::Airy);

} // namespace kentering
