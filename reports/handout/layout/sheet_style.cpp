#include "reports/handout/layout/sheet_style.h"

#include <array>

namespace kentering {

namespace {

constexpr double kMillimetre = 72 / 25.4;

SheetStyle basedOn(double body, double leading) {
    SheetStyle style{};
    style.title = {body * 2.2, body * 2.7, true, palette::kPaper};
    style.subtitle = {body * 1.1, leading * 1.1, false, palette::kPaper};
    style.heading = {body * 1.32, body * 1.8, true, palette::kAccent};
    style.body = {body, leading, false, palette::kText};
    style.strong = {body, leading, true, palette::kText};
    style.small = {body * 0.82, leading * 0.82, false, palette::kQuiet};
    style.number = {body * 1.5, body * 1.9, true, palette::kDanger};
    style.urgent = {body * 1.3, leading * 1.25, true, palette::kText};
    style.columns = 1;
    style.gutter = body * 2.4;
    style.gap = body * 0.8;
    style.sectionGap = body * 1.7;
    style.padding = body * 1.3;
    style.labelWidth = body * 12.5;
    style.formRow = 1.8;
    style.hasTickBoxes = true;
    style.hasFootOnLastOnly = false;
    style.qr = 50;
    return style;
}

SheetStyle makeA4() {
    SheetStyle style = basedOn(10.5, 14.7);
    style.page = {210 * kMillimetre, 297 * kMillimetre};
    style.side = 18 * kMillimetre;
    style.top = 15 * kMillimetre;
    style.bottom = 20 * kMillimetre;
    style.foot = 11 * kMillimetre;
    style.titleAbove = 11 * kMillimetre;
    style.titleBelow = 7 * kMillimetre;
    style.qr = 44;
    style.columns = 2;
    return style;
}

SheetStyle makeLargePrint() {
    SheetStyle style = basedOn(18, 25);
    style.title = {34, 42, true, palette::kPaper};
    style.heading = {22, 29, true, palette::kAccent};
    style.small = {18, 24, false, palette::kText};
    style.number = {26, 33, true, palette::kDanger};
    style.urgent = {22, 29, true, palette::kText};
    style.page = {210 * kMillimetre, 297 * kMillimetre};
    style.side = 18 * kMillimetre;
    style.top = 17 * kMillimetre;
    style.bottom = 32 * kMillimetre;
    style.foot = 12 * kMillimetre;
    style.titleAbove = 11 * kMillimetre;
    style.titleBelow = 7 * kMillimetre;
    style.labelWidth = 0;
    style.qr = 70;
    return style;
}

SheetStyle makeFoldedA5() {
    SheetStyle style = basedOn(9.2, 12.9);
    style.page = {148.5 * kMillimetre, 210 * kMillimetre};
    style.side = 13 * kMillimetre;
    style.top = 12 * kMillimetre;
    style.bottom = 16 * kMillimetre;
    style.foot = 9 * kMillimetre;
    style.titleAbove = 9 * kMillimetre;
    style.titleBelow = 6 * kMillimetre;
    style.small = {6.9, 9.2, false, palette::kQuiet};
    style.labelWidth = 92;
    style.qr = 42;
    return style;
}

SheetStyle makeWalletCard() {
    SheetStyle style = basedOn(7.2, 8.8);
    style.title = {9, 11, true, palette::kAccent};
    style.subtitle = {7.2, 8.8, false, palette::kQuiet};
    style.heading = {8, 10.2, true, palette::kAccent};
    style.small = {5.8, 7, false, palette::kQuiet};
    style.number = {8.2, 10, true, palette::kDanger};
    style.urgent = {7.4, 9, true, palette::kText};
    style.page = {85.6 * kMillimetre, 54 * kMillimetre};
    style.side = 3.6 * kMillimetre;
    style.top = 2.6 * kMillimetre;
    style.bottom = 4.4 * kMillimetre;
    style.foot = 2.2 * kMillimetre;
    style.gap = 2;
    style.sectionGap = 4;
    style.padding = 4;
    style.labelWidth = 72;
    style.columns = 2; // a card has titles only
    style.gutter = 6;
    style.hasTickBoxes = false;
    style.hasFootOnLastOnly = true;
    style.qr = 0;
    return style;
}

/// `style` with less white. Letters and the outer margins at the sides stay as they are.
SheetStyle closer(SheetStyle style) {
    for (TextStyle* text : {&style.body, &style.strong}) {
        text->leading *= 0.96;
    }
    style.titleAbove *= 0.75;
    style.titleBelow *= 0.75;
    style.top *= 0.85;
    style.bottom *= 0.92;
    style.gap *= 0.75;
    style.sectionGap *= 0.75;
    style.padding *= 0.85;
    style.formRow *= 0.85;
    return style;
}

/// A format at both densities.
using Styles = std::array<SheetStyle, 2>;

Styles bothOf(const SheetStyle& style) {
    return {style, closer(style)};
}

} // namespace

const SheetStyle& sheetStyle(SheetFormat format, Density density) {
    static const std::array<Styles, kCount<SheetFormat>> kStyles{
        bothOf(makeA4()), bothOf(makeLargePrint()), bothOf(makeFoldedA5()), bothOf(makeWalletCard())};
    return kStyles[indexOf(format)][static_cast<std::size_t>(density)];
}

} // namespace kentering
