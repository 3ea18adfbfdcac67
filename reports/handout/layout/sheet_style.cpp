#include "reports/handout/layout/sheet_style.h"

#include <array>

namespace kentering {

namespace {

constexpr double kMillimetre = 72 / 25.4;

SheetStyle basedOn(double body, double leading) {
    SheetStyle style{};
    style.title = {body * 1.9, body * 2.3, true, palette::kAccent};
    style.subtitle = {body, leading, false, palette::kText};
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
    style.runsTitlesIn = false;
    style.hasTitle = true;
    style.qr = 50;
    return style;
}

SheetStyle makeA4() {
    SheetStyle style = basedOn(12, 15.6);
    style.page = {210 * kMillimetre, 297 * kMillimetre};
    style.side = 15 * kMillimetre;
    style.top = 13 * kMillimetre;
    style.bottom = 17 * kMillimetre;
    style.foot = 9 * kMillimetre;
    style.titleAbove = 11 * kMillimetre;
    style.titleBelow = 2 * kMillimetre;
    style.small = {9.6, 12, false, palette::kQuiet};
    style.heading = {14.5, 18.5, true, palette::kAccent};
    style.number = {16, 20, true, palette::kDanger};
    style.gap = 7;
    style.sectionGap = 14;
    style.padding = 10;
    style.qr = 44;
    style.columns = 2;
    return style;
}

SheetStyle makeLargePrint() {
    SheetStyle style = basedOn(18, 25);
    style.title = {34, 42, true, palette::kAccent};
    style.heading = {22, 29, true, palette::kAccent};
    style.small = {18, 24, false, palette::kText};
    style.number = {26, 33, true, palette::kDanger};
    style.urgent = {22, 29, true, palette::kText};
    style.page = {210 * kMillimetre, 297 * kMillimetre};
    style.side = 18 * kMillimetre;
    style.top = 17 * kMillimetre;
    style.bottom = 36 * kMillimetre; // room for a foot of three lines, also when there is less white
    style.foot = 12 * kMillimetre;
    style.titleAbove = 11 * kMillimetre;
    style.titleBelow = 7 * kMillimetre;
    style.labelWidth = 0;
    style.qr = 70;
    return style;
}

SheetStyle makeFoldedA5() {
    SheetStyle style = basedOn(12, 15.4);
    style.page = {148.5 * kMillimetre, 210 * kMillimetre};
    style.side = 11 * kMillimetre;
    style.top = 10 * kMillimetre;
    style.bottom = 15 * kMillimetre;
    style.foot = 8 * kMillimetre;
    style.titleAbove = 9 * kMillimetre;
    style.titleBelow = 2 * kMillimetre;
    style.title = {19, 24, true, palette::kAccent};
    style.heading = {13.5, 17.5, true, palette::kAccent};
    style.number = {15, 19, true, palette::kDanger};
    style.small = {9, 11.2, false, palette::kQuiet};
    style.gap = 6.5;
    style.sectionGap = 13;
    style.padding = 9;
    style.labelWidth = 105;
    style.qr = 42;
    return style;
}

SheetStyle makeWalletCard() {
    SheetStyle style = basedOn(8.5, 10);
    style.title = {8.5, 10, true, palette::kAccent};
    style.subtitle = {8.5, 10, false, palette::kText};
    style.heading = {9, 10.6, true, palette::kAccent};
    style.small = {8.5, 10, false, palette::kQuiet};
    style.number = {9.5, 11.4, true, palette::kDanger};
    style.urgent = {8.5, 10, true, palette::kText};
    style.page = {85.6 * kMillimetre, 54 * kMillimetre};
    style.side = 3.6 * kMillimetre;
    style.top = 2.2 * kMillimetre;
    style.bottom = 2.2 * kMillimetre;
    style.foot = 0;
    style.titleAbove = 0;
    style.titleBelow = 0;
    style.gap = 2;
    style.sectionGap = 3;
    style.padding = 3;
    style.labelWidth = 78;
    style.formRow = 1.45;
    style.columns = 1;
    style.gutter = 6;
    style.hasTitle = false;
    style.hasTickBoxes = false;
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

/// With as little white as still keeps things apart.
SheetStyle tightest(SheetStyle style) {
    style = closer(style);
    for (TextStyle* text : {&style.body, &style.strong}) {
        text->leading *= 0.965;
    }
    style.title.size *= 0.9;
    style.title.leading *= 0.9;
    style.titleAbove *= 0.9;
    style.side *= 0.9;
    style.top *= 0.85;
    style.bottom *= 0.9;
    style.gap *= 0.6;
    style.sectionGap *= 0.66;
    style.padding *= 0.65;
    style.formRow *= 0.85;
    style.qr *= 0.85;
    style.runsTitlesIn = true;
    return style;
}

/// A format at every density.
using Styles = std::array<SheetStyle, kCount<Density>>;

Styles allOf(const SheetStyle& style) {
    return {style, closer(style), tightest(style)};
}

} // namespace

const SheetStyle& sheetStyle(SheetFormat format, Density density) {
    static const std::array<Styles, kCount<SheetFormat>> kStyles{
        allOf(makeA4()), allOf(makeLargePrint()), allOf(makeFoldedA5()), allOf(makeWalletCard())};
    return kStyles[indexOf(format)][indexOf(density)];
}

} // namespace kentering
